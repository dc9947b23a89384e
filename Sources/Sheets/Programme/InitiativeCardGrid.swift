import Workbooks

/// The columns of the cards of initiatives, in pixels: labels and years are those of a 個票 of the strategy, at the right of
/// them stand texts and the indicators of the strategy.
struct InitiativeCardGrid: Hashable {
  private let base: CardGrid

  init(yearCount: Int) {
    base = CardGrid(yearCount: yearCount, valueRows: 0)
  }

  /// The labels of the texts, the rest of what stands left of the ratings, rating and outlook.
  private static let rightPixels = [75, 52, 155, 154]

  static let labelColumn = CardGrid.labelColumn

  /// The labels and the years.
  var left: ClosedRange<Int> { base.left }
  /// The columns of the year at an index.
  func columns(ofYear index: Int) -> ClosedRange<Int> { base.columns(ofYear: index) }
  /// The years to which a text of the table belongs, and the text.
  var textYears: Int { CardGrid.firstYearColumn }
  var reported: ClosedRange<Int> { textYears + 1...left.upperBound }
  /// The left half, about half as wide as the table, for the chart of a metric; the rest is for what is said of it.
  var chart: ClosedRange<Int> { Self.labelColumn...(left.count - 2) / 2 }
  var remarks: ClosedRange<Int> { chart.upperBound + 1...left.upperBound }

  var rightLabel: Int { left.upperBound + 2 }
  var right: ClosedRange<Int> { rightLabel...rightLabel + Self.rightPixels.count - 1 }
  var text: ClosedRange<Int> { rightLabel + 1...right.upperBound }
  var rating: Int { right.upperBound - 1 }
  var outlook: Int { right.upperBound }
  /// The cells left of rating and outlook.
  var newest: ClosedRange<Int> { rightLabel...rating - 1 }
  var page: ClosedRange<Int> { Self.labelColumn...right.upperBound }

  /// The widths of the columns of the page.
  var pixels: [Int] { base.pixels[0...left.upperBound + 1] + Self.rightPixels }
  func width(of columns: ClosedRange<Int>) -> Int { pixels[columns].reduce(0, +) }

  // MARK: Rows

  static let namePixels = 30
  static let rowPixels = 21
  static let gapPixels = 12
  /// The rows below the name of a card that stands on half a page.
  static let rowsOfHalf = 16

  /// The height of a card with so many rows below its name.
  static func height(ofRows count: Int) -> Int { namePixels + rowPixels * count }

  // MARK: Room

  /// A full-width character in pixels where the font is some wider than the one that the checks have.
  private static func characterPixels(_ size: Double) -> Double { size * 4 / 3 * 1.05 }

  /// The half-width characters of a line in some columns.
  func capacity(of columns: ClosedRange<Int>, size: Double = 9) -> Int {
    max(2, Int(Double(width(of: columns) - 8) / Self.characterPixels(size) * 2))
  }

  /// The lines, each as high as a row, that a text takes in some columns.
  func lines(of text: String, in columns: ClosedRange<Int>, size: Double = 9) -> Int {
    let room = capacity(of: columns, size: size)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + max(1, (TextWidth.of(String($1)) + room - 1) / room) }
  }

  /// The room of so many lines in some columns.
  func room(_ lines: Int, in columns: ClosedRange<Int>, size: Double = 9) -> TextRoom {
    // The lines of a room are those of its width; so many characters stand in each whatever the font.
    let width = (Double(capacity(of: columns, size: size)) + 0.01) / TextWidth.capacity(width: 1, size: size)
    return .lines(lines, width: width, size: size)
  }
}
