import Evaluations
import Figures
import Indicators
import Testing

@testable import Exchange
@testable import Formulas
@testable import Localization
@testable import Sheets
@testable import Workbooks

struct CardTests {
  private func texts(_ book: Book) throws -> [String] {
    let layout = try #require(book.cards.first)
    let sheet = try #require(CardSheet(book: book, layout: layout)).sheet
    return sheet.cells.values.compactMap(\.content.words)
  }

  @Test func `a card says how its figures come about where less is better`() throws {
    let sample = OverallSample(values: [[300, 280, 260, 240]], direction: .lowerIsBetter)
    let less = try texts(sample.book(.section(OverallSample.section)))
    let more = try texts(OverallSample(values: sample.values).book(.section(OverallSample.section)))
    for figure in [Figure.attainment, .shortfall, .projectedAttainment, .projectedShortfall] {
      let text = Explanations(for: IndicatorProfile(of: CardSample().indicator, in: CardSample().plan))[
        figure]
      #expect(text.hasSuffix(Figure.reversal))
      #expect(less.contains(text) && !more.contains(text))
      #expect(more.contains(String(text.dropLast(Figure.reversal.count))))
    }
  }

  @Test(arguments: 1...3)
  func `a plan of few years has room for the tiles of its cards`(years: Int) throws {
    let end = FiscalYear(2024)
    let sample = OverallSample(
      values: [[120]], start: end.advanced(by: 1 - years), end: (end, end), baseline: .none)
    let book = sample.book(.section(OverallSample.section))
    #expect(try #require(book.shown.first).record.years.count == years)
    #expect(throws: Never.self) { try book.workbook.check() }
    #expect(throws: Never.self) { try sample.book(.overall).workbook.check() }
  }

  @Test func `a value of another kind stands alone in the chart and is said to decide nothing`() throws {
    let sample = OverallSample(
      values: [[110, 120, 300, 130]], references: [FiscalYear(2022)], remark: "範囲が違う")
    let book = sample.book(.section(OverallSample.section))
    let layout = try #require(book.cards.first)
    let card = try #require(CardSheet(book: book, layout: layout))
    let years = layout.record.years
    let reference = try #require(years.firstIndex(of: FiscalYear(2022)))
    let sheet = card.sheet

    let lines = try #require(sheet.charts.first).chart.series.filter { $0.name == "実績" }
    // Before R2 nothing was delivered, and R4 has a value of another kind.
    #expect(lines.count == 3)
    for line in lines {
      guard case .numbers(let numbers) = line.values.cached else {
        Issue.record("texts in a line of values")
        continue
      }
      #expect(!numbers.contains(300))
    }
    let points = try #require(card.points)
    #expect(points.value(.reference, at: reference) == 300)
    #expect(points.value(.line, at: reference) == nil)
    #expect(card.printedCell(.state, 2022)?.content.words == "参考")
    // The newest value counts, so that nothing needs to be said.
    #expect(!(try texts(book)).contains { $0.hasPrefix("【参考】") })
  }

  @Test(arguments: [([110.0, 120], "評価はR2の実績によります。")])
  func `a card says what is rated where the newest value decides nothing`(values: [Double], words: String)
    throws
  {
    let newest = FiscalYear(2019 + values.count)
    let sample = OverallSample(
      values: [values], end: (FiscalYear(2024), newest), references: [newest], remark: "範囲が違う")
    let texts = try texts(sample.book(.section(OverallSample.section)))
    let note = try #require(texts.first { $0.hasPrefix("【参考】\(newest)") && !$0.contains("\n") })
    #expect(note.hasSuffix(words))
    #expect(texts.contains("【備考】\(newest)　範囲が違う"))
  }

  @Test(arguments: [([120.0], true), ([120, 130], false)])
  func `a card says that its newest value is too old to be rated`(values: [Double], isStale: Bool) throws {
    // Reported is R4; a value may be one year old.
    let sample = OverallSample(values: [values], end: (FiscalYear(2024), FiscalYear(2022)))
    let texts = try texts(sample.book(.section(OverallSample.section)))
    // The printed cell shows all notes together.
    let notes = texts.filter { $0.hasPrefix("【判定】") && !$0.contains("\n") }
    #expect(
      notes
        == (isStale
          ? ["【判定】最新の実績（R2）が報告年度より1年を超えて古いため、評価していません（計画の設定「最新値の許容年数」）。"] : []))
  }
}
