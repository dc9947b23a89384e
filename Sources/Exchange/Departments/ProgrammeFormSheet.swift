import Evaluations
import Indicators
import Localization
import Sheets
import Workbooks

/// 照会様式 of the joint programme: a table with the rows of each theme below its name, and hidden copies beside it.
struct ProgrammeFormSheet {
  /// The rows of each theme.
  let themes: [[ProgrammeFormRow]]
  /// The year that is asked for.
  let year: FiscalYear
  let settings: Settings
  let version: String

  private typealias Column = ProgrammeFormColumn

  /// The row of the headings.
  static let header = 6

  /// A row below the headings.
  private enum Line {
    case theme(Section)
    case row(ProgrammeFormRow)
  }

  private var lines: [Line] {
    themes.flatMap { rows in (rows.first.map { [.theme($0.theme)] } ?? []) + rows.map(Line.row) }
  }

  /// The column that counts the cells that are still to be filled.
  private var count: Int { Column.ofSheet.count }
  private var columns: ClosedRange<Int> { 0...count }

  private static let instructions = [
    "黄色の欄に書いてください。取組実績・実施状況・見直しは取組ごと（報告する団体ごと）に1行、値は指標ごとに1行です。値は半角または全角の数字で、単位は「単位」の列のとおりです。",
    "値がまだないときは、値を空欄のままにして、状態から「集計中」「未公表」などの理由を選んでください。",
    "ほかの指標を加えるときや、団体ごとに分けて報告するときは、取組ごとの「追加」の行に書いてください。足りなければ、同じ名前のCSVの様式に行を加えて提出してください。",
    "青い欄は前に報告されたものです。改めるときだけ書き換えてください（値を改めるときは、状態を「改訂」か、速報の値が決まったときは「確定」にします）。",
    "書き終えたら、このブックのまま上書き保存して提出してください。何も書かなかった行は、提出されたものとは扱いません。",
  ]

  /// The workbook with this sheet alone.
  func workbook(fileName: String) -> Workbook {
    let rows = Self.header...Self.header + max(1, lines.count)
    let table = Area(rows: rows, columns: 0...count - 1)
    let copy = Area(rows: rows, columns: count + 2...2 * count + 1)
    return Workbook(
      fileName: fileName,
      properties: Properties(title: "\(RequestForm.folder)　\(RequestForm.programme)", of: settings),
      definedNames: [
        BookMark(.programmeForm, year: year, of: settings, version: version).definedName,
        BookArea.table.definedName(RequestForm.folder, table),
        BookArea.writtenTable.definedName(RequestForm.folder, copy),
      ], sheets: [sheet(table, copy)])
  }

  private func sheet(_ table: Area, _ copy: Area) -> Sheet {
    let page = Page(settings: settings, subject: RequestForm.programme, hasProvisional: false)
    var sheet = Sheet(
      name: RequestForm.folder, tabColor: .input,
      columns: Column.ofSheet.map { Workbooks.Column(width: $0.width) }
        + [Workbooks.Column(width: 6.5), Workbooks.Column(width: 1.2)]
        + (0..<count).map { _ in Workbooks.Column(width: 8, isHidden: true) },
      defaultStyle: .body, freeze: Position(row: Self.header + 1, column: Column.year.index),
      isProtected: true,
      print: page.setup(
        fit: .pages(width: 1, height: 0), area: Area(rows: 0...table.last.row, columns: columns),
        repeatRows: Self.header...Self.header),
      hidesGridlines: true)
    writeHead(on: &sheet)
    for (number, line) in lines.enumerated() {
      let row = Self.header + 1 + number
      switch line {
      case .theme(let theme):
        sheet.fill(row: row, columns: columns, height: 20, style: .tableCell.fill(.ai4))
        sheet.write(
          .text("\(theme.id)　\(theme.name)"), at: Position(row: row, column: 0),
          style: .tableCell.fill(.ai4).bold())
      case .row(let content): write(content, at: row, on: &sheet)
      }
    }
    for column in Column.ofSheet { validate(column, on: &sheet) }
    sheet.copy(table, to: copy.first)
    return sheet
  }

  // MARK: Head

  private func writeHead(on sheet: inout Sheet) {
    sheet.rowHeights[0] = 30
    sheet.title("\(RequestForm.folder)　\(RequestForm.programme)　（\(year.japanese)の報告）", columns: columns)
    let deadline = (settings.inquiryDeadline ?? settings.deadline).map { "　　提出期限 \($0.japanese)" } ?? ""
    let address = settings.inquiryAddress.isEmpty ? "" : "　　提出先・問合せ先 \(settings.inquiryAddress)"
    for (index, text) in Self.instructions.enumerated() {
      let whole = index == Self.instructions.count - 1 ? text + deadline + address : text
      sheet.head(whole, row: 1 + index, columns: columns, height: 15, style: .note)
    }
    sheet.fill(row: Self.header, columns: columns, height: 24, style: .header)
    for column in Column.ofSheet {
      sheet.write(
        .text(column.rawValue), at: Position(row: Self.header, column: column.index), style: .header)
    }
    sheet.write(.text("書く数"), at: Position(row: Self.header, column: count), style: .header)
  }

