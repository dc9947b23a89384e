import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 実績入力: the only sheet on which numbers live.
///
/// Staff may try another value in the yellow cells; the correction itself belongs into the department's file.
struct InputSheet {
  let book: Book

  private var layout: InputLayout { book.inputs }
  private var yearCount: Int { layout.years.count }
  private typealias InputColumn = InputLayout.Column
  private static let nameWidth = 24.0

  var sheet: Sheet {
    var sheet = Sheet(
      name: layout.sheet, tabColor: .input, columns: columns, defaultStyle: .body,
      freeze: Position(row: InputLayout.firstRow, column: InputColumn.unit.rawValue), isProtected: true,
      hidesGridlines: true)
    writeHead(on: &sheet)
    for record in layout.records { write(record, on: &sheet) }
    for copy in layout.copies { sheet.copy(copy.area, to: copy.first) }
    EditComparison(book: book).write(on: &sheet)
    addRules(to: &sheet)
    sheet.print = book.page.setup(
      area: Area(rows: 0...layout.lastRow, columns: printed),
      repeatRows: InputLayout.headerRow...InputLayout.yearRow, repeatColumns: InputPages.repeated,
      columnBreaks: InputPages(layout: layout, columns: columns).breaks)
    return sheet
  }

  // MARK: Columns and pages

  private var columns: [Column] {
    func block(width: Double, _ isShown: (FiscalYear) -> Bool) -> [Column] {
      layout.years.map { Column(width: width, isHidden: !isShown($0)) }
    }
    let gap = Column(width: 1.2)
    var columns = [1.5, 5.5, Self.nameWidth, 5.5, 5.5, 4.5, 8, 4.5, 10].map { Column(width: $0) }
    columns += block(width: 7.5, layout.isUsed) + [gap]
    columns += EditComparison.widths.map { Column(width: $0) } + [gap]
    columns += block(width: 5.5, layout.isUsed) + [gap] + block(width: 5.5, layout.isUsed) + [gap]
    if layout.hasPath { columns += block(width: 7.5, layout.hasPath(in:)) + [gap] }
    columns += [Column(width: 12), Column(width: 34), gap]
    columns += Array(
      repeating: Column(width: 8, isHidden: true), count: 4 + layout.writtenCount + InputLayout.checkCount)
    return columns
  }

  private var printed: ClosedRange<Int> { InputColumn.number.rawValue...layout.sourceColumn }

  // MARK: Head

  private func writeHead(on sheet: inout Sheet) {
    sheet.rowHeights = [0: 30, 1: 26, 2: 6, 3: 18, 4: 18, 5: 14]
    sheet.title(layout.sheet, columns: printed)
    // On the repeated columns it would be cut on every page.
    sheet.merge(
      .text(
        "黄色の欄だけ書き換えられます（試算用）。書き換えると他のシートがすぐに計算し直され、右の「編集の影響」で違いを確かめられます。"
          + "正式な訂正は所管課のCSVで行ってください。"),
      over: Area(row: 1, columns: InputColumn.kind.rawValue...layout.comparisonColumn - 2),
      style: .note.wrapping())

    let top = InputLayout.headerRow
    let names: [(InputColumn, String)] = [(.number, "No"), (.name, "指標"), (.unit, "単位"), (.kind, "種別")]
    for (column, text) in names {
      sheet.merge(.text(text), over: Area(rows: top...top + 1, column: column.rawValue), style: .header)
    }
    let pairs: [(String, InputColumn, InputColumn)] = [
      ("基準", .baselineLabel, .baseline), ("目標", .targetLabel, .target),
    ]
    for (text, year, value) in pairs {
      sheet.merge(.text(text), over: Area(row: top, columns: year.rawValue...value.rawValue), style: .header)
      sheet.write(.text("年度"), at: Position(row: top + 1, column: year.rawValue), style: .header)
      sheet.write(.text("値"), at: Position(row: top + 1, column: value.rawValue), style: .header)
    }
    writeYears("実績値（年度）", at: InputLayout.firstYearColumn, on: &sheet)
    writeYears("状態（選択）", at: layout.statusColumn, on: &sheet)
    writeYears("推計での扱い（選択）", at: layout.treatmentColumn, on: &sheet)
    if layout.hasPath { writeYears("目安値", at: layout.pathColumn, on: &sheet) }
    for (column, text) in [(layout.overrideColumn, "評価の上書き"), (layout.sourceColumn, "出典（ファイル：行）")] {
      sheet.merge(.text(text), over: Area(rows: top...top + 1, column: column), style: .header)
    }
    writeNumbersOfYears(on: &sheet)
  }

