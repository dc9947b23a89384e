import Evaluations
import Figures
import Indicators
import Testing
import Workbooks

@testable import Formulas
@testable import Localization
@testable import Sheets

struct SummarySheetTests {
  let book = ListingSample().book(.overall)
  var summary: SummarySheet { SummarySheet(book: book) }

  private func number(_ row: Int, _ column: Int, in sheet: Sheet) -> Double? {
    guard case .formula(_, .number(let number), _) = content(row, column, in: sheet) else { return nil }
    return number
  }

  private func text(_ row: Int, _ column: Int, in sheet: Sheet) -> String? {
    guard case .formula(_, .text(let text), _) = content(row, column, in: sheet) else { return nil }
    return text
  }

  private func content(_ row: Int, _ column: Int, in sheet: Sheet) -> Cell.Content? {
    sheet.cells[Position(row: row, column: column)]?.content
  }

  private var counted: [Int] {
    RatingRule.Verdict.allCases.flatMap { summary.layout.columns(of: $0).map(\.column) }
  }

  // MARK: The matrix

  @Test func `five ratings and five outlooks of a section add up to its placements`() {
    let sheet = summary.sheet
    let layout = summary.layout
    for row in [
      SummaryLayout.firstRow, SummaryLayout.firstRow + 1, SummaryLayout.firstRow + 2, layout.grossRow,
      layout.netRow,
    ] {
      let whole = number(row, SummaryLayout.countColumn, in: sheet)
      for half in [counted.prefix(5), counted.suffix(5)] {
        #expect(half.compactMap { number(row, $0, in: sheet) }.reduce(0, +) == whole)
      }
    }
  }

  @Test func `what is printed again counts in its section and in the gross total, not in the net one`() {
    let sheet = summary.sheet
    let counts = (0..<3).map { number(SummaryLayout.firstRow + $0, SummaryLayout.countColumn, in: sheet) }
    #expect(counts == [1, 2, 2])
    #expect(number(summary.layout.grossRow, SummaryLayout.countColumn, in: sheet) == 5)
    #expect(number(summary.layout.netRow, SummaryLayout.countColumn, in: sheet) == 4)
    #expect(number(SummaryLayout.tileRow + 1, 1, in: sheet) == 4)
    #expect(text(SummaryLayout.tileRow + 2, 1, in: sheet) == "延べ 5（再掲 1）")
  }

  @Test func `shares of the net count add up to one but for rounding`() {
    let sheet = summary.sheet
    let shares = counted.prefix(5).compactMap { number(summary.layout.shareRow, $0, in: sheet) }
    #expect(shares.count == 5)
    #expect(abs(shares.reduce(0, +) - 1) <= 0.0025)
  }

