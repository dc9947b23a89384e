import Evaluations
import Formulas
import Indicators
import Localization
import Workbooks

/// 取組一覧: every initiative with its years, what was done in the report year, the review, and its figures.
struct InitiativeListSheet {
  let book: ProgrammeBook

  private typealias Column = InitiativeListLayout.Column

  private var layout: InitiativeListLayout {
    InitiativeListLayout(count: book.initiatives.count)
  }

  var sheet: Sheet {
    let layout = layout
    let columns = 1...Column.allCases.count
    let header = InitiativeListLayout.headerRow
    var sheet = Sheet(
      name: InitiativeListLayout.sheet, tabColor: .ai,
      columns: [Workbooks.Column(width: 1.5)]
        + Column.allCases.map { Workbooks.Column(width: InitiativeListLayout.width($0)) },
      defaultStyle: .body, freeze: Position(row: InitiativeListLayout.firstRow, column: 3),
      autofilter: Area(rows: header...layout.lastRow, columns: columns), isProtected: true,
      print: book.page.setup(
        area: Area(rows: 0...layout.lastRow, columns: columns),
        repeatRows: header...header),
      hidesGridlines: true)
    sheet.title(InitiativeListLayout.sheet, columns: columns)
    sheet.write(
      .text("\(book.base.title)　　\(book.base.reportLine)"), at: Position(row: 1, column: 1), style: .note)
    for (row, height) in [(0, 30.0), (1, 18), (2, 5), (header, 28)] { sheet.rowHeights[row] = height }
    for column in Column.allCases {
      sheet.write(
        .text(title(column)), at: Position(row: header, column: layout.index(column)), style: .header)
    }
    for (index, initiative) in book.initiatives.enumerated() {
      write(initiative, at: index, on: &sheet, layout)
    }
    sheet.conditionalFormats += InitiativeStatus.rules(over: layout.area(.state))
    sheet.conditionalFormats += InitiativeReview.rules(over: layout.area(.decision))
    return sheet
  }

  private func title(_ column: Column) -> String {
    let year = book.reportYear
    return switch column {
    case .number: "No"
    case .name: "取組"
    case .carriers: "実施主体\n（本文による）"
    case .side: "人口減\n対策"
    case .state: "実施状況\n（\(year)）"
    case .decision: "見直し\n（\(year)）"
    case .activity: "\(year)年度の主な内容"
    case .reviewText: "見直しの内容"
    case .figures: "\(year)年度の数値"
    }
  }

  private func write(
    _ initiative: Initiative, at index: Int, on sheet: inout Sheet, _ layout: InitiativeListLayout
  ) {
    let contents = Column.allCases.map { ($0, content($0, of: initiative)) }
    let texts = contents.map { column, content in
      (
        text: Self.text(of: content), width: InitiativeListLayout.width(column) - 1.5,
        size: style(column, initiative).font.size
      )
    }
    sheet.rowHeights[InitiativeListLayout.firstRow + index] = TextWidth.height(of: texts, least: 32)
    for (column, content) in contents {
      sheet.write(
        content, at: layout.position(column, initiative: index), style: style(column, initiative))
    }
  }

  private static func text(of content: Cell.Content) -> String {
    switch content {
    case .text(let text), .formula(_, .text(let text), _), .link(_, let text): text
    case .blank, .number, .formula: ""
    }
  }

  private func content(_ column: Column, of initiative: Initiative) -> Cell.Content {
    let report = book.report(initiative.id, book.reportYear)
    switch column {
    case .number: return book.link(to: initiative.id)
    case .name: return .text(initiative.name)
    case .carriers: return .text(initiative.carriers.joined(separator: "・"))
    case .side: return .text(initiative.side.isEmpty ? "－" : initiative.side)
    case .state: return book.stateContent(initiative.id, book.reportYear)
    case .decision: return book.decisionContent(initiative.id, book.reportYear)
    case .activity:
      let pending = "（未報告：\(book.plan.pendingReporters(initiative).joined(separator: "・"))に報告を求めています）"
      return report.map { content(LongText(.activity, of: initiative, $0), in: column) } ?? .text(pending)
    case .reviewText:
      return report.map { content(LongText(.reviewText, of: initiative, $0), in: column) } ?? .text("")
    case .figures: return figures(of: initiative.id)
    }
  }

  private func content(_ text: LongText, in column: Column) -> Cell.Content {
    .text(book.base.texts.shown(text, in: Self.room(column)))
  }

  private static func room(_ column: Column) -> TextRoom {
    .row(width: InitiativeListLayout.width(column) - 1.5, size: 9)
  }

  /// What the row of an initiative has no room for.
  func cutTexts(of initiative: Initiative) -> [LongText] {
    guard let report = book.report(initiative.id, book.reportYear) else { return [] }
    return [(LongText.Kind.activity, Column.activity), (.reviewText, .reviewText)].compactMap {
      kind, column in
      let text = LongText(kind, of: initiative, report)
      return WholeTexts.isCut(text, in: Self.room(column)) ? text : nil
    }
  }

  /// The figures with their values of the report year, a line each: live, and fixed where a formula or its result
  /// would be longer than a cell holds.
  private func figures(of initiative: Initiative.ID) -> Cell.Content {
    func address(_ row: Int, _ column: Int) -> String {
      SheetName.reference(InitiativeInputLayout.sheet, Position(row: row, column: column))
    }
    let lines = book.programme.reports.metrics(of: initiative).compactMap { figure -> LiveText? in
      guard let record = book.evaluation(of: figure)?.record,
        let column = record.years.firstIndex(of: book.reportYear)
      else { return nil }
      let indicator = figure.indicator
      let first = book.inputs.values(of: figure).first
      let value = address(first.row, first.column + column)
      let number = record.entries[column].cells[0].number
      let name = LiveText(
        address(first.row, InitiativeInputLayout.Column.name.rawValue), comesTo: indicator.name)
      let unit = LiveText(
        address(first.row, InitiativeInputLayout.Column.unit.rawValue), comesTo: indicator.unit.name)
      let shown = LiveCondition("ISNUMBER(\(value))", holds: number != nil)
        .choose("\(NumberText.value(indicator.decimals).live(value, number))\(unit)", else: "－")
      return "\(name)：\(shown)"
    }
    guard let first = lines.first else { return .blank }
    let lineFeed = LiveText("CHAR(10)", comesTo: "\n")
    let whole = lines.dropFirst().reduce(first) { $0 + lineFeed + $1 }
    let fitting = TextWidth.fitting(whole.text)
    // A formula begins with =.
    guard whole.formula.utf16.count < Limit.formula, fitting == whole.text else { return .text(fitting) }
    return whole.content
  }

  private func style(_ column: Column, _ initiative: Initiative) -> Style {
    switch column {
    case .number:
      book.hasCard(of: initiative.id)
        ? Style.link.aligned(.center).bottom(.hair, .hair) : .tableCell.aligned(.center)
    case .name: .tableCell.bold().wrapping()
    case .side: .tableCell.aligned(.center).shrinking()
    case .state, .decision: .tableCell.aligned(.center)
    case .carriers: .tableCell.size(8).wrapping()
    case .activity where book.report(initiative.id, book.reportYear) == nil:
      .tableCell.color(.vermilion).wrapping()
    case .activity, .reviewText, .figures: .tableCell.aligned(.leftIndented(1)).wrapping()
    }
  }
}
