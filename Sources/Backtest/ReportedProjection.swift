import Evaluations
import Figures
import Indicators

/// The projection as a report makes it, for histories of one length that are nothing but values.
///
/// A history becomes the record of an indicator without baseline, path and bounds, whose target lies five years after
/// its newest value. An `Evaluator` reads the same definitions as for a report, so what is measured is what
/// is printed: nothing of the method is written here.
package struct ReportedProjection: Sendable {
  /// How many years ahead are projected at the most.
  package static let greatestHorizon = 5

  /// Number n of values from which is projected.
  package let historyLength: Int
  private let indicator: Indicator
  private let catalogue: Catalogue
  private let context: Context
  private let ninetyFive: Double

  /// The projection from so many values.
  package init(historyLength: Int) {
    // The definitions read differences of years alone, so years are counted from the first value on.
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
    catalogue = Catalogue(Shape(of: indicator, in: plan))
    context = Context(plan: plan, reportYear: reportYear)
    ninetyFive = Self.quantile975(count: historyLength)
  }

  /// The 0.975 quantile of Student's t with the degrees of freedom that the definitions have for n values.
  ///
  /// The one number here that is not read from a definition: a report prints no 95 % interval.
  private static func quantile975(count: Int) -> Double {
    let freedom = Table.freedom.values
    return freedom[min(max(count, 1), freedom.count) - 1] == 2 ? 4.30265272974946 : 3.1824463
  }

  /// The forecasts of the years after a history, the next one first.
  ///
  /// - Parameters:
  ///   - history: ``historyLength`` finite values, one a year, oldest first.
  ///   - count: how many years, up to ``greatestHorizon``.
  /// - Returns: nil where a report prints no projection: for fewer than three values, and for a slope whose square is too
  ///   large for a number.
  package func forecasts(after history: [Double], count: Int) -> [Forecast]? {
    var evaluator = Evaluator(catalogue, record: record(of: history, ahead: count), context: context)
    var forecasts: [Forecast] = []
    for column in history.count..<(history.count + count) {
      guard let value = evaluator.value(of: Row.unclipped, at: column).number else { return nil }
      var forecast = Forecast(value: value)
      // Both ends and the spread are there together, or there is no variation to be told of.
      if let lower = evaluator.value(of: Row.lower, at: column).number,
        let upper = evaluator.value(of: Row.upper, at: column).number,
        let spread = evaluator.value(of: Row.spread, at: column).number
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
      let status = number == nil ? "" : Observation.Status.confirmed.rawValue
      return Record.Entry(
        year: FiscalYear(position + 1), cells: [Record.Cell(number: number, status: status, place: nil)],
        treatment: Record.used, path: nil)
    }
    return Record(
      indicator: indicator, baseline: nil, baselineYear: nil, target: 0, override: nil,
      entries: (0..<(history.count + count)).map { position in
        entry(position < history.count ? history[position] : nil, at: position)
      })
  }
}

/// What is projected for one year.
package struct Forecast: Sendable, Equatable {
  /// Share of the outcomes that an interval is to hold.
  package enum Level: CaseIterable, Sendable {
    case eighty
    case ninetyFive
  }

  /// The two intervals around the value.
  package struct Intervals: Sendable, Equatable {
    /// The 80 % interval, as a report prints it (80％区間).
    package let eighty: ClosedRange<Double>
    /// The 95 % interval, of the same distribution.
    package let ninetyFive: ClosedRange<Double>
  }

  /// The projected value (推計値) without the rounding of any cell.
  package let value: Double
  /// The intervals; nil where a report prints none: all values of the history are 0, so that no variation was recorded.
  package fileprivate(set) var intervals: Intervals?

  /// Whether an outcome lies in the interval of a level.
  func covers(_ outcome: Double, _ level: Level) -> Bool {
    // Leaving such a history out would flatter the coverage: without variation only the projected value is a hit.
    guard let intervals else { return outcome == value }
    return switch level {
    case .eighty: intervals.eighty.contains(outcome)
    case .ninetyFive: intervals.ninetyFive.contains(outcome)
    }
  }
}