  @Test func `shares are cut in formula and value alike where the plan cuts`() {
    let book = OverallSample(values: [[100, 110], [150, 190], [195, 199]], rounding: .towardZero).book(
      .overall)
    let summary = SummarySheet(book: book)
    let sheet = summary.sheet
    for column in counted {
      guard
        case .formula(let formula, .number(let share), _) = content(
          summary.layout.shareRow, column, in: sheet)
      else {
        Issue.record("no share")
        continue
      }
      #expect(formula.contains("ROUNDDOWN("))
      #expect([0, 0.333, 0.666, 1].contains(share))
    }
    #expect(
      sheet.cells.values.contains {
        if case .text(let text) = $0.content { text.contains("切り捨てのため") } else { false }
      })
  }

  @Test func `a count asks 一覧 for the section and the symbol`() {
    let row = SummaryLayout.firstRow + 1
    let column = SummaryLayout.ratingColumn + 1
    guard case .formula(let formula, _, _) = content(row, column, in: summary.sheet) else {
      Issue.record("no formula")
      return
    }
    #expect(
      formula
        == "=COUNTIFS(\(book.list.range(.section)),$B\(row + 1),\(book.list.range(.rating)),\"○*\")")
  }

  @Test func `a section leads to its book, a goal to its own 個票`() {
    let sheet = summary.sheet
    #expect(
      content(SummaryLayout.firstRow, 1, in: sheet)
        == .link(.sheet("個票01", Position(row: 0, column: 0)), text: "4数値目標"))
    #expect(
      content(SummaryLayout.firstRow + 1, 1, in: sheet) == .link(.file("KPI_R5_4-1_移住.xlsx"), text: "4①"))
  }

  @Test func `the key of a section is what 一覧 prints in its rows`() throws {
    for (index, placement) in book.placements.enumerated() {
      let cell = try #require(ListRow(book, placement: index)?.cell(.section))
      let section = try #require(book.plan.section(placement.section))
      #expect(cell.content == .text(section.label))
      #expect(Double(section.label) == nil)
    }
  }

  @Test func `findings count where their indicator stands first, those of no indicator in the total alone`() {
    let book = ListingSample(findings: [
      .sample("a", .correction), .sample("b", .note), .sample("c", .confirmation, nil),
    ]).book(.overall)
    let sheet = SummarySheet(book: book).sheet
    let column = SummarySheet(book: book).layout.findingsColumn
    let counts = (0..<3).map { number(SummaryLayout.firstRow + $0, column, in: sheet) }
    #expect(counts == [0, 2, 0])
    #expect(number(SummarySheet(book: book).layout.netRow, column, in: sheet) == 3)
    #expect(number(SummarySheet(book: book).layout.netRow, column + 1, in: sheet) == 1)
    #expect(text(SummaryLayout.tileRow + 2, 16, in: sheet) == "うち要修正 1件")
  }

  @Test func `the chart draws what the matrix counts`() throws {
    let sheet = summary.sheet
    let chart = try #require(sheet.charts.first?.chart)
    let columns = summary.layout.columns(of: .rating)
    #expect(columns.map(\.group.key) == ["◎", "○", "△", "×", "－"])
    #expect(chart.series.count == columns.count)
    for ((_, column), series) in zip(columns, chart.series) {
      let counts = (0..<3).map { number(SummaryLayout.firstRow + $0, column, in: sheet) }
      #expect(series.values.cached == .numbers(counts))
      #expect(series.values.area == summary.layout.area(column: column))
    }
  }

  @Test func `nothing beside the page is printed`() throws {
    let last = try #require(summary.sheet.print.area?.last)
    #expect(last.column < summary.layout.rankColumn)
    #expect(summary.sheet.print.fit == .pages(width: 1, height: 1))
  }

  // MARK: The lowest projections

  /// Indicators that all lag behind, one value lower than the other.
  private static func lagging(_ ends: [Double]) -> Book {
    OverallSample(values: ends.map { [100, $0 - 4, $0 - 2, $0] }).book(.overall)
  }

  @Test func `the lowest comes first, and those that tie keep the print order`() {
    let lowest = LowestProjections(
      book: Self.lagging([130, 120, 130, 120, 110]),
      layout: SummaryLayout(sections: [], placements: 5, scale: RatingScale()))
    #expect(lowest.ranking == [4, 1, 3, 0, 2])
  }

  @Test func `fewer than ten leave blank rows`() {
    let summary = SummarySheet(book: Self.lagging([130, 120]))
    let first = summary.layout.firstRankRow
    #expect(text(first, 1, in: summary.sheet) == "1　4①-2")
    #expect(text(first + 1, 2, in: summary.sheet) == "指標0")
    for row in first + 2...summary.layout.lastRankRow {
      #expect([1, 2, 5, 6, 7].map { text(row, $0, in: summary.sheet) } == ["", "", "", "", ""])
    }
  }

  @Test func `of more than ten the lowest ten are listed`() {
    let summary = SummarySheet(book: Self.lagging((0..<12).map { 140 - Double($0) }))
    let listed = (summary.layout.firstRankRow...summary.layout.lastRankRow).map {
      text($0, 2, in: summary.sheet)
    }
    #expect(listed == (2...11).reversed().map { "指標\($0)" })
  }

  @Test func `an indicator printed again has no rank`() {
    let lowest = LowestProjections(book: book, layout: summary.layout)
    #expect(!lowest.ranking.contains { book.placements[$0].isReprint })
    #expect(text(SummaryLayout.firstRow + 3, summary.layout.rankColumn, in: summary.sheet) == "")
  }

  @Test func `the sentence names the lowest and keeps silent where nothing is projected`() {
    func sentence(_ book: Book) -> String? {
      text(SummaryLayout.sentenceRow, 1, in: SummarySheet(book: book).sheet)
    }
    let lagging = sentence(Self.lagging([130, 120]))
    #expect(lagging?.hasPrefix("2指標のうち、いま◎○は0、目標年度に届く見込み（◎○）は0です。推計達成率が最も低いのは「指標1」（") == true)
    #expect(
      sentence(OverallSample(values: [[]]).book(.overall)) == "1指標のうち、いま◎○は0、目標年度に届く見込み（◎○）は0です。")
  }
}
