import Figures
import Indicators
import Testing

/// Comparisons of formulas must agree in an engine that compares all bits of two numbers: 100 × 1.1 is more than 110 there.
///
/// Each side must therefore be rounded, or be a number as somebody typed it, or be whole.
struct ComparisonsTests {
  /// A profile of each kind, and one whose rules ask for every figure.
  private static let all = DefinitionsTests.definitionsByProfile + [DefinitionsTests.asking]

  @Test(arguments: all.indices)
  func `numbers are compared without rounding noise`(_ index: Int) {
    let definitions = Self.all[index]
    for figure in Figure.allCases {
      for (left, right) in Self.compared(in: definitions[figure]) {
        #expect(
          definitions.isExact(left) && definitions.isExact(right) || Self.asksForSign(left, right),
          "\(figure.name): \(left) and \(right)")
      }
    }
    for row in YearlyFigure.allCases {
      for (left, right) in Self.compared(in: definitions[row]) {
        #expect(
          definitions.isExact(left) && definitions.isExact(right) || Self.asksForSign(left, right),
          "\(row.name): \(left) and \(right)")
      }
    }
  }

  @Test func `a sum of decimals is not exact, and its rounding is`() {
    let definitions = Self.all[0]
    let sum = Expression.operation(.add, .number(0.1), .number(0.2))
    #expect(!definitions.isExact(sum))
    #expect(definitions.isExact(.denoised(sum, digits: 9)))
    #expect(!definitions.isExact(.figure(.slope)))
  }

  /// A product is 0 only where a factor is, and a sum of squares only where each is, so that their signs have no noise; a
  /// slope is asked for only so that nothing is divided by 0.
  private static func asksForSign(_ left: Expression, _ right: Expression) -> Bool {
    guard right == .number(0) else { return false }
    return switch left {
    case .figure(let figure):
      [.latest, .total, .target, .yearTarget, .projectedTarget, .previous, .baseline, .slope].contains(figure)
    case .fold(.sum, .all(.changeTerm)): true
    case .operation(.multiply, .figure(.latest), _): true
    default: false
    }
  }

  private static func compared(in definition: Definition) -> [(Expression, Expression)] {
    switch definition {
    case .choice(let condition, let first, let second):
      compared(in: condition) + compared(in: first) + compared(in: second)
    case .requiring(_, let inner): compared(in: inner)
    case .calculation, .lookup, .input, .cell, .words, .era, .absent: []
    }
  }

  private static func compared(in condition: Condition) -> [(Expression, Expression)] {
    switch condition {
    case .compare(let left, _, let right): [(left, right)]
    case .all(let members): members.flatMap(compared)
    case .given(_, let inner), .not(let inner): compared(in: inner)
    case .isNumber, .hasNumber, .hadNumber, .cellIs, .inputIs, .isGiven: []
    }
  }
}

extension Definitions {
  /// Whether a number has no noise: rounded, typed, or whole.
  fileprivate func isExact(_ expression: Expression) -> Bool {
    switch expression {
    case .number, .constant, .rounded, .denoised, .horizon, .firstHorizon, .entry: true
    case .figure(let figure): isExact(self[figure])
    case .cell(let row), .before(let row), .at(let row, _): isExact(self[row])
    case .fold(.count, _): true
    case .fold(.minimum, let range), .fold(.maximum, let range): isExact(self[range.row])
    case .fold(.sum, let range): isWhole(self[range.row])
    case .function(.minimum, let members), .function(.maximum, let members):
      members.allSatisfy { isExact($0) }
    case .belowWhole(let inner), .atLeastWhole(let inner): isExact(inner)
    // The quotient of whole numbers is the number that somebody types for it: 16 ÷ 20 is 0.8.
    case .operation(.divide, .rounded(_, digits: 0), .number(let number)): number == number.rounded()
    case .operation: isWhole(expression)
    case .medianSlope, .forecast, .fold(.magnitude, _), .function(.squareRoot, _): false
    }
  }

  private func isExact(_ definition: Definition) -> Bool {
    switch definition {
    case .calculation(let expression): isExact(expression)
    case .lookup(let row, _, _): isExact(self[row])
    case .choice(_, let first, let second): isExact(first) && isExact(second)
    case .requiring(_, let inner): isExact(inner)
    case .input, .cell, .words, .era, .absent: true
    }
  }

  /// Whether a number counts years or cases.
  private func isWhole(_ expression: Expression) -> Bool {
    switch expression {
    case .number(let number): number == number.rounded()
    case .constant(let constant): constant == .reportYear || constant == .staleLimit
    case .figure(let figure): isWhole(self[figure])
    case .cell(.year): true
    case .cell(let row), .before(let row), .at(let row, _): isWhole(self[row])
    case .fold(.count, _): true
    case .fold(.minimum, let range), .fold(.maximum, let range), .fold(.sum, let range):
      isWhole(self[range.row])
    case .operation(.divide, _, _), .operation(.power, _, _): false
    case .operation(_, let left, let right): isWhole(left) && isWhole(right)
    case .function(.squareRoot, _): false
    case .function(_, let members): members.allSatisfy { isWhole($0) }
    case .horizon, .firstHorizon: true
    case .entry, .rounded, .denoised, .belowWhole, .atLeastWhole, .medianSlope, .forecast,
      .fold(.magnitude, _):
      false
    }
  }

  private func isWhole(_ definition: Definition) -> Bool {
    switch definition {
    case .calculation(let expression): isWhole(expression)
    case .lookup(let row, _, _): isWhole(self[row])
    case .choice(_, let first, let second): isWhole(first) && isWhole(second)
    case .requiring(_, let inner): isWhole(inner)
    case .input(let input):
      switch input {
      case .baselineYear, .targetYear, .fromYear: true
      default: false
      }
    case .cell(.year, _): true
    case .cell: false
    case .words, .era, .absent: true
    }
  }
}
