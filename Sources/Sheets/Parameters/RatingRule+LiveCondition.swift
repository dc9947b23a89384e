import Formulas
import Indicators

extension RatingTerm {
  /// Whether the term compares a figure with a number that has a cell.
  var isBound: Bool {
    if case .bound = self { true } else { false }
  }
}

extension RatingRule {
  /// 適用 and 条件 with the numbers of the cells that hold them, so that an edited number shows.
  var liveCondition: SheetExpression {
    let scope = scope.text.isEmpty ? "" : "［\(scope.text)］"
    guard !terms.isEmpty else { return .text(scope + "ほかのどれでもない") }
    var parts: [SheetExpression] = []
    var text = scope
    for (index, term) in terms.enumerated() {
      if index > 0 { text += " \(RatingTerm.conjunction) " }
      guard case .bound(let bound) = term else {
        text += term.text
        continue
      }
      let cell = SheetExpression.cell(bound.name, .number(bound.value))
      parts.append(.text(text + bound.quantity.rawValue + " "))
      parts.append(
        bound.quantity.isRatio
          ? .choice(
            .isNumber(cell),
            .rounded(.operation(cell, .multiply, .number(100)), digits: 9, .halfAwayFromZero),
            cell) : cell)
      text = (bound.quantity.isRatio ? "%" : "") + bound.comparison.rawValue
    }
    return .joined(text.isEmpty ? parts : parts + [.text(text)])
  }
}
