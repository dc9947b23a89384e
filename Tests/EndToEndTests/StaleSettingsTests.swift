import Foundation
import TestKit
import Testing

/// Settings that were not advanced to the next report.
struct StaleSettingsTests {
  private static func edit(_ old: String, _ new: String, of path: String, in folder: String) throws {
    let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
    #expect(text.contains(old))
    try WorkingFolder.write(text.replacing(old, with: new), to: path, in: folder)
  }

  /// The rows of `check --format csv` with a code.
  private static func rows(
    _ code: String, _ arguments: [String] = [], in folder: String
  ) throws -> [[String: String]] {
    let run = try Command.run(["check", "--format", "csv"] + arguments, in: folder)
    #expect([0, 65].contains(run.status), "\(run)")
    return try CSVTable(run.output).rows.filter { $0["コード"] == code }
  }

  private static let published = "report-year-published"

  @Test func `a report year that is published is named once final values of later years have come`() throws {
    try Samples.with { folder in
      let (settings, export) = ("Inputs/plan/settings.csv", "Inputs/exports/移住課_新.csv")
      try Self.edit("報告年度,R6", "報告年度,R5", of: settings, in: folder)
      try Self.edit("K02,R6,408.2,万人\n", "", of: "Inputs/exports/航空課.csv", in: folder)
      for status in ["確定", "改訂"] {
        try WorkingFolder.write("指標ID,年度,値,状態\nK01,R6,1540,\(status)\n", to: export, in: folder)
        let before = try Self.rows(Self.published, in: folder)
        #expect(before.isEmpty, "nothing was published")
      }
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      let publish = try Command.run(["publish"], in: folder)
      #expect(publish.status == 0, "\(publish)")

      let rows = try Self.rows(Self.published, in: folder)
      #expect(rows.count == 1)
      let found = try #require(rows.first)
      #expect(found["重要度"] == "参考")
      #expect(found["ファイル"] == "plan/settings.csv")
      #expect(found["行"] == "5")
      #expect(found["見つかった文字"] == "R5")
      #expect(found.values.contains { $0.contains("確定した値が1件あります（最新はR6）") }, "\(found)")
      #expect(found.values.contains { $0.contains("報告年度を「R6」に") })
      let english = try Command.run(["check", "--format", "csv", "--language", "en"], in: folder)
      #expect(english.output.contains("set 報告年度 of settings.csv to R6"))
      #expect(try Self.rows(Self.published, ["--year", "R5"], in: folder).isEmpty, "a year was asked for")

      try WorkingFolder.write("指標ID,年度,値,状態\nK01,R6,1540,速報\n", to: export, in: folder)
      #expect(
        try Self.rows(Self.published, in: folder).isEmpty, "provisional values wait for the next report")
      try Self.edit("報告年度,R5", "報告年度,R6", of: settings, in: folder)
      #expect(try Self.rows(Self.published, in: folder).isEmpty, "the year was advanced")
    }
  }

  @Test func `after the last year of the period the next plan is named`() throws {
    try Samples.with { folder in
      try Self.edit("データ時点,2025-09-30", "データ時点,2026-09-30", of: "Inputs/plan/settings.csv", in: folder)
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      #expect(try Command.run(["publish"], in: folder).status == 0)
      #expect(try Self.rows(Self.published, in: folder).isEmpty)
      try WorkingFolder.write(
        "指標ID,年度,値,状態\nK01,R7,1560,確定\n", to: "Inputs/exports/移住課_新.csv", in: folder)
      let found = try #require(try Self.rows(Self.published, in: folder).first)
      #expect(found.values.contains { $0.contains("tassei plan --next") }, "\(found)")
    }
  }

  @Test(arguments: [("2025-03-30", true), ("2024-09-30", true), ("2025-03-31", false), ("2025-09-30", false)])
  func `a day of the data before the end of the report year is asked about`(
    _ day: String, _ isAsked: Bool
  ) throws {
    try Samples.with { folder in
      try Self.edit("データ時点,2025-09-30", "データ時点,\(day)", of: "Inputs/plan/settings.csv", in: folder)
      let rows = try Self.rows("data-before-year-end", in: folder)
      #expect(rows.count == (isAsked ? 1 : 0))
      guard isAsked, let found = rows.first else { return }
      #expect(found["重要度"] == "確認")
      #expect(found["行"] == "6")
      #expect(found["見つかった文字"] == day)
      #expect(found.values.contains { $0.contains("報告年度（R6）の終わり（2025-03-31）より前") }, "\(found)")
    }
  }

  @Test(arguments: ["Inputs", "Inputs/example"])
  func `the shipped settings are not doubted`(_ inputs: String) throws {
    let folder = Samples.shipped + inputs.dropFirst("Inputs".count)
    let run = try Command.run(["check", "--format", "csv", "--inputs", folder], in: "/")
    #expect(!run.output.contains("data-before-year-end") && !run.output.contains(Self.published))
  }
}
