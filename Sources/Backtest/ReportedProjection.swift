import Evaluations
import Figures
import Indicators

/// The projection of a report, for histories of one length that consist of values only.
///
/// A history becomes the record of an indicator without baseline, path and bounds, whose target lies five years after
/// the newest value. An `Evaluator` calculates the same definitions as for a report. The backtest
/// therefore measures exactly what a report prints, and this type contains no formula of the method.
package struct ReportedProjection: Sendable {
  /// The greatest number of years that are projected.
  package static let greatestHorizon = 5

  /// Number n of historic values that the projection uses.
  package let historyLength: Int
  private let indicator: Indicator
  private let definitions: Definitions
  private let context: Context
  private let ninetyFive: Double

  /// Creates the projection from so many values.
  package init(historyLength: Int) {
    // The definitions read only differences of years, so the years count from the first value.
    let reportYear = FiscalYear(historyLength)
    let targetYear = reportYear.advanced(by: Self.greatestHorizon)
    let indicator = Indicator(
      id: Indicator.ID("S"), name: "", baseline: .none, target: .level(value: 0, year: targetYear),
      printed: Indicator.Printed(baseline: "", target: ""), unit: Unit(base: ""),
      bounds: Indicator.Bounds())
    let settings = Settings(
      title: "", organisation: "", period: FiscalYear(1)...targetYear, reportYear: reportYear,
      asOf: Settings.Day(year: 1, month: 1, day: 1))
    let plan = Plan(settings: settings, sections: [], indicators: [indicator], placements: [])
    self.historyLength = historyLength
    self.indicator = indicator
    definitions = Definitions(IndicatorProfile(of: indicator, in: plan))
    context = Context(plan: plan, reportYear: reportYear)
    ninetyFive = Self.quantile975(count: historyLength)
  }

  /// The 0.975 quantile of Student's t with the degrees of freedom that the definitions use for n values.
  ///
  /// No definition contains this number, because a report prints no 95 % interval.
  private static func quantile975(count: Int) -> Double {
    let freedom = Table.freedom.values
    return freedom[min(max(count, 1), freedom.count) - 1] == 2 ? 4.30265272974946 : 3.1824463
  }

  /// The forecasts for the years after a history, nearest year first.
  ///
  /// - Parameters:
  ///   - history: ``historyLength`` finite values, one a year, oldest first.
  ///   - count: the number of years, at most ``greatestHorizon``.
  /// - Returns: nil where a report prints no projection: for fewer than three values, and for a slope whose square
  ///   overflows.
  package func forecasts(after history: [Double], count: Int) -> [Forecast]? {
    var evaluator = Evaluator(definitions, record: record(of: history, ahead: count), context: context)
    var forecasts: [Forecast] = []
    for column in history.count..<(history.count + count) {
      guard let value = evaluator.value(of: YearlyFigure.unclipped, at: column).number else { return nil }
      var forecast = Forecast(value: value)
      // Both ends and the spread exist together, or the history has no variation.
      if let lower = evaluator.value(of: YearlyFigure.lower, at: column).number,
        let upper = evaluator.value(of: YearlyFigure.upper, at: column).number,
        let spread = evaluator.value(of: YearlyFigure.spread, at: column).number
      {
        let reach = ninetyFive * spread
        forecast.intervals = Forecast.Intervals(
          eighty: lower...upper, ninetyFive: (value - reach)...(value + reach))
      }
      forecasts.append(forecast)
    }
    return forecasts
  }

  private func record(of history: [Double], ahead count: Int) -> Record {
    func entry(_ number: Double?, at position: Int) -> Record.Entry {
      let state = number.map { Record.Cell.State.measured($0, .confirmed) } ?? .notExpected
      return Record.Entry(
        year: FiscalYear(position + 1), cells: [Record.Cell(state, place: nil)], treatment: nil, path: nil)
    }
    return Record(
      indicator: indicator, baseline: nil, baselineYear: nil, target: 0, override: nil,
      entries: (0..<(history.count + count)).map { position in
        entry(position < history.count ? history[position] : nil, at: position)
      })
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
  /// The intervals; nil where all historic values are 0, because a report then prints no interval (変化なし).
  package fileprivate(set) var intervals: Intervals?

  /// Whether an outcome lies in the interval of a level.
  func covers(_ outcome: Double, _ level: Level) -> Bool {
    // Excluding such a history would overstate the coverage, so without variation only the exact value counts as a hit.
    guard let intervals else { return outcome == value }
    return switch level {
    case .eighty: intervals.eighty.contains(outcome)
    case .ninetyFive: intervals.ninetyFive.contains(outcome)
    }
  }
}
