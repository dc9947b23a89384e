import Evaluations
import Indicators
import Testing

@testable import Formulas
@testable import Sheets
@testable import Workbooks

/// No text is lost: what a page cuts says where the whole stands, and there it stands.
struct TextsSheetTests {
  private static let long = String(repeating: "相談員の増員により件数が増えた。", count: 400).prefix(5000)

  private static func book(
    _ texts: [Observation.Words.Field: String], _ scope: BookScope = .section(ListingSample.first)
  ) -> Book {
    var words = Observation.Words()
    for (field, text) in texts { words[field] = text }
    return ListingSample(others: [
      Observation(
        indicator: ListingSample.level, year: FiscalYear(2023), value: .measured(160),
        place: Place(file: "exports/移住.csv", line: 7), words: words)
    ]).book(scope)
  }

  /// The rows of 記述全文: heading and content of every cell that is written.
  private static func rows(_ sheet: Sheet) -> [(row: Int, cells: [String: Cell.Content])] {
    func cell(_ row: Int, _ column: Int) -> Cell.Content? {
      sheet.cells[Position(row: row, column: column)]?.content
    }
    let headings = (1...8).compactMap { column -> (Int, String)? in
      if case .text(let text)? = cell(WholeTexts.headerRow, column) { (column, text) } else { nil }
    }
    let last = sheet.cells.keys.map(\.row).max() ?? 0
    return (WholeTexts.firstRow...max(WholeTexts.firstRow, last)).compactMap { row in
      guard cell(row, 1) != nil else { return nil }
      let cells = headings.compactMap { column, heading in cell(row, column).map { (heading, $0) } }
      return (row, Dictionary(uniqueKeysWithValues: cells))
    }
  }

  private static func sheet(_ name: String, _ book: Book) throws -> Sheet {
    try #require(book.workbook.sheets.first { $0.name == name })
  }

  @Test func `a text of 5000 characters stands whole below its headings, and the card says in which row`()
    throws
  {
    let long = String(Self.long)
    let book = Self.book([.analysis: long])
    let sheet = try Self.sheet("記述全文", book)
    let rows = Self.rows(sheet)
    #expect(rows.count == 1)
    let row = try #require(rows.first)
    #expect(
      row.cells == [
        "No": .number(1), "指標ID": .text("A"), "指標": .text("相談件数"), "年度": .text("R5"), "種類": .text("要因分析"),
        "全文": .text(long), "ファイル": .text("exports/移住.csv"), "行": .number(7),
      ])
    #expect(sheet.print.repeatRows == WholeTexts.headerRow...WholeTexts.headerRow)
    #expect(sheet.rowHeights.values.allSatisfy { $0 <= 409 })
    #expect(sheet.height(of: row.row..<(sheet.print.area?.last.row ?? 0) + 1) > 1000)
    #expect(sheet.cells[Position(row: row.row, column: TextsSheet.textColumn)]?.style.wraps == true)

