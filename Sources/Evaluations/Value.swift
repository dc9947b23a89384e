package import Figures

/// What a figure or a cell came to.
package enum Value: Hashable, Sendable {
  case number(Double)
  case words(String)
  case absent(Reason)

  /// The number, a ratio as a share of 1; nil for words and where there is no value.
  package var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The text that stands where there is no number.
  package var text: String? {
    switch self {
    case .number: nil
    case .words(let text): text
    case .absent(let reason): reason.text
    }
  }

  /// Why there is no value; nil for a number and for words.
  package var reason: Reason? {
    if case .absent(let reason) = self { reason } else { nil }
  }
}
