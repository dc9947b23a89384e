import Evaluations
import Formulas
import Indicators
import Localization
import Sheets
import Workbooks

/// 照会様式: the sheet on which a department types its values, one line for each series of an indicator.
struct FormSheet {
  let department: String
  let lines: [FormLine]
  /// Of the year that is asked for.
  let context: Context
  let version: String
  let layout: FormLayout

  /// How many years before the year asked for a form shows, so that a value can be compared with them: all that are
  /// asked for, of the others so many, and so many at least that the texts have room.
  private static let (usualYears, leastYears) = (6, 3)

  init(department: String, lines: [FormLine], context: Context, version: String) {
    self.department = department
    self.lines = lines
    self.context = context
    self.version = version
    let year = context.reportYear
    let known = lines.compactMap(\.oldest).min() ?? year
    let usual = max(known, year.advanced(by: -Self.usualYears))
    let asked = lines.compactMap(\.oldestAsked).min() ?? year
    let oldest = min(asked, usual, year.advanced(by: -Self.leastYears))
    layout = FormLayout(years: Array(oldest...year), lines: lines.count)
  }

  /// What 状態 may say: how firm a value is, or why there is none.
  static let statuses =
    Observation.Status.allCases.map(\.rawValue)
    + Absence.allCases.filter { $0 != .notSubmitted && $0 != .unverified }.map(\.rawValue)

  /// The texts that a department writes, once for each line.
  static let texts: [FormColumn] = [.source, .released, .nextRelease, .analysis, .outlook, .remark]

  private static let instructions = [
    "黄色の欄に書いてください。上の段が値、下の段が状態です。値は半角または全角の数字で、単位は「単位」の列のとおりです（ほかの単位なら「1,204万人」のように値に付けてください）。",
    "値がまだないときは、値を空欄のままにして、状態から「集計中」「未公表」などの理由を選んでください。",
    "青い欄は前に出された値です。改めるときだけ書き換え、状態を「改訂」（速報の値が決まったときは「確定」）にし、理由を備考に書いてください。",
    "書き終えたら、このブックのまま上書き保存して提出してください。書き換えなかった青い欄は、提出されたものとは扱いません。",
  ]

  /// The workbook with this sheet alone.
  func workbook(fileName: String) -> Workbook {
    let areas: [(BookArea, Area)] = [
      (.ids, layout.ids), (.years, layout.yearHeadings), (.values, layout.values),
      (.writtenValues, layout.valueCopy), (.table, layout.texts), (.writtenTable, layout.textCopy),
    ]
    return Workbook(
      fileName: fileName,
      properties: Properties(title: "\(RequestForm.folder)　\(department)", of: context.plan.settings),
      definedNames: [
        BookMark(.form, year: context.reportYear, of: context.plan.settings, version: version).definedName
      ] + areas.map { $0.definedName(RequestForm.folder, $1) },
      sheets: [sheet])
  }

  var sheet: Sheet {
    let page = Page(settings: context.plan.settings, subject: department, hasProvisional: false)
    var sheet = Sheet(
      name: RequestForm.folder, tabColor: .input,
      columns: layout.widths.map { Workbooks.Column(width: $0) } + [Workbooks.Column(width: 1.2)]
        + (0..<layout.hiddenColumns).map { _ in Workbooks.Column(width: 8, isHidden: true) },
      defaultStyle: .body, freeze: Position(row: FormLayout.firstValue, column: 2), isProtected: true,
      print: page.setup(
        fit: .pages(width: 1, height: 0), area: Area(rows: 0...layout.lastRow, columns: layout.columns)),
      hidesGridlines: true)
    writeHead(on: &sheet)
    writeValueHead(on: &sheet)
    for (number, line) in lines.enumerated() { write(line, number, on: &sheet) }
    writeTexts(on: &sheet)
    sheet.copy(layout.values, to: layout.valueCopy.first)
    sheet.copy(layout.texts, to: layout.textCopy.first)
    // Beside the copy of the texts stands the year to which they belong.
    for (number, line) in lines.enumerated() {
      sheet.write(
        .text(line.newest.label),
        at: Position(row: layout.text(number), column: layout.textCopy.first.column), style: .helper)
    }
    return sheet
  }

