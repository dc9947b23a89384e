import Foundation
import TestKit
import Testing

/// What stands under which heading of 確認事項, the list of points of a draft of the next plan.
struct NextCheckColumnsTests {
  /// A row of the list by its headings.
  private struct Row {
    let number: Int
    let cells: [String: XLSXContents.Cell]

    func text(_ heading: String) -> String {
      switch cells[heading]?.value {
      case .text(let text): text
      case .number(let number): "\(Int(number))"
      case .blank, nil: ""
      }
    }
  }

  private static let headings = [
    "確認", "No", "区分", "ファイル", "行", "列", "項目", "すること", "理由", "今の計画", "下書き", "担当", "確認日", "備考",
  ]
  private static let entries: Set = ["確認", "担当", "確認日", "備考"]

  /// The draft of the shipped example: its tables by name, the list, and the rows of the list.
  private struct Draft {
    let present: [String: [[String]]]
    let tables: [String: [[String]]]
    let book: XLSXContents
    let rows: [Row]

    init() throws {
      let inputs = Samples.shipped + "/example"
      self = try WorkingFolder.with { folder in
        let run = try Command.run(["plan", "--next", "R7-R11", "N", "--inputs", inputs], in: folder)
        #expect([0, 65].contains(run.status))
        return try Draft(
          present: Self.tables(inputs + "/plan"), tables: Self.tables(folder + "/N"),
          book: XLSXContents(path: folder + "/N/確認事項.xlsx"))
      }
    }

    private init(present: [String: [[String]]], tables: [String: [[String]]], book: XLSXContents) throws {
      self.present = present
      self.tables = tables
      self.book = book
      let grid = try SheetGrid("確認事項", of: book)
      let head = try grid.place(of: "No")
      let columns = grid.columns(inRow: head.row, 1...40)
      #expect(columns.sorted { $0.value < $1.value }.map(\.key) == NextCheckColumnsTests.headings)
      let last = grid.cells.keys.map(\.row).max() ?? 0
      rows = (head.row + 1...last).map { row in
        Row(
          number: row,
          cells: columns.compactMapValues { grid.cells[SheetGrid.Place(row: row, column: $0)] })
      }
    }

