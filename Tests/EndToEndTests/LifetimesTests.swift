import Foundation
import TestKit
import Testing

/// Indicators that begin or end during the plan (開始, 終了), and those of a survey every few years (調査周期).
struct LifetimesTests {
  private static let heading =
    "指標ID,指標名,基準,目標,単位,年の種別,方向,下限,所管課,開始,終了,調査周期,許容幅,備考"

  /// K01 ends with the report of R4, and K03 takes its place from R5 on.
  private static let indicators = """
    \(heading)
    G1,転出と転入の均衡,,転出と転入を均衡（R5）,人,暦年,増,,統計課,,,,,
    K01,相談件数,"1,465件(H30)","1,560件(R6)",件,年度,増,0,移住課,,R4,,,K03に替える
    K02,空港の利用者数,350万人(R1),365万人以上(R6),万人,年度,増,0,航空課,,,,,
    K03,相談者数,,900人(R6),人,年度,増,0,移住課,R5,,,,
    K04,意識調査の割合,50%(R1),60%(R6),%,年度,増,0,企画課,,,3,5%,

    """

  private static let placements = """
    区分,施策,指標ID
    4,数値目標,G1
    4①,移住の推進,K01
    4①,移住の推進,K02
    4①,移住の推進,K03
    4①,移住の推進,K04

    """

  private static func with<Result>(_ body: (String) throws -> Result) throws -> Result {
    try Samples.with { folder in
      try WorkingFolder.write(indicators, to: "Inputs/plan/indicators.csv", in: folder)
      try WorkingFolder.write(placements, to: "Inputs/plan/placements.csv", in: folder)
      let survey = "指標ID,年度,値,単位\nK04,R4,52,%\n"
      try WorkingFolder.write(survey, to: "Inputs/exports/企画課.csv", in: folder)
      return try body(folder)
    }
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  private static func word(_ value: JSONValue?) -> String? {
    if case .string(let text) = value { text } else { nil }
  }

  private static func results(_ folder: String, _ year: String) throws -> [String: JSONValue] {
    let json = try JSONValue(
      Data(contentsOf: URL(fileURLWithPath: folder + "/Outputs/\(year)/results.json")))
    let indicators = json["indicators"]?.elements ?? []
    return Dictionary(
      uniqueKeysWithValues: indicators.compactMap { indicator in
        word(indicator["id"]).map { ($0, indicator) }
      })
  }

  private static func years(_ indicator: JSONValue?, awaited: Bool) -> [String] {
    (indicator?["observations"]?.elements ?? []).filter { $0["awaited"] == .bool(awaited) }
      .compactMap { word($0["year"]) }
  }

  @Test func `the report of a year shows the indicators of that year, and their labels stay`() throws {
    try Self.with { folder in
      for year in ["R4", "R5", "R6"] {
        let run = try Command.run(["report", "--quiet", "--year", year], in: folder)
        #expect([0, 65].contains(run.status), "\(run.output)\(run.standardError)")
      }
      let (old, new) = (try Self.results(folder, "R4"), try Self.results(folder, "R6"))
      #expect(Set(old.keys) == ["G1", "K01", "K02", "K04"])
      #expect(Set(new.keys) == ["G1", "K02", "K03", "K04"])
      for id in ["K02", "K04"] { #expect(old[id]?["placements"] == new[id]?["placements"]) }
      #expect(Self.years(new["K03"], awaited: true) == ["R5", "R6"])
    }
  }

  @Test func `the rows of an ended indicator are read and nobody is asked about it`() throws {
    try Self.with { folder in
      let check = try Command.run(["check", "--format", "json"], in: folder)
      #expect(!check.output.contains("K01"))
      _ = try Command.run(["template", "--year", "R6"], in: folder)
      let form = try Self.text(folder + "/Outputs/照会様式/照会様式_R6_移住課.csv")
      #expect(!form.contains("K01"))
      #expect(form.contains("K03"))
    }
  }

  @Test func `a survey is asked for in its years, and its value is too old after cycle and limit`() throws {
    try Self.with { folder in
      for year in ["R5", "R6"] {
        _ = try Command.run(["report", "--quiet", "--year", year], in: folder)
        let survey = try Self.results(folder, year)["K04"]
        #expect(Self.years(survey, awaited: true).isEmpty)
        #expect(survey?["rating"]?["words"] != .string("判定不可（最新R4）"))
      }
      let template = try Command.run(["template", "--year", "R6", "--department", "企画課"], in: folder)
      #expect(template.status == 0)
      #expect(!FileManager.default.fileExists(atPath: folder + "/Outputs/照会様式/照会様式_R6_企画課.csv"))
    }
  }

  @Test func `評価の変化 names what is new and what has ended`() throws {
    try Self.with { folder in
      for arguments in [
        ["report", "--quiet", "--year", "R4"], ["publish", "--year", "R4"], ["report", "--quiet"],
      ] {
        let run = try Command.run(arguments, in: folder)
        #expect([0, 65].contains(run.status), "\(arguments) \(run.output)\(run.standardError)")
      }
      let book = try XLSXContents(path: folder + "/Outputs/R6/KPI_R6_00_総括.xlsx")
      let grid = try SheetGrid("評価の変化・変更一覧", of: book)
      let ended = try grid.place(of: "相談件数")
      #expect(grid.text(ended.row, ended.column + 6) == "K03に替える")
      let new = try grid.place(of: "相談者数")
      let heads = try (new: grid.place(of: "新規　1").row, ended: grid.place(of: "廃止　1").row)
      #expect(heads.new < new.row && new.row < heads.ended && heads.ended < ended.row)
    }
  }

  @Test func `the change that is asked about is the indicator's own`() throws {
    try Self.with { folder in
      let values = "指標ID,年度,値,単位\nK04,R4,56,%\n"
      try WorkingFolder.write(values, to: "Inputs/exports/企画課.csv", in: folder)
      let own = try Command.run(["check", "--format", "csv"], in: folder)
      let plain = Self.indicators.replacing(",,3,5%,", with: ",,3,50%,")
      try WorkingFolder.write(plain, to: "Inputs/plan/indicators.csv", in: folder)
      let wide = try Command.run(["check", "--format", "csv"], in: folder)
      func asks(_ run: CommandRun) -> Int {
        run.output.split(whereSeparator: \.isNewline).count {
          $0.contains("value-change") && $0.contains("K04")
        }
      }
      #expect(asks(own) == 0)
      #expect(asks(wide) == 0)
      let jump = "指標ID,年度,値,単位\nK04,R4,60,%\n"
      try WorkingFolder.write(jump, to: "Inputs/exports/企画課.csv", in: folder)
      #expect(asks(try Command.run(["check", "--format", "csv"], in: folder)) == 0)
      try WorkingFolder.write(Self.indicators, to: "Inputs/plan/indicators.csv", in: folder)
      #expect(asks(try Command.run(["check", "--format", "csv"], in: folder)) == 1)
    }
  }

  @Test func `the draft of the next plan keeps an ended indicator, so that its old rows stay valid`() throws {
    try Self.with { folder in
      let run = try Command.run(["plan", "--next", "R7-R11", "N/plan"], in: folder)
      #expect([0, 65].contains(run.status), "\(run.output)")
      let indicators = try Self.text(folder + "/N/plan/indicators.csv")
      #expect(indicators.contains("\r\nK01,相談件数,\"1,465件(H30)\",\"1,560件(R6)\","))
      #expect(indicators.contains(",R4,,,,,,,,K03に替える\r\n"))
      #expect(try !Self.text(folder + "/N/plan/placements.csv").contains("K01"))
    }
  }
}
