import Evaluations
import Indicators

/// The years that the page of a 個票 shows: the baseline year and the newest eight up to the target year; the older ones
/// stand in the calculation below.
struct CardYears {
  /// The positions of the years among those of the record.
  let printed: [Int]
  /// All years from the first to the last of them, which the chart draws.
  let drawn: ClosedRange<Int>

  init(of record: Record) {
    let years = record.years
    let newest = record.entries.lastIndex { $0.valueCells.contains { $0.number != nil } } ?? 0
    let target = years.lastIndex { $0 <= record.indicator.target.year } ?? years.count - 1
    let last = max(0, max(newest, target))
    let start = record.baselineYear.flatMap { year in years.firstIndex { $0 == year } }
    // The year before a new indicator has no value that a reader could look for.
    let baseline = record.indicator.target.kind.startsAtZero ? nil : start
    let period = record.indicator.target.period?.lowerBound
    let others = start.map { $0 + 1 } ?? period.flatMap { year in years.firstIndex { $0 >= year } } ?? 0
    let room = CardGrid.greatestYears - (baseline == nil ? 0 : 1)
    let first = min(max(others, last - room + 1), last)
    printed = Array(Set((baseline.map { [$0] } ?? []) + Array(first...last))).sorted()
    drawn = (printed.first ?? 0)...(printed.last ?? 0)
  }
}
