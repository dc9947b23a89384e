import Indicators
import Workbooks

/// The texts of a book that some place of it cuts, and where 記述全文 has them whole.
struct WholeTexts {
  /// A text, or a piece of one that is longer than a cell, with its rows on the sheet.
  struct Entry {
    let text: LongText
    let piece: String
    /// Its number among the pieces of the text, from 1, and how many there are.
    let part: (number: Int, count: Int)
    /// The rows that it covers, one for so many lines that a page can break between them.
    let rows: ClosedRange<Int>
  }

  static let sheet = "記述全文"
  static let headerRow = 3
  static let firstRow = 4
  /// The width of the column of the texts in characters.
  static let width = 74.0
  static let size = 9.0
  /// The lines of one of the rows that a long text covers.
  private static let linesOfRow = 10
  /// No place cuts anything, or it is not known yet.
  static let none = WholeTexts([])

  let entries: [Entry]
  private let first: [LongText.Key: Int]

  /// Takes the texts that are cut, each once, those of an indicator or initiative together.
  init(_ texts: [LongText]) {
    var order: [String: Int] = [:]
    for text in texts where order[text.id] == nil { order[text.id] = order.count }
    func rank(_ text: LongText) -> (Int, Int, Int) {
      (order[text.id] ?? 0, -(text.year?.number ?? 0), LongText.Kind.allCases.firstIndex(of: text.kind) ?? 0)
    }
    var entries: [Entry] = []
    var first: [LongText.Key: Int] = [:]
    for text in texts.sorted(by: { rank($0) < rank($1) }) where first[text.key] == nil {
      let pieces = TextWidth.pieces(text.text)
      for (index, piece) in pieces.enumerated() {
        let top = (entries.last?.rows.upperBound).map { $0 + 1 } ?? Self.firstRow
        let lines = TextWidth.lines(piece, width: Self.width, size: Self.size)
        entries.append(
          Entry(
            text: text, piece: piece, part: (index + 1, pieces.count),
            rows: top...top + (lines + Self.linesOfRow - 1) / Self.linesOfRow - 1))
        if index == 0 { first[text.key] = top }
      }
    }
    self.entries = entries
    self.first = first
  }

  var isEmpty: Bool { entries.isEmpty }
  /// The last row of the sheet.
  var lastRow: Int { entries.last?.rows.upperBound ?? Self.headerRow }

  /// What stands behind a text that is cut: 「（続きは「記述全文」5行）」.
  func ending(of text: LongText) -> String {
    first[text.key].map { "（続きは「\(Self.sheet)」\($0 + 1)行）" } ?? ""
  }

  /// A text as a place with some room prints it: whole, or cut with the place of the whole behind it.
  ///
  /// - Parameters:
  ///   - label: what stands before it, within the room.
  ///   - isLine: whether line breaks become spaces.
  func shown(_ text: LongText, in room: TextRoom, label: String = "", isLine: Bool = false) -> String {
    room.shown(Self.line(text, label, isLine), ending: ending(of: text))
  }

  /// Whether a place with some room cuts a text.
  static func isCut(_ text: LongText, in room: TextRoom, label: String = "", isLine: Bool = false) -> Bool {
    !room.holds(line(text, label, isLine))
  }

  private static func line(_ text: LongText, _ label: String, _ isLine: Bool) -> String {
    label + (isLine ? text.text.split(whereSeparator: \.isNewline).joined(separator: " ") : text.text)
  }

  /// A short text that leads to the first of some texts; nil where none of them stands on the sheet.
  ///
  /// It stands in a cell of its own, for programs do not wrap the text of a link.
  func link(to texts: [LongText]) -> Cell.Content? {
    texts.lazy.compactMap { first[$0.key] }.first.map { row in
      .link(.sheet(Self.sheet, Position(row: row, column: TextsSheet.textColumn)), text: "全文を見る")
    }
  }
}
