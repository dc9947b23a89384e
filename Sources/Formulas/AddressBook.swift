package import Figures
package import Workbooks

/// The cell addresses of one indicator: its figures and rows on the calculating sheet, and its inputs elsewhere.
///
/// Formulas take every address from here; no address is written by hand.
package struct AddressBook {
  /// The sheet that calculates the indicator.
  package let sheet: String
  /// The number of years in its table.
  package let yearCount: Int
  /// The position of each figure.
  private var figures = [Position?](repeating: nil, count: Figure.allCases.count)
  /// The position of each row's first year; the cell to its left contains a text or is blank.
  private var rows = [Position?](repeating: nil, count: YearlyFigure.allCases.count)
  /// Cached references, because formulas repeat them: of each figure, and of each row over all years.
  private var references = [String?](repeating: nil, count: Figure.allCases.count)
  private var ranges = [String?](repeating: nil, count: YearlyFigure.allCases.count)
  /// The references to cells of 実績入力 from formulas of this sheet.
  package let input: @Sendable (Input) -> String
  package let cellInput: @Sendable (CellInput, Int) -> String
  /// The reference of the cell that checks an input of 実績入力: a number where all is well, else the words of a fault.
  private let check: @Sendable (CheckedInput) -> String

  package init(
    sheet: String, yearCount: Int, input: @escaping @Sendable (Input) -> String,
    cellInput: @escaping @Sendable (CellInput, Int) -> String,
    check: @escaping @Sendable (CheckedInput) -> String
  ) {
    self.sheet = sheet
    self.yearCount = yearCount
    self.input = input
    self.cellInput = cellInput
    self.check = check
  }

  /// Returns the reference of the cell that checks an input; the name of a constant is that of its checked number.
  func address(_ input: CheckedInput) -> String {
    input.name ?? check(input)
  }

  /// Assigns a cell to a figure.
  package mutating func place(_ figure: Figure, at position: Position) {
    figures[figure.index] = position
    references[figure.index] = position.reference
  }

  /// Gives the figures that the kind of target does not define the text of their reason in place of a cell.
  ///
  /// A formula that mentions such a figure comes to the same as one that mentions a cell with that text.
  package mutating func omitUndefined(of definitions: Definitions) {
    for figure in Figure.allCases where figures[figure.index] == nil {
      guard case .absent(let reason) = definitions[figure] else { continue }
      references[figure.index] = "\"\(reason.text)\""
    }
  }

  /// Assigns cells to a row, beginning with the first year.
  package mutating func place(_ row: YearlyFigure, at first: Position) {
    rows[row.index] = first
    ranges[row.index] = area(row)?.reference(absolute: true)
  }

  /// Returns the position of a figure; nil if it has none.
  package func position(_ figure: Figure) -> Position? {
    figures[figure.index]
  }

  /// Returns the reference of a figure for formulas on its own sheet.
  package func address(_ figure: Figure) -> String {
    references[figure.index] ?? Self.unplaced
  }

  /// Returns the reference of a figure for formulas on other sheets.
  package func qualifiedAddress(_ figure: Figure) -> String {
    figures[figure.index].map { SheetName.reference(sheet, $0) } ?? address(figure)
  }

  /// The same cells as formulas of other sheets name them; rows only over all years.
  package var qualified: AddressBook {
    var book = self
    for index in figures.indices {
      if let position = figures[index] { book.references[index] = SheetName.reference(sheet, position) }
    }
    for row in YearlyFigure.allCases {
      if let area = area(row) { book.ranges[row.index] = SheetName.reference(sheet, area, absolute: true) }
    }
    return book
  }

  /// Returns the reference of a row's cell for the year with that index.
  package func address(_ row: YearlyFigure, at column: Int) -> String {
    position(row, at: column)?.reference ?? Self.unplaced
  }

  /// Appends the reference of a row's cell for the year with that index to a formula.
  package func write(_ row: YearlyFigure, at column: Int, to text: inout String) {
    guard let position = position(row, at: column) else {
      text += Self.unplaced
      return
    }
    text += position.reference
  }

  /// Returns the reference of a row's cell for the year with that index, for formulas on other sheets.
  package func qualifiedAddress(_ row: YearlyFigure, at column: Int) -> String {
    position(row, at: column).map { SheetName.reference(sheet, $0) } ?? Self.unplaced
  }

  /// Returns the position of a row's cell for the year with that index; nil if it has none.
  package func position(_ row: YearlyFigure, at column: Int) -> Position? {
    rows[row.index].map { Position(row: $0.row, column: $0.column + column) }
  }

  /// Returns the cells of a row over all years.
  package func area(_ row: YearlyFigure) -> Area? {
    guard let first = position(row, at: 0), let last = position(row, at: yearCount - 1) else { return nil }
    return Area(first, last)
  }

  /// Returns the cells of a row over all years.
  package func range(_ row: YearlyFigure) -> String {
    ranges[row.index] ?? Self.unplaced
  }

  /// Appends the cell range of a series for the year with that index to a formula.
  ///
  /// The range `.before` starts at the text cell to the left of the first year.
  package func write(_ series: RowRange, at column: Int?, to text: inout String) {
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
    text += Area(first, last).reference(absolute: true)
  }

  /// The reference of a figure without a cell: an error value that every check detects.
  private static let unplaced = "#REF!"
}
