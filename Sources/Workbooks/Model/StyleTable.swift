/// The distinct styles of a sheet, each with a number: a sheet has thousands of cells and some dozens of styles.
struct StyleTable: Sendable {
  /// In the order of their first use.
  private(set) var styles: [Style] = []
  /// The numbers of the styles, each in the place that its mark names or the next free one behind; -1 where none is.
  ///
  /// A dictionary would mix every style anew and copy those that it compares.
  private var slots = [Int](repeating: -1, count: 64)

  /// The number of a style.
  mutating func number(of style: Style) -> Int {
    let slot = slot(of: style)
    if slots[slot] >= 0 { return slots[slot] }
    slots[slot] = styles.count
    styles.append(style)
    if 2 * styles.count > slots.count { grow() }
    return styles.count - 1
  }

  /// Where a style stands, or would stand.
  private func slot(of style: Style) -> Int {
    // The table is never full. The styles are compared where they are, without a copy.
    let known = styles.span
    var slot = Int(truncatingIfNeeded: style.mark >> 32) & (slots.count - 1)
    while slots[slot] >= 0, known[slots[slot]] != style { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = [Int](repeating: -1, count: 2 * slots.count)
    for (number, style) in styles.enumerated() { slots[slot(of: style)] = number }
  }
}
