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
  package var formula: String { written(within: .comparison) }

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

  private func written(within outer: Binding) -> String {
    func bracketed(_ text: String, _ own: Binding) -> String {
      own.rawValue < outer.rawValue ? "(\(text))" : text
    }
    switch self {
    case .cell(let address, _): return address
    case .number(let number):
      return number < 0 ? bracketed(Self.plain(number), .sum) : Self.plain(number)
    case .text(let text): return FormulaText.quoted(text)
    case .joined(let parts):
      return bracketed(parts.map { $0.written(within: .joining.tighter) }.joined(separator: "&"), .joining)
    case .operation(let left, let operation, let right):
      let own = operation.binding
      return bracketed(
        left.written(within: own) + operation.rawValue
          + right.written(within: operation.isAssociative ? own : own.tighter), own)
    case .comparison(let left, let comparison, let right):
      let inner = Binding.comparison.tighter
      return bracketed(
        left.written(within: inner) + comparison.rawValue + right.written(within: inner), .comparison)
    case .isNumber(let inner): return Self.call("ISNUMBER", [inner.formula])
    case .all(let members): return Self.call("AND", members.map(\.formula))
    case .any(let members): return Self.call("OR", members.map(\.formula))
    case .choice(let condition, let first, let second):
      return Self.call("IF", [condition.formula, first.formula, second.formula])
    case .rounded(let inner, let digits, let rule):
      return Self.call(rule.function, [inner.formula, String(digits)])
    case .count(let count): return count.formula
    case .sum(let range): return Self.call("SUM", [range.reference])
    case .minimum(let ranges): return Self.call("MIN", ranges.map(\.reference))
    case .maximum(let ranges): return Self.call("MAX", ranges.map(\.reference))
    case .match(let sought, let range): return Self.call("MATCH", [sought.formula, range.reference, "0"])
    case .index(let range, let place): return Self.call("INDEX", [range.reference, place.formula])
    case .rank(let ranking, let row): return ranking.formula(ofRow: row)
    case .notAvailable: return Self.call("NA", [])
    }
  }

  private static func call(_ function: String, _ arguments: [String]) -> String {
    "\(function)(\(arguments.joined(separator: ",")))"
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
