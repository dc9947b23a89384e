import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// Where one metric of an initiative is calculated: beside the printed page, every row and figure of its definitions.
///
/// Of a figure without a target only what compares with none is placed, so that nothing else can be shown of it.
struct InitiativeMetricLayout {
  let figure: InitiativeMetric
  let evaluation: Evaluation
  let addresses: AddressBook
  /// What has a place, from top to bottom.
  let rows: [YearlyFigure]
  let figures: [Figure]
  /// The first helper row.
  let top: Int

  /// Places what is calculated of a figure; nil where it was not evaluated.
  ///
  /// - Parameter columns: of the labels and values of figures, and of the labels of rows, whose years follow.
  init?(
    _ figure: InitiativeMetric, in book: ProgrammeBook, sheet: String, top: Int,
    columns: InitiativeCardLayout.Columns
  ) {
    guard let evaluation = book.evaluation(of: figure) else { return nil }
    let definitions = evaluation.definitions
    let has = figure.hasTarget
    rows = (has ? YearlyFigure.allCases.filter { $0 != .label } : Self.untargetedRows).filter(definitions.has)
    figures = (has ? Figure.allCases : Self.untargetedFigures).filter(definitions.has)
    var addresses = book.inputs.addressBook(for: figure, sheet: sheet)
    for (index, row) in rows.enumerated() {
      addresses.place(row, at: Position(row: top + index, column: columns.helperYears))
    }
    for (index, figure) in figures.enumerated() {
      addresses.place(figure, at: Position(row: top + index, column: columns.helperValue))
    }
    self.figure = figure
    self.evaluation = evaluation
    self.addresses = addresses
    self.top = top
  }

  /// The helper rows that it takes.
  var height: Int { max(rows.count, figures.count) }

  private static let untargetedRows: [YearlyFigure] = [
    .year, .actual, .status, .treatment, .validActual, .factYear, .breakYear, .fitCandidate, .fitted,
    .fittedYear,
    .interval, .change,
  ]
  private static let untargetedFigures: [Figure] = [
    .targetYear, .breakYear, .latestYear, .latestLabel, .latest, .fittedYears, .slope,
  ]

  /// The trend in a word; － for fewer years than it takes.
  var trend: LiveText {
    let slope = "ROUND(\(addresses.address(.slope)),\(Trend.digits(for: figure.indicator)))"
    func word(_ trend: Trend) -> LiveText { LiveText(stringLiteral: trend.rawValue) }
    func isTrend(_ trend: Trend, _ sign: String) -> LiveCondition {
      LiveCondition("\(slope)\(sign)0", holds: evaluation.trend == trend)
    }
    let words = isTrend(.rising, ">").choose(
      word(.rising), else: isTrend(.falling, "<").choose(word(.falling), else: word(.level)))
    let years = addresses.address(.fittedYears)
    return LiveCondition("ISNUMBER(\(years))", holds: true).choose(
      LiveCondition(hasNoTrend, holds: evaluation.trend == nil).choose("－", else: words),
      // What is wrong with the inputs.
      else: LiveText(years, comesTo: ""))
  }

  /// The change per year, live: the median slope over all pairs of years.
  var slope: Cell.Content {
    let few = "３年未満"
    return .formula(
      "=IF(ISNUMBER(\(addresses.address(.fittedYears))),IF(\(hasNoTrend),\"\(few)\",\(addresses.address(.slope))),\(addresses.address(.fittedYears)))",
      cached: evaluation.trendSlope.map(Cell.Cached.number) ?? .text(few))
  }

  /// Whether there are too few years for a trend, as part of a formula.
  private var hasNoTrend: String { "\(addresses.address(.fittedYears))<\(Trend.leastYears)" }

  /// Writes the calculation beside the page.
  func write(on sheet: inout Sheet, columns: InitiativeCardLayout.Columns, rounding: Rounding) {
    let writer = FigureWriter(evaluation, addresses: addresses, rounding: rounding)
    sheet.write(
      .text(TextWidth.fitting("\(figure.id)　\(figure.indicator.name)")),
      at: Position(row: top - 1, column: columns.helperLabel), style: .helper.bold())
    for figure in figures {
      guard let position = addresses.position(figure) else { continue }
      sheet.write(
        .text(figure.label), at: Position(row: position.row, column: columns.helperLabel), style: .helper)
      sheet.write(
        writer.content(figure), at: position,
        style: Style.helper.format(writer.format(figure)).aligned(.right))
    }
    writer.writeHelpers(rows, labels: columns.helperRowLabel, on: &sheet)
  }

  /// A cell that shows a figure from beside the page.
  func shown(_ figure: Figure) -> Cell.Content {
    guard figures.contains(figure) else { return .text(evaluation[figure].text ?? "－") }
    return .formula("=\(addresses.address(figure))", cached: evaluation[figure].cached)
  }

  /// A cell that shows a row in the year with that position.
  func shown(_ row: YearlyFigure, at column: Int) -> Cell.Content {
    .formula("=\(addresses.address(row, at: column))", cached: evaluation[row][column].cached)
  }
}
