import Evaluations
import Formulas
import Indicators
import Localization
import Sheets
import Workbooks

/// 差し戻し票: the sheet on which a department finds what to mend, and answers.
struct SlipSheet {
  let slip: SlipContents
  /// The name of the text that holds what this sheet has no room for.
  let textName: String
  let version: String

  /// The columns of findings and owed values, from left to right.
  enum Column: Int, CaseIterable {
    case margin, number, state, indicator, year, file, line, column, found, problem, remedy, answer

    /// The head of the column.
    var title: String {
      switch self {
      case .margin: ""
      case .number: "No"
      case .state: "重要度・状態"
      case .indicator: "指標"
      case .year: "年度"
      case .file: "ファイル"
      case .line: "行"
      case .column: "列"
      case .found: "読み取った文字"
      case .problem: "内容"
      case .remedy: "直し方"
      case .answer: "回答"
      }
    }

    /// The width in characters.
    var width: Double {
      switch self {
      case .margin: 1.5
      case .number: 5
      case .state: 10
      case .indicator: 30
      case .year: 6
      case .file: 24
      case .line: 6
      case .column: 14
      case .found: 18
      case .problem: 38
      case .remedy: 38
      case .answer: 26
      }
    }
  }

  private static let headRow = 3
  private static let columns = Column.number.rawValue...Column.answer.rawValue

  private var part: FindingsPart { FindingsPart(slip.findings) }
  /// What the row below the findings says of those that are not listed; nil where all are.
  private var ending: String? { part.ending("同じフォルダーの「\(textName)」") }

  private var firstFinding: Int { Self.headRow + 2 }
  private var lastFinding: Int { firstFinding + max(1, part.listed.count) - 1 }
  private var missingHead: Int { lastFinding + (ending == nil ? 2 : 3) }
  private var firstMissing: Int { missingHead + 1 }
  private var lastMissing: Int { firstMissing + max(1, slip.missing.count) - 1 }
  private var closingRow: Int { lastMissing + 2 }

  /// The workbook with this sheet alone.
  func workbook(fileName: String) -> Workbook {
    Workbook(
      fileName: fileName, properties: Properties(title: title, of: slip.context.plan.settings),
      definedNames: [
        BookMark(
          .slip, year: slip.context.reportYear, of: slip.context.plan.settings, version: version
        ).definedName,
        BookArea.answers.definedName(
          ReturnSlip.folder, Self.area(.answer, .answer, firstFinding, lastMissing)),
      ],
      sheets: [sheet])
  }

  private var title: String { "\(ReturnSlip.folder)　\(slip.department)" }

  var sheet: Sheet {
    let settings = slip.context.plan.settings
    let page = Page(settings: settings, subject: slip.department, hasProvisional: false)
    var sheet = Sheet(
      name: ReturnSlip.folder, tabColor: .orange,
      columns: Column.allCases.map { Workbooks.Column(width: $0.width) }, defaultStyle: .body,
      isProtected: true,
      print: page.setup(
        fit: .pages(width: 1, height: 0), area: Self.area(.number, .answer, 0, closingRow),
        repeatRows: Self.headRow + 1...Self.headRow + 1),
      hidesGridlines: true)
    for row in 0...closingRow { sheet.fill(row: row, columns: Self.columns, height: 8, style: .body) }
    writeTitle(on: &sheet)
    writeFindings(on: &sheet)
    writeMissing(on: &sheet)
    sheet.rowHeights[closingRow] = 20
    sheet.write(.text(SlipContents.closing), at: Self.position(.number, closingRow), style: .body.bold())
    sheet.validations.append(
      .prompt(
        over: Self.area(.answer, .answer, firstFinding, lastMissing), title: Column.answer.title,
        "直した内容や、値を出せる時期を書きます。値は提出ファイルで直します。"))
    return sheet
  }

  // MARK: Places

  private static func position(_ column: Column, _ row: Int) -> Position {
    Position(row: row, column: column.rawValue)
  }

  private static func area(_ first: Column, _ last: Column, _ top: Int, _ bottom: Int) -> Area {
    Area(position(first, top), position(last, bottom))
  }

  // MARK: Parts

  private func writeTitle(on sheet: inout Sheet) {
    let settings = slip.context.plan.settings
    sheet.rowHeights[0] = 30
    sheet.title(title, columns: Self.columns)
    sheet.head(
      "報告年度 \(slip.context.reportYear.japanese)　　データ時点 \(settings.asOf.japanese)　　"
        + "黄色の欄に回答を書けます。値の訂正は、このブックではなく元のＣＳＶで行ってください。", row: 1, columns: Self.columns,
      height: 18, style: .note)
  }

