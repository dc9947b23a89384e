/// A number calculated from named figures; it is evaluated natively and printed as a spreadsheet formula.
package indirect enum Expression: Hashable, Sendable {
  case number(Double)
  case constant(Constant)
  case figure(Figure)
  /// The value of a yearly figure in the cell's year; only in definitions of yearly figures.
  case cell(YearlyFigure)
  /// The value of a yearly figure in the year before the cell's; only in definitions of yearly figures.
  case before(YearlyFigure)
  /// The value of a yearly figure in a year that is known to have one.
  case at(YearlyFigure, year: Expression)
  /// The entry of a table by position, from 1.
  case entry(Table, Expression)
  case fold(Fold, RowRange)
  /// The median of (uⱼ − uᵢ)/(tⱼ − tᵢ) over all pairs of fitted years (Theil–Sen); 0 with fewer than 2 of them.
  case medianSlope
  /// The value of the least-squares line over the fitted years, in a given year.
  case forecast(year: Expression)
  /// The first k in 1…20 for which all values are at least a bound, written with ``horizon``; 99 if there is none.
  ///
  /// The sheet calculates all k at once in one array. The values must not contain a minimum or maximum, because it
  /// would range over all k.
  case firstHorizon(values: [Expression], atLeast: Expression)
  /// k within ``firstHorizon(values:atLeast:)``.
  case horizon
  case operation(Operation, Expression, Expression)
  case function(Function, [Expression])
  /// Rounded by the plan's rounding rule; the raw evaluation skips it.
  case rounded(Expression, digits: Int)
  /// At most 99.9 %, for a ratio whose target is not met; the raw evaluation skips it.
  case belowWhole(Expression)
  /// At least 100 %, for a ratio whose target is met; the raw evaluation skips it.
  case atLeastWhole(Expression)
  /// Rounded half away from zero, far behind the printed digits, to remove rounding noise.
  ///
  /// The difference of two decimals leaves such noise in binary: 2.55 − 2.5 = 0.0499999…. The raw evaluation removes it
  /// too.
  case denoised(Expression, digits: Int)

  /// An operation on two numbers; the raw value is the operator in formulas.
  package enum Operation: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "^"
  }

  /// A function; the raw value is its name in formulas.
  package enum Function: String, Sendable {
    case minimum = "MIN"
    case maximum = "MAX"
    case squareRoot = "SQRT"
  }
}

extension Expression: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// Converts a decimal literal to an expression.
  package init(floatLiteral value: Double) { self = .number(value) }
  /// Converts an integer literal to an expression, as in `1 - ratio`.
  package init(integerLiteral value: Int) { self = .number(Double(value)) }

  static func + (left: Expression, right: Expression) -> Expression { .operation(.add, left, right) }
  static func - (left: Expression, right: Expression) -> Expression { .operation(.subtract, left, right) }
  static func * (left: Expression, right: Expression) -> Expression { .operation(.multiply, left, right) }
  static func / (left: Expression, right: Expression) -> Expression { .operation(.divide, left, right) }

  func power(_ exponent: Expression) -> Expression { .operation(.power, self, exponent) }
  func squareRoot() -> Expression { .function(.squareRoot, [self]) }
}

func minimum(_ left: Expression, _ right: Expression) -> Expression { .function(.minimum, [left, right]) }
func maximum(_ left: Expression, _ right: Expression) -> Expression { .function(.maximum, [left, right]) }
