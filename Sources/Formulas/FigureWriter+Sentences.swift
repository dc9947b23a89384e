import Evaluations
package import Figures

/// Figures in sentences.
extension FigureWriter {
  /// Returns the condition that a figure has a number.
  package func isNumber(_ figure: Figure) -> LiveCondition {
    LiveCondition("ISNUMBER(\(printer.addresses.address(figure)))", holds: evaluation[figure].number != nil)
  }

  /// Returns a condition of the definitions with its formula and its present result.
  ///
  /// - Parameter holds: the result of the evaluation.
  package func condition(_ condition: Condition, holds: Bool) -> LiveCondition {
    LiveCondition(printer.part(of: condition), holds: holds)
  }

  /// Returns the content of a figure's cell: words, a whole number, or the reason for a missing number.
  package func words(_ figure: Figure) -> LiveText {
    let value = evaluation[figure]
    let number = value.number.flatMap { Int(exactly: $0) }
    return LiveText(
      printer.addresses.address(figure), comesTo: value.text ?? number.map { String($0) } ?? "")
  }

  /// Returns the content of a word row's cell for one year, as an own formula.
  package func words(_ row: YearlyFigure, at column: Int) -> LiveText {
    let formula = printer.formula(for: row, at: column)
    return LiveText(String(formula.dropFirst()), comesTo: evaluation[row][column].text ?? "")
  }

  /// Returns a figure with the digits of a sentence, or the reason for a missing number.
  package func words(_ figure: Figure, as number: NumberText) -> LiveText {
    let address = printer.addresses.address(figure)
    return isNumber(figure).choose(
      number.live(address, evaluation[figure].number), else: words(figure))
  }

  /// Returns a probability in its steps, with words at both ends, or the reason for a missing number.
  package func chance(_ figure: Figure) -> LiveText {
    let address = printer.addresses.address(figure)
    let number = evaluation[figure].number ?? 0
    let isLeast = LiveCondition("\(address)<0.051", holds: number < 0.051)
    let isMost = LiveCondition("\(address)>0.949", holds: number > 0.949)
    let steps = isLeast.choose(
      "5%以下",
      else: isMost.choose("95%以上", else: NumberText.wholePercent.live(address, evaluation[figure].number)))
    return isNumber(figure).choose(steps, else: words(figure))
  }
}
