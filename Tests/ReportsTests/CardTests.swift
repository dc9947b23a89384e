import Evaluations
import Figures
import Indicators
import Testing

@testable import Reports
@testable import Workbooks

struct CardTests {
  private func texts(_ book: Book) throws -> [String] {
    let layout = try #require(book.cards.first)
    let sheet = try #require(CardSheet(book: book, layout: layout)).sheet
    return sheet.cells.values.compactMap { if case .text(let text) = $0.content { text } else { nil } }
  }

  @Test func `a card says how its figures come about where less is better`() throws {
    let sample = OverallSample(values: [[300, 280, 260, 240]], direction: .lowerIsBetter)
    let less = try texts(sample.book(.section(OverallSample.section)))
    let more = try texts(OverallSample(values: sample.values).book(.section(OverallSample.section)))
    for figure in [Figure.attainment, .shortfall, .projectedAttainment, .projectedShortfall] {
      let text = figure.explanation(for: .level)
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
}
