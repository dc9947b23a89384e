import Workbooks

/// The pages of a 一覧: what is on the left half, and on 総括 the years and what is to come on the right half.
extension ListLayout {
  /// The columns that stand at the left of every page.
  var repeatedColumns: ClosedRange<Int> { index(of: .number)...index(of: .name) }
  /// The rest of the left half.
  var presentColumns: ClosedRange<Int> { index(of: .unit)...index(of: .trendChart) }
  /// The rest of the right half.
  var futureColumns: ClosedRange<Int> { index(of: .actual(years.lowerBound))...index(of: .remark) }

  /// The columns that are printed: a section's right half is on its 個票.
  var printed: ClosedRange<Int> {
    repeatedColumns.lowerBound...(isOverall ? futureColumns : presentColumns).upperBound
  }

  /// The rows at which pages begin: all pages have about as many, so that none is nearly empty.
  var rowBreaks: [Int] {
    let repeated = Self.headHeights.reduce(0, +) + Self.legendHeight
    let most = Page.rowCount(of: Pixels.points(Self.rowHeight), below: Pixels.points(repeated))
    let pages = (placements.count + most - 1) / most
    guard pages > 1 else { return [] }
    return (1..<pages).map { Self.firstRow + placements.count * $0 / pages }
  }

  /// The width of a column in pixels; 備考 takes what the others leave.
  func pixels(of column: Column) -> Double {
    guard column == .remark else { return column.pixels }
    let others = Array(repeatedColumns) + futureColumns.dropLast()
    return max(column.pixels, Page.filled.width - others.reduce(0) { $0 + columns[$1].pixels })
  }

  /// The width of a column in characters.
  func width(of column: Column) -> Double { Pixels.characters(pixels(of: column)) }
}

extension ListLayout.Column {
  fileprivate var pixels: Double {
    switch self {
    case .number: 46
    case .name: 187
    case .unit: 54
    case .shownRating: 122
    case .shownOutlook: 146
    case .latestYear: 44
    case .latest: 86
    case .target: 102
    case .attainment: 64
    case .pace: 72
    case .change: 81
    case .trendChart: 96
    case .actual: 66
    case .projection: 70
    case .interval: 118
    case .probability: 54
    case .reachYear: 60
    case .remark: 235
    case .section: 60
    case .department: 150
    case .edge: 16
    case .end, .reprint, .rating, .outlook, .guide, .mark, .trend: 40
    }
  }
}
