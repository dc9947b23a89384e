import Foundation
import TestKit
import Testing

/// Texts that a spreadsheet, an XML parser or a terminal would obey instead of showing.
struct HostileTextsTests {
  private static let texts = [
    "=1+1", "+1", "-1+2", "@SUM(A1)", "=HYPERLINK(\"http://example.invalid\",\"x\")", "{=1}", "'=1", "\t=1",
    "\u{B}\u{C}\u{1}\u{1F}", "\u{FFFE}\u{FFFF}", "_x0041_", "</t></si>", "]]>&amp;<", "\u{202E}ok\u{7}",
    "\u{1B}[31m赤",
    "か\u{3099}か\u{3099}", "𠮷野家👩‍👩‍👧", String(repeating: "長", count: 30_000),
    String(repeating: "か\u{3099}", count: 15_000),
  ]

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  @Test(arguments: texts)
  func `a text of a department is shown as it is and obeyed nowhere`(_ text: String) throws {
    try Samples.with { folder in
      let words = ["要因分析", "今後の方向性", "備考", "出典", "公表時点", "次回公表"]
      let cells = words.map { _ in Self.quoted(text) }.joined(separator: ",")
      try WorkingFolder.write(
        """
        指標ID,年度,値,\(words.joined(separator: ","))
        K01,R6,"1,532",\(cells)
        K01,R5,\(Self.quoted(text)),\(cells)
        K01,R4,,\(cells)

        """,
        to: "Inputs/exports/移住課.csv",
        in: folder)
      let run = try Command.run(["report"], in: folder)
      #expect([0, 65].contains(run.status), "\(run)")
      let check = try Command.run(["check"], in: folder)
      let explained = try Command.run(["explain", "K01"], in: folder)
      #expect(explained.status == 0)
      for printed in [run.output, run.standardError, check.output, explained.output] {
        #expect(!printed.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
      }
      for name in try Tree(folder + "/Outputs").names where name.hasSuffix(".xlsx") {
        let formulas = try XLSXContents(path: folder + "/Outputs/" + name).sheets.flatMap {
          $0.cells.values.compactMap(\.formula)
        }
        #expect(!formulas.contains { $0.contains("example.invalid") || $0 == "1+1" || $0 == "SUM(A1)" })
      }
    }
  }

  @Test(arguments: texts)
  func `a text of the plan is obeyed by no terminal`(_ text: String) throws {
    try Samples.with { folder in
      let path = folder + "/Inputs/plan/indicators.csv"
      let plan = try String(contentsOfFile: path, encoding: .utf8)
        .replacing("K01,相談件数,", with: "K01,\(Self.quoted("相談" + text)),")
      try WorkingFolder.write(plan, to: "Inputs/plan/indicators.csv", in: folder)
      for arguments in [["plan"], ["explain", "K01"]] {
        let run = try Command.run(arguments, in: folder)
        #expect([0, 78].contains(run.status), "\(run)")
        for printed in [run.output, run.standardError] {
          #expect(!printed.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
        }
      }
    }
  }

  @Test(arguments: [
    ("settings.csv", "試験計画", String(repeating: "長&", count: 150), 0),
    ("settings.csv", "試験計画", "Ｒ＆Ｄ&&計画", 0),
    ("constants.csv", "名称,値,説明\n", "名称,値,説明\n見通し年数,3,\n報告年度,4,\n", 0),
    ("constants.csv", "名称,値,説明\n", "名称,値,説明\n" + String(repeating: "長", count: 31) + ",3,\n", 78),
    ("sections.csv", "移住の促進\n", "移住#1の促進\n", 78),
  ])
  func `a plan that is read can be reported`(
    _ table: String, _ text: String, _ other: String, _ status: Int32
  )
    throws
  {
    try Samples.with { folder in
      let path = folder + "/Inputs/plan/" + table
      let plan = try String(contentsOfFile: path, encoding: .utf8)
      #expect(plan.contains(text))
      try WorkingFolder.write(
        plan.replacing(text, with: other, maxReplacements: 1), to: "Inputs/plan/" + table, in: folder)
      #expect(try Command.run(["report"], in: folder).status == status)
    }
  }