  // MARK: Head

  private func writeHead(on sheet: inout Sheet) {
    let settings = context.plan.settings
    sheet.rowHeights[0] = 30
    sheet.title(
      "\(RequestForm.folder)　\(department)　（\(context.reportYear.japanese)の値）", columns: layout.columns)
    let deadline = (settings.inquiryDeadline ?? settings.deadline).map { "　　提出期限 \($0.japanese)" } ?? ""
    let address = settings.inquiryAddress.isEmpty ? "" : "　　提出先・問合せ先 \(settings.inquiryAddress)"
    for (index, text) in Self.instructions.enumerated() {
      let whole = index == Self.instructions.count - 1 ? text + deadline + address : text
      sheet.head(whole, row: 1 + index, columns: layout.columns, height: 15, style: .note)
    }
  }

  private func writeValueHead(on sheet: inout Sheet) {
    sheet.head("１　値と状態", row: FormLayout.valueHead, columns: layout.columns, height: 24)
    sheet.fill(row: FormLayout.header, columns: layout.columns, height: 22, style: .header)
    for (column, text) in [
      (FormLayout.Column.id, FormColumn.id.rawValue), (.name, "指標"), (.unit, FormColumn.unit.rawValue),
      (.target, "目標"),
    ] {
      sheet.write(
        .text(text), at: Position(row: FormLayout.header, column: column.rawValue), style: .header)
    }
    for (index, year) in layout.years.enumerated() {
      sheet.write(
        .text(year.label), at: Position(row: FormLayout.header, column: layout.firstYear + index),
        style: .header)
    }
    sheet.write(.text("書く数"), at: Position(row: FormLayout.header, column: layout.count), style: .header)
  }

  // MARK: Values

  private func write(_ line: FormLine, _ number: Int, on sheet: inout Sheet) {
    let (row, indicator) = (layout.value(number), line.indicator)
    let (name, target) = (indicator.title(of: line.series), indicator.printed.target)
    let height = TextWidth.height(
      of: [(name, layout.widths[1], 9), (target, layout.widths[3], 8)], least: 32)
    for row in row...row + 1 {
      sheet.fill(row: row, columns: layout.columns, height: height / 2, style: .tableCell)
    }
    let word = Style.tableCell.aligned(vertically: .center)
    for (column, text, style) in [
      (FormLayout.Column.id, indicator.id.name(of: line.series), word.bold().shrinking()),
      (.name, name, word.wrapping()),
      (.unit, indicator.unit(of: line.series).name, word.aligned(.center).shrinking()),
      (.target, target, word.size(8).wrapping().aligned(.right)),
    ] {
      sheet.merge(
        .text(TextWidth.fitting(text)), over: Area(rows: row...row + 1, column: column.rawValue), style: style
      )
    }
    for (index, year) in layout.years.enumerated() {
      write(line[year], at: Position(row: row, column: layout.firstYear + index), of: line, on: &sheet)
    }
    let values = Area(row: row, columns: layout.firstYear...layout.count - 1)
    let statuses = Area(row: row + 1, columns: layout.firstYear...layout.count - 1)
    let asked = layout.years.count { line[$0] == .asked }
    sheet.merge(
      .formula(
        "=SUMPRODUCT((\(values.reference)=\"\")*(\(statuses.reference)=\"\"))", cached: .number(Double(asked))
      ),
      over: Area(rows: row...row + 1, column: layout.count), style: word.aligned(.center))
  }

