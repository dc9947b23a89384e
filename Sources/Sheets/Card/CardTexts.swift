import Evaluations
import Formulas
import Indicators
import Localization
import Workbooks

/// The texts at the right of a 個票: what the department explains, what the indicator is, what changed, what to mind.
struct CardTexts {
  let card: CardSheet
  let page: CardPage

  private var evaluation: Evaluation { card.evaluation }
  private var record: Record { card.evaluation.record }
  private var indicator: Indicator { card.indicator }

  /// A text with its place on the page.
  struct Entry {
    let label: String
    let rows: ClosedRange<Int>
    let text: String
    /// Whether the text only says that there is none.
    var isMissing = false
    /// The text as 記述全文 has it, where it is too long for a row below the page.
    var long: LongText?
  }

  /// The most characters of a text of the department; the rest stands below.
  static let reportedLimit = 80

  // MARK: What stands where

  var entries: [Entry] {
    let words = record.commentary
    let none = "担当課から届いていません。"
    let long = Self.longTexts(of: evaluation)
    func reported(
      _ kind: LongText.Kind, _ rows: ClosedRange<Int>, _ note: Commentary.Note?
    ) -> Entry {
      Entry(
        label: kind.rawValue, rows: rows, text: note.map { Self.line($0.text) } ?? none,
        isMissing: note == nil, long: long.first { $0.kind == kind })
    }
    func entry(_ label: String, _ rows: ClosedRange<Int>, _ text: String, else missing: String) -> Entry {
      Entry(label: label, rows: rows, text: text.isEmpty ? missing : text, isMissing: text.isEmpty)
    }
    return [
      reported(.analysis, CardGrid.analysisRows, words.analysis),
      reported(.outlook, CardGrid.outlookRows, words.outlook),
      entry("定義", CardGrid.definitionRows, Self.line(indicator.definition), else: "計画に定義の記載がありません。"),
      entry("出典", CardGrid.sourceRow...CardGrid.sourceRow, source, else: "－"),
      entry(
        "最新の公表", CardGrid.releasedRow...CardGrid.releasedRow, newest(.released),
        else: "－（担当課から届いていません）"),
      entry("次回の公表", CardGrid.nextReleaseRow...CardGrid.nextReleaseRow, nextRelease, else: "－"),
      entry("前回との違い", CardGrid.previousRows, previous, else: "前回の公表値の記録はありません。"),
    ]
  }

  /// The texts of the department that are too long even for a row below the page.
  static func longTexts(of evaluation: Evaluation) -> [LongText] {
    let (record, words) = (evaluation.record, evaluation.record.commentary)
    let room = TextRoom.row(width: wholeWidth, size: size)
    return [
      (LongText.Kind.analysis, Observation.Words.Field.analysis, words.analysis),
      (.outlook, .outlook, words.outlook),
    ].compactMap { kind, field, note in
      note.map {
        LongText(kind, of: evaluation.indicator, $0.year, $0.text, at: record.place(of: $0.text, field))
      }
    }.filter { !room.holds($0.text) }
  }

  /// The width in characters of the texts below the page.
  static let wholeWidth = 140.0

  /// A text without line breaks.
  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private func newest(_ field: Observation.Words.Field) -> String {
    record.newestDelivered?.valueCells.map { Self.line($0.words[field]) }.first { !$0.isEmpty } ?? ""
  }

  private var source: String {
    let reported = newest(.source)
    return reported.isEmpty ? Self.line(indicator.source) : reported
  }

  private var nextRelease: String {
    let reported = record.entries.flatMap { $0.valueCells.map { Self.line($0.words[.nextRelease]) } }.last {
      !$0.isEmpty
    }
    return reported ?? Self.line(indicator.nextRelease)
  }

  /// The verdict of the last report beside the present one, and the values that are not what was published then.
  private var previous: String {
    guard let comparison = card.book.comparison else { return "" }
    var parts: [String] = []
    if let verdict = comparison.verdict(on: indicator.id) {
      let now = evaluation.rating
      parts.append(
        verdict.rating == now
          ? "評価 \(now)（\(comparison.year)年度の報告と同じ）。"
          : "評価 \(verdict.rating)（\(comparison.year)年度の報告）→ \(now)。")
    } else {
      parts.append("\(comparison.year)年度の報告にはありません。")
    }
    let changes = comparison.changes(of: indicator.id)
    parts += changes.map { change in
      let series = change.series == .main ? "" : "（\(change.series.name)）"
      return "\(change.year)\(series)は\(change.transition(of: indicator))\(change.cause.addition)。"
    }
    if changes.isEmpty { parts.append("公表済みの値の変更はありません。") }
    return parts.joined()
  }

