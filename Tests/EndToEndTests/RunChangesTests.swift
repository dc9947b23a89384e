import Foundation
import TestKit
import Testing

/// A report first says what changed since the last run of its year.
struct RunChangesTests {
  private static let export = "Inputs/exports/移住課.csv"

  private static func report(_ folder: String, _ more: String...) throws -> CommandRun {
    try Command.run(["report", "--year", "R5"] + more, in: folder)
  }

  @Test func `the first run says nothing of changes, an equal one that there are none`() throws {
    try Samples.with { folder in
      #expect(try Self.report(folder).output.hasPrefix("Outputs/R5 に書き出しました"))
      let again = try Self.report(folder)
      #expect(again.output.hasPrefix("前回の実行（Outputs/R5）から、実績・評価・見通しは変わっていません。\nOutputs/R5 に"))
      #expect(try Self.report(folder, "--quiet").output.isEmpty)
    }
  }

  @Test func `a changed value is named with what there was and is, and so is its rating`() throws {
    try Samples.with { folder in
      try WorkingFolder.write("指標ID,年度,値\nK01,R4,1500\nK01,R5,1505\n", to: Self.export, in: folder)
      _ = try Self.report(folder)
      try WorkingFolder.write("指標ID,年度,値\nK01,R4,1500\nK01,R5,\"1,640\"\n", to: Self.export, in: folder)
      let run = try Self.report(folder)
      let lines = run.output.split(separator: "\n")
      #expect(lines[0].hasPrefix("前回の実行（Outputs/R5）から変わったこと（"))
      #expect(lines[1] == "  K01  相談件数：最新実績 1505件（R5・確定） → 1640件（R5・確定）")
      #expect(lines.contains { $0.hasPrefix("  K01  相談件数：評価 ") && $0.hasSuffix(" → ◎ 達成") }, "\(run.output)")
      let english = try Self.report(folder, "--language", "en")
      #expect(
        english.output.hasPrefix("No value, rating or outlook has changed since the last run (Outputs/R5).\n")
      )
    }
  }

  /// What stands in the place of the table is no result, and stops nothing.
  @Test(arguments: ["", "指標ID\n", "\u{0}\u{1}", String(repeating: ",", count: 20_000) + "\n"])
  func `a table that is none says nothing`(_ text: String) throws {
    try Samples.with { folder in
      _ = try Self.report(folder)
      try WorkingFolder.write(text, to: "Outputs/R5/結果一覧.csv", in: folder)
      let run = try Self.report(folder)
      #expect(run.status == 0)
      #expect(!run.output.contains("前回の実行"), "\(run.output)")
    }
  }
}
