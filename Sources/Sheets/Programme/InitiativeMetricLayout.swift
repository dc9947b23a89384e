import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// Where one metric of an initiative is calculated: below the cards, every row and figure of its definitions.
///
/// Of a figure without a target only what compares with none is placed, so that nothing else can be shown of it.
struct InitiativeMetricLayout {
  /// The columns of the labels and values of figures, and of the labels of rows, whose years follow.
  struct Columns {
    let label: Int
    let value: Int
    let rowLabel: Int
    let firstYear: Int
  }

  let figure: InitiativeMetric
  let evaluation: Evaluation
  let addresses: AddressBook
  /// What has a place, from top to bottom.
  let rows: [YearlyFigure]
  let figures: [Figure]
  let points: InitiativeMetricPoints
  /// The first row of the calculation; its head stands above.
  let top: Int
  private let columns: Columns

  /// Places what is calculated of a figure; nil where it was not evaluated.
  ///
  /// - Parameter years: those that its chart shows.
  init?(
    _ figure: InitiativeMetric, in book: ProgrammeBook, sheet: String, top: Int, columns: Columns,
    years: [FiscalYear]
  ) {
    guard let evaluation = book.evaluation(of: figure) else { return nil }
    let definitions = evaluation.definitions
    let has = figure.hasTarget
    rows =
      (has
      ? YearlyFigure.allCases.filter { $0 != .label }
      : Self.untargetedRows)
      .filter(definitions.has)
    figures = (has ? Figure.allCases : Self.untargetedFigures).filter(definitions.has)
    var addresses = book.inputs.addressBook(for: figure, sheet: sheet)
    for (index, row) in rows.enumerated() {
      addresses.place(row, at: Position(row: top + index, column: columns.firstYear))
    }
    for (index, figure) in figures.enumerated() {
      addresses.place(figure, at: Position(row: top + index, column: columns.value))
    }
    if has { addresses.omitUndefined(of: definitions) }
    let all = evaluation.record.years
    let shown = all.indices.filter { years.contains(all[$0]) }
    points = InitiativeMetricPoints(
      evaluation, addresses: addresses, years: (shown.first ?? 0)...(shown.last ?? 0),
      marksTarget: has && evaluation.indicator.target.kind.comparesYearsWithTarget,
      first: Position(row: top + rows.count, column: columns.firstYear))
    unitAddress = book.inputs.unitAddress(of: figure)
    self.figure = figure
    self.evaluation = evaluation
    self.addresses = addresses
    self.top = top
    self.columns = columns
  }

  /// The unit on 実績入力.
  let unitAddress: String
  /// The target as it was reported, in a cell above the rows.
  var printedTarget: LiveText { LiveText(targetCell.reference, comesTo: targetText) }
  private var targetText: String { TextWidth.fitting(figure.indicator.printed.target) }
  private var targetCell: Position { Position(row: top - 1, column: columns.firstYear) }

  /// The rows that it takes.
  var height: Int { max(rows.count + points.rows.count, figures.count) }

  private static let untargetedRows: [YearlyFigure] = [
    .year, .actual, .status, .treatment, .validActual, .factYear, .breakYear, .fitCandidate, .fitted,
    .fittedYear,
    .interval, .change,
  ]
  private static let untargetedFigures: [Figure] = [
    .targetYear, .breakYear, .latestYear, .latestLabel, .latest, .fittedYears, .slope,
  ]

  // MARK: What is said of it

  private func expression(_ figure: Figure) -> SheetExpression {
    .cell(addresses.address(figure), evaluation[figure].shown)
  }

  /// The cells of a row over some years, for formulas and charts.
  private func values(_ row: YearlyFigure) -> SheetRange? {
    addresses.area(row).map { SheetRange(area: $0, values: evaluation[row].map(\.shown)) }
  }

  /// The years of a chart.
  func range(_ row: YearlyFigure, over years: ClosedRange<Int>) -> ChartRange {
    let first = addresses.position(row, at: years.lowerBound) ?? Position(row: top, column: columns.firstYear)
    return ChartRange(
      sheet: addresses.sheet,
      area: Area(row: first.row, columns: first.column...first.column + years.count - 1),
      cached: years.map { evaluation[row][$0].number })
  }

  /// The difference of the newest value to the one before; no number where there is none.
  var newestChange: SheetExpression {
    guard let changes = values(.change), let years = values(.year) else { return .text("") }
    return .choice(
      .isNumber(expression(.latestYear)), .index(changes, .match(expression(.latestYear), years)), .text(""))
  }

  /// The change per year: the median slope over all pairs of years.
  var slope: SheetExpression { expression(.slope) }

  /// The trend in a word.
  var trend: LiveText {
    let slope = "ROUND(\(addresses.address(.slope)),\(Trend.digits(for: figure.indicator)))"
    func word(_ trend: Trend) -> LiveText { LiveText(stringLiteral: trend.rawValue) }
    func isTrend(_ trend: Trend, _ sign: String) -> LiveCondition {
      LiveCondition("\(slope)\(sign)0", holds: evaluation.trend == trend)
    }
    return isTrend(.rising, ">").choose(
      word(.rising), else: isTrend(.falling, "<").choose(word(.falling), else: word(.level)))
  }

  /// A text about the fitted years; what is wrong with the inputs stands where their number would, and in its place.
  func checked(_ text: LiveText) -> LiveText {
    let years = addresses.address(.fittedYears)
    return LiveCondition("ISNUMBER(\(years))", holds: true).choose(text, else: LiveText(years, comesTo: ""))
  }

  /// Whether there are too few years for a trend.
  var hasNoTrend: LiveCondition {
    LiveCondition("\(addresses.address(.fittedYears))<\(Trend.leastYears)", holds: evaluation.trend == nil)
  }

  // MARK: Writing

  /// Writes the calculation below the cards.
  func write(on sheet: inout Sheet, rounding: Rounding) {
    let writer = FigureWriter(evaluation, addresses: addresses, rounding: rounding)
    sheet.write(
      .text(TextWidth.fitting("\(figure.id)　\(figure.indicator.name)")),
      at: Position(row: top - 1, column: columns.label), style: .helper.bold())
    sheet.write(.text(targetText), at: targetCell, style: .helper)
    for figure in figures {
      guard let position = addresses.position(figure) else { continue }
      sheet.write(
        .text(figure.label), at: Position(row: position.row, column: columns.label), style: .helper)
      sheet.write(
        writer.content(figure), at: position,
        style: Style.helper.format(writer.format(figure)).aligned(.right))
    }
    writer.writeHelpers(rows, labels: columns.rowLabel, on: &sheet)
    points.write(labels: columns.rowLabel, on: &sheet)
  }
}