  // MARK: Room

  private static let size = 9.0
  /// A full-width character in pixels where the font is some wider than the one that the checks have.
  private static let characterPixels = 12.0 * 1.05
  /// A line in pixels at the pitch of 游ゴシック.
  private static let linePixels = size * 1.7 * 4 / 3

  /// The half-width characters that stand in some rows of the right half.
  func room(in rows: ClosedRange<Int>) -> (width: Int, lines: Int) {
    let width = Double(page.grid.width(of: page.grid.text) - 8) / Self.characterPixels * 2
    // A row is high enough for its line, whatever the font.
    let lines = max(1, Int((Double(CardGrid.height(of: rows)) + 2) / Self.linePixels))
    return (Int(width), lines)
  }

  /// The lines that a text takes in the right half.
  func lines(of text: String) -> Int {
    let width = room(in: CardGrid.sourceRow...CardGrid.sourceRow).width
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + max(1, (TextWidth.of(String($1)) + width - 1) / width) }
  }

  private func isCut(_ entry: Entry) -> Bool {
    let isReported = entry.rows == CardGrid.analysisRows || entry.rows == CardGrid.outlookRows
    return lines(of: entry.text) > room(in: entry.rows).lines
      || isReported && TextWidth.of(entry.text) > 2 * Self.reportedLimit
  }

  /// The texts that the page cuts; they stand whole below.
  var cut: [Entry] { entries.filter { isCut($0) && $0.long == nil } }

  // MARK: Writing

  /// Writes the texts.
  ///
  /// - Parameter wholeRow: the row in which a text that is cut stands whole, as the screen counts it.
  func write(wholeRow: (Entry) -> Int?, on sheet: inout Sheet) {
    let columns = page.grid.right
    let year = [record.commentary.analysis, record.commentary.outlook].compactMap { $0?.year }.max()
    sheet.head("所管課の説明", row: CardGrid.reportedHeadRow, columns: columns)
    if let year {
      sheet.write(
        .text("\(year)の報告から"),
        at: Position(row: CardGrid.reportedHeadRow, column: columns.upperBound),
        style: Style.section.size(8).bold(false).color(.sub).aligned(.right).shrinking())
    }
    sheet.head("この指標について", row: CardGrid.aboutHeadRow, columns: columns)
    for entry in entries {
      let text = isCut(entry) ? shortened(entry, to: wholeRow(entry)) : entry.text
      write(
        entry.label, .text(TextWidth.fitting(text)), rows: entry.rows,
        color: entry.isMissing ? .sub : .ink, on: &sheet)
    }
  }

  private func shortened(_ entry: Entry, to row: Int?) -> String {
    let ending = entry.long.map(card.book.texts.ending) ?? row.map { "（全文は\($0)行）" } ?? ""
    let room = room(in: entry.rows)
    let isReported = entry.rows == CardGrid.analysisRows || entry.rows == CardGrid.outlookRows
    let width = min(room.width * room.lines - room.lines, isReported ? 2 * Self.reportedLimit : .max)
    return TextWidth.shortened(entry.text, to: max(8, width - TextWidth.of(ending))) + ending
  }

  /// Writes a label and its text into some rows.
  func write(
    _ label: String, _ content: Cell.Content, rows: ClosedRange<Int>, color: Color = .ink,
    on sheet: inout Sheet
  ) {
    let grid = page.grid
    for row in rows {
      sheet.fill(
        row: row, columns: grid.right, style: row == rows.upperBound ? .tableCell : .body)
    }
    let isOne = rows.count == 1
    sheet.write(
      .text(label), at: Position(row: rows.lowerBound, column: grid.textLabel),
      style: Style.body.size(8).bold().color(.ai).aligned(vertically: isOne ? .center : .top).shrinking()
        .bottom(.hair, isOne ? .hair : .white))
    let style = Style.tableCell.color(color).aligned(.left)
    sheet.merge(
      content, over: Area(rows: rows, columns: grid.text),
      style: isOne ? style.shrinking() : style.wrapping().aligned(vertically: .top))
  }
}

extension Change.Cause {
  /// What is said behind a change whose statuses do not say it already.
  fileprivate var addition: String {
    switch self {
    case .finalised, .updated, .delivered: ""
    case .revised: "（改訂）"
    case .unexplained: "（理由の説明がありません）"
    }
  }
}

extension Indicator.Printed {
  /// The target as the plan prints it, without the year or the period in brackets at its end.
  var targetWithoutTime: String {
    guard let end = target.last, ")）".contains(end),
      let start = target.lastIndex(where: { "(（".contains($0) }),
      start != target.startIndex
    else { return target }
    return String(target[..<start])
  }
}
