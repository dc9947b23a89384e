import Formulas
import Indicators
import Workbooks

/// Where everything stands on 総括, the first page of the overall book.
struct SummaryLayout {
  static let sheet = "総括"
  static let tileRow = 3
  static let sentenceRow = 7
  /// The head of the matrix, above its two header rows.
  static let matrixRow = 9
  static let bandRow = 10
  static let headerRow = 11
  static let firstRow = 12

  static let keyColumn = 1
  static let nameColumn = 2
  static let countColumn = 3
  static let ratingColumn = 4
  static let outlookColumn = 10
  static let findingsColumn = 16
  static let lastColumn = 17
  /// The three parts of the page, apart by narrow columns: what is, what is to come, and what is to be checked.
  static let leftColumns = keyColumn...8
  static let rightColumns = outlookColumn...14
  static let findingsColumns = findingsColumn...lastColumn
  /// Outside the printed page: the ranks of all placements, and the placement at each rank.
  static let rankColumn = 19
  static let placementColumn = 20

  /// The widths of all columns from the left, in characters.
  static let widths: [Double] =
    [1.5, 14, 45, 6] + Array(repeating: 8.5, count: 5) + [1.5] + Array(repeating: 9, count: 5)
    + [1.5, 6.5, 6.5, 1.5, 9, 9]

  /// 指標 of the list of ranks runs over the columns of the matrix beside its own.
  static let rankedColumns = nameColumn...4
  /// The column of 推計達成率 in that list.
  static let lowestColumn = 5

  /// How many of the lowest projections are listed.
  static let ranks = 10

  /// The goals and sections with a row each.
  let sections: [Section]
  /// The number of placements.
  let placements: Int

  var lastSectionRow: Int { Self.firstRow + max(sections.count, 1) - 1 }
  /// 延べ: the sum of the sections.
  var grossRow: Int { lastSectionRow + 1 }
  /// 実: without what is printed again.
  var netRow: Int { lastSectionRow + 2 }
  /// 構成比: shares of the net count.
  var shareRow: Int { lastSectionRow + 3 }
  var noteRow: Int { shareRow + 1 }
  /// The heads of list and chart.
  var lowerRow: Int { noteRow + 2 }
  var rankHeaderRow: Int { lowerRow + 1 }
  var firstRankRow: Int { rankHeaderRow + 1 }
  var lastRankRow: Int { firstRankRow + Self.ranks - 1 }
  var lastRow: Int { lastRankRow + 1 }

  /// The five symbols of the rating and of the outlook with their columns.
  static func column(_ verdict: Verdict, _ symbol: RatingScale.Symbol) -> Int {
    let first = verdict == .rating ? ratingColumn : outlookColumn
    return first + (RatingScale.Symbol.allCases.firstIndex(of: symbol) ?? 0)
  }

  /// The two verdicts that the matrix counts.
  enum Verdict: CaseIterable {
    case rating
    case outlook

    /// What the matrix calls it.
    var title: String { self == .rating ? "評価（いま）" : "見通し（目標年度）" }
    /// The column of 一覧 that holds it.
    var listColumn: ListLayout.Column { self == .rating ? .rating : .outlook }
  }

  /// The cells of a column over the rows of the sections.
  func area(column: Int) -> Area {
    Area(rows: Self.firstRow...lastSectionRow, column: column)
  }

  /// The helper cells of a column, one for each placement.
  func helperArea(column: Int) -> Area {
    Area(rows: Self.firstRow...Self.firstRow + max(placements, 1) - 1, column: column)
  }
}
