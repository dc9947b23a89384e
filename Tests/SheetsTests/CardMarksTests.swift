import Evaluations
import Figures
import Indicators
import Testing

@testable import Formulas
@testable import Sheets
@testable import Workbooks

/// What a department wrote around a number stands beside it on the 個票, whose cells stay numbers.
struct CardMarksTests {
  private static func observation(
    _ id: Indicator.ID, _ year: Int, _ value: Double, _ qualifier: String, series: IndicatorSeries = .main,
    remark: String = ""
  ) -> Observation {
    var words = Observation.Words()
    words[.qualifier] = qualifier
    words[.remark] = remark
    return Observation(
      indicator: id, series: series, year: FiscalYear(year), value: .measured(value),
      place: Place(file: "exports/移住.csv", line: 9), words: words)
  }

  private static func card(_ id: Indicator.ID, _ scope: BookScope, _ others: [Observation]) throws
    -> CardSheet
  {
    let book = ListingSample(others: others).book(scope)
    let layout = try #require(book.card(of: id))
    return try #require(CardSheet(book: book, layout: layout))
  }

  private static func actual(_ card: CardSheet, _ year: Int, _ row: YearlyFigure = .actual) throws -> Cell {
    try #require(card.printedCell(.figure(row), year))
  }

  private static func tile(_ card: CardSheet) throws -> Cell { try #require(card.tile(0)[1]) }

  private static let plain = "#,##0_ ;\"▲\"#,##0_ ;#,##0_ ;@_ "

  @Test(arguments: [
    ("約", "\"約\"#,##0_ ;\"約▲\"#,##0_ ;\"約\"#,##0_ ;@_ "),
    ("※1", "#,##0\"※1\";\"▲\"#,##0\"※1\";#,##0\"※1\";@_ "),
    ("約※", "\"約\"#,##0\"※\";\"約▲\"#,##0\"※\";\"約\"#,##0\"※\";@_ "), ("", plain),
  ])
  func `約 stands before a value, a mark behind it, in the table and in the tile`(mark: String, format: String)
    throws
  {
    let card = try Self.card(
      ListingSample.level, .section(ListingSample.first),
      [Self.observation(ListingSample.level, 2023, 160, mark)])
    for cell in [try Self.actual(card, 2023), try Self.tile(card)] {
      guard case .formula(_, let cached, _) = cell.content else {
        Issue.record("no formula")
        continue
      }
      #expect(cached == .number(160))
    }
    #expect(try Self.actual(card, 2023).style.numberFormat == format)
    #expect(try Self.tile(card).style.numberFormat == format.replacing("_ ", with: ""))
    #expect(try Self.actual(card, 2022).style.numberFormat == Self.plain)
  }

  @Test func `what a mark says stands among the explanations`() throws {
    let note = "※1　集計方法を改めた"
    let card = try Self.card(
      ListingSample.level, .section(ListingSample.first),
      [Self.observation(ListingSample.level, 2023, 160, "※1", remark: "速やかに公表する\n" + note)])
    let texts = card.sheet.cells.values.compactMap(\.content.words)
    #expect(texts.contains("【付記】R5　※1　集計方法を改めた"))
    #expect(texts.contains("【備考】R5　速やかに公表する"))
  }

  @Test func `the tile of an older value has its own marks only`() throws {
    let card = try Self.card(
      ListingSample.level, .section(ListingSample.first),
      [Self.observation(ListingSample.level, 2021, 110, "約")])
    #expect(try Self.actual(card, 2021).style.numberFormat?.hasPrefix("\"約\"") == true)
    #expect(try Self.tile(card).style.numberFormat?.contains("約") == false)
  }

  @Test func `a sum and a difference are about right where a part of them is`() throws {
    let sum = try Self.card(
      ListingSample.sum, .section(ListingSample.first),
      [Self.observation(ListingSample.sum, 2021, 12, "約※1")])
    #expect(try Self.tile(sum).style.numberFormat?.hasPrefix("\"約\"#,##0;") == true)
    let balance = try Self.card(
      ListingSample.balance, .overall,
      [Self.observation(ListingSample.balance, 2023, 940, "余", series: .outflow)])
    #expect(try Self.actual(balance, 2023, .outflow).style.numberFormat?.hasPrefix("#,##0\"余\"") == true)
    #expect(try Self.actual(balance, 2023, .inflow).style.numberFormat == Self.plain)
    #expect(try Self.actual(balance, 2023).style.numberFormat?.hasPrefix("\"約\"#,##0_ ") == true)
  }

  @Test(arguments: 0...6)
  func `marks of any length make a format that a file takes`(decimals: Int) {
    let long = [String(repeating: "約", count: 300), String(repeating: "※", count: 300)]
    for marks in [long[0], long[1], long[0] + long[1], "およそ程度※12", "約(注12)"] {
      let format = NumberFormat.value(decimals, NumberMarks(marks))
      #expect(format.utf8.count <= Limit.buffer)
      #expect(format.contains("…") == (marks.count > 10))
    }
  }
}
