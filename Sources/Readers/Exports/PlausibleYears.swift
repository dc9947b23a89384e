import Indicators

/// The years that a value of an indicator is likely to be of: not long before the plan, and begun when data were gathered.
struct PlausibleYears {
  /// How many years before the baseline and the plan a value may lie.
  private static let reach = 10

  /// By the numbers of the years.
  let range: ClosedRange<Int>
  /// The years of the plan and its baseline.
  private let known: ClosedRange<Int>
  private let asOf: Settings.Day

  init(of indicator: borrowing Indicator, in settings: Settings) {
    asOf = settings.asOf
    let isUnbegun = indicator.yearKind == .fiscal && asOf.month < 4
    let start = settings.period.lowerBound.number
    let first = min(start, indicator.baseline.year?.number ?? start)
    let last = max(first, isUnbegun ? asOf.year - 1 : asOf.year)
    range = (first - Self.reach)...last
    known = first...last
  }

  /// What is to be said of a year, with the same number in another era where that is meant; nil for nothing.
  func message(for year: FiscalYear, written text: String) -> Finding.Message? {
    guard !range.contains(year.number) else { return nil }
    // A western year has no era to slip in.
    let isWestern = WidthFolding.narrow(text).contains(String(year.number))
    let others = Era.allCases.filter { $0 != year.era && year.yearOfEra <= $0.lastYearOfEra }
      .map { FiscalYear($0.firstYear + year.yearOfEra - 1) }.filter { known.contains($0.number) }
    let meant = isWestern ? nil : others.last?.label
    return year.number < range.lowerBound
      ? .yearLongBefore(text, oldest: FiscalYear(known.lowerBound).label, suggestion: meant)
      : .yearAfterData(text, asOf: asOf.text, suggestion: meant)
  }
}
