import Evaluations
import Figures
import Foundation
import Indicators
import Testing

/// The published cases of the projection, through the definitions that the sheets print.
struct ReferenceCasesTests {
  @Test func `the table of the projection is the one that is read here`() {
    #expect(ReferenceCase.all.count > 150)
  }

  @Test(arguments: ReferenceCase.all)
  func `slope, weight, interval and probability are those of the reference`(_ row: ReferenceCase) {
    let evaluation = row.scenario.evaluation
    for (figure, expected) in row.figures {
      let found = evaluation.exactValue(of: figure).number
      #expect(
        found.map { isClose($0, expected) } ?? false,
        "\(figure.rawValue): expected \(expected), got \(evaluation[figure])")
    }
  }
}

/// One row of the reference table with at least three years, as a level without baseline.
struct ReferenceCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let scenario: Scenario
  let figures: [(Figure, Double)]

  static let all: [ReferenceCase] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ProjectionsTests/Reference/projection_reference.csv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(whereSeparator: \.isNewline).dropFirst().compactMap(ReferenceCase.init)
  }()

  /// Nil for rows of fewer than three years and for the row without variation, which has no interval.
  private init?(_ line: Substring) {
    let fields = line.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = fields.map { Double($0) }
    let years = (fields.count == 40 ? fields[2] : "").split(separator: " ").compactMap { Int($0) }
    guard years.count >= 3, fields[0] != "edge:all zero", let last = years.last, let first = years.first,
      let targetYear = Int(fields[36]), let target = numbers[37], let probability = numbers[39],
      let slope = numbers[7], let weight = numbers[8], let change = numbers[9]
    else { return nil }
    let values = fields[3].split(separator: " ").compactMap { Double($0) }
    let column = 11 + 5 * (targetYear - last - 1)
    guard let point = numbers[column], let lower = numbers[column + 1], let upper = numbers[column + 2] else {
      return nil
    }
    testDescription = String(fields[0])
    scenario = Scenario(
      testDescription: testDescription, target: .level(value: target, year: FiscalYear(targetYear)),
      series: zip(years, values).map { (FiscalYear($0), $1) }, reportYear: FiscalYear(last),
      direction: fields[38] == "1" ? .higherIsBetter : .lowerIsBetter, decimals: 6,
      bounds: Indicator.Bounds(lower: numbers[4], upper: numbers[5]),
      period: FiscalYear(first)...FiscalYear(targetYear))
    figures = [
      (.slope, slope), (.weight, weight), (.typicalChange, change), (.projection, point), (.lower, lower),
      (.upper, upper), (.exactProbability, probability),
    ]
  }
}
