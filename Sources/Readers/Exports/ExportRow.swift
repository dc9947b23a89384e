import Indicators
import Tables

/// One row of an export, whose texts are given without the spaces around them.
struct ExportRow {
  let file: String
  let record: CSVRecord
  let header: HeadingRow

  var line: Int { record.line }

  /// The texts of all cells.
  var texts: [String] { record.cells.map(WidthFolding.trimmed) }

  /// The text of a column; empty where the row is too short or there is no column.
  func text(_ heading: Heading) -> String {
    text(at: header.index(of: heading))
  }

  /// The text of the column at an index; empty as above.
  func text(at index: Int?) -> String {
    guard let index, index < record.cells.count else { return "" }
    return WidthFolding.trimmed(record.cells[index])
  }

  /// The place of a cell, with the heading as the file writes it.
  func place(_ heading: Heading) -> Place {
    let column = header.column(heading)
    return Place(file: file, line: line, heading: column?.written, column: column?.index)
  }

  /// The place of a cell in a column that is not read, which may have no heading.
  func place(at column: Int) -> Place {
    let heading = header.unknown.first { $0.index == column }?.written
    return Place(file: file, line: line, heading: heading, column: column)
  }

  /// The place of the row as a whole.
  var place: Place {
    Place(file: file, line: line)
  }

  /// A finding at a cell of this row, with the text of the cell.
  func finding(_ message: Finding.Message, _ heading: Heading) -> Finding {
    Finding(message, at: place(heading), found: text(heading))
  }

  /// What the department wrote beside its value, without the apostrophes of a form that the tool wrote.
  var words: Observation.Words {
    var words = Observation.Words()
    for field in Observation.Words.Field.allCases {
      if let heading = Heading(field) { words[field] = InertText.read(text(heading)) }
    }
    return words
  }
}

extension Heading {
  /// The heading below which a department writes a field of its words; nil for what stands around the number itself.
  fileprivate init?(_ field: Observation.Words.Field) {
    switch field {
    case .source: self = .source
    case .released: self = .released
    case .nextRelease: self = .nextRelease
    case .analysis: self = .analysis
    case .outlook: self = .outlook
    case .remark: self = .remark
    case .qualifier: return nil
    }
  }
}
