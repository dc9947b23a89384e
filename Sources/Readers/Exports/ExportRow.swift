import Indicators
import Tables

/// One row of an export, whose texts are given without the spaces around them; its cells share it.
final class ExportRow {
  let file: String
  let record: TableRow
  let header: HeadingRow
  /// The texts of all cells without the spaces around them.
  let texts: [String]

  init(file: String, record: TableRow, header: HeadingRow) {
    self.file = file
    self.record = record
    self.header = header
    texts = record.texts
  }

  var line: Int { record.number }

  /// The position behind the last cell, or behind the last one into which a merged range carries a text.
  var width: Int { max(texts.count, (record.merged.keys.max() ?? -1) + 1) }

  /// The text of a column; empty where the row is too short or there is no column.
  func text(_ heading: Heading) -> String {
    text(at: header.index(of: heading))
  }

  /// The text of the column at an index; empty as above.
  func text(at index: Int?) -> String {
    guard let index, index < texts.count else { return "" }
    return texts[index]
  }

  /// The place of a cell, with the heading as the file writes it.
  func place(_ heading: Heading) -> Place {
    let column = header.column(heading)
    return Place(file: file, line: line, heading: column?.written, column: column?.index)
  }

  /// The place of a cell in a column that is not read.
  func place(at column: Int) -> Place {
    Place(file: file, line: line, column: column)
  }

  /// The name of the indicator, which a merged range may carry from the row above.
  var name: String {
    label(at: header.index(of: .indicatorName))
  }

  /// The text of a cell of labels or names, which a merged range may carry from another cell.
  func label(at column: Int?) -> String {
    guard let column else { return "" }
    let own = text(at: column)
    return own.isEmpty ? record.merged[column].map(WidthFolding.trimmed) ?? "" : own
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
    for (field, heading) in Self.wordHeadings {
      let text = text(heading)
      if !text.isEmpty { words[field] = InertText.read(text) }
    }
    return words
  }

  /// The texts beside the value in which a character was lost (U+FFFD).
  var destroyedTexts: [(heading: Heading, text: String)] {
    Self.wordHeadings.compactMap { _, heading in
      let text = text(heading)
      return text.unicodeScalars.contains("\u{FFFD}") ? (heading, text) : nil
    }
  }

  private static let wordHeadings: [(Observation.Words.Field, Heading)] =
    Observation.Words.Field.allCases.compactMap { field in Heading(field).map { (field, $0) } }
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
