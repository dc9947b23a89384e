import Workbooks

/// The columns and rows of the printed page of a 個票, in pixels: nothing of its contents, only how many years and rows of
/// values it shows.
///
/// One A4 page at a scale of 90 %: the left 60 % for the chart and the values of the years, a gap, and the right 40 % for
/// figures and texts, whose columns stay the same whatever the number of years.
struct CardGrid: Hashable {
  /// The years that the page shows, 1…``greatestYears``.
  let yearCount: Int
  /// The rows of values below the chart.
  let valueRows: Int

  /// The baseline year and the newest eight.
  static let greatestYears = 9
  /// The most rows of values; with more the chart would be lower than wide labels need.
  static let greatestValueRows = 13

  init(yearCount: Int, valueRows: Int) {
    self.yearCount = min(max(1, yearCount), Self.greatestYears)
    self.valueRows = min(valueRows, Self.greatestValueRows)
  }

  // MARK: Columns

  private static let labelPixels = 82
  private static let yearsPixels = 567
  private static let gapPixels = 15
  /// The label of a text, the rest of the first tile, and the other tiles.
  private static let rightPixels = [75, 34, 109, 109, 109]
  /// The least columns under the years: below the page they have texts and values of the calculation.
  private static let leastColumns = 5

  static let labelColumn = 0
  static let firstYearColumn = 1

  /// How many columns a year takes: more than one where there are few years.
  var columnsPerYear: Int { (Self.leastColumns + yearCount - 1) / yearCount }
  /// The columns of the year at an index among those of the page.
  func columns(ofYear index: Int) -> ClosedRange<Int> {
    let first = Self.firstYearColumn + index * columnsPerYear
    return first...first + columnsPerYear - 1
  }

  /// The labels and the years.
  var left: ClosedRange<Int> { Self.labelColumn...yearCount * columnsPerYear }
  var right: ClosedRange<Int> { left.upperBound + 2...left.upperBound + 1 + Self.rightPixels.count }
  /// The whole page from left to right.
  var page: ClosedRange<Int> { Self.labelColumn...right.upperBound }
  /// The labels of the texts, and the texts.
  var textLabel: Int { right.lowerBound }
  var text: ClosedRange<Int> { right.lowerBound + 1...right.upperBound }
  /// The left and the right half of the chips.
  var chips: [ClosedRange<Int>] {
    [right.lowerBound...right.lowerBound + 2, right.lowerBound + 3...right.upperBound]
  }

  /// The columns of a tile, of which four stand side by side.
  func columns(ofTile index: Int) -> ClosedRange<Int> {
    let place = index % Self.tilesPerRow
    return place == 0
      ? right.lowerBound...right.lowerBound + 1
      : right.lowerBound + 1 + place...right.lowerBound + 1 + place
  }

  static let tilesPerRow = 4

  /// The widths of the columns of the page.
  var pixels: [Int] {
    let count = yearCount * columnsPerYear
    let years = (0..<count).map { Self.yearsPixels * ($0 + 1) / count - Self.yearsPixels * $0 / count }
    return [Self.labelPixels] + years + [Self.gapPixels] + Self.rightPixels
  }

  func width(of columns: ClosedRange<Int>) -> Int { pixels[columns].reduce(0, +) }

  // MARK: Rows

  static let nameRow = 0
  static let factsRow = 1
  static let sentenceRow = 2
  static let headRow = 4
  /// The first rows of the two rows of tiles, three each.
  static let tileRows = [5, 9]
  /// The head of the department's texts.
  static let reportedHeadRow = 13
  static let analysisRows = 14...16
  static let outlookRows = 17...19
  static let aboutHeadRow = 20
  static let definitionRows = 21...22
  static let sourceRow = 23
  static let releasedRow = 24
  static let nextReleaseRow = 25
  static let previousRows = 26...28
  static let noteRows = 29...33
  /// The last row of values, and the row that tells where the calculation stands.
  static let lastValueRow = 33
  static let lastRow = 34

  static let chartRow = 5
  var firstValueRow: Int { Self.lastValueRow - valueRows + 1 }
  var headerRow: Int { firstValueRow - 1 }
  var valuesHeadRow: Int { firstValueRow - 2 }
  var chartRows: ClosedRange<Int> { Self.chartRow...valuesHeadRow - 1 }

  /// The heights of the rows of the page.
  static let rowPixels: [Int] =
    [34, 20, 46, 4, 24] + [20, 28, 20, 4] + [20, 28, 20, 4]
    + Array(repeating: 21, count: lastValueRow - reportedHeadRow + 1) + [20]

  static func height(of rows: ClosedRange<Int>) -> Int { rowPixels[rows].reduce(0, +) }
}

extension Pixels {
  /// A column of a width in pixels.
  static func column(_ pixels: Int, isHidden: Bool = false) -> Column {
    Column(width: (Double(pixels) - 5) / 7, isHidden: isHidden)
  }
}
