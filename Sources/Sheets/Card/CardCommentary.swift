import Evaluations
import Indicators
import Workbooks

/// 所管課の説明: 要因分析, 今後の方向性 and the 備考 of the newest value in the department's own words, at the foot of a
/// 個票.
struct CardCommentary {
  let card: CardSheet

  /// The most lines of one text; what is longer is cut and stands whole on 記述全文.
  private static let lineLimit = 3
  private static let size = 8.0

  private var record: Record { card.evaluation.record }

  private var notes: [LongText] {
    let words = record.commentary
    let reported = [
      (LongText.Kind.analysis, Observation.Words.Field.analysis, words.analysis),
      (.outlook, .outlook, words.outlook),
    ].compactMap { kind, field, note in
      note.map { text(kind, $0.year, $0.text, at: record.place(of: $0.text, field)) }
    }
    return [qualifiers].compactMap(\.self) + reported + [remark].compactMap(\.self)
  }

  private func text(_ kind: LongText.Kind, _ year: FiscalYear, _ text: String, at place: Place?) -> LongText {
    LongText(kind, of: card.indicator, year, text, at: place)
  }

  /// What stands around the numbers of the years: 約, 余, ※1; one line for all of them.
  private var qualifiers: LongText? {
    let marked = record.entries.compactMap { entry -> (entry: Record.Entry, text: String)? in
      let texts = entry.valueCells.map { Said(of: $0).qualifier }.filter { !$0.isEmpty }
      return texts.isEmpty ? nil : (entry, texts.joined(separator: "・"))
    }
    guard let first = marked.first else { return nil }
    let others = marked.dropFirst().map { "／\($0.entry.year.label)　\($0.text)" }
    return text(.qualifier, first.entry.year, first.text + others.joined(), at: first.entry.cells[0].place)
  }

  /// What the department remarked on the newest value, once where it says the same of both series.
  private var remark: LongText? {
    guard let newest = record.newestDelivered else { return nil }
    let texts = newest.valueCells.map { Said(of: $0).remark }.filter { !$0.isEmpty }
    guard let first = texts.first else { return nil }
    let isSame = texts.allSatisfy { $0 == first }
    return text(
      .remark, newest.year, isSame ? first : texts.joined(separator: "／"),
      at: newest.valueCells.first { Said(of: $0).remark == first }?.place)
  }

  /// What stands around a number with the notes that its marks lead to, and what else the department remarked.
  private struct Said {
    let qualifier: String
    let remark: String

    init(of cell: Record.Cell) {
      let mark = cell.words[.qualifier]
      // The reader puts each note in a line of its own behind the remark.
      let lines = cell.words[.remark].split(whereSeparator: \.isNewline).map(String.init)
      let notes = mark.isEmpty ? [] : lines.filter { line in "※＊*†注".contains(line.first ?? " ") }
      guard let note = notes.first else {
        (qualifier, remark) = (mark, cell.words[.remark])
        return
      }
      let sign = cell.marks.after
      // A note that begins with the mark needs it once.
      qualifier =
        notes.count == 1 && !sign.isEmpty && note.hasPrefix(sign)
        ? mark + note.dropFirst(sign.count) : "\(mark)（\(notes.joined(separator: "／"))）"
      remark = lines.filter { !notes.contains($0) }.joined(separator: "\n")
    }
  }

  /// The room of a line in half-width characters.
  private var width: Double {
    card.page.leastWidths[card.layout.columns.page].reduce(0, +)
  }

  private var room: TextRoom {
    .width(Int(TextWidth.capacity(width: width, size: Self.size)) * Self.lineLimit)
  }

  private static func label(_ note: LongText) -> String {
    "【\(note.kind.rawValue)】\(note.year?.label ?? "")　"
  }

  /// What the page has no room for.
  var cutTexts: [LongText] {
    notes.filter { WholeTexts.isCut($0, in: room, label: Self.label($0), isLine: true) }
  }

  private var lines: [(note: LongText, text: String)] {
    notes.map { note in
      (note, card.book.texts.shown(note, in: room, label: Self.label(note), isLine: true))
    }
  }

  private func count(_ text: String) -> Int {
    TextWidth.lines(text, width: width, size: Self.size)
  }

  /// How many rows the part takes, counted in rows of one line, with its head.
  var rowCount: Int {
    let lines = lines
    return lines.isEmpty ? 0 : lines.reduce(2) { $0 + count($1.text) }
  }

  /// Writes the part below a row and returns the last row of the page.
  func write(below last: Int, on sheet: inout Sheet) -> Int {
    let lines = lines
    guard !lines.isEmpty else { return last }
    let top = last + 2
    sheet.rowHeights[last + 1] = 6
    sheet.head("所管課の説明", row: top, columns: card.layout.columns.page, height: 18)
    if let link = card.book.texts.link(to: cutTexts) {
      sheet.write(
        link, at: Position(row: top, column: card.layout.columns.explanation),
        style: Style.section.size(8).underlined().aligned(.right))
    }
    for (index, line) in lines.enumerated() {
      let row = top + 1 + index
      sheet.rowHeights[row] = max(card.page.rowHeight, 12 * Double(count(line.text)) + 3)
      sheet.merge(
        .text(line.text),
        over: Area(row: row, columns: card.layout.columns.page),
        style: Style.body.size(Self.size).wrapping())
    }
    return top + lines.count
  }
}
