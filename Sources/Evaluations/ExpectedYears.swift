import Indicators

/// The years up to the report year for which a value of an indicator is expected.
///
/// A yearly value is expected for every year after the baseline or from the first year of the plan on. A value of a survey
/// every n years (調査周期) is expected n years after the last one; where that year says 調査なし or 休止, in the next.
/// For an indicator that starts in a later report (開始), nothing is expected for the years before, except those of its
/// target.
struct ExpectedYears {
  private let first: FiscalYear
  private let last: FiscalYear
  /// The years of surveys; nil for a yearly value.
  private let surveys: Set<FiscalYear>?

  /// - Parameters:
  ///   - start: the year in which the path starts.
  ///   - known: the observations up to the report year.
  init(
    of indicator: Indicator, in plan: Plan, start: FiscalYear?, known: [Observation],
    to reportYear: FiscalYear
  ) {
    let usual = start?.advanced(by: 1) ?? plan.settings.period.lowerBound
    let own = indicator.reporting.firstYear.map { min($0, indicator.target.period?.lowerBound ?? $0) }
    first = max(usual, own ?? usual)
    last = reportYear
    let cycle = indicator.reporting.surveyCycle
    surveys =
      cycle > 1
      ? Self.surveys(every: cycle, from: indicator.baseline.year, first, known, to: reportYear) : nil
  }

  /// Whether the year is one of them.
  func contains(_ year: FiscalYear) -> Bool {
    first <= year && year <= last && surveys?.contains(year) ?? true
  }

  private static func surveys(
    every cycle: Int, from baseline: FiscalYear?, _ first: FiscalYear, _ known: [Observation],
    to last: FiscalYear
  ) -> Set<FiscalYear> {
    let byYear = Dictionary(grouping: known, by: \.year)
    let earliest = byYear.keys.min().map { min($0, first) } ?? first
    let start = baseline ?? earliest
    guard start <= last else { return [] }
    var next = baseline?.advanced(by: cycle) ?? first
    var surveys: Set<FiscalYear> = []
    for year in start...last {
      let values = byYear[year, default: []].map(\.value)
      let isHeld = values.contains { $0.number != nil }
      guard isHeld || year >= next else { continue }
      let isPutOff =
        !values.isEmpty && values.allSatisfy { [.absent(.notSurveyed), .absent(.suspended)].contains($0) }
      guard isHeld || !isPutOff else { continue }
      surveys.insert(year)
      next = year.advanced(by: cycle)
    }
    return surveys
  }
}
