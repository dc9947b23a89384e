import Figures
import Indicators

/// How tightly the surroundings of an expression bind, loosest first.
enum Binding: Int, Comparable {
  case comparison
  case sum
  case product
  case power
  case closed

  static func < (left: Binding, right: Binding) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The printed reading of expressions.
extension FormulaPrinter {
  func text(of expression: Expression, _ column: Int?, within outer: Binding = .comparison) -> String {
    switch expression {
    case .number(let number): return number < 0 && outer > .comparison ? "(\(plain(number)))" : plain(number)
    case .constant(let constant): return constant.name
    case .figure(let figure): return addresses.address(figure)
    case .cell(let row): return addresses.address(row, at: column ?? 0)
    case .before(let row): return addresses.address(row, at: (column ?? 0) - 1)
    case .at(let row, let year):
      let years = addresses.range(.all(.year), at: nil)
      return "INDEX(\(addresses.range(.all(row), at: nil)),MATCH(\(text(of: year, column)),\(years),0))"
    case .entry(let table, let position): return "INDEX(\(table.rawValue),\(text(of: position, column)))"
    case .fold(let fold, let series):
      return text(of: fold, over: addresses.range(series, at: column), within: outer)
    case .medianSlope: return medianSlope
    case .forecast(let year):
      return "FORECAST(\(text(of: year, column)),\(fitted),\(addresses.range(.all(.year), at: nil)))"
    case .firstHorizon(let value, let bound):
      let reached = "(\(text(of: value, column)))>=\(text(of: bound, column))"
      return "SUMPRODUCT(MIN(99-(99-\(Table.horizons.rawValue))*(\(reached))))"
    case .horizon: return Table.horizons.rawValue
    case .operation(let operation, let left, let right):
      return text(of: operation, left, right, column, within: outer)
    case .function(let function, let arguments):
      return "\(function.rawValue)(\(arguments.map { text(of: $0, column) }.joined(separator: ",")))"
    case .rounded(let inner, let digits):
      let function = rounding == .halfAwayFromZero ? "ROUND" : "ROUNDDOWN"
      return "\(function)(\(text(of: inner, column)),\(digits))"
    case .capped(let inner): return "MIN(\(text(of: inner, column)),0.999)"
    }
  }

  private func text(
    of operation: Expression.Operation, _ left: Expression, _ right: Expression, _ column: Int?,
    within outer: Binding
  ) -> String {
    let binding = operation.binding
    // What stands right of − and / must bind more tightly, or a − (b + c) would lose its brackets.
    let tighter = Binding(rawValue: binding.rawValue + 1) ?? .closed
    let text =
      text(of: left, column, within: operation == .power ? .closed : binding)
      + operation.rawValue
      + text(of: right, column, within: operation.isAssociative ? binding : tighter)
    return binding < outer ? "(\(text))" : text
  }

  private func text(of fold: Fold, over range: String, within outer: Binding) -> String {
    switch fold {
    case .sum: return "SUM(\(range))"
    case .count: return "COUNT(\(range))"
    case .minimum: return "MIN(\(range))"
    case .maximum: return "MAX(\(range))"
    case .magnitude:
      let text = "SUMIF(\(range),\">0\")-SUMIF(\(range),\"<0\")"
      return outer > .sum ? "(\(text))" : text
    }
  }

  private var fitted: String { addresses.range(.all(.fitted), at: nil) }

  /// Text cells would be an error in a difference, hence the question for numbers inside the array.
  private var medianSlope: String {
    let years = addresses.range(.all(.year), at: nil)
    let pairs = "ISNUMBER(\(fitted))*ISNUMBER(TRANSPOSE(\(fitted)))*(TRANSPOSE(\(years))>\(years))"
    let slopes = "(TRANSPOSE(\(fitted))-\(fitted))/(TRANSPOSE(\(years))-\(years))"
    return "IF(COUNT(\(fitted))<2,0,MEDIAN(IF(\(pairs),\(slopes))))"
  }

  /// A number as a formula writes it: no exponent for whole numbers, the shortest decimal else.
  private func plain(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15
      ? String(Int(number)) : number.description.uppercased()
  }
}

extension Expression.Operation {
  var binding: Binding {
    switch self {
    case .add, .subtract: .sum
    case .multiply, .divide: .product
    case .power: .power
    }
  }

  var isAssociative: Bool {
    self == .add || self == .multiply
  }
}
