import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The row of one placement on 一覧: every figure is shown from the sheet that calculates it.
struct ListRow {
  let book: Book
  /// The position of the placement in the book.
  let index: Int
  let placement: Placement
  let evaluation: Evaluation
  let addresses: AddressBook
  private let writer: FigureWriter

  /// The row of the placement with that position; nil where the plan does not have its indicator.
  init?(_ book: Book, placement index: Int) {
    let placement = book.placements[index]
    guard let evaluation = book.evaluation(of: placement.indicator),
      let addresses = book.addresses(ofPlacement: index)
    else { return nil }
    self.book = book
    self.index = index
    self.placement = placement
    self.evaluation = evaluation
    self.addresses = addresses
    writer = FigureWriter(evaluation, addresses: addresses, rounding: book.plan.settings.rounding)
  }

  private var indicator: Indicator { evaluation.indicator }
  private var layout: ListLayout { book.list }

  /// What stands where a figure has no value; the reason stands where it is calculated.
  private static let none = "－"

  // MARK: The row

  /// The row on the sheet.
  var number: Int { ListLayout.firstRow + index }

  private var name: String { book.title(of: placement) }

  /// 備考 as it is printed.
  var remark: String { ListRemark(book: book, index: index, evaluation: evaluation).text }

  /// The height that the longest of the texts asks for, in points.
  var height: Double {
    TextWidth.height(
      of: [
        (name, layout.width(of: .name), 9),
        (placement.policy, layout.width(of: .policy) - Style.indentWidth, 8),
        (indicator.department, layout.width(of: .department) - Style.indentWidth, 8),
        (remark, layout.width(of: .remark) - Style.indentWidth, 8),
      ], least: layout.isOverall ? 36 : 44)
  }

  /// Whether the next row belongs to another section.
  private var endsSection: Bool {
    index + 1 == book.placements.count || book.placements[index + 1].section != placement.section
  }

  /// The cell of a column, with the rule that ends its section below the last row of it.
  func cell(_ column: ListLayout.Column) -> Cell {
    var cell = plainCell(column)
    cell.style = endsSection ? cell.style.bottom(.thin, .ai) : cell.style.bottom(.hair, .hair)
    return cell
  }

  private func plainCell(_ column: ListLayout.Column) -> Cell {
    switch column {
    case .margin, .edge: Cell(.blank, style: .body)
    case .number: Cell(link, style: .link.aligned(.center))
    case .section: section
    case .name: Cell(.text(name), style: .body.bold().wrapping())
    case .unit: Cell(.text(indicator.unit.name), style: .body.aligned(.center).shrinking())
    case .baselineYear: words(baselineYear)
    case .baseline: shown(.baseline)
    case .targetYear: targetYear
    case .target: target
    case .actual(let year): actual(year)
    case .trendChart: Cell(.blank, style: .body)
    case .latestYear: latestYear
    case .latest: latest
    case .attainment: shown(.attainment, isBold: true)
    case .progress: shown(.progress, format: NumberFormat.progress)
    case .gap: shown(.gap)
    case .pace: shown(.pace)
    case .rating: verdict(.rating)
    case .projection: shown(.projection, isBold: true)
    case .lower: shown(.lower)
    case .upper: shown(.upper)
    case .projectedAttainment: shown(.projectedAttainment)
    case .shortfall: shown(.shortfall)
    case .projectedShortfall: shown(.projectedShortfall, isBold: true)
    case .required: shown(.requiredPerYear)
    case .reachYear: reachYear
    case .probability: shown(.probability)
    case .outlook: verdict(.outlook)
    case .policy: prose(placement.policy)
    case .department: prose(indicator.department)
    case .remark: prose(remark)
    case .reprint: Cell(.number(isRepeated ? 1 : 0), style: .helper)
    case .mark(let year): mark(year)
    case .trend(let column):
      Cell(
        TrendPointRow(layout, placement: index, evaluation, addresses).expression(column).content,
        style: .helper)
    }
  }

  // MARK: The plan's own words

  private var isRepeated: Bool {
    book.placements[..<index].contains { $0.indicator == placement.indicator }
  }

  /// The number leads to the 個票, from 総括 to the book of the section that has it.
  private var link: Cell.Content {
    let text = book.isOverall ? placement.fullLabel : placement.label
    if let card = book.card(of: placement.indicator) {
      return .link(.sheet(card.sheet, Position(row: 0, column: 1)), text: text)
    }
    guard let section = book.plan.section(placement.section), section.kind == .section else {
      return .text(text)
    }
    return .link(.file(book.fileName(of: .section(section))), text: text)
  }

  /// The key of the section, by which 総括 counts.
  private var section: Cell {
    let key = book.plan.section(placement.section)?.label ?? placement.section.description
    return Cell(.text(key), style: .body.size(8).aligned(.center).shrinking())
  }

  private func prose(_ text: String) -> Cell {
    Cell(.text(text), style: .body.size(8).aligned(.leftIndented(1)).wrapping())
  }

  private func words(_ text: String) -> Cell {
    Cell(.text(text), style: .body.aligned(.center).shrinking())
  }

  private var baselineYear: String {
    indicator.target.kind.baselineWord ?? indicator.baseline.year?.label ?? Self.none
  }

