import Indicators

/// The years that a value of an indicator is likely to be of: not long before the plan, and begun when data were gathered.
///
/// Values that go on from those of such years are a long history and no slip.
struct PlausibleYears {
  /// How many years before the baseline and the plan a value may lie.
  private static let reach = 10
  /// The years between two values of a survey that is seldom held.
  private let gap = 5

  /// By the numbers of the years.
  let range: ClosedRange<Int>
  /// The years of the plan and its baseline.
  private let known: ClosedRange<Int>
  private let asOf: Settings.Day

  init(of yearKind: Indicator.YearKind, baseline: FiscalYear?, in settings: Settings) {
    asOf = settings.asOf
    let isUnbegun = yearKind == .fiscal && asOf.month < 4
    let start = settings.period.lowerBound.number
    let first = min(start, baseline?.number ?? start)
    let last = max(first, isUnbegun ? asOf.year - 1 : asOf.year)
    range = (first - Self.reach)...last
    known = first...last
  }

  /// What is said of the values of unlikely years.
  static func findings(
    _ observations: Observations, of indicators: [Indicator], in settings: Settings
  ) -> [Finding] {
    var findings: [Finding] = []
    for indicator in indicators {
      let years = PlausibleYears(of: indicator.yearKind, baseline: indicator.baseline.year, in: settings)
      for observation in observations.detached(indicator.id, from: years.range, gap: years.gap) {
        findings.append(
          Finding(
            years.message(for: observation), at: observation.place, found: observation.text,
            indicator: indicator.id, year: observation.year, department: indicator.departmentName))
      }
    }
    return findings
  }

  /// With the same number in another era where that is meant.
  private func message(for observation: Observation) -> Finding.Message {
    let (year, heading) = (observation.year, observation.place.heading ?? "")
    let written = (try? YearNotation.read(heading)) == nil ? year.label : heading
    // A western year has no era to slip in.
    let isWestern = WidthFolding.narrow(written).contains(String(year.number))
    let others = Era.allCases.filter { $0 != year.era && year.yearOfEra <= $0.lastYearOfEra }
      .map { FiscalYear($0.firstYear + year.yearOfEra - 1) }.filter { known.contains($0.number) }
    let meant = isWestern ? nil : others.last?.label
    return year.number < range.lowerBound
      ? .yearLongBefore(written, oldest: FiscalYear(known.lowerBound).label, suggestion: meant)
      : .yearAfterData(written, asOf: asOf.text, suggestion: meant)
  }
}
