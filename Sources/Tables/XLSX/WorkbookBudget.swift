/// How much a workbook may become in memory.
final class WorkbookBudget {
  /// Blank cells that any workbook may have between its filled ones.
  private static let freeBlanks = 2_000_000
  /// A blank cell takes 16 bytes, so that the blank cells of a large workbook take four times its size.
  private static let bytesPerBlank = 4

  private let archive: Archive
  private let mostRows: Int
  /// How many rows there were so far, kept or not.
  private(set) var rows = 0
  private var blanks = 0

  /// A budget for the workbook in an archive.
  init(_ archive: Archive, rows: Int) {
    self.archive = archive
    mostRows = rows
  }

  /// Whether there were more rows than allowed.
  var hasTooManyRows: Bool { rows > mostRows }

  /// Counts a row; false where it is not to be kept.
  func addRow() -> Bool {
    rows += 1
    return !hasTooManyRows
  }

  /// Counts cells that the workbook does not hold; false where they are too many for its size.
  func addBlanks(_ count: Int) -> Bool {
    blanks += count
    return blanks <= Self.freeBlanks + archive.inflated / Self.bytesPerBlank
  }
}
