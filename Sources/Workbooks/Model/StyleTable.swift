/// The distinct styles of a sheet, each with a number: a sheet has thousands of cells and some dozens of styles.
struct StyleTable: Sendable {
  /// In the order of their first use.
  private(set) var styles: [Style] = []
  private var numbers: [Style: Int] = [:]

  /// The number of a style.
  mutating func number(of style: Style) -> Int {
    if let known = numbers[style] { return known }
    let number = styles.count
    numbers[style] = number
    styles.append(style)
    return number
  }
}
