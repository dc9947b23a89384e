import Indicators

/// One row of an export as texts without the spaces around them.
struct ExportRow {
  let file: String
  let line: Int
  let texts: [String]
  let header: HeadingRow

  func text(_ heading: Heading) -> String {
    text(at: header.column(heading)?.index)
  }

  /// The text of a column; empty where the row is too short or there is no column.
  func text(at index: Int?) -> String {
    guard let index, index < texts.count else { return "" }
    return texts[index]
  }

  /// Whether nothing stands in any column that is read or not.
  var isBlank: Bool {
    texts.allSatisfy(\.isEmpty)
  }

  /// The place of a cell, with the heading as the file writes it.
  func place(_ heading: Heading) -> Place {
    let column = header.column(heading)
    return Place(file: file, line: line, heading: column?.written, column: column?.index)
  }

  /// The place of the row as a whole.
  var place: Place {
    Place(file: file, line: line)
  }

  func finding(_ message: Finding.Message, _ heading: Heading) -> Finding {
    Finding(message, at: place(heading), found: text(heading))
  }

  /// What the department wrote beside its value.
  var words: Observation.Words {
    var words = Observation.Words()
    words.source = text(.source)
    words.released = text(.released)
    words.nextRelease = text(.nextRelease)
    words.analysis = text(.analysis)
    words.outlook = text(.outlook)
    words.remark = text(.remark)
    return words
  }
}

extension Indicator {
  /// The department that delivers the values; nil where the plan names none.
  var departmentName: String? {
    department.isEmpty ? nil : department
  }
}
