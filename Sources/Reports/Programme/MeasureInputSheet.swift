import Evaluations
import Indicators
import Workbooks

/// 実績入力 of the joint programme: what was reported by measure and year, and the values of the figures.
struct MeasureInputSheet {
  let book: ProgrammeBook

  private var layout: MeasureInputLayout { book.inputs }
  private var yearCount: Int { layout.years.count }

  var sheet: Sheet {
    var sheet = Sheet(
      name: MeasureInputLayout.sheet, tabColor: .input, columns: columns, defaultStyle: .body,
      freeze: Position(row: MeasureInputLayout.firstMeasureRow, column: 3), isProtected: true,
      hidesGridlines: true)
    sheet.rowHeights = [0: 30, 1: 15, 2: 5, 3: 20, 4: 18, 5: 18]
    sheet.head("実績入力", row: 0, columns: 1...layout.sourceColumn, style: .titleRule)
    sheet.write(.text("実績入力"), at: Position(row: 0, column: 1), style: .title)
    sheet.write(
      .text("黄色の欄だけ書き換えられます（試算用）。書き換えると他のシートがすぐに計算し直されます。正式な訂正は報告元のＣＳＶで行ってください。"),
      at: Position(row: 1, column: 1), style: .note)
    writeMeasures(on: &sheet)
    writeFigures(on: &sheet)
    addRules(to: &sheet)
    sheet.print = book.page.setup(
      fit: .pages(width: 1, height: 0),
      area: Area(
        Position(row: 0, column: 1), Position(row: layout.lastRow, column: layout.sourceColumn)))
    return sheet
  }

  private static let sourceWidth = 52.0

  private var columns: [Column] {
    let years = Array(repeating: 9.5, count: yearCount)
    let words = Array(repeating: 8.0, count: yearCount)
    let widths =
      [1.5, 8, 40, 8, 7, 12] + years + [1.2] + words + [1.2] + words + [1.2, Self.sourceWidth, 1.2]
    return widths.map { Column(width: $0) } + Array(repeating: Column(width: 8, isHidden: true), count: 2)
  }

  private func area(_ top: Int, _ left: Int, _ bottom: Int, _ right: Int) -> Area {
    Area(Position(row: top, column: left), Position(row: bottom, column: right))
  }

  /// Two header rows from the one given: names over both, bands of years over one.
  private func writeHeader(
    at row: Int, _ names: [(Int, String)], _ bands: [(Int, String)], on sheet: inout Sheet
  ) {
    for (column, text) in names {
      sheet.merge(.text(text), over: area(row, column, row + 1, column), style: .header)
    }
    for (column, text) in bands {
      sheet.merge(.text(text), over: area(row, column, row, column + yearCount - 1), style: .header)
      for (offset, year) in layout.years.enumerated() {
        sheet.write(.text(year.label), at: Position(row: row + 1, column: column + offset), style: .header)
      }
    }
    sheet.rowHeights[row] = 18
    sheet.rowHeights[row + 1] = 18
  }

  // MARK: Measures

  private func writeMeasures(on sheet: inout Sheet) {
    sheet.head("取組の報告", row: 3, columns: 1...2, style: .section)
    writeHeader(
      at: 4, [(1, "No"), (2, "取組"), (layout.sourceColumn, "報告のもと（ファイル：行）")],
      [(MeasureInputLayout.firstYearColumn, "実施状況（選択。空欄は未報告）"), (layout.statusColumn, "見直し（選択）")],
      on: &sheet)
    for measure in layout.measures {
      let row = layout.row(of: measure.id)
      let places = layout.years.compactMap { book.report(measure.id, $0) }.flatMap(\.entries).map(\.place)
      let source = Self.source(of: places)
      sheet.rowHeights[row] = TextWidth.height(
        of: [(measure.name, 40, 9), (source, Self.sourceWidth, 8.5)], least: 20)
      for column in 1...layout.sourceColumn {
        sheet.write(.blank, at: Position(row: row, column: column), style: .tableCell)
      }
      sheet.write(
        .text("\(measure.id)"), at: Position(row: row, column: 1), style: .tableCell.aligned(.center))
      sheet.write(.text(measure.name), at: Position(row: row, column: 2), style: .tableCell.wrapping())
      for year in layout.years { write(measure.id, year, on: &sheet) }
      sheet.write(
        .text(source), at: Position(row: row, column: layout.sourceColumn),
        style: Style.note.bottom(.hair, .hair).wrapping())
    }
  }

  private func write(_ measure: ProgrammeMeasure.ID, _ year: FiscalYear, on sheet: inout Sheet) {
    let state = book.state(measure, year)
    sheet.write(
      MeasureState.entered.contains(state) ? .text(state.rawValue) : .blank,
      at: layout.position(measure, year, .state), style: Style.entry.aligned(.center))
    sheet.write(
      book.decision(measure, year).map { .text($0.rawValue) } ?? .blank,
      at: layout.position(measure, year, .decision), style: Style.entry.size(8).aligned(.center))
  }

  /// The places, each file once, lines as an editor counts them.
  static func source(of places: [Place]) -> String {
    var files: [(file: String, lines: [Int])] = []
    for place in places {
      let lines = place.line.map { [$0] } ?? []
      if let index = files.firstIndex(where: { $0.file == place.file }) {
        files[index].lines += lines.filter { !files[index].lines.contains($0) }
      } else {
        files.append((place.file, lines))
      }
    }
    return files.map { file in
      let numbers = file.lines.sorted().map(String.init).joined(separator: ",")
      return numbers.isEmpty ? file.file : "\(file.file)：\(numbers)行"
    }.joined(separator: "／")
  }

  // MARK: Figures

