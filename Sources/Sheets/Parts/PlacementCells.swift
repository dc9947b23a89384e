import Evaluations
import Figures
import Formulas
import Indicators
import Workbooks

/// The cells that calculate an indicator, with what they hold, as the formulas of other sheets read them.
///
/// The references are absolute: a formula keeps its indicator wherever a person sorts it to.
struct PlacementCells {
  let evaluation: Evaluation
  let addresses: AddressBook

  /// The cell of a figure; its reason as a text where its kind of target has none.
  func figure(_ figure: Figure) -> SheetExpression {
    let address =
      addresses.position(figure).map { SheetName.reference(addresses.sheet, $0, absolute: true) }
      ?? addresses.address(figure)
    return .cell(address, evaluation[figure].shown)
  }

  /// The cell of a yearly figure in the year with that index.
  func value(of row: YearlyFigure, at column: Int) -> SheetExpression {
    let address =
      addresses.position(row, at: column).map { SheetName.reference(addresses.sheet, $0, absolute: true) }
      ?? addresses.address(row, at: column)
    return .cell(address, evaluation[row][column].shown)
  }

  /// The cells of a yearly figure over years with some indices; nil for a figure without cells.
  func range(of row: YearlyFigure, over columns: ClosedRange<Int>? = nil) -> SheetRange? {
    guard evaluation.definitions.has(row), let all = addresses.area(row), !evaluation.record.entries.isEmpty
    else { return nil }
    let columns = columns ?? 0...evaluation.record.entries.count - 1
    let area = Area(
      row: all.first.row,
      columns: all.first.column + columns.lowerBound...all.first.column + columns.upperBound)
    return SheetRange(
      sheet: addresses.sheet, area: area, values: columns.map { evaluation[row][$0].shown })
  }

  /// A yearly figure in a year that a cell tells; an error where the table has no such year.
  func value(of row: YearlyFigure, in year: SheetExpression) -> SheetExpression? {
    guard let years = range(of: .year), let values = range(of: row) else { return nil }
    return .index(values, .match(year, years))
  }

  /// Whether a word of the input sheet stands in a row of statuses or treatments in a year that a cell tells.
  func isWord(_ word: InputWord, of row: YearlyFigure, in year: SheetExpression) -> SheetExpression? {
    value(of: row, in: year).map { .comparison($0, .equal, .text(word.text)) }
  }

  /// Whether the newest value has a status, one of two series being enough.
  ///
  /// The formula is an error where there is no newest value.
  func isNewest(_ status: Observation.Status) -> SheetExpression {
    let rows: [YearlyFigure] = [.status, .outflowStatus]
    let members = rows.compactMap { isWord(.status(status), of: $0, in: figure(.latestYear)) }
    return members.count == 1 ? members[0] : .any(members)
  }
}

extension Book {
  /// The cells that calculate a placement; nil where the plan does not have its indicator.
  func cells(ofPlacement index: Int) -> PlacementCells? {
    guard let evaluation = evaluation(of: placements[index].indicator),
      let addresses = addresses(ofPlacement: index)
    else { return nil }
    return PlacementCells(evaluation: evaluation, addresses: addresses)
  }
}
