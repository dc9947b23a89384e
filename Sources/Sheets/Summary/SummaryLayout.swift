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
  /// The columns that ratings and outlooks have at the least, which list, chart and tiles share.
  private static let leastGroups = 5

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
  /// The groups of ratings and outlooks, with a column each.
  let ratings: [RatingGroup]
  let outlooks: [RatingGroup]

  /// - Parameter scale: the ratings that the matrix counts.
  init(sections: [Section], placements: Int, scale: RatingScale) {
    self.sections = sections
    self.placements = placements
    ratings = scale.groups(of: .rating)
    outlooks = scale.groups(of: .outlook)
  }

  /// The three parts of the page, apart by narrow columns: what is, what is to come, and what is to be checked.
  var leftColumns: ClosedRange<Int> {
    Self.keyColumn...Self.ratingColumn + max(ratings.count, Self.leastGroups) - 1
  }
  var outlookColumn: Int { leftColumns.upperBound + 2 }
  var rightColumns: ClosedRange<Int> {
    outlookColumn...outlookColumn + max(outlooks.count, Self.leastGroups) - 1
  }
  var findingsColumn: Int { rightColumns.upperBound + 2 }
  var lastColumn: Int { findingsColumn + 1 }
  var findingsColumns: ClosedRange<Int> { findingsColumn...lastColumn }
  /// Outside the printed page: the ranks of all placements, and the placement at each rank.
  var rankColumn: Int { lastColumn + 2 }
  var placementColumn: Int { rankColumn + 1 }

  /// The widths of all columns from the left, in characters.
  var widths: [Double] {
    [1.5, 14, 45, 6] + Array(repeating: 8.5, count: leftColumns.upperBound - Self.countColumn) + [1.5]
      + Array(repeating: 9, count: rightColumns.count) + [1.5, 6.5, 6.5, 1.5, 9, 9]
  }

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

  /// The groups that the matrix counts for a verdict, with their columns.
  func columns(of verdict: RatingRule.Verdict) -> [(group: RatingGroup, column: Int)] {
    switch verdict {
    case .rating: Array(zip(ratings, Self.ratingColumn...)).map { ($0, $1) }
    case .outlook: Array(zip(outlooks, outlookColumn...)).map { ($0, $1) }
    }
  }

  /// The columns of a verdict in the matrix, those without a group among them.
  func area(of verdict: RatingRule.Verdict) -> ClosedRange<Int> {
    verdict == .rating ? Self.ratingColumn...leftColumns.upperBound : rightColumns
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

extension RatingRule.Verdict {
  /// What the matrix calls the verdict.
  var title: String {
    switch self {
    case .rating: "評価（いま）"
    case .outlook: "見通し（目標年度）"
    }
  }

  /// The column of 一覧 that holds the verdict.
  var listColumn: ListLayout.Column {
    switch self {
    case .rating: .rating
    case .outlook: .outlook
    }
  }
}
