import Evaluations
import Figures
import Indicators
import Localization
import Workbooks

/// 実績入力 of the joint programme: what was reported by initiative and year, and the values of the figures.
struct InitiativeInputSheet {
  let book: ProgrammeBook

  private var layout: InitiativeInputLayout { book.inputs }
  private var yearCount: Int { layout.years.count }

  var sheet: Sheet {
    var sheet = Sheet(
      name: InitiativeInputLayout.sheet, tabColor: .input, columns: columns, defaultStyle: .body,
      freeze: Position(row: InitiativeInputLayout.firstInitiativeRow, column: InputColumn.unit.rawValue),
      isProtected: true, hidesGridlines: true)
    sheet.rowHeights = [0: 30, 1: 26, 2: 5, 3: 20, 4: 18, 5: 18]
    sheet.title(InitiativeInputLayout.sheet, columns: page)
    let breaks = InputPages(
      blocks: [layout.statusColumn, layout.treatmentColumn], last: layout.sourceColumn,
      repeated: Self.repeated, columns: columns
    ).breaks
    // On the repeated columns it would be cut on every page.
    sheet.merge(
      .text("黄色の欄だけ書き換えられます（試算用）。書き換えると他のシートがすぐに計算し直されます。正式な訂正は報告元のCSVで行ってください。"),
      over: Area(
        row: 1, columns: InputColumn.targetLabel.rawValue...(breaks.first ?? layout.treatmentColumn) - 2),
      style: .note.wrapping())
    writeInitiatives(on: &sheet)
    writeFigures(on: &sheet)
    sheet.copy(
      layout.openArea, to: Position(row: layout.openArea.first.row, column: layout.writtenColumn))
    addRules(to: &sheet)
    let isOnePage = Page.isOnePage(columns: [], height: sheet.height(of: 0..<layout.lastRow + 1))
    sheet.print = book.page.setup(
      area: Area(rows: 0...layout.lastRow, columns: page), repeatColumns: Self.repeated,
      // Each block has its heads above it.
      rowBreaks: isOnePage ? [] : [layout.figureHeadRow], columnBreaks: breaks)
    return sheet
  }

  private typealias InputColumn = InitiativeInputLayout.Column
  private static let repeated = InputColumn.number.rawValue...InputColumn.unit.rawValue
  private static let nameWidth = 25.0
  private static let unitWidth = 5.5
  private static let sourceWidth = 40.0
  /// The heads of both blocks stand over number and name.
  private static let headColumns = InputColumn.number.rawValue...InputColumn.name.rawValue
  /// The columns in which only the figures have a cell each: initiatives fill them with their names and with whom they are
  /// asked of.
  private static let names = InputColumn.name.rawValue...InputColumn.unit.rawValue
  private static let reporters = InputColumn.targetLabel.rawValue...InputColumn.target.rawValue

  private var page: ClosedRange<Int> { InputColumn.number.rawValue...layout.sourceColumn }
  /// Where what an initiative was reported in is printed.
  private var sources: ClosedRange<Int> { layout.treatmentColumn...layout.sourceColumn }

  private var columns: [Column] {
    let years = Array(repeating: 7.5, count: yearCount)
    let words = Array(repeating: 7.0, count: yearCount)
    let widths =
      [1.5, 6.5, Self.nameWidth, Self.unitWidth, 5, 9] + years + [1.2] + words + [1.2] + words + [
        1.2, Self.sourceWidth, 1.2,
      ]
    return widths.map { Column(width: $0) }
      + Array(repeating: Column(width: 8, isHidden: true), count: 4 + layout.openArea.columnCount)
  }

  /// Two header rows from the one given: names over both, bands of years over one.
  private func writeHeader(
    at row: Int, _ names: [(ClosedRange<Int>, String)], _ bands: [(Int, String)], on sheet: inout Sheet
  ) {
    for (columns, text) in names {
      sheet.merge(.text(text), over: Area(rows: row...row + 1, columns: columns), style: .header)
    }
    for (column, text) in bands {
      sheet.merge(.text(text), over: Area(row: row, columns: column...column + yearCount - 1), style: .header)
      for (offset, year) in layout.years.enumerated() {
        sheet.write(.text(year.label), at: Position(row: row + 1, column: column + offset), style: .header)
      }
    }
    sheet.rowHeights[row] = 18
    sheet.rowHeights[row + 1] = 18
  }

