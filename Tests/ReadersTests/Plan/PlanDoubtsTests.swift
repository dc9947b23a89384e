import Indicators
import Testing

@testable import Readers

struct PlanDoubtsTests {
  @Test(arguments: [
    (Target.level(value: 1.5, year: FiscalYear(2024)), TargetComparison?.none, ["target-wrong-side"]),
    (.level(value: 1.5, year: FiscalYear(2024)), .atLeast, []),
    (.level(value: 1.54, year: FiscalYear(2024)), nil, []),
    (.relative(factor: 0.9, addend: 0, time: .year(FiscalYear(2024))), nil, ["target-wrong-side"]),
    (.maintain(value: 1.5, period: FiscalYear(2020)...FiscalYear(2024)), nil, []),
    (.stepwise(period: FiscalYear(2020)...FiscalYear(2024)), nil, ["steps-unfit"]),
  ])
  func `a target that is no better than the baseline is asked about unless it is to be held`(
    target: Target, comparison: TargetComparison?, codes: [String]
  ) {
    let indicator = Indicator(
      id: Indicator.ID("K01"), name: "出生率", baseline: .value(1.54, year: FiscalYear(2019)), target: target,
      comparison: comparison, printed: Indicator.Printed(baseline: "1.54人", target: ""),
      unit: Unit(base: "人"))
    let findings = PlanDoubts.findings(
      indicators: [indicator], sections: [], placements: [], constants: [], path: [], period: nil,
      arePlacementsWhole: false)
    #expect(findings.map(\.message.code) == codes)
    // What is to be copied is the target itself: 1.54 × 0.9 is 1.386.
    if case .relative = target {
      #expect(findings.first?.message.remedy.ja.contains("「1.39人以上(R6)」") == true)
    }
  }

  @Test(arguments: [
    (2018, 2024, nil, []), (2018, 2024, 1, ["decimals-too-few"]),
    (2024, 2024, nil, ["target-before-baseline"]),
    (2025, 2024, nil, ["target-before-baseline"]),
  ])
  func `digits and years that cannot be right are doubtful`(
    baseline: Int, target: Int, decimals: Int?, codes: [String]
  ) {
    let indicator = Indicator(
      id: Indicator.ID("K01"), name: "出生率", baseline: .value(1.54, year: FiscalYear(baseline)),
      target: .level(value: 1.68, year: FiscalYear(target)),
      printed: Indicator.Printed(baseline: "1.54人", target: "1.68人"), unit: Unit(base: "人"),
      decimals: decimals)
    let findings = PlanDoubts.findings(
      indicators: [indicator], sections: [], placements: [], constants: [], path: [], period: nil,
      arePlacementsWhole: false)
    #expect(findings.map(\.message.code) == codes)
  }

  @Test func `a missing table of placements is no doubt about every indicator`() throws {
    let error = #expect(throws: PlanError.self) {
      _ = try PlanReaderTests.read(replacing: ["placements.csv": nil])
    }
    guard case .unread(let findings) = error else {
      Issue.record("no findings")
      return
    }
    #expect(findings.map(\.message.code) == ["plan-file-missing"])
  }
}
