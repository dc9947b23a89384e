/// One number, written over named figures and rows; read natively and as a spreadsheet formula.
package indirect enum Expression: Hashable, Sendable {
  case number(Double)
  case constant(Constant)
  case figure(Figure)
  /// The value of a row in the year of the cell; only in definitions of rows.
  case cell(Row)
  /// The value of a row in the year before; only in definitions of rows.
  case before(Row)
  /// The value of a row in a year in which it is known to have one.
  case at(Row, year: Expression)
  /// The entry of a table by position, from 1.
  case entry(Table, Expression)
  case fold(Fold, Series)
  /// The median of (uⱼ − uᵢ)/(tⱼ − tᵢ) over all pairs of fitted years (Theil–Sen); 0 with fewer than 2 of them.
  case medianSlope
  /// The least-squares line over the fitted years, at a year.
  case forecast(year: Expression)
  /// The first k in 1…20 whose values are all at least a bound, written with ``horizon``; 99 if there is none.
  ///
  /// The sheet calculates all k at once, so nothing within may be a minimum or maximum: it would be that of all k.
  case firstHorizon(values: [Expression], atLeast: Expression)
  /// k within ``firstHorizon(values:atLeast:)``.
  case horizon
  case operation(Operation, Expression, Expression)
  case function(Function, [Expression])
  /// Rounded by the one rule of the tool; the raw reading skips it.
  case rounded(Expression, digits: Int)
  /// At most 99.9 %, for a ratio whose target is not met; the raw reading skips it.
  case capped(Expression)
  /// At least 100 %, for a ratio whose target is met; the raw reading skips it.
  case raised(Expression)
  /// Half away from zero to digits far behind those that are printed: takes away what a difference of two decimals
  /// leaves in binary, 2.55 − 2.5 = 0.0499999…; the raw reading keeps it.
  case settled(Expression, digits: Int)

  /// An operation of two numbers, by the sign of a formula.
  package enum Operation: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "^"
  }

  /// A function by its name in formulas.
  package enum Function: String, Sendable {
    case minimum = "MIN"
    case maximum = "MAX"
    case squareRoot = "SQRT"
    case arcTangent = "ATAN"
    case pi = "PI"
  }
}

extension Expression: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// Lets a decimal stand in an expression as the number that it is.
  package init(floatLiteral value: Double) { self = .number(value) }
  /// Lets a whole number stand in an expression, as in `1 - ratio`.
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