    private static func tables(_ folder: String) throws -> [String: [[String]]] {
      var tables: [String: [[String]]] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".csv") {
        let text = String(
          decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)), as: UTF8.self)
        let table = try CSVTable(text)
        tables[name] = [table.headings] + table.rows.map { row in table.headings.map { row[$0] ?? "" } }
      }
      return tables
    }

    /// The cell of a table of the draft that a row of the list names; nil where it names none.
    func cell(_ row: Row) throws -> String? {
      guard let line = Int(row.text("行")) else { return nil }
      let table = try #require(tables[row.text("ファイル")], "\(row.number)")
      let column = try #require(row.text("列").utf8.first.map { Int($0) - 65 })
      return try #require(table.indices.contains(line - 1) ? table[line - 1][column] : nil, "\(row.number)")
    }

    /// The text of the present plan in the row of an id or item.
    func present(_ file: String, _ key: String, _ heading: String) throws -> String {
      let table = try #require(present[file])
      let column = try #require(table[0].firstIndex(of: heading))
      return table.first { $0[0] == key }.map { $0[column] } ?? ""
    }
  }

  private static func shown(_ text: String) -> String { text.isEmpty ? "（空欄）" : text }

  @Test func `every marked cell of the draft has its row, with what the present plan says there`() throws {
    let draft = try Draft()
    let fills = draft.rows.filter { $0.text("区分") == "記入" }
    let marked = draft.tables.values.joined().joined().count { $0 == "要記入" }
    #expect(fills.count == marked)
    #expect(marked == 36)
    for row in fills {
      #expect(try draft.cell(row) == "要記入", "\(row.number)")
      #expect(row.text("下書き") == "要記入")
      #expect(row.text("すること").hasPrefix("新しい計画の"))
      let key = row.text("項目").split(separator: " ").first.map(String.init) ?? ""
      if row.text("ファイル") == "settings.csv" {
        #expect(try row.text("今の計画") == draft.present("settings.csv", key, "値"))
      } else {
        #expect(try row.text("今の計画").hasSuffix(draft.present("indicators.csv", key, "目標")))
      }
    }
  }

  @Test func `a row that names a cell shows what the draft says there, and what the present plan says`()
    throws
  {
    let draft = try Draft()
    for row in draft.rows where row.text("区分") != "記入" {
      guard let cell = try draft.cell(row) else { continue }
      let isDefinition = row.text("列") == "N"
      if !isDefinition { #expect(row.text("下書き") == Self.shown(cell), "\(row.number)") }
      let file = row.text("ファイル")
      let table = try #require(draft.tables[file])
      let heading = try table[0][#require(row.text("列").utf8.first.map { Int($0) - 65 })]
      let key = file == "indicators.csv" ? String(row.text("項目").prefix { $0 != " " }) : row.text("項目")
      #expect(try #require(Int(row.text("行")).map { table[$0 - 1][0] }) == key, "\(row.number)")
      #expect(
        try row.text("今の計画") == Self.shown(draft.present(file, key, heading)), "\(row.number) \(key)")
    }
  }

  @Test
  func `every indicator has its baseline, every setting and table its row, every point of the text its own`()
    throws
  {
    let draft = try Draft()
    func rows(_ part: String) -> [Row] { draft.rows.filter { $0.text("区分") == part } }
    let indicators = try #require(draft.tables["indicators.csv"]).dropFirst().map { $0[0] }
    let baselines = rows("基準").filter { $0.text("列") == "C" }.map {
      String($0.text("項目").prefix { $0 != " " })
    }
    #expect(baselines == indicators)
    let settings = try #require(draft.tables["settings.csv"]).dropFirst()
    let checked = draft.rows.filter { $0.text("ファイル") == "settings.csv" && !$0.text("行").contains("－") }
    #expect(Set(checked.map { $0.text("項目") }) == Set(settings.map { $0[0] }))
    // The draft carries every setting that the reader takes.
    let article = try String(
      contentsOfFile: Samples.shipped + "/../Sources/Readers/Readers.docc/Inputs.md", encoding: .utf8)
    let listed = try #require(article.components(separatedBy: "\n### Settings\n").last)
      .components(separatedBy: "\n### ")[0].split(separator: "\n").filter { $0.hasPrefix("| ") }
      .dropFirst().map { String($0.dropFirst(2).prefix { $0 != " " }) }
    #expect(listed.count > 10)
    #expect(Set(settings.map { $0[0] }) == Set(listed))
    let files = Set(draft.rows.map { $0.text("ファイル") })
    #expect(files == Set(draft.tables.keys).union(["－"]))
    let points = try #require(draft.present["settings.csv"]).filter { $0[0].hasPrefix("確認：") }
    #expect(points.count > 10)
    #expect(
      rows("本文").map { [$0.text("項目"), $0.text("今の計画"), $0.text("理由")] } == points.map { Array($0[0...2]) })
    let sources = try #require(draft.present["indicators.csv"])
    let (source, remark) = try (
      #require(sources[0].firstIndex(of: "出典")), #require(sources[0].firstIndex(of: "備考"))
    )
    let texts = sources.dropFirst().flatMap { [$0[source], $0[remark]] }.filter { !$0.isEmpty }
    #expect(rows("出典等").map { $0.text("今の計画") }.sorted() == texts.sorted())
    #expect(rows("使い始め").map { $0.text("項目") } == ["フォルダー", "exports", "published", "指摘", "報告書"])
    #expect(draft.rows.map { $0.text("No") } == (1...draft.rows.count).map(String.init))
    #expect(draft.rows.allSatisfy { !$0.text("項目").isEmpty && !$0.text("すること").isEmpty })
    #expect(draft.rows.allSatisfy { !$0.text("理由").isEmpty && !$0.text("今の計画").isEmpty })
  }

  @Test func `boxes begin blank, only what staff write is open, and the count follows the boxes`() throws {
    let draft = try Draft()
    let sheet = try #require(draft.book.sheets.first)
    for row in draft.rows {
      #expect(row.text("確認") == "□")
      for heading in ["担当", "確認日", "備考"] { #expect(row.text(heading).isEmpty) }
      for (heading, cell) in row.cells {
        #expect(cell.style.isUnlocked == Self.entries.contains(heading), "\(row.number) \(heading)")
      }
    }
    let (first, last) = try (#require(draft.rows.first?.number), #require(draft.rows.last?.number))
    let count = try #require(sheet.cells.values.first { $0.formula != nil })
    #expect(count.value == .text("確認済み 0／\(draft.rows.count)件"))
    #expect(
      count.formula
        == "\"確認済み \"&COUNTIF(B\(first):B\(last),\"☑\")&\"／\"&COUNT(C\(first):C\(last))&\"件\"")
    let xml = try draft.book.xml(sheet.part)
    #expect(xml.contains("<sheetProtection"))
    #expect(xml.contains("sqref=\"B\(first):B\(last)\""))
    #expect(xml.contains("<formula1>\"□,☑\"</formula1>"))
    #expect(xml.contains("paperSize=\"9\"") && xml.contains("orientation=\"landscape\""))
    #expect(draft.book.definedNames["0!_xlnm.Print_Titles"] == "'確認事項'!$\(first - 1):$\(first - 1)")
  }

  @Test func `the list among the exports is named and nothing of it is read`() throws {
    let draft = try Draft()
    let mark = try #require(draft.book.definedNames["Tassei_Book"])
    let parts = mark.split(separator: "|", omittingEmptySubsequences: false)
    #expect(parts.count == 5)
    #expect(parts[0] == "\"checks" && parts[1] == "2025" && parts[3] == "2020-2024")
    try Samples.with { folder in
      let before = try Command.run(["check", "--format", "csv"], in: folder)
      _ = try Command.run(["plan", "--next", "R7-R11", "N"], in: folder)
      try FileManager.default.moveItem(
        atPath: folder + "/N/確認事項.xlsx", toPath: folder + "/Inputs/exports/移住課_R6.xlsx")
      let after = try Command.run(["check", "--format", "csv"], in: folder)
      #expect(after.status == before.status)
      let new = Set(after.output.split(separator: "\r\n")).subtracting(before.output.split(separator: "\r\n"))
      #expect(new.count == 1)
      #expect(new.first?.contains("workbook-of-check-list") == true, "\(new)")
      #expect(new.first?.contains("exports/移住課_R6.xlsx") == true)
    }
  }
}
