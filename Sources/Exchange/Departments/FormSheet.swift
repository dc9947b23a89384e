import Evaluations
import Indicators
import Localization
import Sheets
import Workbooks

/// 照会様式: the sheet on which a department types its values, one row for each value that is asked for.
struct FormSheet {
  let department: String
  let rows: [RequestRow]
  /// Of the year that is asked for.
  let context: Context
  let version: String

  static let headerRow = 5
  static let firstRow = 6
  /// The heading of the copies, which readers of tables know to say nothing.
  private static let copyHeading = "作成時"

  /// What 状態 may say: how firm a value is, or why there is none.
  static let statuses =
    Observation.Status.allCases.map(\.rawValue)
    + Absence.allCases.filter { $0 != .notSubmitted && $0 != .unverified }.map(\.rawValue)

  private static let instructions = [
    "黄色の欄に書いてください。値は半角または全角の数字で、単位は「単位」の列のとおりです（ほかの単位なら「1,204万人」のように値に付けてください）。",
    "値がまだないときは、値を空欄にして、状態から「集計中」「未公表」などの理由を選んでください。前に出した値を改めるときは「改訂」を選び、理由を備考に書いてください。速報値を書き換えるときも、「速報」のままにせず「改訂」か「確定」に改めてください（前の値と食い違うため）。",
    "書き終えたら、このブックのまま上書き保存して提出してください。書き込まれている値は、書き換えなければ提出されたものとは扱いません。同じ名前のＣＳＶに書いて提出しても構いません。",
  ]

  /// The workbook with this sheet alone.
  func workbook(fileName: String) -> Workbook {
    Workbook(
      fileName: fileName,
      properties: Properties(title: "\(RequestForm.folder)　\(department)", of: context.plan.settings),
      definedNames: [
        BookMark(.form, year: context.reportYear, of: context.plan.settings, version: version).definedName,
        BookArea.table.definedName(RequestForm.folder, table),
        BookArea.writtenTable.definedName(RequestForm.folder, copy),
      ],
      sheets: [sheet])
  }

  /// The table with its row of headings.
  private var table: Area { Area(Self.position(.id, Self.headerRow), Self.position(.remark, lastRow)) }

  /// The hidden copy of the table behind it: what differs from it was typed in.
  private var copy: Area {
    let first = FormColumn.allCases.count + 1
    return Area(
      rows: Self.headerRow...lastRow, columns: first...first + FormColumn.allCases.count - 1)
  }

  private static func position(_ column: FormColumn, _ row: Int) -> Position {
    Position(row: row, column: FormColumn.allCases.firstIndex(of: column) ?? 0)
  }

  private var lastRow: Int { Self.firstRow + max(1, rows.count) - 1 }

  private func area(_ column: FormColumn) -> Area {
    Area(Self.position(column, Self.firstRow), Self.position(column, lastRow))
  }

  var sheet: Sheet {
    let page = Page(settings: context.plan.settings, subject: department, hasProvisional: false)
    var sheet = Sheet(
      name: RequestForm.folder, tabColor: .input,
      columns: FormColumn.allCases.map { Column(width: $0.width) } + [Column(width: 1.2)]
        + FormColumn.allCases.map { _ in Column(width: 8, isHidden: true) }, defaultStyle: .body,
      freeze: Position(row: Self.firstRow, column: 2), isProtected: true,
      print: page.setup(
        fit: .pages(width: 1, height: 0),
        area: Area(Position(row: 0, column: 0), Self.position(.remark, lastRow)),
        repeatRows: Self.headerRow...Self.headerRow),
      hidesGridlines: true)
    writeHead(on: &sheet)
    for (index, row) in rows.enumerated() { write(row, at: Self.firstRow + index, on: &sheet) }
    // A second column with the heading of a field would be another table beside this one.
    sheet.copy(table, to: copy.first, heading: Self.copyHeading)
    sheet.validations = [
      Validation(
        over: area(.status), rule: .list(Self.statuses), errorTitle: "状態",
        errorMessage: "一覧から選ぶか、空欄にしてください。", inputTitle: "状態",
        inputMessage: "値があるときは 確定・速報・改訂・推計・参考、ないときは 集計中・未公表 などの理由を選びます。")
    ]
    for column in FormColumn.allCases where column.isEntry && column != .status {
      sheet.validations.append(
        .prompt(
          over: area(column), title: column.rawValue, column == .value ? Self.valuePrompt : Self.textPrompt))
    }
    return sheet
  }

  private func writeHead(on sheet: inout Sheet) {
    let columns = 0...FormColumn.allCases.count - 1
    for (row, height) in [30.0, 15, 15, 15, 6, 24].enumerated() { sheet.rowHeights[row] = height }
    sheet.title(
      "\(RequestForm.folder)　\(department)　（\(context.reportYear.japanese)の値）", columns: columns)
    for (index, text) in Self.instructions.enumerated() {
      sheet.head(text, row: 1 + index, columns: columns, style: .note)
    }
    sheet.fill(row: Self.headerRow - 1, columns: columns, style: .note)
    for column in FormColumn.allCases {
      sheet.write(.text(column.rawValue), at: Self.position(column, Self.headerRow), style: .header)
    }
  }

  private func write(_ row: RequestRow, at number: Int, on sheet: inout Sheet) {
    let long: [FormColumn] = [.name, .definition, .previous, .source, .analysis, .outlook, .remark]
    sheet.rowHeights[number] = TextWidth.height(
      of: long.map { (row.text($0), $0.width, $0.isEntry || $0 == .name ? 9 : 8) }, least: 27)
    for column in FormColumn.allCases {
      let text = row.text(column)
      let content: Cell.Content =
        column == .value
        ? row.cell.number.map(Cell.Content.number) ?? .blank : text.isEmpty ? .blank : .text(text)
      sheet.write(content, at: Self.position(column, number), style: Self.style(column))
    }
  }

  private static let valuePrompt = "半角の数値で入れます（単位や「約」は付けません）。値がないときは空欄のままにし、状態で理由を選びます。"
  private static let textPrompt = "打ったとおりに残る文字の欄です。なければ空欄のままにします。"

  /// Texts stay as they are typed; a spreadsheet would make a date of 「10-1」.
  private static func style(_ column: FormColumn) -> Style {
    let cell = column.isEntry ? Style.entry : .tableCell
    return switch column {
    case .id, .year, .unit: cell.aligned(.center).shrinking()
    case .status: cell.aligned(.center).format("@")
    case .value: cell.aligned(.right).format("General")
    case .definition, .previous: cell.size(8).wrapping()
    case .name: cell.wrapping()
    case .source, .released, .nextRelease, .analysis, .outlook, .remark: cell.wrapping().format("@")
    }
  }
}