  private var targetYear: Cell {
    let year = indicator.target.year
    return year == layout.period.upperBound
      ? words(year.label) : Cell(.text(year.label + "*"), style: .body.bold().aligned(.center))
  }

  private var target: Cell {
    Cell(
      .formula(
        "=" + book.inputs.address(.target, of: indicator.id),
        cached: evaluation.record.typedTarget.map { .number($0) } ?? .text(indicator.printed.target)),
      style: .body.bold().aligned(.right).format(NumberFormat.target(of: indicator)).shrinking())
  }

  // MARK: Figures

  /// A figure from where it is calculated, or － where it has no number there.
  private func shown(_ figure: Figure, format: String? = nil, isBold: Bool = false) -> Cell {
    let style = Style.body.bold(isBold).aligned(.right).format(format ?? writer.format(figure)).shrinking()
    guard evaluation.definitions.has(figure) else { return Cell(.text(Self.none), style: style) }
    let cell = cell(of: figure)
    return Cell(
      SheetExpression.choice(.isNumber(cell), cell, .text(Self.none)).content, style: style)
  }

  /// The cell of a figure where it is calculated.
  private func cell(of figure: Figure) -> SheetExpression {
    .cell(addresses.qualifiedAddress(figure), evaluation[figure].shown)
  }

  /// The cell of a row in a year where it is calculated.
  private func cell(of row: YearlyFigure, at column: Int) -> SheetExpression {
    .cell(addresses.qualifiedAddress(row, at: column), evaluation[row][column].shown)
  }

  /// The newest value; of a cumulative target what has added up.
  private var latest: Cell {
    shown(indicator.target.kind.judgedFigure, format: NumberFormat.newest(of: indicator), isBold: true)
  }

  private var latestYear: Cell {
    Cell(book.newestYear(ofPlacement: index), style: .body.aligned(.center))
  }

  private var reachYear: Cell {
    let style = Style.body.aligned(.center).shrinking()
    guard evaluation.definitions.has(.reachLabel) else { return Cell(.text(Self.none), style: style) }
    // Why there is no projection is reported on the 個票; here only what was projected.
    let label = cell(of: .reachLabel)
    let words = [Reason.alreadyAchieved, .outOfReach].map(\.text)
    let isProjected = SheetExpression.any(
      [.isNumber(cell(of: .reachYear))] + words.map { .comparison(label, .equal, .text($0)) })
    return Cell(SheetExpression.choice(isProjected, label, .text(Self.none)).content, style: style)
  }

  private func verdict(_ figure: Figure) -> Cell {
    Cell(cell(of: figure).content, style: .body.aligned(.center).shrinking())
  }

  // MARK: Years

  private func column(of year: FiscalYear) -> Int? {
    evaluation.record.years.firstIndex(of: year)
  }

  /// The value of a year, the reason why there is none, or … while the year is still to come.
  private func actual(_ year: FiscalYear) -> Cell {
    let style = Style.body.aligned(.right).format(NumberFormat.value(of: indicator)).shrinking()
    guard let column = column(of: year) else { return Cell(.blank, style: style) }
    let value = cell(of: .actual, at: column)
    let western = SheetExpression.cell(
      book.inputs.address(.year, of: indicator.id, in: year), .number(Double(year.number)))
    let reportYear = SheetExpression.cell(
      Constant.reportYear.name, .number(Double(book.evaluations.context.reportYear.number)))
    let shown = SheetExpression.choice(
      .isNumber(value), value,
      .choice(
        .comparison(western, .greater, reportYear), .text(Reason.notYetDue.text),
        .joined([value, .text("")])))
    return Cell(shown.content, style: shown.value.number == nil ? style.size(8) : style)
  }

  /// × for an excluded value, □ for a provisional one, （ for one of another scope.
  private func mark(_ year: FiscalYear) -> Cell {
    guard let column = column(of: year) else { return Cell(.blank, style: .helper) }
    let marks = ListMark.allCases.reversed().reduce(SheetExpression.text("")) { rest, mark in
      let word = cell(of: mark.isOfTreatment ? .treatment : .status, at: column)
      return .choice(.comparison(word, .equal, .text(mark.word.text)), .text(mark.rawValue), rest)
    }
    return Cell(marks.content, style: .helper)
  }

  /// The rules by which the values of the years take the look of their marks.
  var rules: [ConditionalFormat] {
    let first = layout.position(.actual(layout.period.lowerBound), placement: index)
    let last = layout.position(.actual(layout.period.upperBound), placement: index)
    let area = Area(first, last)
    let mark = layout.position(.mark(layout.period.lowerBound), placement: index).reference
    let missing = [Absence.inPreparation, .notSubmitted].map { "\(first.reference)=\"\($0.rawValue)\"" }
    return ListMark.allCases.map {
      ConditionalFormat(
        over: area, when: .formula("=\(mark)=\"\($0.rawValue)\""), style: $0.look(indicator.decimals))
    } + [
      ConditionalFormat(
        over: area, when: .formula("=OR(\(missing.joined(separator: ",")))"), style: .init(color: .vermilion)),
      .reasons(over: area),
    ]
  }
}