  private func single(_ column: InputColumn) -> ClosedRange<Int> { column.rawValue...column.rawValue }

  // MARK: Initiatives

  private func writeInitiatives(on sheet: inout Sheet) {
    let header = InitiativeInputLayout.firstInitiativeRow - 2
    sheet.head("取組の報告", row: header - 1, columns: Self.headColumns)
    writeHeader(
      at: header,
      [
        (single(.number), "No"), (Self.names, "取組"), (Self.reporters, "報告の依頼先"),
        (sources, "報告のもと（ファイル：行）"),
      ],
      [
        (InitiativeInputLayout.firstYearColumn, "実施状況（選択。空欄は\(InitiativeStatus.unreported.rawValue)）"),
        (layout.statusColumn, "見直し（選択）"),
      ],
      on: &sheet)
    for initiative in layout.initiatives {
      let row = layout.row(of: initiative.id)
      let places = layout.years.flatMap { sources(of: initiative.id, $0) }
      let source = Place.text(of: places)
      sheet.fill(
        row: row, columns: page, height: height(initiative.name, Self.nameWidth + Self.unitWidth, source),
        style: .tableCell)
      sheet.write(
        .text("\(initiative.id)"), at: Position(row: row, column: InputColumn.number.rawValue),
        style: .tableCell.aligned(.center))
      sheet.merge(
        .text(initiative.name), over: Area(row: row, columns: Self.names), style: .tableCell.wrapping())
      sheet.merge(
        .text(book.plan.pendingReporters(initiative).joined(separator: "・")),
        over: Area(row: row, columns: Self.reporters), style: .tableCell.size(8).wrapping().aligned(.center))
      for year in layout.years { write(initiative.id, year, on: &sheet) }
      sheet.merge(
        .text(source), over: Area(row: row, columns: sources),
        style: Style.note.bottom(.hair, .hair).wrapping())
    }
  }

  private func sources(of initiative: Initiative.ID, _ year: FiscalYear) -> [Place] {
    book.report(initiative, year)?.entries.map(\.place) ?? []
  }

  private func write(_ initiative: Initiative.ID, _ year: FiscalYear, on sheet: inout Sheet) {
    sheet.comment(on: sources(of: initiative, year), at: layout.position(initiative, year, .state))
    let state = book.state(initiative, year)
    sheet.write(
      InitiativeStatus.entered.contains(state) ? .text(state.rawValue) : .blank,
      at: layout.position(initiative, year, .state), style: Style.entry.aligned(.center).shrinking())
    sheet.write(
      book.decision(initiative, year).map { .text($0.rawValue) } ?? .blank,
      at: layout.position(initiative, year, .decision), style: Style.entry.aligned(.center).shrinking())
  }

  /// The height of a row with a name and the places of what was reported.
  private func height(_ name: String, _ width: Double, _ source: String) -> Double {
    TextWidth.height(of: [(name, width, 9), (source, Self.sourceWidth, 8.5)], least: 20)
  }

  // MARK: Figures

  private func writeFigures(on sheet: inout Sheet) {
    let top = layout.figureHeadRow
    sheet.rowHeights[top - 1] = 10
    sheet.rowHeights[top] = 20
    sheet.head("取組に添えて報告された数値", row: top, columns: Self.headColumns)
    writeHeader(
      at: top + 1,
      [
        (single(.number), "No"), (single(.name), "数値"), (single(.unit), "単位"),
        (single(.targetLabel), "目標\n年度"), (single(.target), "目標"),
        (layout.sourceColumn...layout.sourceColumn, "出典（ファイル：行）"),
      ],
      [
        (InitiativeInputLayout.firstYearColumn, "値（年度）"), (layout.statusColumn, "状態（選択）"),
        (layout.treatmentColumn, "推計での扱い（選択）"),
      ], on: &sheet)
    sheet.rowHeights[layout.yearRow] = 14
    for (offset, year) in layout.years.enumerated() {
      sheet.write(
        .number(Double(year.number)),
        at: Position(row: layout.yearRow, column: InitiativeInputLayout.firstYearColumn + offset),
        style: Style.note.aligned(.center).format(NumberFormat.yearInBrackets))
    }
    for figure in layout.figures { write(figure, on: &sheet) }
    if layout.figures.isEmpty {
      sheet.write(
        .text("数値の報告はありません。"),
        at: Position(row: layout.firstFigureRow, column: InputColumn.name.rawValue), style: .note)
      sheet.rowHeights[layout.firstFigureRow] = 20
    }
  }

