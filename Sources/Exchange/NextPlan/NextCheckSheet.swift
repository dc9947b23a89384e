import Formulas
import Indicators
import Localization
import Sheets
import Workbooks

/// 確認事項: the sheet on which the person who sets up the next plan ticks off what was filled and checked, a row for each
/// point.
struct NextCheckSheet {
  /// The name of the workbook within the folder of the draft.
  static let fileName = "確認事項.xlsx"

  /// The present plan.
  let plan: Plan
  let period: ClosedRange<FiscalYear>
  let points: [NextPoint]
  let version: String

  private typealias Column = NextCheckColumn

  private static let name = "確認事項"
  private static let (open, done) = ("□", "☑")
  private static let (headerRow, firstRow) = (4, 5)
  private static let columns = Column.done.rawValue...Column.remark.rawValue

  private var lastRow: Int { Self.firstRow + points.count - 1 }
  private var title: String { "次期計画の確認事項　\(NextPoints.years(period))" }

  /// The workbook with this sheet alone.
  var workbook: Workbook {
    let settings = plan.settings
    return Workbook(
      fileName: Self.fileName, properties: Properties(title: title, of: settings),
      definedNames: [
        BookMark(.checkList, year: period.lowerBound, of: settings, version: version).definedName
      ], sheets: [sheet])
  }

  var sheet: Sheet {
    let page = Page(settings: plan.settings, subject: title, hasProvisional: false)
    var sheet = Sheet(
      name: Self.name, tabColor: .orange,
      columns: Column.allCases.map { Workbooks.Column(width: $0.width) }, defaultStyle: .body,
      freeze: Position(row: Self.firstRow, column: Column.task.rawValue),
      autofilter: Area(rows: Self.headerRow...lastRow, columns: Self.columns), isProtected: true,
      print: page.setup(
        area: Area(rows: 0...lastRow, columns: Self.columns), repeatRows: Self.headerRow...Self.headerRow),
      hidesGridlines: true)
    writeHead(on: &sheet)
    for (index, point) in points.enumerated() { write(point, at: index, on: &sheet) }
    sheet.print.rowBreaks = rowBreaks(heights: (0...lastRow).map { sheet.rowHeights[$0] ?? 15 })
    validate(on: &sheet)
    sheet.conditionalFormats.append(
      ConditionalFormat(
        over: Area(rows: Self.firstRow...lastRow, columns: Self.columns),
        when: .formula(
          "=\(first(.done).reference(absoluteRow: false, absoluteColumn: true))=\(FormulaText.quoted(Self.done))"
        ),
        style: .init(color: .sub)))
    return sheet
  }

  /// The most breaks that are set; a longer list has the spreadsheet's own, whose number is not limited.
  private static let mostBreaks = 1_000

  /// The rows at which pages begin: the last page takes rows of the one before it, so that it is half full.
  private func rowBreaks(heights: [Double]) -> [Int] {
    var breaks = Page.rowBreaks(heights: heights, repeated: Self.headerRow...Self.headerRow)
    guard var last = breaks.popLast(), breaks.count < Self.mostBreaks else { return [] }
    let half = Pixels.points(Page.filled.height) / 2
    let first = breaks.last ?? Self.firstRow
    while last > first + 1, heights[last...].reduce(0, +) < half { last -= 1 }
    return breaks + [last]
  }

  private func first(_ column: Column) -> Position {
    Position(row: Self.firstRow, column: column.rawValue)
  }

  private func area(_ column: Column) -> Area {
    Area(rows: Self.firstRow...lastRow, column: column.rawValue)
  }

  // MARK: Head

