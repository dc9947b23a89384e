import Foundation
import TestKit
import Testing

/// What results.json says of targets that the example does not have.
struct ResultsConditionTests {
  /// The target of K01 in the plan, and what its condition is.
  @Test(arguments: [
    ("18件(R1)", "20件超25件以下(R6)", "増", ["lower": 20, "upper": 25, "to_year": 2024]),
    ("100件(R1)", "基準×0.5(R6)", "減", ["factor": 0.5, "addend": 0, "to_year": 2024]),
    ("100件(R1)", "基準-30件(R6)", "減", ["factor": 1, "addend": -30, "to_year": 2024]),
    ("", "年間100件(R3〜R5)", "増", ["from_year": 2021, "to_year": 2023]),
  ])
  func `the condition of a target stands under its keys, and null under the others`(
    _ baseline: String, _ target: String, _ direction: String, _ numbers: [String: Double]
  ) throws {
    try Samples.with { folder in
      try WorkingFolder.write(
        "指標ID,指標名,基準,目標,単位,方向\nK01,相談件数,\(baseline),\(target),件,\(direction)\n",
        to: "Inputs/plan/indicators.csv", in: folder)
      try WorkingFolder.write("区分,施策,指標ID\n4①,移住の推進,K01\n", to: "Inputs/plan/placements.csv", in: folder)
      #expect([0, 65].contains(try Command.run(["report", "--quiet"], in: folder).status))
      let file = URL(fileURLWithPath: folder + "/Outputs/R6/results.json")
      let condition = try #require(
        JSONValue(Data(contentsOf: file))["indicators"]?.elements.first?["condition"])
      var expected: [String: JSONValue] = numbers.mapValues { .number($0) }
      for key in ["comparison", "lower", "upper", "factor", "addend", "series", "from_year"]
      where expected[key] == nil {
        expected[key] = .null
      }
      #expect(condition == .object(expected))
    }
  }
}
