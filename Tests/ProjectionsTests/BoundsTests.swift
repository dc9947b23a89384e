import Projections
import Testing

struct BoundsTests {
  struct Clipping: CustomTestStringConvertible, Sendable {
    let lower: Double?
    let upper: Double?
    let x: Double
    let expected: Double
    var testDescription: String {
      "\(x) within \(lower.map(\.description) ?? "")…\(upper.map(\.description) ?? "")"
    }
  }

  @Test(arguments: [
    Clipping(lower: 0, upper: 100, x: 50, expected: 50),
    Clipping(lower: 0, upper: 100, x: -1, expected: 0),
    Clipping(lower: 0, upper: 100, x: 101, expected: 100),
    Clipping(lower: 0, upper: 100, x: 100, expected: 100),
    Clipping(lower: 0, upper: nil, x: 1e9, expected: 1e9),
    Clipping(lower: 0, upper: nil, x: -0.5, expected: 0),
    Clipping(lower: nil, upper: 5, x: -1e9, expected: -1e9),
    Clipping(lower: nil, upper: 5, x: 6, expected: 5),
    Clipping(lower: nil, upper: nil, x: -7, expected: -7),
    Clipping(lower: 10, upper: 5, x: 7, expected: 10),
    Clipping(lower: .nan, upper: .infinity, x: 7, expected: 7),
  ])
  func `a value is moved to the nearest possible one`(_ clipping: Clipping) {
    let bounds = Bounds(lower: clipping.lower, upper: clipping.upper)
    #expect(bounds.clipped(clipping.x) == clipping.expected)
  }

  struct Certainty: CustomTestStringConvertible, Sendable {
    let target: Double
    let isHigherBetter: Bool
    let expected: Double?
    var testDescription: String { "\(target), \(isHigherBetter ? "higher" : "lower") is better" }
  }

  @Test(arguments: [
    Certainty(target: 100.5, isHigherBetter: true, expected: 0),
    Certainty(target: 100, isHigherBetter: true, expected: nil),
    Certainty(target: 50, isHigherBetter: true, expected: nil),
    Certainty(target: 0, isHigherBetter: true, expected: 1),
    Certainty(target: -5, isHigherBetter: true, expected: 1),
    Certainty(target: -5, isHigherBetter: false, expected: 0),
    Certainty(target: 0, isHigherBetter: false, expected: nil),
    Certainty(target: 50, isHigherBetter: false, expected: nil),
    Certainty(target: 100, isHigherBetter: false, expected: 1),
    Certainty(target: 100.5, isHigherBetter: false, expected: 1),
  ])
  func `bounds decide the targets they can and leave the others to the distribution`(
    _ certainty: Certainty
  ) throws {
    let trend = try #require(DampedTrend(years: [2021, 2022, 2023, 2024], values: [88, 93, 95, 98]))
    func probability(_ bounds: Bounds) throws -> Double {
      let answer = trend.probability(
        of: certainty.target, isHigherBetter: certainty.isHigherBetter, within: bounds, in: 2027)
      guard case .probability(let value) = answer else {
        Issue.record("\(answer)")
        return .nan
      }
      return value
    }
    let bounded = try probability(Bounds(lower: 0, upper: 100))
    let free = try probability(.unbounded)
    #expect((0.0..<1.0).contains(free) && free > 0)
    #expect(bounded == certainty.expected ?? free)
  }
}
