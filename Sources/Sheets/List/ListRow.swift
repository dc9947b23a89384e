import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The row of one placement on 一覧: every figure is shown from the sheet that calculates it.
///
/// References to other sheets are absolute and those to the own sheet stay in the row, so a person who sorts the rows
/// breaks no formula.
struct ListRow {
  let book: Book
  /// The position of the placement in the book.
  let index: Int
  let placement: Placement
  private let cells: PlacementCells
  private let points: TrendPointRow

  /// The row of the placement with that position; nil where the plan does not have its indicator.
  init?(_ book: Book, placement index: Int) {
    guard let cells = book.cells(ofPlacement: index) else { return nil }
    self.book = book
    self.index = index
    self.cells = cells
    points = TrendPointRow(book.list, placement: index, cells)
    placement = book.placements[index]
  }

  private var evaluation: Evaluation { cells.evaluation }
  private var indicator: Indicator { evaluation.indicator }
  private var layout: ListLayout { book.list }

  /// What stands where a figure has no value; the reason stands where it is calculated.
  private static let none = "－"
  private static let row = Style.body.bottom(.hair, .hair)
  private static let number = row.aligned(.right).shrinking()

  // MARK: The row

  /// The row on the sheet.
  var number: Int { ListLayout.firstRow + index }

  /// 備考 as it is printed.
  var remark: String { ListRemark(book: book, index: index, evaluation: evaluation).text }

  /// The cell of a column.
  func cell(_ column: ListLayout.Column) -> Cell {
    let (row, number) = (Self.row, Self.number)
    return switch column {
    case .number: Cell(link, style: numberStyle)
    case .name: name
    case .unit: unit
    case .shownRating: printed(.rating) { $0.rating(from: $1, isBroken: true) }
    case .shownOutlook: printed(.outlook) { $0.outlook(from: $1) }
    case .latestYear: Cell(latestYear.content, style: row.aligned(.center))
    case .latest:
      shown(indicator.target.kind.judgedFigure, number.bold().format(NumberFormat.newest(of: indicator)))
    case .target: target
    case .attainment: shown(.attainment, number.format(NumberFormat.percent))
    case .pace: shown(.pace, number.format(NumberFormat.progress))
    case .change: Cell(change.content, style: number.format(NumberFormat.change(indicator.decimals)))
    case .trendChart, .edge, .end: Cell(.blank, style: row)
    case .actual(let year): actual(year)
    case .projection: Cell(projection.content, style: row.aligned(.right))
    case .interval: Cell(interval.content, style: row.size(8).aligned(.right))
    case .probability: Cell(probability.content, style: number.size(8).format(NumberFormat.probability))
    case .reachYear: Cell(reachYear.content, style: row.size(8).aligned(.center))
    case .remark: Cell(.text(remark), style: row.size(8).aligned(.leftIndented(1)).wrapping())
    case .section: Cell(.text(section), style: row.size(8).aligned(.center).shrinking())
    case .department: Cell(.text(indicator.department), style: row.size(8).wrapping())
    case .reprint: Cell(.number(isRepeated ? 1 : 0), style: .helper)
    case .rating: Cell(cells.figure(.rating).content, style: .helper)
    case .outlook: Cell(cells.figure(.outlook).content, style: .helper)
    case .guide: Cell(guide.content, style: .helper)
    case .mark(let year): mark(year)
    case .trend(let column): Cell(points.expression(column).content, style: .helper)
    }
  }

  // MARK: The plan's own words

  private var isRepeated: Bool { !book.isFirst(index) }

  private var numberStyle: Style {
    placement.isReprint ? Self.row : Self.row.bold().underlined().color(.ai)
  }

  /// The number leads to the 個票, from 総括 to the book of the section that has it.
  private var link: Cell.Content {
    let text = book.scope.isWhole ? placement.fullLabel : placement.label
    if let card = book.card(of: placement.indicator) {
      return .link(.sheet(card.sheet, Position(row: 0, column: 1)), text: text)
    }
    guard let section = book.plan.section(placement.section), section.kind == .section else {
      return .text(text)
    }
    return .link(.file(book.fileName(of: .section(section))), text: text)
  }

