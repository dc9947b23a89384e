import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The joint programme on 総括: the indicators of its section, live, and the way to its books with what was reported.
struct SummaryProgramme {
  let book: Book
  let layout: SummaryLayout
  /// The row of the head.
  let top: Int

  /// The columns of the indicators and of the books, which share those of the matrix.
  private var left: (label: Columns, name: Columns, latest: Columns, rating: Columns) {
    (1...1, 2...4, 5...6, 7...layout.leftColumns.upperBound)
  }
  private var right: (link: Columns, name: Columns, reported: Columns, unreported: Columns) {
    let (first, findings, last) = (layout.outlookColumn, layout.findingsColumn, layout.lastColumn)
    return (first...first, first + 1...layout.rightColumns.upperBound, findings...findings, last...last)
  }
  private typealias Columns = ClosedRange<Int>

  private var plan: Plan { book.plan }

  /// The placements of the section that belongs to the programme, each indicator once.
  private var placements: [Int] {
    var seen: Set<Indicator.ID> = []
    return book.placements.indices.filter { index in
      book.placements[index].section == plan.settings.programmeSection
        && seen.insert(book.placements[index].indicator).inserted
    }
  }

  /// Writes the block and returns its last row; nothing where the plan has no programme.
  func write(to sheet: inout Sheet) -> Int {
    guard !plan.themes.isEmpty else { return top - 2 }
    let section = plan.settings.programmeSection.map { "\($0)の指標" } ?? ""
    sheet.rowHeights[top - 1] = 6
    sheet.head("共同プログラム　\(section)", row: top, columns: layout.leftColumns, height: 20)
    sheet.head("共同プログラムの取組（作成時の数）", row: top, columns: layout.rightColumns)
    sheet.fill(row: top, columns: layout.findingsColumns, style: .section)
    let year = plan.settings.nearestYear(to: book.evaluations.context.reportYear)
    let heads = [
      (left.label, "No"), (left.name, "指標"), (left.latest, "最新実績"),
      (left.rating, "評価（いま）"),
      (right.link, "ブック"), (right.name, "テーマ（番号を押すと開きます）"), (right.reported, "\(year)報告"),
      (right.unreported, "未報告"),
    ]
    for (columns, text) in heads { put(.text(text), top + 1, columns, .subheader.size(8), &sheet) }
    sheet.rowHeights[top + 1] = 16
    let shown = placements
    for (offset, index) in shown.enumerated() { write(index, row: top + 2 + offset, to: &sheet) }
    put(
      .text("共同プログラムの本文に数値目標はありません。"), top + 2 + shown.count, layout.leftColumns, .note, &sheet)
    let books: [Section?] = [nil] + plan.themes
    for (offset, theme) in books.enumerated() { write(theme, row: top + 2 + offset, to: &sheet) }
    let last = top + 2 + max(shown.count, books.count - 1)
    for row in top + 2...last { sheet.rowHeights[row] = 16 }
    sheet.conditionalFormats += RatingLook.rules(
      over: Area(rows: top + 2...last, columns: left.rating), of: .rating, in: plan.ratings)
    return last
  }

  private func put(
    _ content: Cell.Content, _ row: Int, _ columns: ClosedRange<Int>, _ style: Style, _ sheet: inout Sheet
  ) {
    sheet.fill(row: row, columns: columns, style: style)
    sheet.merge(content, over: Area(row: row, columns: columns), style: style)
  }

  private func write(_ index: Int, row: Int, to sheet: inout Sheet) {
    let placement = book.placements[index]
    guard let indicator = plan.indicator(placement.indicator) else { return }
    let newest = indicator.target.kind.judgedFigure
    let text = Style.tableCell.shrinking()
    put(.text(placement.fullLabel), row, left.label, text, &sheet)
    put(.text("\(indicator.name)　\(indicator.printed.target)"), row, left.name, text, &sheet)
    put(
      book.shown(newest, ofPlacement: index), row, left.latest,
      text.aligned(.right).format(format(of: indicator)), &sheet)
    put(book.shown(.rating, ofPlacement: index), row, left.rating, text.aligned(.center), &sheet)
  }

  /// The number with its unit behind it; without where the format would be longer than a workbook holds.
  private func format(of indicator: Indicator) -> String {
    let format = NumberFormat.newest(of: indicator, after: indicator.unit.name)
    return format.utf8.count <= Limit.buffer ? format : NumberFormat.newest(of: indicator)
  }

  /// A theme, or the whole programme, with its counts of initiatives as fixed texts: they live in its own book.
  private func write(_ theme: Section?, row: Int, to sheet: inout Sheet) {
    let year = plan.settings.nearestYear(to: book.evaluations.context.reportYear)
    let initiatives = theme.map { plan.initiatives(of: $0.id) } ?? plan.initiatives
    let reported = initiatives.count { book.programme?[$0.id, year] != nil }
    let scope = BookScope.programme(theme)
    let name = theme.map { "\($0.id)　\($0.name)" } ?? "共同プログラム総括（\(initiatives.count)取組）"
    let cell = Style.tableCell.bold(theme == nil)
    let link = Cell.Content.link(.file(book.fileName(of: scope)), text: scope.number(in: plan))
    put(link, row, right.link, .link.bottom(.hair, .hair), &sheet)
    put(.text(name), row, right.name, cell.shrinking(), &sheet)
    put(.text("\(reported)"), row, right.reported, cell.aligned(.center), &sheet)
    put(.text("\(initiatives.count - reported)"), row, right.unreported, cell.aligned(.center), &sheet)
  }
}