  private func writeFindings(on sheet: inout Sheet) {
    sheet.head(
      "１　御確認いただきたい事項（\(slip.findings.count)件）", row: Self.headRow, columns: Self.columns, height: 22)
    sheet.rowHeights[Self.headRow + 1] = 22
    for column in Column.allCases where column != .margin {
      sheet.write(.text(column.title), at: Self.position(column, Self.headRow + 1), style: .header)
    }
    for (index, finding) in part.listed.enumerated() {
      write(finding, number: index + 1, at: firstFinding + index, on: &sheet)
    }
    if slip.findings.isEmpty { write("ありません。", at: firstFinding, on: &sheet) }
    if let ending { write(ending, at: lastFinding + 1, on: &sheet) }
  }

  /// Writes a row of one sentence.
  private func write(_ sentence: String, at row: Int, on sheet: inout Sheet) {
    sheet.fill(row: row, columns: Self.columns, height: 20, style: .tableCell)
    sheet.write(.text(sentence), at: Self.position(.indicator, row), style: .tableCell)
  }

  private func write(_ finding: Finding, number: Int, at row: Int, on sheet: inout Sheet) {
    let place = finding.place
    let word = Style.tableCell.aligned(.center).shrinking()
    let text = Style.tableCell.wrapping()
    let isGrave = finding.severity == .correction
    let cells: [(Column, String, Style)] = [
      (.number, "\(number)", word),
      (.state, finding.severity.signed, isGrave ? word.bold().color(.vermilion) : word),
      (.indicator, slip.name(of: finding), text), (.year, finding.year?.label ?? "－", word),
      (.file, place.file.isEmpty ? "－" : place.file, text.size(8)),
      (.line, place.line.map(String.init) ?? "－", word),
      (.column, place.columnText, text.size(8)),
      (.found, SlipContents.found(finding), text.format(NumberFormat.text)),
      (.problem, TextWidth.fitting(finding.message.problem.ja), text),
      (.remedy, finding.message.remedy.ja, text),
    ]
    write(cells, at: row, least: 24, on: &sheet)
  }

  private func writeMissing(on sheet: inout Sheet) {
    sheet.head(
      "２　未提出の値（\(slip.missing.count)件）　　回答の欄に提出の予定を書けます。", row: missingHead, columns: Self.columns,
      height: 22)
    for (index, value) in slip.missing.enumerated() {
      write(value, number: index + 1, at: firstMissing + index, on: &sheet)
    }
    if slip.missing.isEmpty { write("ありません。", at: firstMissing, on: &sheet) }
  }

  private func write(_ value: MissingValue, number: Int, at row: Int, on sheet: inout Sheet) {
    let word = Style.tableCell.aligned(.center).shrinking()
    let text = Style.tableCell.wrapping()
    let next = value.nextRelease.isEmpty ? "－" : value.nextRelease
    let cells: [(Column, String, Style)] = [
      (.number, "\(number)", word),
      (
        .state, value.stateText,
        SlipContents.isOpen(value) ? word.bold().color(.vermilion) : word
      ),
      (.indicator, value.indicator.title(of: value.series), text), (.year, value.year.label, word),
      (.file, "－", text.size(8)), (.line, "－", word), (.column, "－", text.size(8)), (.found, "－", text),
      (.problem, TextWidth.fitting("最新の実績 \(SlipContents.latest(value))、次回公表 \(next)。"), text),
      (.remedy, SlipContents.request(value.absence), text),
    ]
    write(cells, at: row, least: 20, on: &sheet)
  }

  // MARK: Rows

  /// Writes a row of the table, with a cell to answer in.
  private func write(
    _ cells: [(Column, String, Style)], at row: Int, least: Double, on sheet: inout Sheet
  ) {
    sheet.rowHeights[row] = TextWidth.height(
      of: cells.map { ($0.1, $0.0.width, $0.2.font.size) }, least: least)
    for (column, content, style) in cells {
      sheet.write(
        Self.content(content, isCount: [.number, .line].contains(column)), at: Self.position(column, row),
        style: style)
    }
    sheet.write(.blank, at: Self.position(.answer, row), style: .entry.wrapping().format("@"))
  }

  /// Lines and numbers stay numbers; what was read stays as it was.
  private static func content(_ text: String, isCount: Bool) -> Cell.Content {
    isCount ? Int(text).map { .number(Double($0)) } ?? .text(text) : .text(text)
  }
}