  private func writeHead(on sheet: inout Sheet) {
    let columns = Self.columns
    sheet.rowHeights[0] = 30
    sheet.title(title, columns: columns)
    for row in 1...3 { sheet.fill(row: row, columns: columns, height: 16, style: .note) }
    let start = Position(row: 1, column: columns.lowerBound)
    sheet.write(counted.content, at: start, style: .body.size(11).bold())
    sheet.rowHeights[1] = 20
    let old = plan.settings
    for (row, text) in [
      (
        2,
        "「\(old.title)」（\(NextPoints.years(old.period))）の計画と実績値から作った下書きについて、書き換える所と確かめる所です。"
          + "行と列は、表を表計算ソフトで開いたときのものです。"
      ),
      (3, "済んだら「\(Column.done.title)」を\(Self.done)にし、黄色の欄に担当と日付を書いてください。このブックは記録用で、プログラムは読みません。"),
    ] {
      sheet.write(.text(text), at: Position(row: row, column: columns.lowerBound), style: .note)
    }
    sheet.fill(row: Self.headerRow, columns: columns, height: 24, style: .header)
    for column in Column.allCases where column != .margin {
      sheet.write(
        .text(column.title), at: Position(row: Self.headerRow, column: column.rawValue), style: .header)
    }
  }

  /// How many of all points are ticked off.
  private var counted: LiveText {
    let ticked = LiveCount(
      "COUNTIF(\(area(.done).reference),\(FormulaText.quoted(Self.done)))", comesTo: 0)
    let all = LiveCount("COUNT(\(area(.number).reference))", comesTo: points.count)
    return "確認済み \(ticked)／\(all)件"
  }

  // MARK: Rows

  private func write(_ point: NextPoint, at index: Int, on sheet: inout Sheet) {
    let row = Self.firstRow + index
    let contents = Column.allCases.map { ($0, content($0, of: point, at: index)) }
    sheet.rowHeights[row] = TextWidth.height(
      of: contents.compactMap { column, content in
        guard case .text(let text) = content else { return nil }
        return (text, column.width, style(column).font.size)
      }, least: 20)
    for (column, content) in contents where column != .margin {
      sheet.write(content, at: Position(row: row, column: column.rawValue), style: style(column))
    }
  }

  private func content(_ column: Column, of point: NextPoint, at index: Int) -> Cell.Content {
    let text: String
    switch column {
    case .margin, .person, .date, .remark: return .blank
    case .number: return .number(Double(index + 1))
    case .row: return point.place.line.map { .number(Double($0)) } ?? .text("－")
    case .done: text = Self.open
    case .part: text = point.part.rawValue
    case .file: text = point.place.file.isEmpty ? "－" : point.place.file
    case .letters: text = point.place.columnLetters ?? "－"
    case .subject: text = point.subject
    case .task: text = point.task
    case .reason: text = point.reason
    case .present: text = point.present
    case .draft: text = point.draft
    }
    return text.isEmpty ? .blank : .text(TextWidth.fitting(text))
  }

  private func style(_ column: Column) -> Style {
    let cell = Style.tableCell
    return switch column {
    case .done: .entry.size(12).aligned(.center)
    case .number, .row, .letters: cell.aligned(.center)
    case .part: cell.size(8).wrapping()
    case .file, .reason: cell.size(8).wrapping()
    case .present, .draft: cell.wrapping().format(NumberFormat.text)
    case .margin, .subject, .task: cell.wrapping()
    case .person, .date: .entry.shrinking().format(NumberFormat.text)
    case .remark: .entry.size(8).wrapping().format(NumberFormat.text)
    }
  }

  // MARK: Rules

  private func validate(on sheet: inout Sheet) {
    let message = "「\(Self.open)」か「\(Self.done)」を選んでください。"
    sheet.validations.append(
      Validation(
        over: area(.done), rule: .list([Self.open, Self.done]), errorTitle: Column.done.title,
        errorMessage: message, inputTitle: Column.done.title, inputMessage: "確かめたら、一覧から\(Self.done)を選びます。"))
    for (column, text) in [
      (Column.person, "確かめた人を書きます。"), (.date, "確かめた日を「10/1」のように書きます。"),
      (.remark, "決めたことや残したことを書きます。"),
    ] {
      sheet.validations.append(.prompt(over: area(column), title: column.title, text))
    }
  }
}
