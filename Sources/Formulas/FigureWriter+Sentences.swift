import Evaluations
package import Figures

/// Figures as parts of sentences.
extension FigureWriter {
  /// Whether a figure has a number.
  package func isNumber(_ figure: Figure) -> LiveCondition {
    LiveCondition("ISNUMBER(\(printer.addresses.address(figure)))", holds: evaluation[figure].number != nil)
  }

  /// A condition of the definitions.
  ///
  /// - Parameter holds: what the evaluation says of it.
  package func condition(_ condition: Condition, holds: Bool) -> LiveCondition {
    LiveCondition(printer.part(of: condition), holds: holds)
  }

  /// What the cell of a figure holds: words, a whole number, or the reason why there is no number.
  package func words(_ figure: Figure) -> LiveText {
    let value = evaluation[figure]
    let number = value.number.flatMap { Int(exactly: $0) }
    return LiveText(
      printer.addresses.address(figure), comesTo: value.text ?? number.map { String($0) } ?? "")
  }

  /// What the cell of a row with words holds in a year, calculated anew.
  package func words(_ row: Row, at column: Int) -> LiveText {
    let formula = printer.formula(for: row, at: column)
    return LiveText(String(formula.dropFirst()), comesTo: evaluation[row][column].text ?? "")
  }

  /// A figure with the digits of a sentence; one without number speaks its reason.
  package func words(_ figure: Figure, as number: NumberText) -> LiveText {
    let address = printer.addresses.address(figure)
    return isNumber(figure).choose(
      number.live(address, evaluation[figure].number), else: words(figure))
  }
}
