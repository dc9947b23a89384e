package import Indicators
package import Workbooks

/// A formula that a sheet has of its own, described once: how it is written and what it comes to now.
///
/// Figures are defined in `Figures` and printed by ``FormulaPrinter``; what a sheet counts, finds or shows beside them is
/// described here. ``formula`` and ``value`` read the same description, so a number and the formula of its cell cannot
/// drift apart. A form that is missing is added to both readings and to the test that evaluates the printed formula.
package indirect enum SheetExpression: Sendable {
  /// A cell, or a name, by its address, and the value that it has now.
  case cell(String, SheetValue)
  case number(Double)
  case text(String)
  /// Texts one behind the other (`&`).
  case joined([SheetExpression])
  case operation(SheetExpression, Operation, SheetExpression)
  case comparison(SheetExpression, Comparison, SheetExpression)
  case isNumber(SheetExpression)
  case all([SheetExpression])
  case any([SheetExpression])
  /// `IF`: the first where the condition holds, else the second.
  case choice(SheetExpression, SheetExpression, SheetExpression)
  /// Rounded by a rule of the plan.
  case rounded(SheetExpression, digits: Int, Rounding)
  case count(SheetCount)
  case sum(SheetRange)
  /// The least and the greatest number among the cells of some ranges; 0 where none holds a number.
  case minimum([SheetRange])
  case maximum([SheetRange])
  /// The place of the first cell that holds a value, from 1 on.
  case match(SheetExpression, SheetRange)
  /// The cell of a range at a place, from 1 on.
  case index(SheetRange, SheetExpression)
  /// The rank of one row among those of a ranking; no text for a row that has none.
  case rank(SheetRanking, row: Int)
  /// `NA()`: a point that a chart does not draw; only cells that charts read may show it.
  case notAvailable

  /// The operations of two numbers, by their signs.
  package enum Operation: String, Sendable, CaseIterable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
  }

  /// The comparisons of a spreadsheet, by their signs.
  package enum Comparison: String, Sendable, CaseIterable {
    case less = "<"
    case equal = "="
    case notEqual = "<>"
    case atMost = "<="
    case atLeast = ">="
    case greater = ">"
  }

  /// The content of the cell: the formula with what it comes to.
  package var content: Cell.Content { .formula("=" + formula, cached: value.cached) }

  /// The number as a formula writes it: no exponent for whole numbers, the shortest decimal else.
  package static func plain(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15
      ? String(Int(number)) : number.description.uppercased()
  }
}

// MARK: The formula

extension SheetExpression {
  /// The formula without `=`.
  package var formula: String {
    var text = ""
    write(within: .comparison, to: &text)
    return text
  }

  /// How tightly the parts of a formula bind, loosest first.
  fileprivate enum Binding: Int {
    case comparison
    case joining
    case sum
    case product
    case closed

    /// What stands right of an operation of one direction.
    var tighter: Binding { Binding(rawValue: rawValue + 1) ?? .closed }
  }

  /// Appends the formula to a text; one text for all parts, because a report has many formulas.
  private func write(within outer: Binding, to text: inout String) {
    let isBracketed = (binding?.rawValue ?? outer.rawValue) < outer.rawValue
    if isBracketed { text += "(" }
    switch self {
    case .cell(let address, _): text += address
    case .number(let number): text += Self.plain(number)
    case .text(let words): text += FormulaText.quoted(words)
    case .joined(let parts): Self.write(parts, "&", within: .joining.tighter, to: &text)
    case .operation(let left, let operation, let right):
      let own = operation.binding
      left.write(within: own, to: &text)
      text += operation.rawValue
      right.write(within: operation.isAssociative ? own : own.tighter, to: &text)
    case .comparison(let left, let comparison, let right):
      left.write(within: .comparison.tighter, to: &text)
      text += comparison.rawValue
      right.write(within: .comparison.tighter, to: &text)
    case .isNumber(let inner): Self.call("ISNUMBER", [inner], to: &text)
    case .all(let members): Self.call("AND", members, to: &text)
    case .any(let members): Self.call("OR", members, to: &text)
    case .choice(let condition, let first, let second):
      Self.call("IF", [condition, first, second], to: &text)
    case .rounded(let inner, let digits, let rule):
      Self.call(rule.function, [inner, .number(Double(digits))], to: &text)
    case .count(let count): text += count.formula
    case .sum(let range): Self.call("SUM", over: [range], to: &text)
    case .minimum(let ranges): Self.call("MIN", over: ranges, to: &text)
    case .maximum(let ranges): Self.call("MAX", over: ranges, to: &text)
    case .match(let sought, let range):
      text += "MATCH("
      sought.write(within: .comparison, to: &text)
      text += ",\(range.reference),0)"
    case .index(let range, let place):
      text += "INDEX(\(range.reference),"
      place.write(within: .comparison, to: &text)
      text += ")"
    case .rank(let ranking, let row): text += ranking.formula(ofRow: row)
    case .notAvailable: text += "NA()"
    }
    if isBracketed { text += ")" }
  }

  /// How tightly the formula binds at its top; nil for one that never needs brackets.
  private var binding: Binding? {
    switch self {
    case .number(let number): number < 0 ? .sum : nil
    case .joined: .joining
    case .operation(_, let operation, _): operation.binding
    case .comparison: .comparison
    case .cell, .text, .isNumber, .all, .any, .choice, .rounded, .count, .sum, .minimum, .maximum, .match,
      .index, .rank, .notAvailable:
      nil
    }
  }

  private static func write(
    _ parts: [SheetExpression], _ separator: String, within outer: Binding, to text: inout String
  ) {
    for (index, part) in parts.enumerated() {
      if index > 0 { text += separator }
      part.write(within: outer, to: &text)
    }
  }

  private static func call(_ function: String, _ arguments: [SheetExpression], to text: inout String) {
    text += function
    text += "("
    write(arguments, ",", within: .comparison, to: &text)
    text += ")"
  }

  private static func call(_ function: String, over ranges: [SheetRange], to text: inout String) {
    text += "\(function)(\(ranges.map(\.reference).joined(separator: ",")))"
  }
}

extension SheetExpression.Operation {
  fileprivate var binding: SheetExpression.Binding {
    switch self {
    case .add, .subtract: .sum
    case .multiply, .divide: .product
    }
  }

  /// Whether an operation of the same strength at its right needs no brackets.
  fileprivate var isAssociative: Bool {
    switch self {
    case .add, .multiply: true
    case .subtract, .divide: false
    }
  }
}
