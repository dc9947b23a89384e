package import Evaluations
package import Figures
import Indicators

extension Evaluation {
  /// The number of a figure as it is printed: rounded by the plan's rule to the digits of its format.
  ///
  /// Ratios and probabilities are rounded in their cell already.
  package func printedNumber(of figure: Figure, context: Context) -> Double? {
    guard let number = self[figure].number else { return nil }
    let format = figure.format(for: indicator.target.kind)
    switch format {
    case .ratio, .probability: return number
    case .value, .difference, .distance, .plain, .year, .years, .words, .done:
      return format.digits(for: indicator).map { context.round(number, digits: $0) } ?? number
    }
  }

  /// A figure as a text of printed digits, or the reason why there is none.
  ///
  /// | figure | text |
  /// |---|---|
  /// | value 1560 with no decimals, 58 with one | `1560`, `58.0` |
  /// | ratio 0.823 | `82.3%` |
  /// | probability 0.35, 0.05, 0.95 | `35%`, `5%以下`, `95%以上` |
  /// | no baseline | `基準値なし` |
  package func printedText(of figure: Figure, context: Context) -> String {
    let format = figure.format(for: indicator.target.kind)
    guard let number = printedNumber(of: figure, context: context),
      let digits = format.digits(for: indicator)
    else { return self[figure].text ?? "" }
    switch format {
    case .ratio: return fixed(number * 100, digits: 1) + "%"
    case .probability: return probabilityText(number)
    case .done: return number == 1 ? "済" : "未"
    case .value, .difference, .distance, .plain, .year, .years, .words: return fixed(number, digits: digits)
    }
  }
}

/// A probability in its steps of 5 %, with words at both ends: `35%`, `5%以下`, `95%以上`.
package func probabilityText(_ probability: Double) -> String {
  if probability >= 0.95 { return "95%以上" }
  return probability <= 0.05 ? "5%以下" : fixed(probability * 100, digits: 0) + "%"
}

/// A number that is rounded already, with exactly so many digits after the point and no separators; one whose digits
/// would pass 2⁵³ as its shortest decimal.
package func fixed(_ number: Double, digits: Int) -> String {
  let scaled = (number.magnitude * Rounding.powerOfTen(digits)).rounded()
  guard scaled < 0x1p53 else { return number.description }
  let whole = String(Int(scaled))
  let padded = String(repeating: "0", count: max(0, digits + 1 - whole.count)) + whole
  let sign = number < 0 && scaled > 0 ? "-" : ""
  return sign + padded.dropLast(digits) + (digits > 0 ? "." + padded.suffix(digits) : "")
}
