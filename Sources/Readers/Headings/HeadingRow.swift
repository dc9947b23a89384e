import Indicators

/// The row that names the columns of a table, and what it names them; the rows below share it.
final class HeadingRow {
  /// One heading that was recognised.
  struct Column: Hashable {
    let heading: Heading
    /// From 0.
    let index: Int
    /// The heading as the file writes it.
    let written: String
    /// The unit that stands in brackets behind a heading of values.
    var unit: WrittenUnit?
  }

  /// The line of the row.
  let line: Int
  /// What the cells say, folded.
  let words: [String]
  /// By column; a heading stands once.
  let columns: [Column]
  /// The second and later columns of a heading.
  let duplicates: [Column]
  /// The cells that are no heading of the vocabulary, blank ones left out.
  let unknown: [(index: Int, written: String)]
  /// The columns without a heading, from 0.
  let blank: [Int]

  /// A row read with a vocabulary of folded words.
  init(line: Int, cells: [String], vocabulary: [String: Heading]) {
    var columns: [Column] = []
    var duplicates: [Column] = []
    var unknown: [(index: Int, written: String)] = []
    let words = cells.map(NameFolding.fold)
    for (index, (cell, folded)) in zip(cells, words).enumerated() {
      if let (heading, unit) = Self.heading(cell, folded, vocabulary) {
        let column = Column(heading: heading, index: index, written: cell, unit: unit)
        if columns.contains(where: { $0.heading == heading }) {
          duplicates.append(column)
        } else {
          columns.append(column)
        }
      } else if !folded.isEmpty {
        unknown.append((index, cell))
      }
    }
    self.line = line
    self.words = words
    self.columns = columns
    self.duplicates = duplicates
    self.unknown = unknown
    blank = cells.indices.filter { cells[$0].isEmpty }
  }

  private static func heading(
    _ cell: String, _ folded: String, _ vocabulary: [String: Heading]
  ) -> (Heading, WrittenUnit?)? {
    if let heading = vocabulary[folded] { return (heading, nil) }
    guard let (word, unit) = TableUnit.behind(cell), vocabulary[NameFolding.fold(word)] == .value else {
      return nil
    }
    return (.value, unit)
  }

  /// How many columns the table has.
  var width: Int { words.count }

  /// The column of a heading; nil where there is none.
  func column(_ heading: Heading) -> Column? {
    columns.first { $0.heading == heading }
  }

  /// The position of a column, from 0.
  func index(of heading: Heading) -> Int? {
    columns.firstIndex { $0.heading == heading }.map { columns[$0].index }
  }

  /// Whether the row names a column so.
  func has(_ heading: Heading) -> Bool {
    columns.contains { $0.heading == heading }
  }

  /// The findings about duplicate and unknown headings.
  ///
  /// - Parameter known: the words among which a near miss is looked for.
  func findings(file: String, known: [String]) -> [Finding] {
    duplicates.map { column in
      Finding(
        .headingDuplicate(column.heading.rawValue),
        at: Place(file: file, line: line, heading: column.written, column: column.index),
        found: column.written)
    }
      + unknown.map { index, written in
        let suggestion = Suggestion.nearest(to: written, among: known)
        return Finding(
          .headingUnknown(written, suggestion: suggestion),
          at: Place(file: file, line: line, heading: written, column: index), found: written)
      }
  }
}