  /// The key of the section, by which 総括 counts.
  private var section: String {
    book.plan.section(placement.section)?.label ?? placement.section.description
  }

  /// The name in two lines: the official one, where that needs a third the short one, else in smaller letters.
  private var name: Cell {
    let style = Self.row.wrapping()
    let width = layout.width(of: .name)
    func lines(_ text: String, _ size: Double) -> Int { TextWidth.lines(text, width: width, size: size) }
    let names = [book.title(of: placement), book.shortTitle(of: placement)]
    if let name = names.first(where: { lines($0, 9) <= 2 }) { return Cell(.text(name), style: style) }
    let room = Int(2 * TextWidth.capacity(width: width, size: 8))
    return Cell(.text(TextWidth.shortened(names[1], to: room)), style: style.size(8))
  }

  private var unit: Cell {
    let style = Self.row.size(8).color(.sub).aligned(.center)
    let isLong = TextWidth.lines(indicator.unit.name, width: layout.width(of: .unit), size: 8) > 2
    return Cell(.text(indicator.unit.name), style: isLong ? style.shrinking() : style.wrapping())
  }

  private var target: Cell {
    let year = indicator.target.year
    let note = year == book.plan.settings.period.upperBound ? "" : "（\(year.label)）"
    let number = evaluation.record.typedTarget
    let printed = indicator.printed.target
    let isLong =
      number == nil
      && TextWidth.pixels(printed, size: 9) > Pixels.of(columns: [layout.width(of: .target)]) - 6
    return Cell(
      .formula(
        "=" + book.inputs.address(.target, of: indicator.id),
        cached: number.map { .number($0) } ?? .text(printed)),
      style: Self.number.format(NumberFormat.target(of: indicator, note: note)).shrinking(!isLong)
        .wrapping(isLong))
  }

  // MARK: Figures

  /// A figure from where it is calculated, or － where it has no number there.
  private func shown(_ figure: Figure, _ style: Style) -> Cell {
    guard evaluation.definitions.has(figure) else { return Cell(.text(Self.none), style: style) }
    let cell = cells.figure(figure)
    return Cell(
      SheetExpression.choice(.isNumber(cell), cell, .fault(of: cell, else: Self.none)).content, style: style)
  }

  /// A verdict as it is printed, from its hidden cell in the same row.
  private func printed(_ column: ListLayout.Column, _ text: (PrintedVerdict, LiveText) -> LiveText) -> Cell {
    let reference = layout.position(column, placement: index).reference
    let verdict = column == .rating ? evaluation.rating : evaluation.outlook
    let printed = PrintedVerdict(cells: cells, scale: book.plan.ratings)
    return Cell(
      text(printed, LiveText(reference, comesTo: verdict)).content,
      style: Self.row.aligned(.center).wrapping())
  }

  /// The year of the newest value with the mark of one that may change: `R5速`.
  private var latestYear: SheetExpression {
    let year = cells.figure(.latestYear)
    let mark = [ListMark.provisional, .estimated].reversed().reduce(SheetExpression.text("")) { rest, mark in
      .choice(cells.isNewest(mark == .provisional ? .provisional : .estimated), .text(mark.rawValue), rest)
    }
    return .choice(
      .isNumber(year), .joined([cells.figure(.latestLabel), mark]), .fault(of: year, else: Self.none))
  }

  /// The newest value less that of the year before; － across a change of definition.
  private var change: SheetExpression {
    let isTotal = indicator.target.kind.isSum && evaluation.definitions.profile.deliversTotals
    let row: YearlyFigure = isTotal ? .yearly : .validActual
    let year = cells.figure(.latestYear)
    guard let now = cells.value(of: row, in: year),
      let before = cells.value(of: row, in: .operation(year, .subtract, .number(1)))
    else { return .text(Self.none) }
    let isComparable = SheetExpression.all([
      .isNumber(now), .isNumber(before), .comparison(cells.figure(.breakYear), .notEqual, year),
    ])
    let difference = SheetExpression.rounded(
      .operation(now, .subtract, before), digits: indicator.decimals + 1, .halfAwayFromZero)
    return .choice(isComparable, difference, .text(Self.none))
  }

