import Evaluations
import Figures
import Indicators
import Testing

@testable import Formulas
@testable import Sheets
@testable import Workbooks

/// The cards of the joint programme and the inputs that they follow.
struct ProgrammeCardTests {
  private let sample = ProgrammeSample()
  private let theme = ProgrammeSample.theme("Ⅰ")

  private func cached(_ content: Cell.Content?) -> Cell.Cached? {
    if case .formula(_, let cached, _) = content { cached } else { nil }
  }

  /// All texts of a sheet, those kept beside formulas too.
  private func texts(_ sheet: Sheet) -> [String] {
    sheet.cells.keys.sorted().compactMap { position in
      switch sheet.cells[position]?.content {
      case .text(let text), .formula(_, .text(let text), _), .link(_, let text): text
      default: nil
      }
    }
  }

  @Test func `of a figure without target nothing is placed that compares with one`() throws {
    let book = sample.book(theme)
    let card = InitiativeCardSheet(book: book)
    let figure = try #require(card.metrics.first?.last)
    #expect(figure.figure == ProgrammeSample.untargeted)
    for forbidden in [Figure.target, .attainment, .projection, .probability, .rating, .outlook] {
      #expect(figure.addresses.position(forbidden) == nil)
    }
    #expect(cached(figure.trend.content) == .text("減少"))
    let slope = try #require(figure.evaluation[.slope].number)
    #expect(figure.slope.value == .number(slope))
    let formulas = card.sheet.cells.values.compactMap { cell in
      if case .formula(let formula, _, _) = cell.content { formula } else { nil }
    }
    #expect(!formulas.isEmpty)
    #expect(formulas.allSatisfy { !$0.contains("#REF!") })
  }

  @Test func `a card shows the target of a figure that has one and no other attainment`() {
    let texts = texts(InitiativeCardSheet(book: sample.book(theme)).sheet)
    #expect(texts.filter { $0.contains("達成率 ") } == ["目標：100件(R6)　達成率 80.0%　不足数 20"])
    #expect(texts.contains("この取組に添えて報告された数値はありません。"))
  }

  @Test func `no point of a chart on a card lies off its axes`() {
    let sheet = InitiativeCardSheet(book: sample.book(theme)).sheet
    #expect(sheet.charts.count == 2)
    for chart in sheet.charts.map(\.chart) {
      for series in chart.series {
        guard case .numbers(let values) = series.values.cached,
          case .numbers(let years)? = series.categories?.cached
        else { continue }
        for (year, value) in zip(years, values) {
          guard let year, let value else { continue }
          #expect((chart.xAxis.minimum ?? 0)...(chart.xAxis.maximum ?? 0) ~= year)
          #expect((chart.yAxis.minimum ?? 0)...(chart.yAxis.maximum ?? 0) ~= value)
        }
      }
    }
  }

  @Test func `two cards stand on a page, and links lead to the name of each`() throws {
    let book = sample.book(theme)
    let cards = InitiativeCards(book: book)
    #expect(cards.breaks == [])
    #expect(cards.cards.count == 2)
    let heights = InitiativeCardSheet(book: book).sheet.rowHeights
    #expect(Pixels.of(points: heights.filter { $0.key < cards.noteRow }.values.reduce(0, +)) <= 756)
    let second = try #require(cards.anchors[ProgrammeSample.silent])
    #expect(book.link(to: ProgrammeSample.silent) == .link(.sheet("個票", second), text: "Ⅰ②"))
  }

  @Test func `inputs say where their values were read`() {
    let book = sample.book(theme)
    let sheet = InitiativeInputSheet(book: book).sheet
    let state = book.inputs.position(ProgrammeSample.first, FiscalYear(2023), .state)
    #expect(
      sheet.comments.first { $0.position == state }?.text == "exports/共同.csv 2行\nexports/共同.csv 2行")
    let value = book.inputs.values(of: ProgrammeSample.targeted).first
    #expect(sheet.comments.first { $0.position == value }?.text == "exports/共同.csv 2行")
  }
}
