import Evaluations
import Figures

/// What a table of cases says that a figure comes to.
enum Expected: Sendable {
  case number(Double)
  case words(String)
  case absent(Reason)

  /// Whether a value is the expected one; numbers agree to nine digits.
  func matches(_ value: Value) -> Bool {
    switch (self, value) {
    case (.number(let expected), .number(let found)): isClose(expected, found)
    case (.words(let expected), .words(let found)): expected == found
    case (.absent(let expected), .absent(let found)): expected == found
    default: false
    }
  }
}

extension Expected: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  init(floatLiteral value: Double) { self = .number(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(stringLiteral value: String) { self = .words(value) }
}

/// Whether two numbers agree to a share of the larger one; near 0 the share is taken of 1.
func isClose(_ left: Double, _ right: Double, relative: Double = 1e-9) -> Bool {
  (left - right).magnitude <= relative * max(left.magnitude, right.magnitude, 1)
}
