import Evaluations
import Figures
import Indicators
import Workbooks

/// 実績入力 (実績データ in the overall book): the only sheet on which numbers live.
///
/// Staff may try another value in the yellow cells; the correction itself belongs into the department's file.
struct InputSheet {
  let book: Book

  private var layout: InputLayout { book.inputs }
  private var yearCount: Int { layout.years.count }

  var sheet: Sheet {
    var sheet = Sheet(
      name: layout.sheet, tabColor: .input, columns: columns, defaultStyle: .body,
      freeze: Position(row: 6, column: 3),
      isProtected: true, hidesGridlines: true)
    writeHead(on: &sheet)
    for record in layout.records { write(record, on: &sheet) }
    EditComparison(book: book).write(on: &sheet)
    addRules(to: &sheet)
    sheet.print = book.page.setup(
      fit: .scale(Page.scale(pages: pages)), area: printArea, repeatRows: 3...5, repeatColumns: 1...3,
      rowBreaks: layout.records.count > 12 ? [layout.comparisonRow] : [],
      columnBreaks: [layout.statusColumn - 1])
    return sheet
  }

  // MARK: Columns and pages

  private var columns: [Column] {
    let years = zip(layout.years, layout.years.map(layout.isUsed))
    let actuals = years.map { Column(width: 9.5, isHidden: !$0.1) }
    let words = years.map { Column(width: 6.5, isHidden: !$0.1) }
    let gap = Column(width: 1.2)
    var columns = [1.5, 6, 34, 6.5, 6.5, 6, 10, 6, 13].map { Column(width: $0) }
    columns += actuals + [gap] + words + [gap] + words + [gap]
    if layout.hasPath { columns += actuals + [gap] }
    columns += [Column(width: 12), Column(width: 34), gap]
    columns += Array(repeating: Column(width: 8, isHidden: true), count: 3)
    return columns
  }

  private var pages: [[Double]] {
    let widths = columns.map { $0.isHidden ? 0 : $0.width }
    let head = Array(widths[1...3])
    return [Array(widths[1..<layout.statusColumn]), head + widths[layout.statusColumn...layout.sourceColumn]]
  }

  private var printArea: Area {
    Area(Position(row: 0, column: 1), Position(row: layout.comparisonLastRow, column: layout.sourceColumn))
  }

  // MARK: Head

