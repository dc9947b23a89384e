package import Figures
package import Workbooks

/// Where the figures and rows of one indicator stand on the sheet that calculates them, and its inputs elsewhere.
///
/// Formulas take every address from here; nobody types one.
package struct AddressBook {
  /// The sheet that calculates the indicator.
  package let sheet: String
  /// The number of years in its table.
  package let yearCount: Int
  /// Where each figure stands.
  private var figures = [Position?](repeating: nil, count: Figure.allCases.count)
  /// Where the first year of each row stands; the cell left of it holds a text or nothing.
  private var rows = [Position?](repeating: nil, count: Row.allCases.count)
  /// The references that formulas repeat: of each figure, and of each row over all years.
  private var references = [String?](repeating: nil, count: Figure.allCases.count)
  private var ranges = [String?](repeating: nil, count: Row.allCases.count)
  /// The cells of 実績入力, as formulas of this sheet name them.
  package let input: @Sendable (Input) -> String
  package let cellInput: @Sendable (CellInput, Int) -> String

  package init(
    sheet: String, yearCount: Int, input: @escaping @Sendable (Input) -> String,
    cellInput: @escaping @Sendable (CellInput, Int) -> String
  ) {
    self.sheet = sheet
    self.yearCount = yearCount
    self.input = input
    self.cellInput = cellInput
  }

  /// Gives a figure its cell.
  package mutating func place(_ figure: Figure, at position: Position) {
    figures[figure.index] = position
    references[figure.index] = position.reference
  }

  /// Gives a row its cells, from that of the first year on.
  package mutating func place(_ row: Row, at first: Position) {
    rows[row.index] = first
    ranges[row.index] = area(row)?.reference(absolute: true)
  }

  /// Where a figure stands; nil where it has no place.
  package func position(_ figure: Figure) -> Position? {
    figures[figure.index]
  }

  /// The cell of a figure on its own sheet.
  package func address(_ figure: Figure) -> String {
    references[figure.index] ?? Self.unplaced
  }

  /// The cell of a figure as other sheets name it.
  package func qualifiedAddress(_ figure: Figure) -> String {
    figures[figure.index].map { SheetName.reference(sheet, $0) } ?? Self.unplaced
  }

  /// The cell of a row in the year with that position.
  package func address(_ row: Row, at column: Int) -> String {
    position(row, at: column)?.reference ?? Self.unplaced
  }

  /// Writes the cell of a row in the year with that position into a formula.
  package func write(_ row: Row, at column: Int, to text: inout GrowingText) {
    guard let position = position(row, at: column) else {
      text += Self.unplaced
      return
    }
    text += position
  }

  /// The cell of a row in the year with that position, as other sheets name it.
  package func qualifiedAddress(_ row: Row, at column: Int) -> String {
    position(row, at: column).map { SheetName.reference(sheet, $0) } ?? Self.unplaced
  }

  /// Where a row stands in the year with that position; nil where it has no place.
  package func position(_ row: Row, at column: Int) -> Position? {
    rows[row.index].map { Position(row: $0.row, column: $0.column + column) }
  }

  /// The cells of a row over all years.
  package func area(_ row: Row) -> Area? {
    guard let first = position(row, at: 0), let last = position(row, at: yearCount - 1) else { return nil }
    return Area(first, last)
  }

  /// The cells of a row over all years.
  package func range(_ row: Row) -> String {
    ranges[row.index] ?? Self.unplaced
  }

  /// Writes the cells that a series covers for the year with that position; the years before start at the text to the left.
  package func write(_ series: Series, at column: Int?, to text: inout GrowingText) {
    let columns: ClosedRange<Int>
    switch series {
    case .all(let row):
      text += range(row)
      return
    case .before: columns = -1...((column ?? 0) - 1)
    case .through: columns = 0...(column ?? 0)
    case .onward: columns = (column ?? 0)...(yearCount - 1)
    }
    guard let first = position(series.row, at: columns.lowerBound),
      let last = position(series.row, at: columns.upperBound)
    else {
      text += Self.unplaced
      return
    }
    text.append(Area(first, last), absolute: true)
  }

  /// What a formula would show if a definition read something that has no place: an error that every check finds.
  private static let unplaced = "#REF!"
}
