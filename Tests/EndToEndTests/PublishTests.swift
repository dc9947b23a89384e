import Foundation
import TestKit
import Testing

/// A report is published, and the next report compares its values with it.
struct PublishTests {
  private static let kept = "Inputs/published/R5.csv"

  private static let placed = "Outputs/R5/公表 に公表用のページと表を置きました。\n"

  private static let inputs =
    "Inputs/published/R5_入力.zip に入力の一式を残しました。tassei report --from で、公表した報告書を作り直せます。\n"

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  private static func publish(_ folder: String, _ more: [String] = []) throws -> CommandRun {
    try Command.run(["publish", "--year", "R5"] + more, in: folder)
  }

  @Test func `only a finished report of the same inputs is published`() throws {
    try Samples.with { folder in
      let early = try Self.publish(folder)
      #expect(early.status == 66)
      #expect(
        early.standardError
          == "Outputs/R5/results.json: R5年度の報告書がありません。先に tassei report で作ってください。何も書き出していません。\n")
      _ = try Command.run(["report", "--quiet", "--year", "R5"], in: folder)
      try WorkingFolder.write("指標ID,年度,値\nK01,R5,\"1,600\"\n", to: "Inputs/exports/移住課.csv", in: folder)
      let late = try Self.publish(folder)
      #expect(late.status == 66)
      #expect(late.standardError.contains("入力が変わっています"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/" + Self.kept))
    }
  }

  @Test func `published values are replaced only when asked`() throws {
    try Samples.with { folder in
      _ = try Command.run(["report", "--quiet", "--year", "R5"], in: folder)
      #expect(
        try Self.publish(folder)
          == CommandRun(
            output: "\(Self.kept) に公表値を記録しました。\n\(Self.inputs)\(Self.placed)", standardError: "", status: 0))
      let first = try Self.text(folder + "/" + Self.kept)
      #expect(first.hasPrefix("\u{FEFF}報告年度,指標ID,指標名,系列,年度,値,単位,状態,評価,見通し,付記,目標,基準\r\n"))
      #expect(first.contains("R5,G1,転出と転入の均衡,転入,R5,53100,人,確定,"))
      #expect(
        try Self.publish(folder).output == "\(Self.kept) は同じ値です。\nInputs/published/R5_入力.zip は同じ入力です。\n")

      try WorkingFolder.write("指標ID,年度,値\nK01,R5,\"1,600\"\n", to: "Inputs/exports/移住課.csv", in: folder)
      _ = try Command.run(["report", "--quiet", "--year", "R5"], in: folder)
      let refused = try Self.publish(folder)
      #expect(refused.status == 73)
      #expect(refused.standardError.contains("--replace"))
      #expect(try Self.text(folder + "/" + Self.kept) == first)
      #expect(
        try Self.publish(folder, ["--replace"]).output
          == "\(Self.kept) の公表値を書き換えました。\n\(Self.inputs)\(Self.placed)")
      #expect(try Self.text(folder + "/" + Self.kept) != first)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder + "/Inputs/published").sorted() == [
          "R5.csv", "R5_入力.zip",
        ])
    }
  }

  /// A folder stands in the place of the archive, so that it can never be written.
  @Test func `no values are kept where their inputs cannot be`() throws {
    try Samples.with { folder in
      _ = try Command.run(["report", "--quiet", "--year", "R5"], in: folder)
      try WorkingFolder.write("", to: "Inputs/published/R5_入力.zip/a.txt", in: folder)
      for more in [[], ["--replace"]] {
        #expect(try Self.publish(folder, more).status == 73)
        #expect(
          try FileManager.default.contentsOfDirectory(atPath: folder + "/Inputs/published") == ["R5_入力.zip"])
      }
    }
  }

  @Test func `what is recorded without a number because it is unverified is named`() throws {
    try Samples.with { folder in
      try WorkingFolder.write(
        "指標ID,年度,値\nK01,R3,千くらい\nK01,R4,1500\nK01,R5,約千\n", to: "Inputs/exports/移住課.csv", in: folder)
      #expect(try Command.run(["report", "--quiet", "--year", "R5"], in: folder).status == 65)
      let run = try Self.publish(folder)
      #expect(run.status == 0)
      #expect(
        run.output.contains("未確認の値が2件あり、値のないまま記録しました：K01 R3、K01 R5。直したときは、"), "\(run.output)")
    }
  }

  @Test func `the draft of a killed run is cleared by the next one, but nothing else`() throws {
    try Samples.with { folder in
      _ = try Command.run(["report", "--quiet", "--year", "R5"], in: folder)
      for name in [".R5-1.csv", ".R5-1.zip", ".R5-控え.csv", ".R4-1.csv"] {
        try WorkingFolder.write("half", to: "Inputs/published/" + name, in: folder)
      }
      #expect(try Self.publish(folder).status == 0)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder + "/Inputs/published").sorted()
      #expect(left == [".R4-1.csv", ".R5-控え.csv", "R5.csv", "R5_入力.zip"])
    }
  }

  @Test func `what is no more placed changes as a plain number, not by another row`() throws {
    try Samples.with { folder in
      _ = try Command.run(["report", "--quiet", "--year", "R5"], in: folder)
      _ = try Self.publish(folder)
      let (plan, export) = (folder + "/Inputs/plan/placements.csv", folder + "/Inputs/exports/航空課.csv")
      try WorkingFolder.write(
        try Self.text(plan).replacing("4①,移住の推進,K02\n", with: ""), to: "Inputs/plan/placements.csv",
        in: folder)
      try WorkingFolder.write(
        try Self.text(export).replacing("\"2,876,000\"", with: "\"2,886,000\""), to: "Inputs/exports/航空課.csv",
        in: folder)
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      let book = try XLSXContents(path: folder + "/Outputs/R6/KPI_R6_00_総括.xlsx")
      let cells = try #require(book["評価の変化・変更一覧"]).cells.values
      let value = try #require(cells.first { $0.value == .number(288.6) })
      #expect(value.formula == nil)
      let reported = try #require(book["要確認"]).cells.values
      #expect(
        reported.contains {
          if case .text(let text) = $0.value { text.contains("placements.csv") } else { false }
        })
    }
  }

  @Test func `the next report reports what changed, and why`() throws {
    try Samples.with { folder in
      _ = try Command.run(["report", "--quiet", "--year", "R5"], in: folder)
      _ = try Self.publish(folder)
      let file = folder + "/Inputs/exports/移住課.csv"
      let changed = try Self.text(file).replacing("\"1,505\",確定", with: "\"1,500\",確定")
        .replacing("\"1,420\",確定", with: "\"1,430\",改訂")
      try WorkingFolder.write(changed, to: "Inputs/exports/移住課.csv", in: folder)
      let check = try Command.run(["check"], in: folder)
      #expect(check.status == 0)
      #expect(check.output.contains("（R5年度報告）の公表値から変わりました：1,505件（確定） → 1,500件（確定）。正しい値か"))
      #expect(check.output.contains("1,420件（確定） → 1,430件（改訂）。修正は不要です。"))
      _ = try Command.run(["report", "--quiet"], in: folder)
      let book = try XLSXContents(path: folder + "/Outputs/R6/KPI_R6_00_総括.xlsx")
      let sheet = try #require(book["評価の変化・変更一覧"])
      func texts(_ sheet: XLSXContents.Sheet) -> Set<String> {
        Set(sheet.cells.values.compactMap { if case .text(let text) = $0.value { text } else { nil } })
      }
      #expect(texts(sheet).isSuperset(of: ["説明なし", "改訂"]))
      #expect(texts(sheet).isSuperset(of: ["前回の評価（R5）", "今回の評価（R6）"]))
      let numbers = sheet.cells.values.compactMap {
        if case .number(let number) = $0.value { number } else { nil }
      }
      #expect(Set(numbers).isSuperset(of: [1505, 1500, -5, 1420, 1430, 10]))
    }
  }

  @Test func `a report made again before and after publishing is the same`() throws {
    try Samples.with { folder in
      _ = try Command.run(["report", "--quiet", "--year", "R5"], in: folder)
      let before = try Tree(folder + "/Outputs")
      _ = try Self.publish(folder)
      _ = try Command.run(["report", "--quiet", "--year", "R5"], in: folder)
      let changed = try Tree(folder + "/Outputs").differences(from: before)
      #expect(changed.allSatisfy { $0.contains("/公表") || $0.hasSuffix(".manifest.json") }, "\(changed)")
    }
  }
}