  /// Writes the value of a year and the status below it.
  private func write(
    _ entry: FormLine.Entry, at position: Position, of line: FormLine, on sheet: inout Sheet
  ) {
    let style: Style =
      switch entry {
      case .asked: .entry
      case .given: Style.entry.fill(.ai4)
      case .closed: Style.tableCell.color(.sub)
      }
    let below = Position(row: position.row + 1, column: position.column)
    let isWord = line.indicator.target.kind.isWord
    let isWhole = entry.number.map { $0 == $0.rounded() } ?? false
    sheet.write(
      entry.number.map { isWord ? .text(ValueText.digits($0)) : .number($0) } ?? .blank, at: position,
      style: style.aligned(.right).shrinking()
        .format(isWord ? NumberFormat.text : isWhole ? NumberFormat.value(0) : "General"))
    sheet.write(
      entry.status.isEmpty ? .blank : .text(entry.status), at: below,
      style: style.aligned(.center).size(8).shrinking().format(NumberFormat.text))
    guard entry.isOpen else { return }
    sheet.validations += [
      .prompt(
        over: Area(position, position), title: "値",
        entry == .asked ? Self.valuePrompt : Self.givenPrompt),
      Validation(
        over: Area(below, below), rule: .list(Self.statuses), errorTitle: "状態",
        errorMessage: "一覧から選ぶか、空欄にしてください。", inputTitle: "状態",
        inputMessage: "値があるときは 確定・速報・改訂・推計・参考、ないときは 集計中・未公表 などの理由を選びます。"),
    ]
  }

  private static let valuePrompt = "半角の数値で入れます（単位や「約」は付けません）。値がないときは空欄のままにし、状態で理由を選びます。"
  private static let givenPrompt = "前に出された値です。改めるときだけ書き換え、下の段の状態を「改訂」か「確定」にします。"
  private static let textPrompt = "打ったとおりに残る文字の欄です。なければ空欄のままにします。"

  // MARK: Texts

  private func writeTexts(on sheet: inout Sheet) {
    sheet.fill(row: layout.textHead - 1, columns: layout.columns, height: 10, style: .body)
    sheet.head(
      "２　\(context.reportYear.japanese)の値についての説明　　要因分析と今後の方向性は個票と一覧に載ります", row: layout.textHead,
      columns: layout.columns, height: 24)
    sheet.fill(row: layout.textHeader, columns: layout.columns, height: 22, style: .header)
    sheet.write(
      .text(FormColumn.id.rawValue), at: Position(row: layout.textHeader, column: 0), style: .header)
    for field in Self.texts {
      sheet.merge(
        .text(field.rawValue), over: Area(row: layout.textHeader, columns: layout.columns(of: field)),
        style: .header)
    }
    for (number, line) in lines.enumerated() {
      let row = layout.text(number)
      sheet.fill(row: row, columns: layout.columns, style: .tableCell)
      sheet.rowHeights[row] = TextWidth.height(
        of: Self.texts.map { (text($0, of: line), layout.width(of: $0), 9) }, least: 27)
      sheet.write(
        .text(line.indicator.id.name(of: line.series)), at: Position(row: row, column: 0),
        style: Style.tableCell.bold().shrinking())
      for field in Self.texts {
        let columns = layout.columns(of: field)
        let style = Style.entry.wrapping().format(NumberFormat.text)
        let text = text(field, of: line)
        sheet.fill(row: row, columns: columns, style: style)
        sheet.merge(
          text.isEmpty ? .blank : .text(TextWidth.fitting(text)), over: Area(row: row, columns: columns),
          style: style)
      }
    }
    for (number, line) in lines.enumerated() {
      sheet.validations.append(
        .prompt(
          over: Area(row: layout.text(number), columns: 1...layout.count), title: "\(line.newest)の値について",
          Self.textPrompt))
    }
  }

  private func text(_ field: FormColumn, of line: FormLine) -> String {
    field.field.map { line.words[$0] } ?? ""
  }
}
