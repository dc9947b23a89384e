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
    /// The short form of the year of the cell: `R6`; only in definitions of rows.
    case label
    /// The texts of a row one after the other, with the separator between them; none of them has a space.
    case joined(Row)

    /// What stands between the texts of a row.
    package static let separator = "・"
  }
}

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
  /// The calculation of the expression.
  var definition: Definition { .calculation(self) }

  /// The calculation of the expression, or a reason where a condition holds.
  func unless(_ condition: Condition, _ reason: Reason) -> Definition {
    definition.unless(condition, reason)
  }
}
