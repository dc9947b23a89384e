import Foundation
import TestKit
import Testing

/// A plan with a series of every role, from the form to the published values.
struct SeriesTests {
  private static let indicators = """
    指標ID,指標名,基準,目標,単位,年の種別,方向,下限,上限,所管課
    G1,転出と転入の均衡,,転出と転入を均衡（R5）,人,暦年,増,,,統計課
    K01,相談件数,"1,465件(H30)","1,560件(R6)",件,年度,増,0,,移住課
    K02,空港の利用者数,350万人(R1),365万人以上(R6),万人,年度,増,0,,航空課
    K05,就業率,55%(R1),65%(R6),%,年度,増,0,100,雇用課
    K06,利用率,40%(R1),60%(R6),%,年度,増,0,100,雇用課

    """

  private static let placements = """
    区分,施策,指標ID
    4,数値目標,G1
    4①,移住の推進,K01
    4①,移住の推進,K02
    4①,雇用の確保,K05
    4①,雇用の確保,K06

    """

  private static let series = """
    指標ID,系列,名称,役割,単位,倍率,ID
    K05,県,試験県,実績,,,
    K05,全国,全国平均,比較,,,
    K05,男,男性,内訳,,,
    K05,女,女性,内訳,,,
    K06,利用,利用者数,分子,人,,
    K06,登録,登録者数,分母,人,,
    G1,全国,全国の転入超過,比較,,,

    """

  private static let values = """
    指標ID,系列,年度,値,状態
    K05,県,R4,58.5,確定
    K05,全国,R4,57.2,確定
    K05,男,R4,66.1,速報
    K05,県,R5,60.0,確定
    K05,全国,R5,57.9,確定
    K06,利用,R4,"1,100",確定
    K06,登録,R4,"2,200",速報
    K06,利用,R5,"1,200",確定
    K06,登録,R5,"2,200",確定
    G1,全国,R4,0,確定

    """

  static func with<Result>(_ body: (String) throws -> Result) throws -> Result {
    try Samples.with { folder in
      let plan = "Inputs/plan/"
      for (name, text) in [("indicators", indicators), ("placements", placements), ("series", series)] {
        try WorkingFolder.write(text, to: plan + name + ".csv", in: folder)
      }
      try WorkingFolder.write(values, to: "Inputs/exports/雇用課.csv", in: folder)
      return try body(folder)
    }
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  @Test func `results.json holds every series, and the ratio as the indicator's value`() throws {
    try Self.with { folder in
      let run = try Command.run(["report", "--quiet"], in: folder)
      #expect([0, 65].contains(run.status), "\(run.output)\(run.standardError)")
      let json = try JSONValue(Data(contentsOf: URL(fileURLWithPath: folder + "/Outputs/R6/results.json")))
      let indicators = json["indicators"]?.elements ?? []
      let ratio = try #require(indicators.first { $0["id"] == .string("K06") })
      // 1,200 / 2,200 in per cent.
      guard case .number(let latest) = ratio["figures"]?["latest"] else {
        Issue.record("no value")
        return
      }
      #expect(abs(latest - 1_200.0 / 2_200 * 100) < 1e-9)
      let observations = ratio["observations"]?.elements ?? []
      #expect(Set(observations.compactMap { $0["role"] }) == [.string("numerator"), .string("denominator")])
      let compared = try #require(indicators.first { $0["id"] == .string("K05") })
      #expect(
        (compared["series"]?.elements ?? []).compactMap { $0["role"] }
          == ["actual", "comparison", "breakdown", "breakdown"].map { .string($0) })
      let table = try Self.text(folder + "/Outputs/R6/結果一覧.csv")
      #expect(table.contains("比較 全国平均 57.9%"))
    }
  }

  @Test func `the form asks for every series, and a form that was filled in gives their values`() throws {
    try Self.with { folder in
      _ = try Command.run(["template", "--year", "R6", "--department", "雇用課"], in: folder)
      let form = try Self.text(folder + "/Outputs/照会様式/照会様式_R6_雇用課.csv")
      let lines = form.split(separator: "\r\n").map(String.init)
      let asked = lines.filter { $0.contains(",R6,") }.map { String($0.prefix { $0 != "," }) }
      #expect(asked == ["K05", "K05-全国", "K05-男", "K05-女", "K06-利用", "K06-登録"])
      let filled = lines.filter { $0.contains(",R6,") || $0.hasPrefix("\u{FEFF}") }.map {
        $0.replacing(",R6,,%,", with: ",R6,61,%,").replacing(",R6,,人,", with: ",R6,1500,人,")
      }
      try WorkingFolder.write(
        filled.joined(separator: "\r\n") + "\r\n", to: "Inputs/exports/様式.csv", in: folder)
      let run = try Command.run(["explain", "K06"], in: folder)
      #expect(run.output.contains("1,500人"), "\(run.output)")
      let check = try Command.run(["check", "--format", "csv"], in: folder)
      #expect(!check.output.contains("exports/様式.csv"), "\(check.output)")
    }
  }