  // MARK: The projection

  private var isProjected: LiveCondition { LiveCondition(.isNumber(cells.figure(.projection))) }

  /// The upper end of the interval or, where nothing varies, the projection; both have the form of this number.
  private var guide: SheetExpression {
    let (upper, middle) = (cells.figure(.upper), cells.figure(.projection))
    return .choice(
      .isNumber(upper), upper, .choice(.isNumber(middle), middle, .number(0)))
  }

  private var rounded: RoundedText {
    let reference = layout.position(.guide, placement: index).reference
    return RoundedText(by: .cell(reference, guide.value), decimals: indicator.decimals)
  }

  private var projection: LiveText {
    isProjected.choose(rounded.text(cells.figure(.projection)))
  }

  private var interval: LiveText {
    let (lower, upper) = (rounded.text(cells.figure(.lower)), rounded.text(cells.figure(.upper)))
    let isNumber = LiveCondition(
      .all([.isNumber(cells.figure(.lower)), .isNumber(cells.figure(.upper))]))
    return isProjected.choose(isNumber.choose("\(lower)〜\(upper)"))
  }

  private var probability: SheetExpression {
    let probability = cells.figure(.probability)
    return .choice(.isNumber(probability), probability, .text(""))
  }

  /// The year in which the projection reaches the target, that it does not, or nothing without projection.
  private var reachYear: SheetExpression {
    guard evaluation.definitions.has(.reachLabel), evaluation.definitions.has(.projection) else {
      return .text("")
    }
    // Why there is no projection is reported on the 個票; here only what was projected.
    let label = cells.figure(.reachLabel)
    let isOut = SheetExpression.comparison(label, .equal, .text(Reason.outOfReach.text))
    let isReached = SheetExpression.any([
      .isNumber(cells.figure(.reachYear)),
      .comparison(label, .equal, .text(Reason.alreadyAchieved.text)),
    ])
    let words = SheetExpression.choice(isOut, .text("届かず"), .choice(isReached, label, .text("")))
    return .choice(.isNumber(cells.figure(.projection)), words, .text(""))
  }

  // MARK: Years

  private func column(of year: FiscalYear) -> Int? {
    evaluation.record.years.firstIndex(of: year)
  }

  /// The value of a year, the reason why there is none, or … while the year is still to come.
  private func actual(_ year: FiscalYear) -> Cell {
    let style = Self.number.size(8).format(NumberFormat.value(of: indicator))
    guard let column = column(of: year) else { return Cell(.blank, style: style) }
    let value = cells.value(of: .actual, at: column)
    let western = SheetExpression.cell(
      book.inputs.address(.year, of: indicator.id, in: year), .number(Double(year.number)))
    let reportYear = SheetExpression.cell(
      Constant.reportYear.name, .number(Double(book.evaluations.context.reportYear.number)))
    let shown = SheetExpression.choice(
      .isNumber(value), value,
      .choice(
        .comparison(western, .greater, reportYear), .text(Reason.notYetDue.text),
        .joined([value, .text("")])))
    return Cell(shown.content, style: style)
  }

  /// The mark of a year's value with the digits of the indicator; no text for a plain one.
  private func mark(_ year: FiscalYear) -> Cell {
    guard let column = column(of: year) else { return Cell(.blank, style: .helper) }
    let marks = ListMark.allCases.reversed().reduce(SheetExpression.text("")) { rest, mark in
      let word = cells.value(of: mark.isOfTreatment ? .treatment : .status, at: column)
      return .choice(
        .comparison(word, .equal, .text(mark.word.text)), .text(mark.text(indicator.decimals)), rest)
    }
    return Cell(marks.content, style: .helper)
  }
}
