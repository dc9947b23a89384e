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

  @Test func `findings are counted that are asked for the first time, and that are asked no more`() throws {
    try Samples.with { folder in
      func line(_ second: String, _ third: String) throws -> String? {
        try WorkingFolder.write(
          "指標ID,年度,値\nK01,R2,\(second)\nK01,R3,\(third)\nK01,R4,1420\nK01,R5,1505\n", to: Self.export,
          in: folder)
        return try Self.report(folder).output.split(separator: "\n").first { $0.contains("からの指摘") }
          .map(String.init)
      }
      let found = try [("千くらい", "1301"), ("千くらい", "千三百ほど"), ("1188", "千三百ほど"), ("1188", "千三百ほど")].map(line)
      #expect(
        found == [
          nil, "前回の実行からの指摘：新しいもの 1件（要修正 1件）、済んだもの・なくなったもの 0件（指摘一覧.csv）",
          "前回の実行からの指摘：新しいもの 0件、済んだもの・なくなったもの 1件（指摘一覧.csv）", nil,
        ])
    }
  }

  @Test func `an indicator that has ended is named with its last rating, and as new when it comes back`()
    throws
  {
    try Samples.with { folder in
      let path = "Inputs/plan/indicators.csv"
      let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
      let ended = text.split(whereSeparator: \.isNewline).map { row in
        row + (row.hasPrefix("指標ID") ? ",終了" : row.hasPrefix("K02") ? ",R4" : ",")
      }
      func lines(_ indicators: String) throws -> [String] {
        try WorkingFolder.write(indicators, to: path, in: folder)
        return try Self.report(folder).output.split(separator: "\n").map(String.init)
          .filter { $0.hasPrefix("  K02") }
      }
      #expect(try lines(text) == [])
      #expect(try lines(ended.joined(separator: "\n") + "\n") == ["  K02  空港の利用者数：この報告にはありません（× 遅れ）"])
      #expect(try lines(text) == ["  K02  空港の利用者数：加わりました（× 遅れ）"])
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