  @Test func `the card shows every series with its place, and the list what is missing`() throws {
    try Self.with { folder in
      _ = try Command.run(["report", "--quiet"], in: folder)
      let section = try XLSXContents(path: folder + "/Outputs/R6/KPI_R6_4-1_移住の促進.xlsx")
      let card = try SheetGrid("個票03", of: section)
      // A name with its role is too wide for the label.
      for name in ["全国平均", "内訳（男性）", "内訳（女性）"] { _ = try card.place(of: name) }
      let ratio = try SheetGrid("個票04", of: section)
      for name in ["利用者数", "登録者数"] { _ = try ratio.place(of: name) }
      let overall = try XLSXContents(path: folder + "/Outputs/R6/KPI_R6_00_総括.xlsx")
      let missing = try SheetGrid("未提出・未公表一覧", of: overall)
      // Every series of both is missing, so none is named.
      for name in ["就業率", "利用率"] { _ = try missing.place(of: name) }
    }
  }

  @Test func `what was published of a series is compared with what comes later`() throws {
    try Self.with { folder in
      for arguments in [["report", "--quiet", "--year", "R5"], ["publish", "--year", "R5"]] {
        let run = try Command.run(arguments, in: folder)
        #expect([0, 65].contains(run.status), "\(arguments) \(run.output)\(run.standardError)")
      }
      let published = try Self.text(folder + "/Inputs/published/R5.csv")
      #expect(published.contains(",全国平均,R5,57.9,%,確定,"))
      #expect(published.contains(",登録者数,R5,2200,人,確定,"))
      let changed = Self.values.replacing("K05,全国,R5,57.9,確定", with: "K05,全国,R5,58.3,改訂")
      try WorkingFolder.write(changed, to: "Inputs/exports/雇用課.csv", in: folder)
      let check = try Command.run(["check", "--format", "csv"], in: folder)
      let lines = check.output.split(whereSeparator: \.isNewline).filter { $0.contains("published-value") }
      #expect(lines.count == 1)
    }
  }

  @Test func `a part that the plan adds up is checked against its total`() throws {
    try Self.with { folder in
      try WorkingFolder.write(
        "合計,内訳\nK06-登録,K06-利用\n", to: "Inputs/plan/sums.csv", in: folder)
      let check = try Command.run(["check", "--format", "csv"], in: folder)
      #expect(
        check.output.split(whereSeparator: \.isNewline).count { $0.contains("sum") && $0.contains("K06") }
          == 2)
    }
  }

  @Test func `the draft of the next plan keeps the series, and the value of a ratio is its baseline`() throws
  {
    try Self.with { folder in
      let run = try Command.run(["plan", "--next", "R7-R11", "N/plan"], in: folder)
      #expect([0, 65].contains(run.status), "\(run.output)")
      let series = try Self.text(folder + "/N/plan/series.csv")
      #expect(series.contains("K06,利用,利用者数,分子,人,100,\r\n"))
      #expect(series.contains("K05,県,試験県,実績,%,,\r\n"))
      #expect(try Self.text(folder + "/N/plan/indicators.csv").contains("K06,利用率,54.5%(R5),"))
    }
  }

  @Test func `a workbook that comes back gives the changed value of a series`() throws {
    try Self.with { folder in
      _ = try Command.run(["report", "--quiet"], in: folder)
      let book = folder + "/Outputs/R6/KPI_R6_4-1_移住の促進.xlsx"
      try FileManager.default.copyItem(atPath: book, toPath: folder + "/Inputs/exports/返却.xlsx")
      let check = try Command.run(["check", "--format", "csv"], in: folder)
      #expect(check.output.contains("workbook-unchanged"))
    }
  }

  /// A thousand series of one indicator and rows that name them by label are read in a time that grows with them.
  @Test func `many series and labels are read in linear time`() throws {
    try Self.with { folder in
      func time(_ count: Int) throws -> Duration {
        let rows = (0..<count).map { "K01,系列\($0),,内訳,,," }.joined(separator: "\n")
        try WorkingFolder.write(
          "指標ID,系列,名称,役割,単位,倍率,ID\n\(rows)\n", to: "Inputs/plan/series.csv", in: folder)
        let values = (0..<count).map { "K01,系列\($0),R4,\($0 + 1)" }.joined(separator: "\n")
        try WorkingFolder.write(
          "指標ID,系列,年度,値\n\(values)\n", to: "Inputs/exports/雇用課.csv", in: folder)
        let clock = ContinuousClock()
        return try clock.measure { _ = try Command.run(["check", "--format", "csv"], in: folder) }
      }
      let (few, many) = (try time(250), try time(2_000))
      #expect(many < few * 24 + .seconds(1), "\(few) \(many)")
    }
  }
}
