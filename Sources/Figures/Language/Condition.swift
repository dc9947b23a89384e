/// A condition over figures and yearly figures, true or false.
package indirect enum Condition: Hashable, Sendable {
  case compare(Expression, Comparison, Expression)
  case isNumber(Figure)
  case hasNumber(YearlyFigure)
  /// Whether a yearly figure has a number in the year before the cell's year.
  case hadNumber(YearlyFigure)
  /// Whether a yearly figure made of words of 実績入力 has this word in the cell's year.
  case cellIs(YearlyFigure, InputWord)
  /// Whether the sheet 実績入力 carries this word for the cell's year.
  case inputIs(CellInput, InputWord)
  /// Whether the plan or a person sets the input.
  case isGiven(Input)
  case all([Condition])
  /// Whether figures have numbers and a condition of them holds; the condition is looked at only where they have.
  case given([Figure], Condition)
  case not(Condition)

  /// The comparison of two numbers; the raw value is the operator in formulas.
  package enum Comparison: String, Sendable {
    case less = "<"
    case atMost = "<="
    case equal = "="
    case atLeast = ">="
    case greater = ">"
  }
}

// In definitions these operators build conditions; they do not compare expressions.

func < (left: Expression, right: Expression) -> Condition { .compare(left, .less, right) }
func <= (left: Expression, right: Expression) -> Condition { .compare(left, .atMost, right) }
func == (left: Expression, right: Expression) -> Condition { .compare(left, .equal, right) }
func >= (left: Expression, right: Expression) -> Condition { .compare(left, .atLeast, right) }
func > (left: Expression, right: Expression) -> Condition { .compare(left, .greater, right) }
