import Indicators
import Workbooks

/// Where everything stands on the page of an initiative.
struct InitiativeCardLayout {
  /// The columns: labels, years, three for trend and chart, then those beside the page.
  struct Columns {
    let yearCount: Int

    /// The names of the rows, and the first year.
    let label = 1
    let firstYear = 2
    /// The whole page from left to right.
    var page: ClosedRange<Int> { label...chart }
    /// The tables below the years need five columns.
    var wide: Int { max(5, yearCount) }
    var lastYear: Int { firstYear + wide - 1 }
    /// Right of a narrow gap, which keeps the facts apart from the years.
    var trend: Int { lastYear + 2 }
    var slope: Int { lastYear + 3 }
    var chart: Int { lastYear + 4 }
    /// Beside the page: names and values of figures, then names and years of rows.
    var helperLabel: Int { chart + 2 }
    var helperValue: Int { helperLabel + 1 }
    var helperRowLabel: Int { helperValue + 2 }
    var helperYears: Int { helperRowLabel + 1 }

    /// The widths of all columns in characters.
    var widths: [Double] {
      [1.5, 28] + Array(repeating: 18.0, count: wide) + [1.5, 13, 14, 26, 2, 20, 12, 2, 20]
        + Array(repeating: 10.0, count: yearCount)
    }
  }

  static let gistRow = 4
  static let reportRow = 6
  static let yearRow = 7
  /// 実施状況, 実施主体, 取組実績, 見直し, 見直し内容.
  static let stateRow = 8
  static let carrierRow = 9
  static let activityRow = 10
  static let decisionRow = 11
  static let reviewRow = 12
  static let figureRow = 14

  /// How many figures the initiative has, how many of them with a target, and how many related indicators.
  let figures: Int
  let targets: Int
  let related: Int

  var firstFigureRow: Int { Self.figureRow + 2 }
  /// Two rows for each figure; where there is none, one that says so.
  var lastFigureRow: Int { firstFigureRow + max(1, 2 * figures) - 1 }
  var targetRow: Int { lastFigureRow + 2 }
  var firstTargetRow: Int { targetRow + 2 }
  var lastTargetRow: Int { targets == 0 ? lastFigureRow : firstTargetRow + targets - 1 }
  var relatedRow: Int { lastTargetRow + 2 }
  var firstRelatedRow: Int { relatedRow + 2 }
  /// The remark below the related indicators; where there is none, the line that says so.
  var remarkRow: Int { related == 0 ? relatedRow + 1 : firstRelatedRow + related }
  var notesRow: Int { remarkRow + 2 }
}
