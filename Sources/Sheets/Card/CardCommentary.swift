import Evaluations
import Indicators
import Workbooks

/// 所管課の説明: 要因分析, 今後の方向性 and the 備考 of the newest value in the department's own words, at the foot of a
/// 個票.
struct CardCommentary {
  let card: CardSheet

  /// The most lines of one text; what is longer is cut.
  private static let lineLimit = 3
  private static let size = 8.0

  private var notes: [(label: String, year: FiscalYear, text: String)] {
    let words = card.evaluation.record.commentary
    let reported = [("要因分析", words.analysis), ("今後の方向性", words.outlook)].compactMap { label, note in
      note.map { (label, $0.year, $0.text) }
    }
    return qualifiers.map { ("付記", $0.year, $0.text) } + reported
      + remarks.map { ("備考", $0.year, $0.text) }
  }

  /// What stands around the numbers of the years: 約, 余, ※1; one line for all of them.
  private var qualifiers: [(year: FiscalYear, text: String)] {
    let marked = card.evaluation.record.entries.compactMap { entry -> (year: FiscalYear, text: String)? in
      let texts = entry.cells.map { $0.words[.qualifier] }.filter { !$0.isEmpty }
      return texts.isEmpty ? nil : (entry.year, texts.joined(separator: "・"))
    }
    guard let first = marked.first else { return [] }
    let others = marked.dropFirst().map { "／\($0.year.label)　\($0.text)" }
    return [(first.year, first.text + others.joined())]
  }

  /// What the department remarked on the newest value, once where it says the same of both series.
  private var remarks: [(year: FiscalYear, text: String)] {
    guard let newest = card.evaluation.record.newestDelivered else { return [] }
    let texts = newest.cells.map { $0.words[.remark] }.filter { !$0.isEmpty }
    guard let first = texts.first else { return [] }
    let isSame = texts.allSatisfy { $0 == first }
    return [(newest.year, isSame ? first : texts.joined(separator: "／"))]
  }

  /// The room of a line in half-width characters.
  private var width: Double {
    card.page.leastWidths[card.layout.columns.page].reduce(0, +)
  }

  private var texts: [String] {
    let room = Int(TextWidth.capacity(width: width, size: Self.size)) * Self.lineLimit
    return notes.map { label, year, text in
      let text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      return TextWidth.shortened("【\(label)】\(year)　\(text)", to: room)
    }
  }

  private func lines(_ text: String) -> Int {
    TextWidth.lines(text, width: width, size: Self.size)
  }

  /// How many rows the part takes, counted in rows of one line, with its head.
  var rowCount: Int {
    texts.isEmpty ? 0 : texts.reduce(2) { $0 + lines($1) }
  }

  /// Writes the part below a row and returns the last row of the page.
  func write(below last: Int, on sheet: inout Sheet) -> Int {
    let texts = texts
    guard !texts.isEmpty else { return last }
    let top = last + 2
    sheet.rowHeights[last + 1] = 6
    sheet.head("所管課の説明", row: top, columns: card.layout.columns.page, height: 18)
    for (index, text) in texts.enumerated() {
      let row = top + 1 + index
      sheet.rowHeights[row] = max(card.page.rowHeight, 12 * Double(lines(text)) + 3)
      sheet.merge(
        .text(text), over: Area(row: row, columns: card.layout.columns.page),
        style: Style.body.size(Self.size).wrapping())
    }
    return top + texts.count
  }
}
