import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// Where everything stands on a 個票: the page for people, and below it the whole calculation.
struct CardLayout {
  /// The name of the sheet: `個票01`.
  let sheet: String
  let record: Record
  let addresses: AddressBook
  /// The page; nil where the indicator shares 個票（値なし） with others.
  let page: CardPage?
  let calculation: CalculationPlace
  /// The cell to which links lead.
  let anchor: Position

  /// The name of the sheet that the indicators without a value share.
  static let valuelessSheet = "個票（値なし）"

  /// Lays out a page of its own.
  ///
  /// - Parameter inputs: where the values of the indicator stand.
  init(sheet: String, evaluation: Evaluation, inputs: InputLayout) {
    let page = CardPage(evaluation)
    let grid = page.grid
    let columns = CalculationPlace.Columns(
      label: CardGrid.labelColumn, value: CardGrid.firstYearColumn + 1,
      explanation: CardGrid.firstYearColumn + 2, rowLabel: grid.textLabel,
      firstYear: grid.text.lowerBound + 1)
    self.init(
      sheet: sheet, evaluation: evaluation, inputs: inputs, page: page, top: CardGrid.lastRow + 2,
      columns: columns, anchor: Position(row: 0, column: 0))
  }

  /// Lays out the calculation of an indicator whose strip stands at a row of 個票（値なし）.
  init(
    valueless evaluation: Evaluation, inputs: InputLayout, stripRow: Int, top: Int,
    columns: CalculationPlace.Columns
  ) {
    self.init(
      sheet: Self.valuelessSheet, evaluation: evaluation, inputs: inputs, page: nil, top: top,
      columns: columns, anchor: Position(row: stripRow, column: 0))
  }

  private init(
    sheet: String, evaluation: Evaluation, inputs: InputLayout, page: CardPage?, top: Int,
    columns: CalculationPlace.Columns, anchor: Position
  ) {
    self.sheet = sheet
    record = evaluation.record
    self.page = page
    self.anchor = anchor
    calculation = CalculationPlace(
      sheet: sheet, top: top, columns: columns, yearCount: record.years.count,
      definitions: evaluation.definitions, restated: page?.restated ?? [])
    var addresses = inputs.addressBook(for: record, sheet: sheet)
    calculation.place(in: &addresses, definitions: evaluation.definitions)
    self.addresses = addresses
  }
}

/// What the page of a 個票 shows of the years: which years, and which rows of values.
struct CardPage {
  let years: CardYears
  let rows: [CardRow]
  let grid: CardGrid
  /// The figures that must be given again for each year for these rows.
  let restated: [Figure]

  init(_ evaluation: Evaluation) {
    let definitions = evaluation.definitions
    let indicator = evaluation.indicator
    years = CardYears(of: evaluation.record)
    var rows = indicator.target.kind.cardRows(isYearly: definitions.profile.isJudgedYearly)
      .filter { $0.isDefined(in: definitions) }
    let shown = rows.compactMap { row -> IndicatorSeries? in
      if case .figure(let figure) = row { indicator.definition(shownBy: figure)?.series } else { nil }
    }
    // Where running totals are delivered they are the sum already.
    if definitions.has(YearlyFigure.yearly) { rows.removeAll { $0 == .figure(.actual) } }
    // 内訳, and 比較 where there are several.
    let others = indicator.definitions.indices.dropFirst(indicator.valueSeriesCount).filter {
      !shown.contains(indicator.definitions[$0].series)
    }
    var restated = definitions.restated(for: rows.compactMap(\.restated))
    if restated == nil {
      rows.removeAll { $0 == .rating }
      restated = definitions.restated(for: rows.compactMap(\.restated))
    }
    if restated == nil { rows.removeAll { $0.restated != nil } }
    self.restated = restated ?? []
    rows += others.map(CardRow.series)
    self.rows = Array(rows.prefix(CardGrid.greatestValueRows))
    grid = CardGrid(yearCount: years.printed.count, valueRows: self.rows.count)
  }
}

/// A row of values below the chart.
enum CardRow: Hashable {
  /// A yearly figure of the calculation.
  case figure(YearlyFigure)
  /// The status, and whether the projection leaves the year out.
  case state
  /// The attainment and the rating that a report of the year gave.
  case attainment
  case rating
  /// The difference to the year before, and the value as a share of it.
  case previousDifference
  case growth
  /// The difference to the number of the target, where no way leads to it.
  case targetDifference
  /// Whether the target of the year was met.
  case met
  /// A series that is printed and never rated.
  case series(Int)

  /// The figure that must be given again for each year; nil for a row of the calculation.
  var restated: Figure? {
    switch self {
    case .attainment: .attainment
    case .rating: .calculatedRating
    case .figure, .state, .previousDifference, .growth, .targetDifference, .met, .series: nil
    }
  }

  func isDefined(in definitions: Definitions) -> Bool {
    switch self {
    case .figure(let row): definitions.has(row)
    case .attainment: definitions.has(Figure.attainment)
    case .rating: definitions.has(Figure.calculatedRating)
    case .met: definitions.has(YearlyFigure.met)
    case .state, .previousDifference, .growth, .targetDifference, .series: true
    }
  }
}

extension Target.Kind {
  /// The rows of values of a 個票 in their order; those that the indicator does not define are left out.
  func cardRows(isYearly: Bool) -> [CardRow] {
    let value: [CardRow] = [.figure(.numerator), .figure(.denominator), .figure(.actual), .state]
    let way: [CardRow] = [.figure(.expected), .figure(.deviation), .attainment]
    let yearly: [CardRow] = [.figure(.yearTarget), .figure(.deviation), .attainment, .met]
    switch self {
    case .level, .new, .all, .relative, .hold, .range:
      return value + (isYearly ? yearly + [.previousDifference] : way + [.previousDifference, .rating])
    case .cumulative, .average: return [.figure(.yearly)] + value + [.figure(.runningTotal)] + way + [.rating]
    case .everyYear, .maintain, .stepwise: return value + yearly + [.previousDifference]
    case .growth:
      return value + [
        .figure(.yearTarget), .figure(.deviation), .growth, .met, .previousDifference,
      ]
    case .balance:
      return [.figure(.inflow), .figure(.outflow)] + value + way + [.previousDifference, .rating]
    case .change: return value + [.targetDifference, .previousDifference, isYearly ? .met : .rating]
    case .done: return value + [isYearly ? .met : .rating]
    case .series:
      return value + [
        .figure(.comparison), .targetDifference, .previousDifference, isYearly ? .met : .rating,
      ]
    }
  }
}
