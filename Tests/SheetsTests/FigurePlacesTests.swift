import Figures
import Indicators
import Testing

@testable import Exchange
@testable import Sheets

/// The hand-ordered lists of figures and columns contain exactly what their exhaustive switches say.
struct FigurePlacesTests {
  @Test func `the results table has a column for every figure with a heading`() {
    let columns = ResultsRow.columns + ResultsRow.verdicts
    #expect(Set(columns).count == columns.count)
    #expect(Set(columns) == Set(Figure.allCases.filter { $0.resultsHeading != nil }))
    #expect(Set(ResultsRow.headings).count == ResultsRow.headings.count)
  }

  @Test(arguments: Observation.Words.Field.allCases)
  func `a department writes each of its texts in a column of the form`(field: Observation.Words.Field) throws
  {
    guard let column = FormColumn(field) else {
      #expect(field == .qualifier)
      return
    }
    #expect(column.isEntry)
    #expect(column.field == field)
  }
}
