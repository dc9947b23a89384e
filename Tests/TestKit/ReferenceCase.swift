import Foundation

/// One row of the reference table: years and values, at least three, with bounds and the results of the method.
package struct ReferenceCase: CustomStringConvertible, Sendable {
  /// The projection of one coming year, within the bounds; without intervals where the values never change.
  package struct Horizon: Sendable {
    package let point: Double
    package let eighty: ClosedRange<Double>?
    package let ninetyFive: ClosedRange<Double>?
  }

  package let id: String
  package let years: [Int]
  package let values: [Double]
  package let lower: Double?
  package let upper: Double?
  package let slope: Double
  package let weight: Double
  package let typicalChange: Double
  /// The scale of the distribution one year ahead.
  package let scale: Double
  /// The five years after the newest one.
  package let horizons: [Horizon]
  package let targetYear: Int
  package let target: Double
  package let isHigherBetter: Bool
  /// The probability of the target; nil where the values never change.
  package let probability: Double?
  package let growth: Double
  /// The probability that each of the next three years grows so over the year before; nil where the values never change.
  package let growthProbability: Double?

  package var description: String { id }

  /// The rows in table order; empty for an unreadable file, which a test detects.
  package static let all: [ReferenceCase] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Reference/projection_reference.csv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(whereSeparator: \.isNewline).dropFirst().compactMap(ReferenceCase.init)
  }()

  private init?(line: Substring) {
    let fields = line.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = fields.map { Double($0) }
    guard fields.count == 43, let slope = numbers[7], let weight = numbers[8], let typicalChange = numbers[9],
      let scale = numbers[10], let targetYear = Int(fields[36]), let target = numbers[37],
      let growth = numbers[41]
    else { return nil }
    id = String(fields[0])
    years = fields[2].split(separator: " ").compactMap { Int($0) }
    values = fields[3].split(separator: " ").compactMap { Double($0) }
    lower = numbers[4]
    upper = numbers[5]
    self.slope = slope
    self.weight = weight
    self.typicalChange = typicalChange
    self.scale = scale
    horizons = (0..<5).compactMap { h in
      let first = 11 + 5 * h
      func interval(_ index: Int) -> ClosedRange<Double>? {
        numbers[index].flatMap { lower in numbers[index + 1].map { lower...$0 } }
      }
      return numbers[first].map {
        Horizon(point: $0, eighty: interval(first + 1), ninetyFive: interval(first + 3))
      }
    }
    self.targetYear = targetYear
    self.target = target
    isHigherBetter = fields[38] == "1"
    probability = numbers[39]
    self.growth = growth
    growthProbability = numbers[42]
  }
}
