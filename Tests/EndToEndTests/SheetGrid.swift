import TestKit

/// A sheet of a delivered workbook by rows and columns from 1, as a person reads it: a heading, and what stands below.
struct SheetGrid {
  /// The place of a cell; B5 is row 5, column 2.
  struct Place: Hashable, Comparable {
    let row: Int
    let column: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.row, left.column) < (right.row, right.column)
    }
  }

  private struct Missing: Error {
    let text: String
    let sheet: String
  }

  let name: String
  let cells: [Place: XLSXContents.Cell]

  /// The sheet of a book; an error where the book has none of that name.
  init(_ name: String, of book: XLSXContents) throws {
    guard let sheet = book[name] else { throw Missing(text: name, sheet: name) }
    self.name = name
    var cells: [Place: XLSXContents.Cell] = [:]
    for (reference, cell) in sheet.cells {
      let letters = reference.prefix { $0.isLetter }
      let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
      guard let row = Int(reference.dropFirst(letters.count)) else {
        throw Missing(text: reference, sheet: name)
      }
      cells[Place(row: row, column: column)] = cell
    }
    self.cells = cells
  }

  /// What a cell shows; blank where there is none, and for an empty text.
  subscript(row: Int, column: Int) -> XLSXContents.Value {
    let value = cells[Place(row: row, column: column)]?.value ?? .blank
    return value == .text("") ? .blank : value
  }

  /// The text of a cell; empty for a number and a blank.
  func text(_ row: Int, _ column: Int) -> String {
    if case .text(let text) = self[row, column] { text } else { "" }
  }

  /// The places that show a text, from top to bottom.
  func places(of text: String) -> [Place] {
    cells.filter { $0.value.value == .text(text) }.map(\.key).sorted()
  }

  /// The first place that shows a text.
  func place(of text: String) throws -> Place {
    guard let place = places(of: text).first else { throw Missing(text: text, sheet: name) }
    return place
  }

  /// The columns of a row of headings by their texts, from a column on up to another; each heading stands once.
  func columns(inRow row: Int, _ range: ClosedRange<Int>) -> [String: Int] {
    var columns: [String: Int] = [:]
    for column in range where !text(row, column).isEmpty { columns[text(row, column)] = column }
    return columns
  }

  /// The places that hold a formula, within some columns.
  func formulas(in columns: ClosedRange<Int>) -> Set<Place> {
    Set(cells.filter { $0.value.formula != nil && columns.contains($0.key.column) }.map(\.key))
  }
}
