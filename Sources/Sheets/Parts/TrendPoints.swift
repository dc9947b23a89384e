import Evaluations
import Indicators
import Workbooks

/// Where the points of the small charts stand: hidden columns of 一覧, one row for each placement.
///
/// The columns are no part of what is sorted there, so a row keeps its indicator, and every sheet of the book may draw
/// from it.
struct TrendPoints {
  /// The columns, from left to right.
  enum Column: Hashable {
    /// The value of a year as it was delivered or added up, no text where none is drawn.
    case drawn(FiscalYear)
    /// The least and the greatest number that the chart shows.
    case low
    case high
    /// The value of a year between the least and the greatest as 0…1; `#N/A` where none is drawn.
    case actual(FiscalYear)
    /// The line to the target in a year, likewise.
    case path(FiscalYear)
    /// The target and its year, likewise.
    case targetYear
    case target

    /// What stands at the head of the column.
    var heading: String {
      switch self {
      case .drawn(let year): "図：\(year.label)の値"
      case .low: "図：下端"
      case .high: "図：上端"
      // The chart reads the place of the year from here.
      case .actual, .path: ""
      case .targetYear: "図：目標の年度"
      case .target: "図：目標"
      }
    }
  }

  /// The years of all charts of a book, on the same axis: at most ten, and at least two.
  let years: ClosedRange<FiscalYear>

  var columns: [Column] {
    years.map(Column.drawn) + [.low, .high] + years.map(Column.actual) + years.map(Column.path)
      + [.targetYear, .target]
  }

  private static let greatestCount = 10
  /// How many years before the plan are shown, its usual baseline year among them.
  private static let yearsBefore = 2

  /// - Parameters:
  ///   - shown: the evaluations of the book.
  ///   - period: the years of the plan.
  init(of shown: [Evaluation], period: ClosedRange<FiscalYear>, reportYear: FiscalYear) {
    let targets = shown.map(\.indicator.target.year)
    // The newest value is on the axis, however far away a target is.
    let last = min(
      max(targets.max() ?? reportYear, period.upperBound, reportYear),
      reportYear.advanced(by: Self.greatestCount - 2))
    let starts = shown.compactMap { evaluation in
      let record = evaluation.record
      let delivered = record.entries.first { $0.cells.contains { $0.number != nil } }?.year
      return [record.baselineYear, delivered].compactMap(\.self).min()
    }
    let first = max(
      starts.min() ?? period.lowerBound, period.lowerBound.advanced(by: -Self.yearsBefore),
      last.advanced(by: 1 - Self.greatestCount))
    years = min(first, last.advanced(by: -1))...last
  }

  /// The place of a year on the axis, 0…1.
  func place(of year: FiscalYear) -> Double {
    Double(year.number - years.lowerBound.number)
      / Double(years.upperBound.number - years.lowerBound.number)
  }
}
