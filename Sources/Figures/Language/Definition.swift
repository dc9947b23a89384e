/// How a figure or a yearly figure's cell is calculated; the only type with cases, words and reasons.
package indirect enum Definition: Hashable, Sendable {
  case calculation(Expression)
  /// The value of a yearly figure in a year, or the reason where the year has no value.
  case lookup(YearlyFigure, year: Expression, otherwise: Reason)
  /// A number or word of the plan that the sheet 実績入力 carries.
  case input(Input)
  /// A cell that the sheet 実績入力 carries; a blank cell takes the second input, and without one stays blank.
  case cell(CellInput, otherwise: CellInput?)
  case words([Word])
  /// The short form of a year: `R6`.
  case era(Figure)
  case absent(Reason)
  case choice(Condition, Definition, Definition)
  /// The definition where all figures have a number, else the reason of the first figure without one.
  case requiring([Figure], Definition)

  /// A part of a text.
  package enum Word: Hashable, Sendable {
    case text(String)
    case constant(Constant)
    /// The words of a constant, with blanks filled by other words.
    case filled(Constant, [Fill])
    case figure(Figure)
    case input(Input)
    /// The short form of the cell's year: `R6`; only in definitions of yearly figures.
    case label
    /// The text of a yearly figure in the cell's year; only in definitions of yearly figures.
    case cell(YearlyFigure)
    /// The text of a yearly figure in the year before the cell's, and a text of its own in the first year.
    case before(YearlyFigure, first: String)
    /// The text of a yearly figure in the last year.
    case newest(YearlyFigure)
    /// The texts of a yearly figure one after another, joined by the separator; no text contains a space.
    case joined(YearlyFigure)

    /// A blank in the words of a constant.
    package struct Fill: Hashable, Sendable {
      /// The blank as the words write it: `{最新年}`.
      package let blank: String
      /// What fills it.
      package let word: Word
    }

    /// The separator between the texts of a yearly figure.
    package static let separator = "・"
  }
}

extension Definition {
  /// The reason where the condition holds, else the definition itself.
  func except(_ condition: Condition, _ reason: Reason) -> Definition {
    .choice(condition, .absent(reason), self)
  }

  /// The other definition where the condition holds, else the definition itself.
  func except(_ condition: Condition, _ other: Definition) -> Definition {
    .choice(condition, other, self)
  }
}

extension Expression {
  /// The expression as a definition.
  var definition: Definition { .calculation(self) }

  /// The reason where the condition holds, else the value of the expression.
  func except(_ condition: Condition, _ reason: Reason) -> Definition {
    definition.except(condition, reason)
  }
}
