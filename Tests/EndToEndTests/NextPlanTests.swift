import Foundation
import TestKit
import Testing

/// The next plan: a draft from the present one, and a plan of another body with other chapters.
struct NextPlanTests {
  private static let draft = ["plan", "--next", "R7-R11", "N/plan"]

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// Replaces every mark 要記入 with a target of the new period, like a person with the new strategy at hand.
  private static func fill(_ folder: String) throws {
    let indicators = try text(folder + "/indicators.csv").components(separatedBy: "\r\n").map { line in
      guard let mark = line.range(of: "要記入,") else { return line }
      let unit = line[mark.upperBound...].prefix { $0 != "," }
      let target = line.hasPrefix("G1,") ? "転出と転入を均衡（R11）" : "90\(unit)以上(R11)"
      return line.replacingCharacters(in: mark, with: target + ",")
    }
    try WorkingFolder.write(indicators.joined(separator: "\r\n"), to: "indicators.csv", in: folder)
    let settings = try text(folder + "/settings.csv")
      .replacing("計画名,要記入", with: "計画名,次の計画").replacing("データ時点,要記入", with: "データ時点,2026-09-30")
    try WorkingFolder.write(settings, to: "settings.csv", in: folder)
  }

  @Test func `the draft of the shipped plan names all that is to fill, and is reported when it is filled`()
    throws
  {
    try WorkingFolder.with { folder in
      let inputs = Samples.shipped + "/example"
      let run = try Command.run(Self.draft + ["--inputs", inputs], in: folder)
      #expect([0, 65].contains(run.status))
      #expect(
        run.output == "N/plan に次の計画の下書きを書き出しました（記入するところ 36か所）。確認事項.xlsx から始めてください。\n")
      try FileManager.default.copyItem(atPath: inputs + "/exports", toPath: folder + "/N/exports")

      let marked = try Command.run(["check", "--inputs", "N"], in: folder)
      #expect(marked.status == 78)
      let reported = marked.output.split(separator: "\n").filter { $0.contains("「要記入」の印が残っています") }
      #expect(reported.count == 36)
      #expect(reported.contains { $0.contains("plan/indicators.csv 4行目「目標」（D列）: 「K01」") })
      #expect(reported.contains { $0.contains("plan/settings.csv 2行目「値」（B列）: 「計画名」") })
      #expect(marked.output.contains("要修正（36件）"))

      try Self.fill(folder + "/N/plan")
      let report = try Command.run(["report", "--inputs", "N"], in: folder)
      #expect([0, 65].contains(report.status), "\(report.standardError)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/Outputs/R7")
      #expect(names.filter { $0.hasSuffix(".xlsx") }.count == 15)
      #expect(try Self.text(folder + "/Outputs/R7/結果一覧.csv").contains("90人以上(R11)"))
    }
  }

  /// Edits the lines of a file and keeps its kind of line breaks.
  private static func edit(_ path: String, in folder: String, _ edit: ([String]) -> [String]) throws {
    let lines = try text(folder + "/" + path).split(whereSeparator: \.isNewline).map(String.init)
    try WorkingFolder.write(edit(lines).joined(separator: "\n") + "\n", to: path, in: folder)
  }

  @Test func `an indicator is dropped as the list and the README say, and what was published is compared`()
    throws
  {
    try Samples.with { folder in
      let plan = "Inputs/plan/"
      try Self.edit(plan + "indicators.csv", in: folder) { lines in
        lines + ["K03,国内線,10万人(R1),90万人(R6),万人,,年度,増,0,,年度値,,航空課,,,,"]
      }
      try Self.edit(plan + "placements.csv", in: folder) { $0 + ["4①,移住の推進,K03"] }
      try Self.edit(plan + "aliases.csv", in: folder) { $0 + ["国内の便,K03"] }
      try Self.edit(plan + "treatment.csv", in: folder) { $0 + ["K03,R3,除外,理由"] }
      try WorkingFolder.write("合計,内訳\nK02,K03\n", to: plan + "sums.csv", in: folder)
      try Self.edit("Inputs/exports/航空課.csv", in: folder) { $0 + ["国内の便,R5,20,万人"] }
      for arguments in [["report", "--quiet"], ["publish"], Self.draft] {
        let run = try Command.run(arguments, in: folder)
        #expect(run.status == 0, "\(run.output)\(run.standardError)")
      }
      try Self.fill(folder + "/N/plan")
      for name in ["exports", "published"] {
        try FileManager.default.copyItem(atPath: folder + "/Inputs/" + name, toPath: folder + "/N/" + name)
      }

      func check(without tables: [String]) throws -> CommandRun {
        for table in tables {
          try Self.edit("N/" + table, in: folder) {
            $0.filter { !$0.contains("K03") && !$0.contains("国内の便") }
          }
        }
        return try Command.run(["check", "--inputs", "N"], in: folder)
      }
      let wrong = try check(without: ["plan/indicators.csv", "plan/placements.csv"])
      #expect(wrong.status == 78)
      let others = ["treatment.csv", "aliases.csv", "sums.csv"]
      for table in others { #expect(wrong.output.contains("plan/\(table) "), "\(table)") }
      #expect(try check(without: others.map { "plan/" + $0 }).status == 65)
      try Self.edit("N/exports/移住課.csv", in: folder) { $0.map { $0.replacing("1,505", with: "1,506") } }
      let right = try check(without: ["exports/航空課.csv"])
      #expect(right.status == 0, "\(right.output)")
      #expect(right.output.contains("前回（R6年度報告）の公表値から変わりました：1,505件（確定） → 1,506件（確定）。"))

      let readme = try Self.text(Samples.shipped + "/../README.md")
      let chapter = try #require(readme.components(separatedBy: "### 次の計画に移る").last)
        .components(separatedBy: "\n## ")[0]
      #expect(chapter.contains("`treatment.csv`・`aliases.csv`・`sums.csv` の行と `measures.csv` の関連指標からも除きます"))
      let list = try XLSXContents(path: folder + "/N/plan/確認事項.xlsx").sheets[0]
      let texts = list.cells.values.compactMap { if case .text(let text) = $0.value { text } else { nil } }
      #expect(texts.contains { $0.contains("placements.csv の行とともに削除し") })
      #expect(texts.filter { $0.hasPrefix("なくなる指標の行を除く") }.count == others.count)
      for text in [chapter] + [texts.joined(separator: "\n")] {
        #expect(text.contains("写したＣＳＶからも"))
        #expect(text.contains("published"))
      }
    }
  }

  @Test func `what is carried over is carried over without loss`() throws {
    try WorkingFolder.with { folder in
      _ = try Command.run(Self.draft + ["--inputs", Samples.shipped], in: folder)
      let tables = ["sections", "placements", "constants", "ratings", "aliases", "treatment", "measures"]
      for table in tables {
        let path = "/plan/\(table).csv"
        // A spreadsheet would take the sign － of a scale for a formula.
        let shipped = try Self.text(Samples.shipped + path).replacing(",－,", with: ",'－,")
        #expect(try Self.text(folder + "/N" + path) == shipped, "\(table)")
      }
    }
  }

  @Test func `baselines are the newest values, of the year that is asked for`() throws {
    try Samples.with { folder in
      let run = try Command.run(Self.draft, in: folder)
      #expect(run.status == 0)
      let newest = try Self.text(folder + "/N/plan/indicators.csv")
      #expect(newest.contains("G1,転出と転入の均衡,(R5),要記入,"))
      #expect(newest.contains("K01,相談件数,\"1,532件(R6)\",要記入,"))
      #expect(newest.contains("K02,空港の利用者数,408.2万人(R6),要記入,"))
      let earlier = ["plan", "--next", "R7-R11", "E", "--year", "R4"]
      #expect(try Command.run(earlier, in: folder).status == 0)
      #expect(try Self.text(folder + "/E/indicators.csv").contains("\"1,420件(R4)\",要記入,"))
    }
  }

  @Test(arguments: [true, false])
  func `a folder that holds something is left alone, an empty one is taken`(_ isEmpty: Bool) throws {
    try Samples.with { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/N/plan", withIntermediateDirectories: true)
      if !isEmpty { try WorkingFolder.write("控え", to: "N/plan/メモ.txt", in: folder) }
      let run = try Command.run(Self.draft, in: folder)
      #expect(run.status == (isEmpty ? 0 : 73))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/N/plan")
      #expect(names.count == (isEmpty ? 12 : 1))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/N") == ["plan"])
      if !isEmpty { #expect(run.standardError.hasPrefix("N/plan: すでに何かがあります。")) }
    }
  }

  @Test func `the workbooks of another plan say nothing of the present one`() throws {
    try WorkingFolder.with { folder in
      let inputs = Samples.cases.appendingPathComponent("next-plan/Inputs").path
      let run = try Command.run(["report", "--inputs", inputs], in: folder)
      #expect(run.status == 0)
      let set = folder + "/Outputs/R9"
      let books = try FileManager.default.subpathsOfDirectory(atPath: set).filter { $0.hasSuffix(".xlsx") }
      #expect(
        books.filter { !$0.contains("/") }.sorted() == [
          "KPI_R9_00_総括.xlsx", "KPI_R9_2-1_農林水産業の成長.xlsx", "KPI_R9_2-2_若者の就職と起業.xlsx",
          "KPI_R9_3-1_子育てと交通安全.xlsx", "KPI_R9_99_算定方法・出典.xlsx", "KPI_R9_J-0_共同プログラム総括.xlsx",
          "KPI_R9_J-1_都市機能の共同利用.xlsx",
        ])
      for book in books {
        let contents = try XLSXContents(path: set + "/" + book)
        let texts = contents.sheets.flatMap { sheet in
          sheet.cells.values.compactMap { cell -> String? in
            if case .text(let text) = cell.value { text } else { nil }
          } + sheet.links.values + [sheet.name]
        }
        #expect(texts.count > 20, "\(book)")
        let foreign = ["北海道", "札幌", "道内", "全道", "第２期", "H30"]
        // R6 may be a year of this plan's values, but no other sentence may contain it; R20 is a year to come.
        let ofValues = ["図：R6の値", "開始前（R6）", "未提出 R5・R6"]
        let reported = texts.filter { text in
          foreign.contains { text.contains($0) }
            || text.contains("R6") && text.wholeMatch(of: /R\d+([・〜]R\d+)*/) == nil
              && !ofValues.contains { text.contains($0) }
            || text.contains(/R2(?!\d)/)
        }
        #expect(reported == [], "\(book)")
      }
    }
  }

  @Test func `less is better, and every kind of target is rated`() throws {
    try WorkingFolder.with { folder in
      let inputs = Samples.cases.appendingPathComponent("next-plan/Inputs").path
      _ = try Command.run(["report", "--inputs", inputs], in: folder)
      let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/Outputs/R9/results.json"))
      let json = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
      let indicators = try #require(json["indicators"] as? [[String: Any]])
      func indicator(_ id: String) throws -> [String: Any] {
        try #require(indicators.first { $0["id"] as? String == id })
      }
      // The target is 62人(R5) → 40人以下(R11), and R9 has 51: 40 / 51, half of the distance, and behind the expected 47.3.
      let figures = try #require(indicator("K03")["figures"] as? [String: Any])
      #expect(abs((figures["attainment"] as? Double ?? 0) - 40.0 / 51) < 1e-3)
      #expect(figures["progress"] as? Double == 0.5)
      #expect(figures["shortfall"] as? Double == 11)
      #expect(figures["rating"] as? String == "× 遅れ")
      #expect(
        Set(indicators.compactMap { $0["kind"] as? String })
          == ["balance", "level", "cumulative", "every_year", "new", "growth", "all"])
    }
  }
}
