import Indicators
import Tables

/// The notes below a table: what each mark says, and which of them speak about values.
struct TableNotes {
  /// One note with its row.
  struct Note {
    let text: String
    let row: Int
    /// Whether it says that the values are of a part of the year.
    let isOfPart: Bool
  }

  /// By mark as it stands beside a number: ※, ※1, *2.
  private(set) var byMark: [String: Note] = [:]

  /// The most notes of a table: nobody marks more values.
  private static let most = 1_000

  /// The notes among the rows of a table.
  init(_ rows: some Sequence<TableRow>) {
    for row in rows where byMark.count < Self.most {
      let texts = row.texts.filter { !$0.isEmpty }
      guard texts.count == 1, RowMark.isNote(texts[0]), let (mark, text) = Self.split(texts[0]),
        byMark[mark] == nil
      else { continue }
      let isOfPart = SentenceWords.findPart(in: text) != nil
      byMark[mark] = Note(text: texts[0], row: row.number, isOfPart: isOfPart)
    }
  }

  /// The notes whose marks stand beside a number.
  func notes(for qualifier: String) -> [Note] {
    guard !qualifier.isEmpty, !byMark.isEmpty else { return [] }
    return Self.marks(in: qualifier).compactMap { byMark[$0] }
  }

  /// The mark at the beginning of a note and what it says.
  private static func split(_ text: String) -> (mark: String, text: String)? {
    let narrow = WidthFolding.narrow(text)
    guard let mark = marks(in: String(narrow.prefix(6))).first, narrow.hasPrefix(mark) else { return nil }
    return (mark, String(narrow.dropFirst(mark.count)))
  }

  /// The marks of a text: each sign with the digits behind it.
  private static func marks(in text: String) -> [String] {
    var marks: [String] = []
    for character in WidthFolding.narrow(text) {
      if "※*†注".contains(character) {
        marks.append(String(character))
      } else if "0"..."9" ~= character, let last = marks.indices.last {
        marks[last].append(character)
      } else if !marks.isEmpty {
        break
      }
    }
    return marks
  }
}
