import Indicators
import Testing

@testable import Sheets
@testable import Workbooks

/// A section in which the plan places no indicator.
struct EmptySectionTests {
  @Test func `a section without indicators has its book`() {
    let book = OverallSample(values: [[120]]).book(.section(OverallSample.empty))
    #expect(book.shown.isEmpty)
    #expect(throws: Never.self) { try book.workbook.check() }
  }

  @Test func `a section without indicators shows the years of its own plan`() {
    let sample = OverallSample(
      values: [[120]], start: FiscalYear(2030), end: (FiscalYear(2034), FiscalYear(2033)))
    let book = sample.book(.section(OverallSample.empty))
    #expect(book.inputs.years.last == FiscalYear(2034))
  }
}
