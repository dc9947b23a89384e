import Foundation
import Testing

/// One row of the reference table: years and values, at least three, with bounds and the results of the method.
struct ReferenceCase: CustomTestStringConvertible, Sendable {
  struct Horizon: Sendable {
    let point: Double
    let eighty: ClosedRange<Double>
    let ninetyFive: ClosedRange<Double>
  }

  let id: String
  let years: [Int]
  let values: [Double]
  let lower: Double?
  let upper: Double?
  let slope: Double
  let weight: Double
  let typicalChange: Double
  let horizons: [Horizon]
  let targetYear: Int
  let target: Double
  let isHigherBetter: Bool
  let probability: Double

  var testDescription: String { id }

  /// The rows with a projection in a report, in table order; empty for an unreadable file, which a test detects.
  static let all: [ReferenceCase] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Reference/projection_reference.csv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(whereSeparator: \.isNewline).dropFirst().compactMap(ReferenceCase.init)
  }()

  /// Nil for rows of fewer than three years and for the row without variation, which has no interval.
  private init?(line: Substring) {
    let fields = line.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = fields.map { Double($0) }
    guard fields.count == 40, let count = numbers[6], count >= 3, fields[0] != "edge:all zero",
      let slope = numbers[7], let weight = numbers[8], let typicalChange = numbers[9],
      let targetYear = Int(fields[36]), let target = numbers[37], let probability = numbers[39]
    else { return nil }
    id = String(fields[0])
    years = fields[2].split(separator: " ").compactMap { Int($0) }
    values = fields[3].split(separator: " ").compactMap { Double($0) }
    lower = numbers[4]
    upper = numbers[5]
    self.slope = slope
    self.weight = weight
    self.typicalChange = typicalChange
    horizons = (0..<5).compactMap { h in
      let five = numbers[(11 + 5 * h)..<(16 + 5 * h)].compactMap { $0 }
      guard five.count == 5 else { return nil }
      return Horizon(point: five[0], eighty: five[1]...five[2], ninetyFive: five[3]...five[4])
    }
    self.targetYear = targetYear
    self.target = target
    isHigherBetter = fields[38] == "1"
    self.probability = probability
  }
}
