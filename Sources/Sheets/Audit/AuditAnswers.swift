import Indicators
import Localization
import Workbooks

/// The findings about which nothing more is asked (済) with their answers, on 出典・監査.
struct AuditAnswers {
  let closed: [ClosedFinding]
  let book: Book
  let layout: AuditLayout

  /// The columns with their titles, each from one column of the sheet to the next.
  private static let titles = ["指標・指摘", "値の場所", "回答した人・日", "読み取った文字", "回答と理由"]
  /// The first column of the sheet that each has; the last has the rest.
  private static let starts = [1, 2, 3, 4, 6]

  /// Writes the part with its head; nothing where nothing was answered.
  func write(on sheet: inout Sheet) {
    guard !closed.isEmpty else { return }
    AuditSheet.writeHead(
      "\(ClosedFinding.word.ja)とした指摘（回答があったもの　\(closed.count)件）", at: layout.closedHead, on: &sheet)
    let row = layout.closedHead + 1
    sheet.fill(row: row, columns: AuditLayout.columns, height: 20, style: .header)
    for (index, title) in Self.titles.enumerated() {
      sheet.merge(.text(title), over: Self.area(index, row), style: .header)
    }
    for (index, finding) in closed.enumerated() {
      write(finding, at: layout.firstClosed + index, on: &sheet)
    }
  }

  /// The cells of a column in a row.
  private static func area(_ index: Int, _ row: Int) -> Area {
    let last = index + 1 < starts.count ? starts[index + 1] - 1 : AuditLayout.columns.upperBound
    return Area(row: row, columns: starts[index]...last)
  }

  private func write(_ closed: ClosedFinding, at row: Int, on sheet: inout Sheet) {
    let texts = texts(of: closed)
    let widths = texts.indices.map { AuditLayout.widths[Self.columns($0)].reduce(0, +) - Style.indentWidth }
    sheet.fill(
      row: row, columns: AuditLayout.columns,
      height: TextWidth.height(of: zip(texts, widths).map { ($0, $1, 8) }, least: 18), style: .tableCell)
    for (index, text) in texts.enumerated() {
      sheet.merge(
        .text(TextWidth.fitting(text)), over: Self.area(index, row),
        style: Style.tableCell.size(8).wrapping().aligned(index == 0 ? .left : .leftIndented(1)))
    }
  }

  private static func columns(_ index: Int) -> ClosedRange<Int> {
    let area = area(index, 0)
    return area.first.column...area.last.column
  }

  private func texts(of closed: ClosedFinding) -> [String] {
    let finding = closed.finding
    let name =
      finding.indicator.map { id in book.plan.indicator(id).map { "\(id)　\($0.name)" } ?? "\(id)" }
      ?? finding.initiative.map { "\($0)" } ?? ""
    let year = finding.year.map { "　\($0)" } ?? ""
    let place = [closed.finding.place.fileAndLine, finding.place.columnLetters.map { "（\($0)列）" } ?? ""]
    let answer = closed.place.map { "（\($0.fileAndLine)）" } ?? ""
    return [
      "\(name)\(year)　\(finding.message.problem.ja)", place.joined(),
      [closed.person, closed.date].filter { !$0.isEmpty }.joined(separator: "　"),
      finding.question?.text ?? finding.found ?? "",
      "\(closed.reply.rawValue)　\(closed.reason.ja)\(answer)",
    ]
  }
}
