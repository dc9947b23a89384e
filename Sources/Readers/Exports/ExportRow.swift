import Indicators

/// One row of an export, whose cells become texts without the spaces around them when they are asked for.
struct ExportRow {
  let file: String
  let record: CSVRecord
  let scanner: CSVScanner
  let header: HeadingRow

  var line: Int { record.line }

  /// The text of a column; empty where the row is too short or there is no column.
  func text(_ heading: Heading) -> String {
    text(at: header.index(of: heading))
  }

  /// The text of the column at an index; empty as above.
  func text(at index: Int?) -> String {
    guard let index, index < record.fields.count else { return "" }
    return scanner.trimmedText(record.fields[index])
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
    func own(_ heading: Heading) -> String { InertText.read(text(heading)) }
    var words = Observation.Words()
    words.source = own(.source)
    words.released = own(.released)
    words.nextRelease = own(.nextRelease)
    words.analysis = own(.analysis)
    words.outlook = own(.outlook)
    words.remark = own(.remark)
    return words
  }
}
