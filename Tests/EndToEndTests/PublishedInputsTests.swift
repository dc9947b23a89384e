import Foundation
import TestKit
import Testing

@testable import Tables

/// What `publish` keeps of the inputs makes the published report anew, whatever became of the inputs since.
struct PublishedInputsTests {
  private static let archive = "Inputs/published/R5_入力.zip"

  private static func run(_ folder: String, _ arguments: String...) throws -> CommandRun {
    try Command.run(arguments, in: folder)
  }

  /// A report of R5 that was published.
  private static func published<Result>(_ body: (String) throws -> Result) throws -> Result {
    try Samples.with { folder in
      try WorkingFolder.write("課,メモ\n", to: "Inputs/exports/旧/a.csv", in: folder)
      _ = try run(folder, "report", "--quiet", "--year", "R5")
      #expect(try run(folder, "publish", "--year", "R5").status == 0)
      return try body(folder)
    }
  }

  @Test func `the published set comes back byte for byte after all inputs have changed`() throws {
    try Self.published { folder in
      let before = try Tree(folder + "/Outputs/R5")
      let plan = folder + "/Inputs/plan/settings.csv"
      let settings = try String(contentsOfFile: plan, encoding: .utf8)
      try WorkingFolder.write(
        settings.replacing("R6", with: "R7"), to: "Inputs/plan/settings.csv", in: folder)
      try WorkingFolder.write("指標ID,年度,値\nK01,R5,\"1,999\"\n", to: "Inputs/exports/移住課.csv", in: folder)
      let run = try Self.run(
        folder, "report", "--from", Self.archive, "--outputs", "Again", "--inputs", "/nowhere")
      #expect(run.status == 0)
      #expect(run.standardError.isEmpty)
      #expect(try Tree(folder + "/Again/R5").differences(from: before) == [])
    }
  }

  @Test func `the report of another year from kept inputs is a draft`() throws {
    try Self.published { folder in
      let run = try Self.run(
        folder, "report", "--quiet", "--from", Self.archive, "--outputs", "Again", "--year", "R6")
      #expect(run.status == 0)
      let names = try Tree(folder + "/Again/R6").names
      #expect(names.contains("公表前/index.html"))
      #expect(!names.contains { $0.hasPrefix("公表/") })
    }
  }