  // MARK: Rows

  private func write(_ content: ProgrammeFormRow, at row: Int, on sheet: inout Sheet) {
    sheet.fill(row: row, columns: columns, style: .tableCell)
    sheet.rowHeights[row] = TextWidth.height(
      of: Column.ofSheet.map { (printed(content, $0), $0.width, size($0)) }, least: 22)
    for column in Column.ofSheet {
      let position = Position(row: row, column: column.index)
      sheet.write(cell(content, column), at: position, style: style(content, column))
    }
    let missing = countFormula(content, row)
    sheet.write(
      missing.isEmpty ? .blank : .formula("=0+" + missing, cached: .number(Double(content.missing.count))),
      at: Position(row: row, column: count),
      style: Style.tableCell.aligned(.center).aligned(vertically: .center))
  }

  /// What a cell shows: earlier years below each other, and in the spare row what it is for.
  private func printed(_ content: ProgrammeFormRow, _ column: Column) -> String {
    switch column {
    case .name where content.isSpare: "（追加）ほかの指標・団体"
    case .previous: content.previous.replacing("／", with: "\n")
    case .id, .theme, .name, .year, .activity, .metric, .value, .unit, .status, .target, .carriers,
      .implementation, .review, .reviewText, .remark:
      content.text(column)
    }
  }

  private func cell(_ content: ProgrammeFormRow, _ column: Column) -> Cell.Content {
    if column == .value { return content.cell?.number.map(Cell.Content.number) ?? .blank }
    let text = printed(content, column)
    return text.isEmpty ? .blank : .text(TextWidth.fitting(text))
  }

  private func size(_ column: Column) -> Double {
    switch column {
    case .previous, .target, .status, .carriers: 8
    case .id, .theme, .name, .year, .activity, .metric, .value, .unit, .implementation, .review, .reviewText,
      .remark:
      9
    }
  }

  private func style(_ content: ProgrammeFormRow, _ column: Column) -> Style {
    let base: Style =
      switch content.entry(column) {
      case .locked: column == .name && content.isSpare ? Style.tableCell.color(.sub) : .tableCell
      case .blank: .entry
      case .given: Style.entry.fill(.ai4)
      }
    let sized = base.size(size(column)).aligned(vertically: .center)
    switch column {
    case .value:
      let isWhole = content.cell?.number.map { $0 == $0.rounded() } ?? false
      return sized.aligned(.right).shrinking().format(isWhole ? NumberFormat.value(0) : "General")
    case .id: return sized.bold().shrinking().format(NumberFormat.text)
    case .year, .unit, .status, .implementation, .review:
      return sized.aligned(.center).shrinking().format(NumberFormat.text)
    case .theme, .name, .activity, .metric, .previous, .target, .carriers, .reviewText, .remark:
      return sized.wrapping().format(NumberFormat.text)
    }
  }

  /// The terms that count what is still to be filled in a row; empty where nothing has to be.
  private func countFormula(_ content: ProgrammeFormRow, _ row: Int) -> String {
    func isBlank(_ column: Column) -> String {
      "(\(Position(row: row, column: column.index).reference)=\"\")"
    }
    let report: [Column] = content.asksReport ? [.activity, .implementation, .review] : []
    let value = content.metric == nil ? [] : [isBlank(.value) + "*" + isBlank(.status)]
    return (report.map(isBlank) + value).joined(separator: "+")
  }

  // MARK: Rules

  /// Puts the rule of a column on its open cells, one for each run of them.
  private func validate(_ column: Column, on sheet: inout Sheet) {
    var runs: [ClosedRange<Int>] = []
    for (number, line) in lines.enumerated() {
      guard case .row(let content) = line, content.entry(column) != .locked else { continue }
      let row = Self.header + 1 + number
      if let last = runs.last, last.upperBound == row - 1 {
        runs[runs.count - 1] = last.lowerBound...row
      } else {
        runs.append(row...row)
      }
    }
    for run in runs {
      let area = Area(rows: run, column: column.index)
      guard let words = column.words else {
        sheet.validations.append(.prompt(over: area, title: column.rawValue, column.prompt))
        continue
      }
      sheet.validations.append(
        Validation(
          over: area, rule: .list(words), errorTitle: column.rawValue,
          errorMessage: "一覧から選ぶか、空欄にしてください。", inputTitle: column.rawValue, inputMessage: column.prompt))
    }
  }
}