  private func write(_ figure: InitiativeMetric, on sheet: inout Sheet) {
    guard let record = book.evaluation(of: figure)?.record else { return }
    let indicator = figure.indicator
    let row = layout.row(of: figure.id)
    let source = Place.text(of: record.entries.compactMap(\.cells[0].place))
    sheet.fill(
      row: row, columns: page, height: height(indicator.name, Self.nameWidth, source), style: .tableCell)
    func put(_ content: Cell.Content, _ column: Int, _ style: Style) {
      sheet.write(content, at: Position(row: row, column: column), style: style)
    }
    func put(_ content: Cell.Content, _ column: InputColumn, _ style: Style) {
      put(content, column.rawValue, style)
    }
    let centered = Style.tableCell.aligned(.center).shrinking()
    put(.text(figure.id.text), .number, centered)
    put(.text(indicator.name), .name, .tableCell.wrapping())
    put(.text(indicator.unit.name), .unit, centered)
    let value = Style.tableCell.aligned(.right)
    if figure.hasTarget {
      put(.text(indicator.target.year.label), .targetLabel, centered)
      put(
        record.target.map(Cell.Content.number) ?? .blank, .target,
        value.bold().format(NumberFormat.target(of: indicator)).shrinking())
    } else {
      put(.text("－"), .targetLabel, centered.color(.sub))
      put(.text("なし"), .target, value.color(.sub))
    }
    let number = Style.entry.format(NumberFormat.value(indicator.decimals)).aligned(.right).shrinking()
    let word = Style.entry.size(8).aligned(.center).shrinking()
    for (offset, entry) in record.entries.enumerated() {
      let cell = entry.cells[0]
      put(
        cell.number.map(Cell.Content.number) ?? .blank, InitiativeInputLayout.firstYearColumn + offset, number
      )
      sheet.comment(
        on: [cell.place].compactMap(\.self),
        at: Position(row: row, column: InitiativeInputLayout.firstYearColumn + offset))
      put(cell.word.map { .text($0.text) } ?? .blank, layout.statusColumn + offset, word)
      put(
        entry.printedTreatment.map { .text($0.text) } ?? .blank, layout.treatmentColumn + offset,
        entry.treatment == nil ? word.color(.faint) : word)
    }
    put(.text(source), layout.sourceColumn, Style.note.bottom(.hair, .hair).wrapping())
    put(.number(Double(indicator.target.year.number)), layout.targetYearColumn, .helper)
    let from = indicator.target.period.map { Cell.Content.number(Double($0.lowerBound.number)) }
    put(from ?? .blank, layout.fromYearColumn, .helper)
    put(layout.openValues.check(ofRow: row, and: layout.openStatuses), layout.checkColumn, .helper)
    put(layout.openTreatments.check(ofRow: row), layout.checkColumn + 1, .helper)
  }

  // MARK: Rules

  private func addRules(to sheet: inout Sheet) {
    let scale = book.base.plan.ratings
    sheet.validations = [
      .word(
        over: layout.openStates.area, of: .initiativeStates, scale, title: "実施状況", blank: "未報告"),
      .word(over: layout.openReviews.area, of: .reviews, scale, title: "見直し", blank: "報告のないもの"),
    ]
    sheet.conditionalFormats += [layout.openStates, layout.openReviews].map(\.fault)
    guard !layout.figures.isEmpty else { return }
    sheet.validations += [
      .value(over: layout.openValues.area, name: "値"), .status(over: layout.openStatuses.area, scale),
      .treatment(over: layout.openTreatments.area, scale),
    ]
    sheet.conditionalFormats += [layout.openValues, layout.openStatuses, layout.openTreatments].map(\.fault)
  }
}