  /// The western years that formulas use, and the names of the hidden columns with more of them.
  private func writeNumbersOfYears(on sheet: inout Sheet) {
    for (offset, year) in layout.years.enumerated() {
      sheet.write(
        .number(Double(year.number)),
        at: Position(row: InputLayout.yearRow, column: InputLayout.firstYearColumn + offset),
        style: Style.note.aligned(.center).format(NumberFormat.yearInBrackets))
    }
    let helpers = [
      (layout.baselineYearColumn, "基準年"), (layout.targetYearColumn, "目標年"), (layout.fromYearColumn, "期首年"),
    ]
    for (column, text) in helpers {
      sheet.write(.text(text), at: Position(row: InputLayout.headerRow + 1, column: column), style: .helper)
    }
  }

  private func writeYears(_ title: String, at column: Int, on sheet: inout Sheet) {
    let top = InputLayout.headerRow
    sheet.merge(.text(title), over: Area(row: top, columns: column...column + yearCount - 1), style: .header)
    for (offset, year) in layout.years.enumerated() {
      sheet.write(.text(year.label), at: Position(row: top + 1, column: column + offset), style: .header)
    }
  }

  // MARK: Rows

  private func write(_ record: Record, on sheet: inout Sheet) {
    for series in record.indicator.definitions.indices {
      write(record, series: series, on: &sheet)
    }
  }

  private func write(_ record: Record, series: Int, on sheet: inout Sheet) {
    let indicator = record.indicator
    let row = layout.row(of: indicator.id, series: series)
    let name = indicator.title(of: indicator.definitions[series].series)
    sheet.rowHeights[row] = TextWidth.height(of: [(name, Self.nameWidth, 9)], least: 27)

    func put(_ content: Cell.Content, _ column: Int, _ style: Style) {
      sheet.write(content, at: Position(row: row, column: column), style: style)
    }
    func put(_ content: Cell.Content, _ column: InputColumn, _ style: Style) {
      put(content, column.rawValue, style)
    }
    let word = Style.tableCell.aligned(.center)
    put(.text(book.label(of: indicator.id)), .number, word)
    put(.text(name), .name, .tableCell.wrapping())
    let definition = indicator.definitions[series]
    put(.text(definition.unit.name), .unit, word)
    put(.text(indicator.target.kind.name), .kind, word)
    let start = indicator.target.kind.baselineWord ?? record.baselineYear?.label ?? "－"
    // A formula takes baseline and target from the first row of the indicator.
    let isPrinted = definition.role != .actual && series > 0
    put(.text(isPrinted ? "－" : start), .baselineLabel, word)
    let value = Style.tableCell.format(NumberFormat.value(of: indicator)).aligned(.right).shrinking()
    put(
      indicator.baseline.value.flatMap { isPrinted ? nil : Cell.Content.number($0) } ?? .text("－"), .baseline,
      value)
    let isOther = indicator.target.year != book.plan.settings.period.upperBound
    put(.text(isPrinted ? "－" : indicator.target.year.label), .targetLabel, word.bold(isOther))
    put(
      isPrinted ? .text("－") : target(of: record), .target,
      value.bold().format(NumberFormat.target(of: indicator)).shrinking())
    for (offset, year) in layout.years.enumerated() {
      writeYear(year, at: offset, of: record, series: series, row: row, on: &sheet)
    }
    if series == 0 {
      let rating = record.override?.rating.label
      put(rating.map { .text($0) } ?? .blank, layout.overrideColumn, .entry.aligned(.center))
    } else {
      put(.blank, layout.overrideColumn, Self.locked)
    }
    put(
      .text(Place.text(of: places(of: record, series: series))), layout.sourceColumn,
      Style.note.bottom(.hair, .hair).wrapping())
    let years: [(Int, Double?)] = [
      (layout.baselineYearColumn, record.number(.baselineYear)),
      (layout.targetYearColumn, record.number(.targetYear)),
      (layout.fromYearColumn, record.number(.fromYear)),
    ]
    for (column, year) in years {
      put(year.map(Cell.Content.number) ?? .blank, column, .helper)
    }
    put(.text(indicator.id.name(of: indicator.definitions[series].series)), layout.idColumn, .helper)
    put(layout.openValues.check(ofRow: row, and: layout.openStatuses), layout.checkColumn, .helper)
    guard series == 0 else { return }
    put(layout.openTreatments.check(ofRow: row), layout.checkColumn + 1, .helper)
    if let paths = layout.openPaths { put(paths.check(ofRow: row), layout.checkColumn + 2, .helper) }
    put(layout.openOverrides.check(ofRow: row), layout.checkColumn + 3, .helper)
  }

  /// A constant of the plan stays a reference to its name, so that editing it moves every target; a target that is
  /// calculated from something else is the plan's own words.
  private func target(of record: Record) -> Cell.Content {
    guard let number = record.typedTarget else { return .text(record.indicator.printed.target) }
    guard let constant = record.indicator.target.constant else { return .number(number) }
    return .formula("=\(Constant.named(constant).name)", cached: .number(number))
  }

