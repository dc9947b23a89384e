package import Figures
import Indicators
import Workbooks

/// The binding strength of the operator around an expression, weakest first.
package enum Binding: Int, Comparable {
  case comparison
  case sum
  case product
  case power
  case closed

  package static func < (left: Binding, right: Binding) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Prints expressions.
extension FormulaPrinter {
  package func write(
    _ expression: Expression, _ column: Int?, within outer: Binding = .comparison, to text: inout String
  ) {
    switch expression {
    case .number(let number): text += number < 0 && outer > .comparison ? "(\(plain(number)))" : plain(number)
    case .constant(.reportYear) where asOf != nil: addresses.write(.year, at: asOf ?? 0, to: &text)
    case .constant(let constant): text += constant.name
    case .figure(let figure): text += addresses.address(figure)
    case .cell(let row): addresses.write(row, at: column ?? 0, to: &text)
    case .before(let row): addresses.write(row, at: (column ?? 0) - 1, to: &text)
    case .at(let row, let year):
      text += "INDEX("
      text += addresses.range(row)
      text += ",MATCH("
      write(year, column, to: &text)
      text += ","
      text += addresses.range(.year)
      text += ",0))"
    case .entry(let table, let position):
      text += "INDEX(\(table.rawValue),"
      write(position, column, to: &text)
      text += ")"
    case .fold(let fold, let series):
      write(fold, over: series, at: column, within: outer, to: &text)
    case .medianSlope: text += medianSlope
    case .forecast(let year):
      text += "FORECAST("
      write(year, column, to: &text)
      text += ",\(fitted),\(addresses.range(.year)))"
    case .firstHorizon(let values, let bound):
      text += "SUMPRODUCT(MIN(99-(99-\(Table.horizons.rawValue))"
      for value in values {
        text += "*(("
        write(value, column, to: &text)
        text += ")>="
        write(bound, column, to: &text)
        text += ")"
      }
      text += "))"
    case .horizon: text += Table.horizons.rawValue
    case .operation(let operation, let left, let right):
      write(operation, left, right, column, within: outer, to: &text)
    case .function(let function, let arguments):
      text += function.rawValue
      text += "("
      writeList(arguments, to: &text) { write($0, column, to: &$1) }
      text += ")"
    case .rounded(let inner, let digits): write(rounding.function, inner, column, digits, to: &text)
    case .denoised(let inner, let digits): write("ROUND", inner, column, digits, to: &text)
    case .belowWhole(let inner): write("MIN", inner, column, 0.999, to: &text)
    case .atLeastWhole(let inner): write("MAX", inner, column, 1, to: &text)
    }
  }

  /// Writes the call of a function with an expression and a number.
  private func write(
    _ function: String, _ inner: Expression, _ column: Int?, _ number: some CustomStringConvertible,
    to text: inout String
  ) {
    text += function
    text += "("
    write(inner, column, to: &text)
    text += ",\(number))"
  }

  private func write(
    _ operation: Expression.Operation, _ left: Expression, _ right: Expression, _ column: Int?,
    within outer: Binding, to text: inout String
  ) {
    let binding = operation.binding
    // The right operand of − and / must bind more tightly, or a − (b + c) would lose its parentheses.
    let tighter = Binding(rawValue: binding.rawValue + 1) ?? .closed
    if binding < outer { text += "(" }
    write(left, column, within: operation == .power ? .closed : binding, to: &text)
    text += operation.rawValue
    write(right, column, within: operation.isAssociative ? binding : tighter, to: &text)
    if binding < outer { text += ")" }
  }

  private func write(
    _ fold: Fold, over series: RowRange, at column: Int?, within outer: Binding, to text: inout String
  ) {
    func write(_ function: String, _ condition: String = "") {
      text += function
      text += "("
      if case .all(let row) = series, let asOf {
        addresses.write(.through(row), at: asOf, to: &text)
      } else {
        addresses.write(series, at: column, to: &text)
      }
      text += condition
      text += ")"
    }
    switch fold {
    case .sum: write("SUM")
    case .count: write("COUNT")
    case .minimum: write("MIN")
    case .maximum: write("MAX")
    case .magnitude:
      if outer > .sum { text += "(" }
      write("SUMIF", ",\">0\"")
      text += "-"
      write("SUMIF", ",\"<0\"")
      if outer > .sum { text += ")" }
    }
  }

  private var fitted: String { addresses.range(.fitted) }

  /// A difference with a text cell is an error, so the array formula tests both cells with `ISNUMBER`.
  private var medianSlope: String {
    let years = addresses.range(.year)
    let pairs = "ISNUMBER(\(fitted))*ISNUMBER(TRANSPOSE(\(fitted)))*(TRANSPOSE(\(years))>\(years))"
    let slopes = "(TRANSPOSE(\(fitted))-\(fitted))/(TRANSPOSE(\(years))-\(years))"
    return "IF(COUNT(\(fitted))<2,0,MEDIAN(IF(\(pairs),\(slopes))))"
  }

  /// Returns a number in formula notation: whole numbers without exponent, others as the shortest decimal.
  private func plain(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15
      ? String(Int(number)) : number.description.uppercased()
  }
}

extension Expression.Operation {
  package var binding: Binding {
    switch self {
    case .add, .subtract: .sum
    case .multiply, .divide: .product
    case .power: .power
    }
  }

  package var isAssociative: Bool {
    self == .add || self == .multiply
  }
}