  @Test func `the same inputs are kept once, other ones only when asked`() throws {
    try Self.published { folder in
      let first = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + Self.archive))
      #expect(try Self.run(folder, "publish", "--year", "R5").output.contains("\(Self.archive) は同じ入力です。\n"))
      try WorkingFolder.write("見た人へ\n", to: "Inputs/exports/連絡.pdf", in: folder)
      _ = try Self.run(folder, "report", "--quiet", "--year", "R5")
      let refused = try Self.run(folder, "publish", "--year", "R5")
      #expect(refused.status == 73)
      #expect(refused.standardError.contains(Self.archive) && refused.standardError.contains("--replace"))
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + Self.archive)) == first)
      let replaced = try Self.run(folder, "publish", "--year", "R5", "--replace")
      #expect(replaced.status == 0)
      #expect(replaced.output.contains("Inputs/published/R5.csv は同じ値です。"))
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + Self.archive)) != first)
    }
  }

  @Test func `an archive of another version of the program is named`() throws {
    try Self.published { folder in
      var kept = try ArchivedFolders(at: folder + "/" + Self.archive, limits: Limits())
      kept.folders[""]?.files[InputName("入力.csv")] = Array(
        "項目,内容\n形式,1\n報告年度,R5\nプログラムの版,0.9.9\n".utf8)
      try WorkingFolder.write(try kept.packed(), to: "other.zip", in: folder)
      let run = try Self.run(folder, "report", "--quiet", "--from", "other.zip", "--outputs", "Again")
      #expect(run.status == 0)
      #expect(run.standardError.contains("この入力を残したのは 0.9.9 版のプログラムです"))
    }
  }

  @Test(arguments: [
    ("", "ZIPファイルとして読めません"), ("PK\u{3}\u{4}", "ZIPファイルとして読めません"),
    (nil, "ファイルがありません。--from には"),
  ])
  func `what is no archive leaves everything as it is`(_ text: String?, _ message: String) throws {
    try Samples.with { folder in
      if let text { try WorkingFolder.write(text, to: "a.zip", in: folder) }
      let run = try Self.run(folder, "report", "--from", "a.zip")
      #expect(run.status == 66)
      #expect(run.standardError.hasPrefix("a.zip: \(message)"))
      #expect(run.standardError.hasSuffix("何も書き出していません。\n"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/Outputs"))
    }
  }

  @Test func `an input that cannot be kept is named, and nothing is recorded`() throws {
    try Samples.with { folder in
      try WorkingFolder.write(
        Array(repeating: 0x20, count: 2 << 20), to: "Inputs/exports/映像.mp4", in: folder)
      _ = try Self.run(folder, "report", "--quiet", "--year", "R5")
      let large = try Self.run(folder, "publish", "--year", "R5", "--file-limit", "1")
      #expect(large.status == 66)
      #expect(large.standardError.hasPrefix("Inputs/exports/映像.mp4: 大きすぎて、入力の一式に残せません。"))
      try FileManager.default.removeItem(atPath: folder + "/Inputs/exports/映像.mp4")
      #expect(mkfifo(folder + "/Inputs/exports/管.csv.old", 0o600) == 0)
      _ = try Self.run(folder, "report", "--quiet", "--year", "R5")
      let pipe = try Self.run(folder, "publish", "--year", "R5")
      #expect(pipe.status == 66)
      #expect(
        pipe.standardError.hasPrefix("Inputs/exports/管.csv.old: ふつうのファイルではないため"), "\(pipe.standardError)")
      #expect(!FileManager.default.fileExists(atPath: folder + "/Inputs/published"))
    }
  }

  @Test func `the record of the report itself closes no question of it`() throws {
    try Samples.with { folder in
      try WorkingFolder.write(
        "指標ID,年度,値\nK01,R3,1000\nK01,R4,2600\nK01,R5,2650\n", to: "Inputs/exports/移住課.csv", in: folder)
      _ = try Self.run(folder, "report", "--quiet", "--year", "R5")
      let before = try Tree(folder + "/Outputs/R5")
      #expect(String(decoding: before.files["指摘一覧.csv"] ?? Data(), as: UTF8.self).contains("value-change,確認"))
      _ = try Self.run(folder, "publish", "--year", "R5")
      let published = try Tree(folder + "/Outputs/R5")
      _ = try Self.run(folder, "report", "--quiet", "--year", "R5")
      #expect(try Tree(folder + "/Outputs/R5").differences(from: published) == [])
      // The report of the next year asks no more.
      #expect(try !Self.run(folder, "check", "--year", "R6").output.contains("K01 R4"))
    }
  }

  @Test func `an indicator that ended before the year of the record is named as missing`() throws {
    try Self.published { folder in
      let file = folder + "/Inputs/plan/indicators.csv"
      let lines = try String(contentsOfFile: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: true)
      let text = lines.map { line in
        line + (line.contains("指標ID,") ? ",終了" : line.hasPrefix("K02,") ? ",R4" : ",")
      }
      try WorkingFolder.write(
        text.joined(separator: "\n") + "\n", to: "Inputs/plan/indicators.csv", in: folder)
      let run = try Self.run(folder, "check", "--year", "R5")
      #expect(
        run.output.contains("  K02  空港の利用者数：この報告にはありません（"), "\(run.output) \(run.standardError)")
    }
  }

  @Test func `what differs from the record of the year is named`() throws {
    try Self.published { folder in
      let same = try Self.run(folder, "report", "--year", "R5")
      #expect(same.output.contains("R5年度報告として公表した記録（published/R5.csv）と同じです。\n"))
      try WorkingFolder.write("指標ID,年度,値\nK01,R5,\"1,999\"\n", to: "Inputs/exports/移住課.csv", in: folder)
      let indicators = folder + "/Inputs/plan/indicators.csv"
      let text = try String(contentsOfFile: indicators, encoding: .utf8)
      #expect(text.contains("\"1,560件(R6)\""))
      try WorkingFolder.write(
        text.replacing("\"1,560件(R6)\"", with: "\"1,570件(R6)\"")
          .replacing("\"1,465件(H30)\"", with: "\"1,466件(H30)\""), to: "Inputs/plan/indicators.csv", in: folder
      )
      for command in ["report", "check"] {
        let lines = try Self.run(folder, command, "--year", "R5").output.split(separator: "\n")
        let place = try #require(
          lines.firstIndex { $0.hasPrefix("R5年度報告として公表した記録（published/R5.csv）と違うところ（") })
        #expect(lines[place].contains("R5_入力.zip があれば --from で作り直せます"))
        #expect(lines.contains("  K01  相談件数：目標 1,560件(R6) → 1,570件(R6)"))
        #expect(lines.contains("  K01  相談件数：基準 1,465件(H30) → 1,466件(H30)"))
        #expect(
          lines.contains { $0.hasPrefix("  K01  相談件数：R5 ") && $0.hasSuffix(" → 1,999件（確定）") }, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("  K01  相談件数：評価 ") && $0.hasSuffix("→ ◎ 達成") }, "\(lines)")
      }
      // The next report asks why.
      let codes = try Self.run(folder, "check", "--year", "R6", "--format", "csv").output
      #expect(codes.contains("published-target-differs,確認"))
      #expect(codes.contains("published-baseline-differs,確認"))
    }
  }
}