  private func writeFigures(on sheet: inout Sheet) {
    let top = layout.figureHeadRow
    sheet.rowHeights[top - 1] = 10
    sheet.rowHeights[top] = 20
    sheet.head("取組に添えて報告された数値", row: top, columns: 1...2, style: .section)
    writeHeader(
      at: top + 1,
      [
        (1, "No"), (2, "数値"), (3, "単位"), (4, "目標\n年度"), (5, "目標"), (layout.sourceColumn, "出典（ファイル：行）"),
      ],
      [
        (MeasureInputLayout.firstYearColumn, "値（年度）"), (layout.statusColumn, "状態（選択）"),
        (layout.treatmentColumn, "推計での扱い（選択）"),
      ], on: &sheet)
    sheet.rowHeights[layout.yearRow] = 14
    for (offset, year) in layout.years.enumerated() {
      sheet.write(
        .number(Double(year.number)),
        at: Position(row: layout.yearRow, column: MeasureInputLayout.firstYearColumn + offset),
        style: Style.note.aligned(.center).format(NumberFormat.yearInBrackets))
    }
    for figure in layout.figures { write(figure, on: &sheet) }
    if layout.figures.isEmpty {
      sheet.write(
        .text("数値の報告はありません。"), at: Position(row: layout.firstFigureRow, column: 2), style: .note)
      sheet.rowHeights[layout.firstFigureRow] = 20
    }
  }

  private func write(_ figure: MeasureFigure, on sheet: inout Sheet) {
    guard let record = book.evaluation(of: figure)?.record else { return }
    let indicator = figure.indicator
    let row = layout.row(of: figure.id)
    let source = Self.source(of: record.entries.compactMap(\.cells[0].place))
    sheet.rowHeights[row] = TextWidth.height(
      of: [(indicator.name, 40, 9), (source, Self.sourceWidth, 8.5)], least: 20)
    func put(_ content: Cell.Content, _ column: Int, _ style: Style) {
      sheet.write(content, at: Position(row: row, column: column), style: style)
    }
    for column in 1...layout.sourceColumn { put(.blank, column, .tableCell) }
    put(.text(figure.id.text), 1, .tableCell.aligned(.center))
    put(.text(indicator.name), 2, .tableCell.wrapping())
    put(.text(indicator.unit.name), 3, .tableCell.aligned(.center))
    let value = Style.tableCell.format(NumberFormat.value(indicator.decimals)).aligned(.right)
    if figure.hasTarget {
      put(.text(indicator.target.year.label), 4, .tableCell.aligned(.center))
      put(.number(record.target), 5, value.bold().format(NumberFormat.target(of: indicator)).shrinking())
    } else {
      put(.text("－"), 4, .tableCell.aligned(.center).color(.sub))
      put(.text("なし"), 5, .tableCell.aligned(.right).color(.sub))
    }
    let number = Style.entry.format(NumberFormat.value(indicator.decimals)).aligned(.right)
    let word = Style.entry.size(8).aligned(.center)
    for (offset, entry) in record.entries.enumerated() {
      let cell = entry.cells[0]
      put(
        cell.number.map(Cell.Content.number) ?? .blank, MeasureInputLayout.firstYearColumn + offset, number)
      put(cell.status.isEmpty ? .blank : .text(cell.status), layout.statusColumn + offset, word)
      put(.text(entry.treatment), layout.treatmentColumn + offset, word.color(.faint))
    }
    put(
      .text(source), layout.sourceColumn,
      Style.note.bottom(.hair, .hair).wrapping())
    put(.number(Double(indicator.target.year.number)), layout.targetYearColumn, .helper)
    let from = indicator.target.period.map { Cell.Content.number(Double($0.lowerBound.number)) }
    put(from ?? .blank, layout.fromYearColumn, .helper)
  }

  // MARK: Rules

  private func addRules(to sheet: inout Sheet) {
    func block(_ first: Int, _ last: Int, _ column: Int) -> Area {
      area(first, column, last, column + yearCount - 1)
    }
    let first = MeasureInputLayout.firstMeasureRow
    let states = block(first, layout.lastMeasureRow, MeasureInputLayout.firstYearColumn)
    let decisions = block(first, layout.lastMeasureRow, layout.statusColumn)
    sheet.validations = [
      Validation(
        over: states, rule: .list(MeasureState.entered.map(\.rawValue)), errorTitle: "実施状況",
        errorMessage: "一覧から選ぶか、空欄（未報告）にしてください。"),
      Validation(
        over: decisions, rule: .list(MeasureDecision.allCases.map(\.rawValue)), errorTitle: "見直し",
        errorMessage: "一覧から選ぶか、空欄にしてください。"),
    ]
    guard !layout.figures.isEmpty else { return }
    let (top, last) = (layout.firstFigureRow, layout.lastRow)
    sheet.validations += [
      Validation(
        over: block(top, last, MeasureInputLayout.firstYearColumn), rule: .decimal(-1e12...1e12),
        errorTitle: "数値ではありません", errorMessage: "値は半角の数値で入れます。未集計のときは空欄のままにし、右の状態で「集計中」を選びます。"),
      Validation(
        over: block(top, last, layout.statusColumn),
        rule: .list(Observation.Status.allCases.map(\.rawValue) + Absence.allCases.map(\.rawValue)),
        errorTitle: "状態", errorMessage: "一覧から選んでください。"),
      Validation(
        over: block(top, last, layout.treatmentColumn),
        rule: .list([Record.used, Treatment.Kind.excluded.rawValue, Treatment.Kind.discontinued.rawValue]),
        errorTitle: "推計での扱い", errorMessage: "使う・除外・断絶から選んでください。"),
    ]
  }
}
