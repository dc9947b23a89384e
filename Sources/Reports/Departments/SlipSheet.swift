import Evaluations
import Indicators
import Workbooks

/// 差し戻し票: the sheet on which a department finds what to mend, and answers.
struct SlipSheet {
  let slip: SlipContents

  enum Column: Int, CaseIterable {
    case margin, number, state, indicator, year, file, line, column, found, problem, remedy, answer

    var title: String {
      switch self {
      case .margin: ""
      case .number: "No"
      case .state: "重要度"
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

  private var firstFinding: Int { Self.headRow + 2 }
  private var lastFinding: Int { firstFinding + max(1, slip.findings.count) - 1 }
  private var owedHead: Int { lastFinding + 2 }
  private var firstOwed: Int { owedHead + 2 }
  private var lastOwed: Int { firstOwed + max(1, slip.owed.count) - 1 }
  private var closingRow: Int { lastOwed + 2 }

  func workbook(fileName: String) -> Workbook {
    let settings = slip.context.plan.settings
    return Workbook(
      fileName: fileName,
      properties: Properties(
        title: "差し戻し票　\(slip.department)", subject: settings.title, company: settings.organisation,
        created: .init(year: settings.asOf.year, month: settings.asOf.month, day: settings.asOf.day)),
      sheets: [sheet])
  }

  var sheet: Sheet {
    let settings = slip.context.plan.settings
    let page = Page(settings: settings, subject: slip.department, hasProvisional: false)
    var sheet = Sheet(
      name: ReturnSlip.folder, tabColor: .orange,
      columns: Column.allCases.map { Workbooks.Column(width: $0.width) }, defaultStyle: .body,
      isProtected: true,
      print: page.setup(
        fit: .pages(width: 1, height: 0), area: Self.area(.number, .answer, 0, closingRow),
        repeatRows: 0...1),
      hidesGridlines: true)
    for row in 0...closingRow { fill(row, height: 8, style: .body, on: &sheet) }
    writeTitle(on: &sheet)
    writeFindings(on: &sheet)
    writeOwed(on: &sheet)
    fill(closingRow, height: 20, style: .body, on: &sheet)
    sheet.write(.text(SlipContents.closing), at: Self.position(.number, closingRow), style: .body.bold())
    return sheet
  }

  // MARK: Places

  private static func position(_ column: Column, _ row: Int) -> Position {
    Position(row: row, column: column.rawValue)
  }

  private static func area(_ first: Column, _ last: Column, _ top: Int, _ bottom: Int) -> Area {
    Area(position(first, top), position(last, bottom))
  }

  private func fill(_ row: Int, height: Double, style: Style, on sheet: inout Sheet) {
    sheet.rowHeights[row] = height
    for column in Column.allCases where column != .margin {
      sheet.write(.blank, at: Self.position(column, row), style: style)
    }
  }

  // MARK: Parts

  private func writeTitle(on sheet: inout Sheet) {
    let settings = slip.context.plan.settings
    fill(0, height: 30, style: .titleRule, on: &sheet)
    fill(1, height: 18, style: .note, on: &sheet)
    sheet.write(
      .text("差し戻し票　\(slip.department)"), at: Self.position(.number, 0), style: .title)
    sheet.write(
      .text(
        "報告年度 \(slip.context.reportYear.japanese)　　データ時点 \(settings.asOf.japanese)　　"
          + "黄色の欄に回答を書けます。値の訂正は、このブックではなく元のＣＳＶで行ってください。"),
      at: Self.position(.number, 1), style: .note)
  }

  private func writeFindings(on sheet: inout Sheet) {
    fill(Self.headRow, height: 22, style: .section, on: &sheet)
    sheet.write(
      .text("１　確かめていただきたい点（\(slip.findings.count)件）"), at: Self.position(.number, Self.headRow),
      style: .section)
    fill(Self.headRow + 1, height: 22, style: .header, on: &sheet)
    for column in Column.allCases where column != .margin {
      sheet.write(.text(column.title), at: Self.position(column, Self.headRow + 1), style: .header)
    }
    for (index, finding) in slip.findings.enumerated() {
      write(finding, number: index + 1, at: firstFinding + index, on: &sheet)
    }
    if slip.findings.isEmpty { writeNothing(at: firstFinding, on: &sheet) }
  }

  private func writeNothing(at row: Int, on sheet: inout Sheet) {
    fill(row, height: 20, style: .tableCell, on: &sheet)
    sheet.write(.text("ありません。"), at: Self.position(.indicator, row), style: .tableCell)
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
      (.column, SlipContents.column(of: place), text.size(8)),
      (.found, SlipContents.found(finding), text.format(NumberFormat.text)),
      (.problem, finding.message.problem.ja, text), (.remedy, finding.message.remedy.ja, text),
    ]
    sheet.rowHeights[row] = min(
      400, TextWidth.height(of: cells.map { ($0.1, $0.0.width, $0.2.font.size) }, least: 24))
    for (column, content, style) in cells {
      sheet.write(
        Self.content(content, isCount: [.number, .line].contains(column)), at: Self.position(column, row),
        style: style)
    }
    sheet.write(.blank, at: Self.position(.answer, row), style: .entry.wrapping())
  }

  /// Lines and numbers stay numbers; what was read stays as it was.
  private static func content(_ text: String, isCount: Bool = false) -> Cell.Content {
    isCount ? Int(text).map { .number(Double($0)) } ?? .text(text) : .text(text)
  }

  private func writeOwed(on sheet: inout Sheet) {
    fill(owedHead, height: 22, style: .section, on: &sheet)
    sheet.write(
      .text("２　届いていない値（\(slip.owed.count)件）"), at: Self.position(.number, owedHead), style: .section)
    fill(owedHead + 1, height: 22, style: .header, on: &sheet)
    let heads: [(Column, Column, String)] = [
      (.number, .number, "No"), (.state, .state, "状態"), (.indicator, .indicator, "指標"), (.year, .year, "年度"),
      (.file, .column, "最新の実績（公表時点）"), (.found, .problem, "次回公表時点"), (.remedy, .remedy, "お願い"),
      (.answer, .answer, "提出の予定"),
    ]
    for (first, last, text) in heads {
      sheet.merge(.text(text), over: Self.area(first, last, owedHead + 1, owedHead + 1), style: .header)
    }
    for (index, value) in slip.owed.enumerated() {
      write(value, number: index + 1, at: firstOwed + index, on: &sheet)
    }
    if slip.owed.isEmpty { writeNothing(at: firstOwed, on: &sheet) }
  }

  private func write(_ value: OwedValue, number: Int, at row: Int, on sheet: inout Sheet) {
    let word = Style.tableCell.aligned(.center).shrinking()
    let text = Style.tableCell.wrapping()
    let isOpen = value.absence == .notSubmitted || value.absence == .unverified
    let cells: [(Column, Column, String, Style)] = [
      (.number, .number, "\(number)", word),
      (.state, .state, value.absence.rawValue, isOpen ? word.bold().color(.vermilion) : word),
      (.indicator, .indicator, SlipContents.name(of: value), text), (.year, .year, value.year.label, word),
      (.file, .column, SlipContents.latest(value), text),
      (.found, .problem, value.nextRelease.isEmpty ? "－" : value.nextRelease, text),
      (.remedy, .remedy, SlipContents.request(value.absence), text),
    ]
    fill(
      row, height: TextWidth.height(of: cells.map { ($0.2, $0.0.width, 9) }, least: 20), style: .tableCell,
      on: &sheet)
    for (first, last, content, style) in cells {
      sheet.merge(
        Self.content(content, isCount: first == .number), over: Self.area(first, last, row, row), style: style
      )
    }
    sheet.write(.blank, at: Self.position(.answer, row), style: .entry.wrapping())
  }
}
