import Evaluations
import Figures
import Foundation
import Indicators

/// The digits with which a figure stands in a file of texts, written anew from the printed rules.
enum PrintedDigits {
  /// In the unit of the indicator, with so many digits more than the indicator.
  case value(Int)
  /// The same; a growth, whose targets fall between whole numbers, has a digit more.
  case shortfall
  /// Tenths of a per cent.
  case ratio
  /// Steps of 5 %, with words at both ends.
  case probability
  /// No number at all.
  case words

  /// The number as it is rounded in print; nil where there is none.
  func rounded(_ figure: Figure, of evaluation: Evaluation, _ context: Context) -> Double? {
    guard let number = evaluation[figure].number else { return nil }
    return places(for: evaluation.indicator).map { context.round(number, digits: $0) } ?? number
  }

  /// The printed text; where there is no number, the words or the reason.
  func text(_ figure: Figure, of evaluation: Evaluation, _ context: Context) -> String {
    guard let number = rounded(figure, of: evaluation, context) else { return evaluation[figure].text ?? "" }
    switch self {
    case .value, .shortfall: return Self.fixed(number, places(for: evaluation.indicator) ?? 0)
    case .ratio: return Self.fixed(number * 100, 1) + "%"
    case .probability where number >= 0.95: return "95%以上"
    case .probability where number <= 0.05: return "5%以下"
    case .probability: return Self.fixed(number * 100, 0) + "%"
    case .words: return ""
    }
  }

  private func places(for indicator: Indicator) -> Int? {
    switch self {
    case .value(let more): indicator.decimals + more
    case .shortfall: indicator.decimals + (indicator.target.kind == .growth ? 1 : 0)
    // Their cells are rounded already.
    case .ratio, .probability, .words: nil
    }
  }

  private static func fixed(_ number: Double, _ places: Int) -> String {
    let text = String(format: "%.*f", places, number)
    return text.contains { ("1"..."9").contains($0) } ? text : text.replacing("-", with: "")
  }
}
