import Foundation
import Indicators
import TestKit

/// What results.json says of a target.
extension ExpectedResults {
  func condition(of indicator: Indicator) -> JSONValue {
    func number(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }
    var (factor, addend): (Double?, Double?) = (nil, nil)
    if case .relative(let first, let second, _) = indicator.target { (factor, addend) = (first, second) }
    let comparisons: [TargetComparison: String] = [
      .atLeast: "at_least", .above: "above", .atMost: "at_most", .below: "below",
    ]
    return .object([
      "comparison": .text(indicator.comparison.flatMap { comparisons[$0] }),
      "lower": number(indicator.target.range?.lower), "upper": number(indicator.target.range?.upper),
      "factor": number(factor), "addend": number(addend), "series": .text(indicator.target.comparedSeries),
      "from_year": number(indicator.target.period.map { Double($0.lowerBound.number) }),
      "to_year": .number(Double(indicator.target.year.number)),
    ])
  }

  func kind(_ kind: Target.Kind) -> String {
    switch kind {
    case .level: "level"
    case .new: "new"
    case .cumulative: "cumulative"
    case .everyYear: "every_year"
    case .growth: "growth"
    case .all: "all"
    case .maintain: "maintain"
    case .balance: "balance"
    case .range: "range"
    case .relative: "relative"
    case .hold: "hold"
    case .change: "change"
    case .average: "average"
    case .done: "done"
    case .stepwise: "stepwise"
    case .series: "series"
    }
  }
}
