import Indicators
import Testing

@testable import Readers

struct PlanDoubtsTests {
  @Test(arguments: [
    (0.1, Indicator.Direction.higherIsBetter, nil), (0.1, .lowerIsBetter, "増"), (-0.1, .higherIsBetter, "減"),
    (-0.1, .lowerIsBetter, nil),
  ])
  func `a growth against the direction is doubtful`(
    rate: Double, direction: Indicator.Direction, asked: String?
  ) {
    let period = FiscalYear(2020)...FiscalYear(2024)
    let indicator = Indicator(
      id: Indicator.ID("K01"), name: "企業立地件数", baseline: .value(302, year: FiscalYear(2019)),
      target: .growth(rate: rate, period: period), printed: Indicator.Printed(baseline: "", target: ""),
      unit: Unit(base: "社"), direction: direction)
    let findings = PlanDoubts.findings(
      indicators: [indicator], sections: [], placements: [], constants: [], period: nil,
      arePlacementsWhole: false)
    #expect(findings.map(\.message.code) == (asked == nil ? [] : ["growth-unfit"]))
    #expect(asked.map { "目標を確かめるか、方向を「\($0)」にしてください。" } == findings.first?.message.remedy.ja)
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
      indicators: [indicator], sections: [], placements: [], constants: [], period: nil,
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
