import Foundation

/// A CSV table that a test changes before it is read: rows of cells, with the row of its header.
struct LooseTable: Sendable {
  /// The cells of each row, of as many columns as the header has.
  var rows: [[String]]
  /// The row of the header, from 0.
  var header: Int

  /// Reads UTF-8 or Shift_JIS without line feeds in its cells; the header is the first row of at least three filled cells.
  init(_ bytes: Data) {
    let text = String(data: bytes, encoding: .utf8) ?? String(data: bytes, encoding: .shiftJIS) ?? ""
    rows = text.replacing("\u{FEFF}", with: "").split(whereSeparator: \.isNewline).map { Self.cells(of: $0) }
    header = rows.firstIndex { $0.count { !$0.isEmpty } >= 3 } ?? 0
  }

  /// The table as a department would send it.
  var text: String {
    rows.map { row in
      row.map { $0.contains(/[,"]/) ? "\"\($0.replacing("\"", with: "\"\""))\"" : $0 }.joined(separator: ",")
        + "\r\n"
    }.joined()
  }

  /// The number of columns.
  var width: Int { rows[header].count }

  /// Returns the column under a heading; nil if there is none.
  func column(_ headings: String...) -> Int? {
    rows[header].firstIndex { headings.contains($0) }
  }

  /// Puts a column at an index; the texts are those of the header and of the rows below it, from the first on.
  mutating func insertColumn(_ heading: String, at index: Int, _ text: (_ row: Int) -> String) {
    for row in rows.indices {
      let cell = row < header ? "" : row == header ? heading : text(row)
      rows[row].insert(cell, at: min(index, rows[row].count))
    }
  }

  /// Puts a row of one filled cell at an index.
  mutating func insertLine(_ text: String, at index: Int) {
    rows.insert([text] + Array(repeating: "", count: width - 1), at: index)
    if index <= header { header += 1 }
  }

  private static func cells(of line: Substring) -> [String] {
    var (cells, cell, isQuoted) = ([String](), "", false)
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        cells.append(cell)
        cell = ""
      default: cell.append(character)
      }
    }
    return cells + [cell]
  }
}
