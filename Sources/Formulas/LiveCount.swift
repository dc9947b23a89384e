package import Workbooks

/// A count of cells, with its formula and its present result.
package struct LiveCount {
  /// The formula without `=`.
  package let formula: String
  /// The present result of the formula.
  package let number: Int

  package init(_ formula: String, comesTo number: Int) {
    self.formula = formula
    self.number = number
  }

  /// A count of cells.
  package init(_ count: SheetCount) {
    self.init(count.formula, comesTo: count.number)
  }

  /// Returns the sum of several counts; 0 for none.
  package static func sum(_ counts: [LiveCount]) -> LiveCount {
    guard !counts.isEmpty else { return LiveCount("0", comesTo: 0) }
    return LiveCount(
      counts.map(\.formula).joined(separator: "+"), comesTo: counts.reduce(0) { $0 + $1.number })
  }

  /// Returns the same count as a reference to the cell that shows it.
  package func shown(at position: Position) -> LiveCount { LiveCount(position.reference, comesTo: number) }

  /// The number as a part of a formula.
  package var expression: SheetExpression { .cell(formula, .number(Double(number))) }

  /// The content of the cell that shows it.
  package var content: Cell.Content { .formula("=" + formula, cached: .number(Double(number))) }
}