  @Test(
    arguments: [
      "History", "[表]:*?/\\'", "'", ".", "..", "CON", " ", "\u{FFFE}", "=1", "a\nb",
      String(repeating: "名", count: 300),
      "👩‍👩‍👧", "\u{202E}xslx", "_x0041_",
    ])
  func `a name of a section makes readable workbooks inside the folder, or a refusal`(_ name: String) throws {
    try Samples.with { folder in
      try WorkingFolder.write(
        """
        区分,章,名称,種別,ファイル名
        4,章,数値目標,数値目標,
        4①,章,\(Self.quoted(name)),節,\(Self.quoted(name))
        """, to: "Inputs/plan/sections.csv", in: folder)
      let run = try Command.run(["report"], in: folder)
      #expect([0, 65, 73, 78].contains(run.status), "\(run)")
      let beside = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(Set(beside).subtracting(["Outputs"]) == ["Inputs"])
      guard [0, 65].contains(run.status) else { return }
      let books = try Tree(folder + "/Outputs").names.filter { $0.hasSuffix(".xlsx") }
      #expect(books.filter { $0.hasPrefix("R6/KPI_R6_") }.count == 3)
      for book in books {
        #expect(book.hasPrefix("R6/KPI_R6_") || book.hasPrefix("R6/差し戻し票/差し戻し票_"))
        #expect(throws: Never.self) { try XLSXContents(path: folder + "/Outputs/" + book) }
      }
    }
  }

  @Test(arguments: [
    ["report", "--verbose", "--outputs", "出\u{1B}[2J力"], ["publish", "--outputs", "出\u{1B}[2J力"],
    ["plan", "--next", "R7-R11", "次\u{1B}[2Jの計画"], ["template", "--outputs", "様\u{1B}[2J式"],
  ])
  func `no path reaches the terminal with what that would obey`(_ arguments: [String]) throws {
    try Samples.with { folder in
      if arguments[0] == "publish" {
        #expect(try Command.run(["report"] + arguments.dropFirst(), in: folder).status == 0)
      }
      let inputs = "入\u{1B}[2J力"
      try FileManager.default.moveItem(atPath: folder + "/Inputs", toPath: folder + "/" + inputs)
      let run = try Command.run(arguments + ["--inputs", inputs], in: folder)
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("\\u{1B}[2J"))
      #expect(!(run.output + run.standardError).contains("\u{1B}"))
    }
  }

  @Test(arguments: 0..<20)
  func `no damage to the inputs stops the line anywhere but at a stated end`(_ seed: Int) throws {
    try Samples.with { folder in
      var random = Seeded(seed)
      let paths = try FileManager.default.subpathsOfDirectory(atPath: folder + "/Inputs").sorted()
        .filter { $0.hasSuffix(".csv") }
      for _ in 0..<3 {
        guard let path = random.choice(paths) else { continue }
        let file = URL(fileURLWithPath: folder + "/Inputs/" + path)
        var text = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        for _ in 0..<random.integer(1...4) { text = Self.damaged(text, &random) }
        try Data(text.utf8).write(to: file)
      }
      let run = try Command.run(["report"], in: folder)
      #expect([0, 65, 66, 78].contains(run.status), "\(run)")
    }
  }

  /// Returns the text with one cell damaged, in ways in which people and programs damage cells.
  private static func damaged(_ text: String, _ random: inout Seeded) -> String {
    var cells = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let replacements = [
      "", "0", "-1", "99999999999999999999", "0.000000000000001", "R6", "H32", "全市町村(R6)", "年間100件(R2〜R6)",
      "％",
      "\"", "\r\n", "=1", "参考", "除外",
    ]
    let index = random.integer(0...cells.count - 1)
    cells[index] =
      random.chance(30) ? cells[random.integer(0...cells.count - 1)] : random.choice(replacements) ?? ""
    return cells.joined(separator: ",")
  }
}
