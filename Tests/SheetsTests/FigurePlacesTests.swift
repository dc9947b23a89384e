import Figures
import Indicators
import Testing

@testable import Exchange
@testable import Sheets

/// The hand-ordered lists of figures and columns contain exactly what their exhaustive switches say.
struct FigurePlacesTests {
  @Test func `the calculation of a card lists every printed figure once`() {
    #expect(Set(CardLayout.calculation).count == CardLayout.calculation.count)
    #expect(Set(CardLayout.calculation) == Set(Figure.allCases.filter { $0.cardPlace == .printed }))
  }

  @Test func `the year table of a card lists every printed row`() {
    let projected = Target.Kind.allCases.flatMap { $0.projectedRows.all }
    let rows = CardLayout.rowsBeforeProjection
    #expect(Set(rows).count == rows.count)
    #expect(Set(rows).isDisjoint(with: projected))
    #expect(Set(rows).union(projected) == Set(YearlyFigure.allCases.filter { $0.cardPlace == .printed }))
  }

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
