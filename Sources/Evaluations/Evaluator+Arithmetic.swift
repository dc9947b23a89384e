import Figures
import Glibc
import Indicators

/// Calculates the numbers of expressions; nil where an input has no number.
extension Evaluator {
  /// The number of an expression in the year at a position, or for the indicator as a whole.
  mutating func number(_ expression: Expression, _ column: Int?) -> Double? {
    switch expression {
    case .number(let number): return number
    case .constant(let constant): return context.number(constant)
    case .figure(let figure): return value(of: figure).number
    case .cell(let row): return column.flatMap { value(of: row, at: $0).number }
    case .before(let row):
      guard let column, column > 0 else { return nil }
      return value(of: row, at: column - 1).number
    case .at(let row, let year): return number(year, column).flatMap { numberOf(row, inYear: $0) }
    case .entry(let table, let position): return number(position, column).flatMap { table.entry(at: $0) }
    case .fold(let fold, let series): return fold.result(of: numbers(series, column))
    case .medianSlope: return fittedSlope
    case .forecast(let year): return number(year, column).flatMap { forecast(year: $0) }
    case .firstHorizon(let values, let bound): return firstHorizon(values, bound, column)
    case .horizon: return horizonStep
    case .operation(let operation, let left, let right):
      guard let left = number(left, column), let right = number(right, column) else { return nil }
      return operation.result(left, right)
    case .function(let function, let arguments):
      var numbers: [Double] = []
      for argument in arguments {
        guard let number = number(argument, column) else { return nil }
        numbers.append(number)
      }
      return function.result(numbers)
    case .rounded(let inner, let digits):
      let exact = number(inner, column)
      return isRaw ? exact : exact.map { context.round($0, digits: digits) }
    case .belowWhole(let inner):
      let exact = number(inner, column)
      return isRaw ? exact : exact.map { Swift.min($0, 0.999) }
    case .atLeastWhole(let inner):
      let exact = number(inner, column)
      return isRaw ? exact : exact.map { Swift.max($0, 1) }
    case .denoised(let inner, let digits):
      return number(inner, column).map { Rounding.halfAwayFromZero.round($0, digits: digits) }
    }
  }

  /// The number of a yearly figure in a western year.
  mutating func numberOf(_ row: YearlyFigure, inYear year: Double) -> Double? {
    guard let column = record.entries.firstIndex(where: { Double($0.year.number) == year }) else {
      return nil
    }
    return value(of: row, at: column).number
  }

  private mutating func numbers(_ series: RowRange, _ column: Int?) -> [Double] {
    let last = record.entries.count
    let columns: Range<Int> =
      switch series {
      case .all: 0..<last
      case .before: 0..<(column ?? 0)
      case .through: 0..<((column ?? -1) + 1)
      case .onward: (column ?? last)..<last
      }
    var numbers: [Double] = []
    numbers.reserveCapacity(columns.count)
    for column in columns {
      if let number = value(of: series.row, at: column).number { numbers.append(number) }
    }
    return numbers
  }

  /// The years of the fit and their values.
  private mutating func fittedPoints() -> (years: [Int], values: [Double]) {
    (numbers(.all(.fittedYear), nil).map { Int($0) }, numbers(.all(.fitted), nil))
  }

  private var fittedSlope: Double? {
    mutating get {
      let points = fittedPoints()
      guard points.years.count > 1 else { return 0 }
      return medianOfPairwiseSlopes(years: points.years, values: points.values)
    }
  }

  private mutating func forecast(year: Double) -> Double? {
    let points = fittedPoints()
    return LeastSquares(years: points.years, values: points.values)?.value(at: year)
  }

  private mutating func firstHorizon(_ values: [Expression], _ bound: Expression, _ column: Int?) -> Double? {
    defer { horizonStep = nil }
    for step in Table.horizons.values {
      horizonStep = step
      guard let asked = number(bound, column) else { return nil }
      var isReached = true
      for value in values {
        guard let reached = number(value, column) else { return nil }
        if reached < asked, !Rounding.isSame(reached, asked) { isReached = false }
      }
      if isReached { return step }
    }
    return 99
  }
}

extension Table {
  /// The entry at a position from 1; nil outside, where a spreadsheet would return the whole table or an error.
  fileprivate func entry(at position: Double) -> Double? {
    let index = Int(position) - 1
    return values.indices.contains(index) ? values[index] : nil
  }
}

extension Fold {
  fileprivate func result(of numbers: [Double]) -> Double {
    switch self {
    case .sum: numbers.reduce(0, +)
    case .count: Double(numbers.count)
    case .minimum: numbers.min() ?? 0
    case .maximum: numbers.max() ?? 0
    case .magnitude: numbers.reduce(0) { $0 + $1.magnitude }
    }
  }
}

extension Expression.Operation {
  fileprivate func result(_ left: Double, _ right: Double) -> Double? {
    let result =
      switch self {
      case .add: left + right
      case .subtract: Rounding.isSame(left, right) ? 0 : left - right
      case .multiply: left * right
      case .divide: left / right
      case .power: pow(left, right)
      }
    return result.isFinite ? result : nil
  }
}

extension Expression.Function {
  fileprivate func result(_ numbers: [Double]) -> Double? {
    switch self {
    case .minimum: numbers.min()
    case .maximum: numbers.max()
    case .squareRoot: numbers.first.map { $0.squareRoot() }
    }
  }
}
