import Figures
import Indicators

/// The rows of the ratings with whose symbol and words the texts of figures begin.
extension Evaluator {
  /// The row whose words a figure holds; nil where it holds another text or a number.
  mutating func rule(of figure: Figure) -> RatingRule? {
    guard case .verdict(let id) = leadingConstant(of: definitions[figure]) else { return nil }
    return context.plan.ratings[id]
  }

  private mutating func leadingConstant(of definition: Definition) -> Constant? {
    switch definition {
    case .words(let words):
      switch words.first {
      case .constant(let constant), .filled(let constant, _): return constant
      case .text, .figure, .input, .label, .cell, .before, .newest, .joined, nil: return nil
      }
    case .choice(let condition, let first, let second):
      return leadingConstant(of: holds(condition, nil) ? first : second)
    case .requiring(let figures, let inner):
      for figure in figures where value(of: figure).number == nil { return nil }
      return leadingConstant(of: inner)
    case .calculation, .lookup, .input, .cell, .era, .absent: return nil
    }
  }
}
