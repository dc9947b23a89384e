import Evaluations
import Figures
package import Indicators

/// The projection of a report, for histories of one length that consist of values only.
///
/// A history becomes the record of an indicator without baseline, path and bounds, with a level as its target. An
/// `Evaluator` calculates the same definitions as for a report. The backtest therefore measures exactly what a report
/// prints, and this type contains no formula of the method.
package struct ReportedProjection: Sendable {
  /// The greatest number of years that are projected.
  package static let greatestHorizon = 5

  /// The 0.975 quantile of Student's t with two degrees of freedom.
  ///
  /// No definition contains this number, because a report prints no 95 % interval.
  private static let quantile975 = 4.30265272974946

  /// Number n of historic values that the projection uses.
  package let historyLength: Int
  private let context: Context
  /// The definitions of an indicator of which more is better, and of one of which less is.
  private let definitions: [Indicator.Direction: Definitions]

  /// Creates the projection from so many values.
  package init(historyLength: Int) {
    // The definitions read only differences of years, so the years count from the first value.
    let reportYear = FiscalYear(historyLength)
    let settings = Settings(
      title: "", organisation: "", period: FiscalYear(1)...reportYear.advanced(by: Self.greatestHorizon),
      reportYear: reportYear, asOf: Settings.Day(year: 1, month: 1, day: 1))
    let plan = Plan(settings: settings, sections: [], indicators: [], placements: [])
    self.historyLength = historyLength
    context = Context(plan: plan, reportYear: reportYear)
    definitions = Dictionary(
      uniqueKeysWithValues: [Indicator.Direction.higherIsBetter, .lowerIsBetter].map { direction in
        let indicator = Self.indicator(direction, targetYear: reportYear.advanced(by: Self.greatestHorizon))
        return (direction, Definitions(IndicatorProfile(of: indicator, in: plan)))
      })
  }

  private static func indicator(_ direction: Indicator.Direction, targetYear: FiscalYear) -> Indicator {
    Indicator(
      id: Indicator.ID("S"), name: "", baseline: .none, target: .level(value: 0, year: targetYear),
      printed: Indicator.Printed(baseline: "", target: ""), unit: Unit(base: ""), direction: direction,
      bounds: Indicator.Bounds())
  }

  /// The forecasts for the years after a history, nearest year first, with a target five years on.
  ///
  /// - Parameters:
  ///   - history: ``historyLength`` finite values, one a year, oldest first.
  ///   - count: the number of years, at most ``greatestHorizon``.
  /// - Returns: nil where a report prints no projection: for fewer than three values, and for a slope whose square
  ///   overflows.
  package func forecasts(after history: [Double], count: Int) -> [Forecast]? {
    guard var evaluator = evaluator(of: history, ahead: Self.greatestHorizon) else { return nil }
    var forecasts: [Forecast] = []
    for column in history.count..<(history.count + count) {
      guard let value = evaluator.value(of: YearlyFigure.unclipped, at: column).number else { return nil }
      var forecast = Forecast(value: value)
      // Both ends and the spread exist together, or the history has no change.
      if let lower = evaluator.value(of: YearlyFigure.lower, at: column).number,
        let upper = evaluator.value(of: YearlyFigure.upper, at: column).number,
        let spread = evaluator.value(of: YearlyFigure.spread, at: column).number
      {
        let reach = Self.quantile975 * spread
        forecast.intervals = Forecast.Intervals(
          eighty: lower...upper, ninetyFive: (value - reach)...(value + reach))
      }
      forecasts.append(forecast)
    }
    return forecasts
  }

  /// The typical change from year to year (年ごとの変化 R) of a history; nil without a projection or without a change.
  package func typicalChange(of history: [Double]) -> Double? {
    guard var evaluator = evaluator(of: history, ahead: Self.greatestHorizon),
      evaluator.value(of: Figure.yearlySpread).number != nil
    else { return nil }
    return evaluator.value(of: Figure.typicalChange).number
  }

  /// The probability (達成確率, before it is rounded) that a value so many years on meets a target.
  ///
  /// - Returns: nil without a projection or without a change.
  package func probability(
    of target: Double, _ direction: Indicator.Direction, after history: [Double], ahead years: Int
  ) -> Double? {
    guard var evaluator = evaluator(of: history, ahead: years, target: target, direction) else { return nil }
    return evaluator.value(of: Figure.exactProbability).number
  }

  private func evaluator(
    of history: [Double], ahead years: Int, target: Double = 0,
    _ direction: Indicator.Direction = .higherIsBetter
  ) -> Evaluator? {
    func entry(_ number: Double?, at position: Int) -> Record.Entry {
      let state = number.map { Record.Cell.State.measured($0, .confirmed) } ?? .notExpected
      return Record.Entry(
        year: FiscalYear(position + 1), cells: [Record.Cell(state, place: nil)], treatment: nil, path: nil)
    }
    let record = Record(
      indicator: Self.indicator(direction, targetYear: FiscalYear(history.count + years)), baseline: nil,
      baselineYear: nil, target: target, override: nil,
      entries: (0..<(history.count + years)).map { position in
        entry(position < history.count ? history[position] : nil, at: position)
      })
    return definitions[direction].map { Evaluator($0, record: record, context: context) }
  }
}

/// The forecast for one year.
package struct Forecast: Sendable, Equatable {
  /// Nominal share of the outcomes inside an interval.
  package enum Level: CaseIterable, Sendable {
    case eighty
    case ninetyFive
  }

  /// The two intervals around the value.
  package struct Intervals: Sendable, Equatable {
    /// The 80 % interval, as a report prints it (80％区間).
    package let eighty: ClosedRange<Double>
    /// The 95 % interval of the same distribution.
    package let ninetyFive: ClosedRange<Double>
  }

  /// The projected value (推計値), without the rounding of any cell.
  package let value: Double
  /// The intervals; nil where all historic values are equal, because a report then prints no interval (変化なし).
  package fileprivate(set) var intervals: Intervals?
}