    let card = try Self.sheet("個票01", book)
    let ending = "…（続きは「記述全文」\(row.row + 1)行）"
    let shown = try #require(card.cells.values.compactMap(\.content.words).first { $0.hasSuffix(ending) })
    #expect(long.hasPrefix(shown.dropLast(ending.count)))
    try book.workbook.check()
  }

  @Test func `a text that a row holds stands whole below the page of the card`() throws {
    let text = String(Self.long.prefix(600))
    let book = Self.book([.outlook: text])
    #expect(book.texts.isEmpty)
    let card = try Self.sheet("個票01", book)
    let whole = try #require(card.cells.first { $0.value.content == .text(text) })
    #expect(whole.key.row > (card.print.area?.last.row ?? .max))
    let shown = try #require(
      card.cells.values.compactMap(\.content.words).first { $0.hasSuffix("（全文は\(whole.key.row + 1)行）") })
    #expect(text.hasPrefix(shown.prefix(60)))
  }

  @Test func `the sheet stands behind 前提 where nothing is to be checked, and the guide lists it`() throws {
    let book = Self.book([.outlook: String(Self.long)])
    let names = book.workbook.sheets.map(\.name)
    let place = try #require(names.firstIndex(of: "記述全文"))
    #expect(names[place - 1] == "前提")
    let texts = try Self.sheet("概要", book).cells.values.compactMap(\.content.words)
    #expect(texts.contains { $0.hasPrefix("このブック") && $0.contains("記述全文") })
  }

  @Test func `a book in which all texts fit has no such sheet`() throws {
    let book = Self.book([.analysis: "増えた。", .outlook: "続ける。", .remark: "なし"])
    #expect(book.texts.isEmpty)
    #expect(!book.workbook.sheets.map(\.name).contains("記述全文"))
    let texts = try Self.sheet("概要", book).cells.values.compactMap(\.content.words)
    #expect(!texts.contains { $0.contains("記述全文") })
  }

  @Test(arguments: [
    (Observation.Words.Field.analysis, "要因分析"), (.outlook, "今後の方向性"), (.source, "出典"),
    (.released, "公表時点"), (.nextRelease, "次回公表"),
  ])
  func `every text of a department that is cut stands whole`(field: Observation.Words.Field, kind: String)
    throws
  {
    // Sources stand in the book of methods.
    let isSource = [.source, .released, .nextRelease].contains(field)
    let book = Self.book([field: String(Self.long)], isSource ? .method : .section(ListingSample.first))
    let workbook = isSource ? MethodBook(base: book, programme: nil).workbook : book.workbook
    let rows = Self.rows(try #require(workbook.sheets.first { $0.name == "記述全文" }))
    #expect(rows.map { $0.cells["種類"] } == [.text(kind)])
    #expect(rows.map { $0.cells["全文"] } == [.text(String(Self.long))])
    let endings = workbook.sheets.flatMap { sheet in
      sheet.cells.values.compactMap(\.content.words).filter { $0.contains("（続きは「記述全文」5行）") }
    }
    #expect(!endings.isEmpty)
  }

  @Test func `a text longer than a cell is split over rows, and its parts are the whole`() throws {
    let text = (0..<70_000).map { ["あ", "𠮷", "い\n"][$0 % 3] }.joined()
    let book = Self.book([.analysis: text])
    let rows = Self.rows(try Self.sheet("記述全文", book))
    #expect(rows.count == 4)
    #expect(rows.map { $0.cells["種類"] } == (1...4).map { .text("要因分析（\($0)/4）") })
    let parts = rows.compactMap { $0.cells["全文"]?.words }
    #expect(parts.joined() == text)
    #expect(parts.allSatisfy { $0.utf16.count <= 32_767 })
    try book.workbook.check()
  }

  @Test func `a text of the plan that the list cuts stands whole`() throws {
    let reason = String(repeating: "感染症の影響を除いて見る。", count: 30)
    let sample = ListingSample(
      override: RatingOverride(
        indicator: ListingSample.level, year: FiscalYear(2023), rating: RatingScale().rows(of: .rating)[14],
        reason: reason,
        place: Place(file: "plan/overrides.csv", line: 2)))
    let book = sample.book(.section(ListingSample.first))
    let row = try #require(
      Self.rows(try Self.sheet("記述全文", book)).first { $0.cells["種類"] == .text("評価の上書きの理由") })
    #expect(row.cells["全文"] == .text(reason))
    #expect(row.cells["ファイル"] == .text("plan/overrides.csv"))
  }

  @Test func `what was read and is cut on 要確認 stands whole`() throws {
    let found = String(repeating: "あ", count: 80)
    let book = ListingSample(findings: [.sample("a", .note, found: found)]).book(
      .section(ListingSample.first))
    let row = try #require(Self.rows(try Self.sheet("記述全文", book)).first)
    #expect(row.cells["種類"] == .text("読み取った文字"))
    #expect(row.cells["全文"] == .text(found))
    #expect(row.cells["行"] == .number(3))
  }

  @Test func `a report on an initiative that its page cuts stands whole`() throws {
    let activity = String(Self.long)
    let book = ProgrammeSample(activity: activity).book(ProgrammeSample.theme("Ⅰ"))
    let sheets = book.workbook.sheets
    let sheet = try #require(sheets.first { $0.name == "記述全文" })
    let rows = Self.rows(sheet)
    #expect(rows.map { $0.cells["年度"] } == [.text("R5"), .text("R4")])
    #expect(rows.map { $0.cells["種類"] } == [.text("取組実績"), .text("取組実績")])
    #expect(rows[0].cells["取組ID"] == .text("Ⅰ①"))
    #expect(rows[0].cells["全文"] == .text("［道］\(activity)\n［札幌市］\(activity)"))
    #expect(rows[1].cells["全文"] == .text(activity))
    let card = try #require(sheets.first { $0.name == "個票" })
    let texts = card.cells.values.compactMap(\.content.words)
    for row in rows {
      #expect(texts.contains { $0.hasSuffix("…（続きは「記述全文」\(row.row + 1)行）") })
    }
    let page = try #require(sheets.first).cells.values.compactMap(\.content.words)
    #expect(page.contains { $0.contains("文章の全文は「記述全文」") })
    try book.workbook.check()
  }

  @Test(arguments: [1, 2, 7, 40])
  func `a cut text fits its room with the words behind it`(lines: Int) {
    let text = String(repeating: "あいう\nえ", count: 400)
    let room = TextRoom.lines(lines, width: 30, size: 9)
    let shown = room.shown(text, ending: "（続き）")
    #expect(room.holds(shown))
    #expect(shown.hasSuffix("…（続き）"))
    #expect(text.hasPrefix(shown.dropLast("…（続き）".count)))
    #expect(TextRoom.width(1600).shown("短い", ending: "（続き）") == "短い")
  }
}
