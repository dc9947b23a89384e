/// A question with the answer yes or no.
package indirect enum Condition: Hashable, Sendable {
  case compare(Expression, Comparison, Expression)
  case isNumber(Figure)
  case hasNumber(Row)
  /// Whether a row has a number in the year before that of the cell.
  case hadNumber(Row)
  /// Whether a row of words of 実績入力 has this one in the year of the cell.
  case cellIs(Row, InputWord)
  /// Whether the sheet 実績入力 carries this word for the year of the cell.
  case inputIs(CellInput, InputWord)
  /// Whether the plan or a person gave the input.
  case isGiven(Input)
  case all([Condition])
  case not(Condition)

  /// How two numbers are compared, by the sign of a formula.
  package enum Comparison: String, Sendable {
    case less = "<"
    case atMost = "<="
    case equal = "="
    case atLeast = ">="
    case greater = ">"
  }
}

// In definitions these signs ask; they do not compare expressions.

func < (left: Expression, right: Expression) -> Condition { .compare(left, .less, right) }
func <= (left: Expression, right: Expression) -> Condition { .compare(left, .atMost, right) }
func == (left: Expression, right: Expression) -> Condition { .compare(left, .equal, right) }
func >= (left: Expression, right: Expression) -> Condition { .compare(left, .atLeast, right) }
func > (left: Expression, right: Expression) -> Condition { .compare(left, .greater, right) }