  /// A cell that nothing is calculated from.
  private static let locked = Style.tableCell.fill(.ai4).boxed(.hair, .hair)

  /// Only the cells that the calculation reads are open: no year outside the record, no treatment beside a second series,
  /// no 目安値 where the plan has none.
  private func writeYear(
    _ year: FiscalYear, at offset: Int, of record: Record, series: Int, row: Int, on sheet: inout Sheet
  ) {
    let indicator = record.indicator
    let entry = record.entries.first { $0.year == year }
    let cell = entry?.cells[series]
    let definition = indicator.definitions[series]
    let isMain = definition.series == .main
    let isBaseline = isMain && indicator.baseline.value != nil && indicator.baseline.year == year
    let isOpen = !isBaseline && entry != nil
    let number = (isOpen ? .entry : Self.locked.color(.sub))
      .format(
        definition.role == .actual
          ? NumberFormat.value(of: indicator) : NumberFormat.value(definition.decimals)
      )
      .aligned(.right).shrinking()
    let word = (isOpen ? .entry : Self.locked).size(8).aligned(.center).shrinking()

    func put(_ content: Cell.Content, _ column: Int, _ style: Style) {
      sheet.write(content, at: Position(row: row, column: column + offset), style: style)
    }
    if isBaseline {
      let address = Position(row: row, column: InputColumn.baseline.rawValue).reference(
        absoluteRow: false, absoluteColumn: true)
      put(
        .formula("=\(address)", cached: .number(indicator.baseline.value ?? 0)), InputLayout.firstYearColumn,
        number)
    } else {
      put(cell?.number.map(Cell.Content.number) ?? .blank, InputLayout.firstYearColumn, number)
    }
    put(cell?.word.map { .text($0.text) } ?? .blank, layout.statusColumn, word)
    if !isBaseline {
      sheet.comment(
        on: [cell?.place].compactMap(\.self),
        at: Position(row: row, column: InputLayout.firstYearColumn + offset))
    }
    // A reason in doubt looks like 未提出, for the value stays asked for.
    if let cell, cell.isAwaited, let absence = cell.absence, !absence.isPending {
      sheet.conditionalFormats.append(
        ConditionalFormat(
          over: Area(row: row, columns: layout.statusColumn + offset...layout.statusColumn + offset),
          when: .beginsWith(absence.rawValue), style: .init(color: .vermilion)))
    }
    if let entry, series == 0 {
      let isUsed = entry.treatment == nil
      put(
        entry.printedTreatment.map { .text($0.text) } ?? .blank, layout.treatmentColumn,
        isUsed ? word.color(.faint) : word)
    } else {
      put(.blank, layout.treatmentColumn, Self.locked)
    }
    if layout.hasPath {
      let hasPath = series == 0 && record.entries.contains { $0.path != nil }
      let style = hasPath && entry != nil ? number.fill(.input).unlocked() : Self.locked
      put(entry?.path.map(Cell.Content.number) ?? .blank, layout.pathColumn, style)
    }
  }

  /// Where the values stand; the baseline of the plan is not one of them.
  private func places(of record: Record, series: Int) -> [Place] {
    record.entries.map { $0.cells[series] }.filter { $0.word != .baseline }.compactMap(\.place)
  }

  // MARK: Rules

  private func addRules(to sheet: inout Sheet) {
    let scale = book.plan.ratings
    let (statuses, treatments) = (layout.openStatuses.area, layout.openTreatments.area)
    sheet.validations = [
      .value(over: layout.openValues.area, name: "実績"), .status(over: statuses, scale),
      .treatment(over: treatments, scale),
      .word(
        over: layout.openOverrides.area, of: .ratings, scale, title: "評価の上書き", blank: "算定した評価のまま"),
    ]
    if let paths = layout.openPaths { sheet.validations.append(.value(over: paths.area, name: "目安値")) }
    let open = [layout.openValues, layout.openStatuses, layout.openTreatments, layout.openOverrides]
    // A fault comes before the look of what a cell should hold.
    sheet.conditionalFormats =
      (open + [layout.openPaths].compactMap(\.self)).map(\.fault) + sheet.conditionalFormats
    sheet.conditionalFormats += [
      .provisional(over: statuses),
      ConditionalFormat(
        over: statuses, when: .beginsWith(Absence.inPreparation.rawValue),
        style: .init(color: .vermilion, isBold: true)),
      ConditionalFormat(
        over: statuses, when: .beginsWith(Absence.notSubmitted.rawValue), style: .init(color: .vermilion)),
    ]
    sheet.conditionalFormats += ConditionalFormat.treatments(over: treatments)
  }
}
