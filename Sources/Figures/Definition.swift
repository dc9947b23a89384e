/// How a figure, or a cell of a row, comes about: the only place of cases, words and absence.
package indirect enum Definition: Hashable, Sendable {
  case calculation(Expression)
  /// The value of a row in a year, or the reason where it has none.
  case lookup(Row, year: Expression, otherwise: Reason)
  /// A number or word of the plan that the sheet 実績入力 carries.
  case input(Input)
  /// The cell of a row that the sheet 実績入力 carries; a blank cell gives the second, then nothing.
  case cell(CellInput, otherwise: CellInput?)
  case words([Word])
  /// The short form of a year: `R6`.
  case era(Figure)
  case absent(Reason)
  case choice(Condition, Definition, Definition)
  /// The definition where all the figures have a number, else the reason of the first that has none.
  case given([Figure], Definition)

  /// A part of a text.
  package enum Word: Hashable, Sendable {
    case text(String)
    case constant(Constant)
    case figure(Figure)
    case input(Input)
    /// The texts of a row one after the other.
    case joined(Row)
  }
}

/// What 実績入力 says of an indicator as a whole.
package enum Input: String, CaseIterable, Sendable {
  case baseline
  case baselineYear
  case target
  case targetYear
  case fromYear
  /// The words of a rating set by a person; blank for none.
  case override
}

/// What 実績入力 says of one year of an indicator.
package enum CellInput: String, CaseIterable, Sendable {
  case year
  /// The short form of the year: `R6`.
  case label
  case actual
  case inflow
  case outflow
  case status
  case outflowStatus
  case treatment
  case path
}

/// A question with the answer yes or no.
package indirect enum Condition: Hashable, Sendable {
  case compare(Expression, Comparison, Expression)
  case isNumber(Figure)
  case hasNumber(Row)
  /// Whether a row has a number in the year before that of the cell.
  case hadNumber(Row)
  /// Whether a row of texts has this text in the year of the cell.
  case cellIs(Row, String)
  /// Whether the plan or a person gave the input.
  case isGiven(Input)
  case all([Condition])
  case not(Condition)

  package enum Comparison: String, Sendable {
    case less = "<"
    case atMost = "<="
    case equal = "="
    case atLeast = ">="
    case greater = ">"
  }
}

func < (left: Expression, right: Expression) -> Condition { .compare(left, .less, right) }
func <= (left: Expression, right: Expression) -> Condition { .compare(left, .atMost, right) }
func == (left: Expression, right: Expression) -> Condition { .compare(left, .equal, right) }
func >= (left: Expression, right: Expression) -> Condition { .compare(left, .atLeast, right) }
func > (left: Expression, right: Expression) -> Condition { .compare(left, .greater, right) }

extension Definition {
  /// The definition, or a reason where a condition holds.
  func unless(_ condition: Condition, _ reason: Reason) -> Definition {
    .choice(condition, .absent(reason), self)
  }

  /// The definition, or another where a condition holds.
  func unless(_ condition: Condition, _ other: Definition) -> Definition {
    .choice(condition, other, self)
  }
}

extension Expression {
  var definition: Definition { .calculation(self) }

  func unless(_ condition: Condition, _ reason: Reason) -> Definition {
    definition.unless(condition, reason)
  }
}
