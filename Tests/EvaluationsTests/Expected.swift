import Evaluations
import Figures

/// The expected value of a figure in a table of cases.
enum Expected: Sendable {
  case number(Double)
  case words(String)
  case absent(Reason)

  /// Whether a value equals the expected one; numbers agree to nine digits.
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

/// Whether two numbers agree within a share of the larger one; near 0 it is a share of 1.
func isClose(_ left: Double, _ right: Double, relative: Double = 1e-9) -> Bool {
  (left - right).magnitude <= relative * max(left.magnitude, right.magnitude, 1)
}
