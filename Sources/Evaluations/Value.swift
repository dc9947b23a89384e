package import Figures

/// The result of a figure or cell.
package enum Value: Hashable, Sendable {
  case number(Double)
  case words(String)
  /// A word that 実績入力 carries: a 状態 or a 推計での扱い.
  case input(InputWord)
  case absent(Reason)

  /// The number, a ratio as a share of 1; nil for words of any kind and where there is no value.
  package var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The text that the cell shows where there is no number; nil for a number.
  package var text: String? {
    switch self {
    case .number: nil
    case .words(let text): text
    case .input(let word): word.text
    case .absent(let reason): reason.text
    }
  }

  /// The word of 実績入力; nil for every other value.
  package var input: InputWord? {
    if case .input(let word) = self { word } else { nil }
  }

  /// Why there is no value; nil for a number and for words.
  package var reason: Reason? {
    if case .absent(let reason) = self { reason } else { nil }
  }
}
