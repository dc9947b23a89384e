/// The distinct styles of a sheet, each with a number: a sheet has thousands of cells and some dozens of styles.
struct StyleTable: Sendable {
  /// In the order of their first use.
  private(set) var styles: [Style] = []
  private var numbers: [Style: Int] = [:]
  /// The number of the last style of each column: tables repeat it, and comparing costs less than hashing.
  private var recent: [Int] = []

  /// The number of a style that a cell in a column has.
  mutating func number(of style: Style, column: Int) -> Int {
    guard column >= 0, column < Limit.columns else { return number(of: style) }
    if column < recent.count, styles[recent[column]] == style { return recent[column] }
    let number = number(of: style)
    // Columns that were left out get a style that exists, which is compared before it is taken.
    while recent.count <= column { recent.append(number) }
    recent[column] = number
    return number
  }

  private mutating func number(of style: Style) -> Int {
    if let known = numbers[style] { return known }
    styles.append(style)
    numbers[style] = styles.count - 1
    return styles.count - 1
  }
}
