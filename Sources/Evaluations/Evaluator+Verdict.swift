import Figures
import Indicators

/// The classes of rating and outlook with whose symbol and words the texts of figures begin.
extension Evaluator {
  /// The class of rating with whose words a figure begins; nil where it begins with another text or is a number.
  mutating func ratingClass(of figure: Figure) -> RatingScale.Rating? {
    if case .rating(let rating) = leadingConstant(of: definitions[figure]) { rating } else { nil }
  }

  /// The class of outlook with whose words a figure begins; nil where it begins with another text or is a number.
  mutating func outlookClass(of figure: Figure) -> RatingScale.Outlook? {
    if case .outlook(let outlook) = leadingConstant(of: definitions[figure]) { outlook } else { nil }
  }

  private mutating func leadingConstant(of definition: Definition) -> Constant? {
    switch definition {
    case .words(let words): return words.first.flatMap { leadingConstant(of: $0) }
    case .choice(let condition, let first, let second):
      return leadingConstant(of: holds(condition, nil) ? first : second)
    case .requiring(let figures, let inner):
      for figure in figures where value(of: figure).number == nil { return nil }
      return leadingConstant(of: inner)
    case .calculation, .lookup, .input, .cell, .era, .absent: return nil
    }
  }

  private mutating func leadingConstant(of word: Definition.Word) -> Constant? {
    switch word {
    case .constant(let constant): constant
    case .figure(let figure): leadingConstant(of: definitions[figure])
    case .input: record.override.map { .rating($0.rating) }
    case .text, .label, .joined: nil
    }
  }
}
