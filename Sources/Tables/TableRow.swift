/// One row of a table file: the texts of its cells, its place, and the cells that are more or less than a text.
package struct TableRow: Hashable {
  /// What a cell is besides its text.
  package struct Fault: Hashable {
    /// The kind of the cell.
    package enum Kind: Hashable {
      /// CSV: a quote that is never closed. The row ends with its line, and the next line is read anew.
      case unterminatedQuote
      /// CSV: a quote in the middle of a field. The text is taken as it is.
      case strayQuote
      /// Workbook: a date by its number format. The text is its day (2025-07-31).
      case date
      /// Workbook: an error such as #N/A, which is the text.
      case error
      /// Workbook: TRUE or FALSE, which is the text.
      case boolean
      /// Workbook: a formula without a cached value. The text is empty.
      case notCalculated
      /// Workbook: a number that its number format shows in thousands or the like, without a text that says so. The
      /// text is the stored number.
      case scaled
      /// Workbook: a number that its number format hides. The text is the stored number.
      case notShown
    }

    /// What the cell is.
    package let kind: Kind
    /// The column, from 0.
    package let column: Int

    /// A fault of the cell in a column.
    package init(kind: Kind, column: Int) {
      self.kind = kind
      self.column = column
    }
  }

  /// The row as a spreadsheet shows it, from 1: of a CSV the number of the record, however many lines its cells have.
  package let number: Int
  /// The texts of the cells up to the limit of columns, with their spaces and without their outer quotes.
  package var cells: [String] = []
  /// How many cells there are, beyond the limit too.
  package var cellCount = 0
  /// The cells that are not simply a text, from left to right.
  package var faults: [Fault] = []
  /// By column, the text that a merged range carries into a cell that is blank itself.
  ///
  /// A number is never carried.
  package var merged: [Int: String] = [:]
  /// Whether a spreadsheet hides the row.
  package var isHidden = false
  /// Whether the file ends within this row: its last line has no line end.
  package var isUnended = false

  /// A row without cells.
  package init(number: Int) {
    self.number = number
  }

  /// Whether the row holds nothing at all or nothing but commas.
  package var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }

  /// Whether the end of a field could not be found.
  package var isBroken: Bool {
    faults.contains { $0.kind == .unterminatedQuote }
  }
}