  private func writeHead(on sheet: inout Sheet) {
    sheet.rowHeights = [0: 30, 1: 15, 2: 6, 3: 18, 4: 18, 5: 14]
    for column in 1...layout.sourceColumn {
      sheet.write(.blank, at: Position(row: 0, column: column), style: .titleRule)
    }
    sheet.write(.text(layout.sheet), at: Position(row: 0, column: 1), style: .title)
    sheet.write(
      .text(
        "黄色の欄だけ書き換えられます（試算用）。書き換えると他のシートがすぐに計算し直され、下の「編集の影響」で違いを確かめられます。"
          + "正式な訂正は所管課のＣＳＶで行ってください。"), at: Position(row: 1, column: 1), style: .note)

    let top = InputLayout.headerRow
    for (column, text) in [(1, "No"), (2, "指標"), (3, "単位"), (4, "種別")] {
      sheet.merge(.text(text), over: area(top, column, top + 1, column), style: .header)
    }
    sheet.merge(.text("基準"), over: area(top, 5, top, 6), style: .header)
    sheet.merge(.text("目標"), over: area(top, 7, top, 8), style: .header)
    for (column, text) in [(5, "年度"), (6, "値"), (7, "年度"), (8, "値")] {
      sheet.write(.text(text), at: Position(row: top + 1, column: column), style: .header)
    }
    writeYears("実績値（年度）", at: InputLayout.firstYearColumn, on: &sheet)
    writeYears("状態（選択）", at: layout.statusColumn, on: &sheet)
    writeYears("推計での扱い（選択）", at: layout.treatmentColumn, on: &sheet)
    if layout.hasPath { writeYears("目安値", at: layout.pathColumn, on: &sheet) }
    for (column, text) in [(layout.overrideColumn, "評価の上書き"), (layout.sourceColumn, "出典（ファイル：行）")] {
      sheet.merge(.text(text), over: area(top, column, top + 1, column), style: .header)
    }
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
      sheet.write(.text(text), at: Position(row: top + 1, column: column), style: .helper)
    }
  }

  private func writeYears(_ title: String, at column: Int, on sheet: inout Sheet) {
    let top = InputLayout.headerRow
    sheet.merge(.text(title), over: area(top, column, top, column + yearCount - 1), style: .header)
    for (offset, year) in layout.years.enumerated() {
      sheet.write(.text(year.label), at: Position(row: top + 1, column: column + offset), style: .header)
    }
  }

  private func area(_ top: Int, _ left: Int, _ bottom: Int, _ right: Int) -> Area {
    Area(Position(row: top, column: left), Position(row: bottom, column: right))
  }

  // MARK: Rows

  private func write(_ record: Record, on sheet: inout Sheet) {
    for strand in record.indicator.strands.indices {
      write(record, strand: strand, on: &sheet)
    }
  }

  private func write(_ record: Record, strand: Int, on sheet: inout Sheet) {
    let indicator = record.indicator
    let row = layout.row(of: indicator.id, strand: strand)
    let isBalance = indicator.strands.count > 1
    let name = indicator.name + (isBalance ? (strand == 0 ? "（転入）" : "（転出）") : "")
    sheet.rowHeights[row] = TextWidth.height(of: [(name, 34, 9)], least: 27)

    func put(_ content: Cell.Content, _ column: Int, _ style: Style) {
      sheet.write(content, at: Position(row: row, column: column), style: style)
    }
    put(.text(book.label(of: indicator.id)), 1, .tableCell.aligned(.center))
    put(.text(name), 2, .tableCell.wrapping())
    put(.text(indicator.unit.name), 3, .tableCell.aligned(.center))
    put(.text(indicator.target.kind.name), 4, .tableCell.aligned(.center))
    put(
      .text(indicator.target.kind == .new ? "新規" : record.baselineYear?.label ?? "－"), 5,
      .tableCell.aligned(.center))
    let value = Style.tableCell.format(NumberFormat.value(indicator.decimals)).aligned(.right)
    put(indicator.baseline.value.map(Cell.Content.number) ?? .text("－"), 6, value)
    let isLate = indicator.target.year != book.plan.settings.period.upperBound
    put(.text(indicator.target.year.label), 7, .tableCell.aligned(.center).bold(isLate))
    put(target(of: record), 8, value.bold().format(NumberFormat.target(of: indicator)).shrinking())
    for (offset, year) in layout.years.enumerated() {
      writeYear(year, at: offset, of: record, strand: strand, row: row, on: &sheet)
    }
    put(record.override.map { .text($0.words) } ?? .blank, layout.overrideColumn, .entry.aligned(.center))
    put(
      .text(source(of: record, strand: strand)), layout.sourceColumn,
      Style.note.bottom(.hair, .hair).wrapping())
    let years: [(Int, Double?)] = [
      (layout.baselineYearColumn, record.number(.baselineYear)),
      (layout.targetYearColumn, record.number(.targetYear)),
      (layout.fromYearColumn, record.number(.fromYear)),
    ]
    for (column, year) in years {
      put(year.map(Cell.Content.number) ?? .blank, column, .helper)
    }
  }

  /// A constant of the plan stays a reference to its name, so that editing it moves every target.
  private func target(of record: Record) -> Cell.Content {
    if case .all(let constant, _) = record.indicator.target {
      return .formula("=\(Constant.named(constant).name)", cached: .number(record.target))
    }
    return .number(record.target)
  }

  private func writeYear(
    _ year: FiscalYear, at offset: Int, of record: Record, strand: Int, row: Int, on sheet: inout Sheet
  ) {
    let indicator = record.indicator
    let entry = record.entries.first { $0.year == year }
    let cell = entry?.cells[strand]
    let isBaseline = indicator.baseline.value != nil && indicator.baseline.year == year
    let locked = Style.tableCell.fill(.ai4).boxed(.hair, .hair)
    let number = (isBaseline ? locked.color(.sub) : .entry)
      .format(NumberFormat.value(indicator.decimals)).aligned(.right)
    let word = (isBaseline ? locked : .entry).size(8).aligned(.center)

    func put(_ content: Cell.Content, _ column: Int, _ style: Style) {
      sheet.write(content, at: Position(row: row, column: column + offset), style: style)
    }
    if isBaseline {
      let address = Position(row: row, column: 6).reference(absoluteRow: false, absoluteColumn: true)
      put(
        .formula("=\(address)", cached: .number(indicator.baseline.value ?? 0)), InputLayout.firstYearColumn,
        number)
    } else {
      put(cell?.number.map(Cell.Content.number) ?? .blank, InputLayout.firstYearColumn, number)
    }
    put(cell.flatMap { $0.status.isEmpty ? nil : .text($0.status) } ?? .blank, layout.statusColumn, word)
    let treatment = entry?.treatment ?? Record.used
    put(.text(treatment), layout.treatmentColumn, treatment == Record.used ? word.color(.faint) : word)
    if layout.hasPath {
      put(entry?.path.map(Cell.Content.number) ?? .blank, layout.pathColumn, number.fill(.input).unlocked())
    }
  }

  /// The places of the values, each file once, lines as an editor counts them.
  private func source(of record: Record, strand: Int) -> String {
    var lines: [(file: String, lines: [Int])] = []
    for cell in record.entries.map({ $0.cells[strand] }) where cell.status != Record.baselineStatus {
      guard let place = cell.place else { continue }
      if let index = lines.firstIndex(where: { $0.file == place.file }) {
        if let line = place.line, !lines[index].lines.contains(line) { lines[index].lines.append(line) }
      } else {
        lines.append((place.file, place.line.map { [$0] } ?? []))
      }
    }
    return lines.map { file in
      let numbers = file.lines.sorted().map(String.init).joined(separator: ",")
      return numbers.isEmpty ? file.file : "\(file.file)：\(numbers)行"
    }.joined(separator: "／")
  }

  // MARK: Rules

  private func addRules(to sheet: inout Sheet) {
    let last = layout.lastRow
    let actuals = area(
      InputLayout.firstRow, InputLayout.firstYearColumn, last, InputLayout.firstYearColumn + yearCount - 1)
    let statuses = area(InputLayout.firstRow, layout.statusColumn, last, layout.statusColumn + yearCount - 1)
    let treatments = area(
      InputLayout.firstRow, layout.treatmentColumn, last, layout.treatmentColumn + yearCount - 1)
    let overrides = area(InputLayout.firstRow, layout.overrideColumn, last, layout.overrideColumn)
    sheet.validations = [
      Validation(
        over: actuals, rule: .decimal(-1e12...1e12), errorTitle: "数値ではありません",
        errorMessage: "実績は半角の数値で入れます。未集計のときは空欄のままにし、右の状態で「集計中」を選びます。"),
      Validation(
        over: statuses,
        rule: .list(Observation.Status.allCases.map(\.rawValue) + Absence.allCases.map(\.rawValue)),
        errorTitle: "状態", errorMessage: "一覧から選んでください。"),
      Validation(
        over: treatments,
        rule: .list([Record.used, Treatment.Kind.excluded.rawValue, Treatment.Kind.discontinued.rawValue]),
        errorTitle: "推計での扱い", errorMessage: "使う・除外・断絶から選んでください。"),
      Validation(
        over: overrides, rule: .list(RatingScale.Rating.allCases.map(book.plan.ratings.text)),
        errorTitle: "評価の上書き",
        errorMessage: "一覧から選ぶか、空欄にしてください。"),
    ]
    sheet.conditionalFormats += [
      ConditionalFormat(over: statuses, when: .beginsWith("速報"), style: .init(isBold: true)),
      ConditionalFormat(
        over: statuses, when: .beginsWith("集計中"), style: .init(color: .vermilion, isBold: true)),
      ConditionalFormat(over: statuses, when: .beginsWith("未提出"), style: .init(color: .vermilion)),
      ConditionalFormat(over: treatments, when: .beginsWith("除外"), style: .init(color: .sub, isItalic: true)),
      ConditionalFormat(
        over: treatments, when: .beginsWith("断絶"), style: .init(color: .vermilion, isBold: true)),
    ]
  }
}
