import Indicators
import Testing

@testable import Readers

struct TargetNotationTests {
  typealias Fault = TargetNotation.Fault

  struct Case: CustomTestStringConvertible {
    let baseline: String
    let target: String
    let unit: String
    let expected: Target
    var start: Baseline = .none
    var comparison: TargetComparison?
    var testDescription: String { "\(baseline) → \(target)" }
  }

  static func year(_ label: String) -> FiscalYear {
    label.hasPrefix("H")
      ? FiscalYear(1988 + (Int(label.dropFirst()) ?? 0)) : FiscalYear(2018 + (Int(label.dropFirst()) ?? 0))
  }

  /// A row of the strategy: a level with its baseline.
  static func level(
    _ baseline: String, _ start: Double, _ from: String, _ target: String, _ end: Double, _ to: String,
    _ unit: String
  ) -> Case {
    Case(
      baseline: baseline, target: target, unit: unit, expected: .level(value: end, year: year(to)),
      start: .value(start, year: year(from)), comparison: target.contains("以上") ? .atLeast : nil)
  }

  static let period = year("R2")...year("R6")

  /// Every form that the strategy prints.
  static let printed: [Case] = [
    level("1,465 件(H30)", 1465, "H30", "1,560 件(R6)", 1560, "R6", "件"),
    level("308,619件(H30)", 308_619, "H30", "311,000件(R6)", 311_000, "R6", "件"),
    level("59,311日(R2)", 59_311, "R2", "105,000日(R6)", 105_000, "R6", "日"),
    level("51人(H30)", 51, "H30", "291人(R6)", 291, "R6", "人"),
    level("679人(H30)", 679, "H30", "1,005人(R6)", 1005, "R6", "人"),
    level("6.8%(H30)", 6.8, "H30", "7.1%(R4)", 7.1, "R4", "%"),
    level("48,334名(R1)", 48_334, "R1", "100,000名(R6)", 100_000, "R6", "名"),
    level("350万人(R1)", 350, "R1", "365万人(R6)", 365, "R6", "万人"),
    level("2,516万人(R1)", 2516, "R1", "2,640万人以上(R6)", 2640, "R6", "万人"),
    level("14件(H30)", 14, "H30", "22件(R6)", 22, "R6", "件"),
    level("58%(H30)", 58, "H30", "65%(R6)", 65, "R6", "%"),
    level("84.7%(R2)", 84.7, "R2", "98.0%(R6)", 98, "R6", "%"),
    level("14,557千人(H30)", 14_557, "H30", "16,011千人(R6)", 16_011, "R6", "千人"),
    level("510,378人(H26)", 510_378, "H26", "810,000人(R7)", 810_000, "R7", "人"),
    level("710千人(H28)", 710, "H28", "800千人(R4)", 800, "R4", "千人"),
    level("55作品(H28)", 55, "H28", "100作品(R6)", 100, "R6", "作品"),
    Case(baseline: "（新規）", target: "740人(R6)", unit: "人", expected: .new(value: 740, year: year("R6"))),
    Case(baseline: "（新規）", target: "1,500件(R6)", unit: "件", expected: .new(value: 1500, year: year("R6"))),
    Case(baseline: "", target: "50件（R6）", unit: "件", expected: .level(value: 50, year: year("R6"))),
    Case(
      baseline: "", target: "250万件以上(R2〜R6累計)", unit: "万件",
      expected: .cumulative(value: 250, period: period), comparison: .atLeast),
    Case(
      baseline: "", target: "250 万件以上(R2～R6 累計)", unit: "件",
      expected: .cumulative(value: 2_500_000, period: period), comparison: .atLeast),
    Case(
      baseline: "（新規）", target: "60件(R2〜R5累計)", unit: "件",
      expected: .cumulative(value: 60, period: year("R2")...year("R5"))),
    Case(
      baseline: "（新規）", target: "年間100件(R2〜R6)", unit: "件", expected: .everyYear(value: 100, period: period)),
    Case(
      baseline: "302社・団体(R1)", target: "前年比１割増(R2〜R6)", unit: "社・団体",
      expected: .growth(rate: 0.1, period: period), start: .value(302, year: year("R1"))),
    Case(
      baseline: "158市町村(R1)", target: "全市町村(R6)", unit: "市町村",
      expected: .all(constant: "全市町村", year: year("R6")), start: .value(158, year: year("R1"))),
    Case(
      baseline: "", target: "178市町村(R2〜R6)", unit: "市町村", expected: .maintain(value: 178, period: period)),
    Case(baseline: "", target: "転出と転入を均衡（R5）", unit: "人", expected: .balance(year: year("R5"))),
    Case(
      baseline: "（H30）", target: "均衡(令和5年)", unit: "人", expected: .balance(year: year("R5")),
      start: .actual(year: year("H30"))),
    Case(
      baseline: "5件(R1)", target: "前年比5%増(2020-2024)", unit: "件",
      expected: .growth(rate: 0.05, period: period), start: .value(5, year: year("R1"))),
    Case(
      baseline: "62人(R1)", target: "40人以下(R6)", unit: "人",
      expected: .level(value: 40, year: year("R6")), start: .value(62, year: year("R1")), comparison: .atMost),
    Case(
      baseline: "▲3,703人(R1)", target: "▲2,000人(R6)", unit: "人",
      expected: .level(value: -2000, year: year("R6")), start: .value(-3703, year: year("R1"))),
  ]

  static func notation(
    _ unit: String, baseline: BaselineNotation.Reading = BaselineNotation.Reading(baseline: .none),
    kind: Target.Kind? = nil, direction: Indicator.Direction = .higherIsBetter, series: [String] = []
  ) -> TargetNotation {
    TargetNotation(
      unit: UnitNotation.readPlanUnit(unit) ?? Unit(base: ""), constants: ["全市町村": "全市町村"], period: period,
      baseline: baseline, kind: kind, direction: direction, series: series)
  }

  static func baseline(_ text: String, _ unit: String) throws -> BaselineNotation.Reading {
    try BaselineNotation(
      unit: UnitNotation.readPlanUnit(unit) ?? Unit(base: ""), yearKind: .fiscal, yearBefore: year("R1")
    ).read(text)
  }

  @Test(arguments: printed)
  func `every printed form is read as its kind`(_ example: Case) throws {
    let baseline = try Self.baseline(example.baseline, example.unit)
    let direction = example.comparison?.direction ?? .higherIsBetter
    let reading = try Self.notation(example.unit, baseline: baseline, direction: direction).read(
      example.target)
    #expect(baseline.baseline == example.start)
    #expect(reading.target == example.expected)
    #expect(reading.comparison == example.comparison)
  }

  @Test(arguments: [
    ("", Fault.unreadable), ("(R6)", .unreadable),
    ("1,560件(6)", .asked(.yearWithoutEra, ["1,560件(H6)", "1,560件(2006年度)"])),
    ("1,560件(元年)", .asked(.yearWithoutEra, ["1,560件(H1)", "1,560件(R1)"])),
    ("1,560件(R0)", .asked(.bracketsWithoutYear, ["1,560件(R6)"])), ("1,560人(R6)", .unitDiffers("人")),
    ("1,560件未満(R6)", .asked(.againstDirection("未満"), [])),
    ("1,560件(速報)(R6)", .unreadable), ("1,560件(速報)", .asked(.bracketsWithoutYear, ["1,560件(R6)"])),
    ("60件(R5累計)", .asked(.sumWithoutPeriod, ["60件(R2〜R5累計)"])),
    ("4年間で60件(R2〜R6)", .asked(.yearsDiffer, ["60件(R2〜R6累計)"])),
    ("前年比１割減(R2〜R6)", .asked(.againstDirection("前年比"), [])), ("前年比増(R2〜R6)", .unreadable),
    ("前年比0割増(R2〜R6)", .unreadable), ("前年を上回る(R2〜R6)", .unreadable),
    ("年間2%増(R2〜R6)", .asked(.yearlyOrOverall, ["前年×1.02(R2〜R6)", "基準×1.02(R2〜R6)"])),
    ("全町内会(R6)", .unknownConstant("全町内会")), ("全市町村(R2〜R6)", .unreadable), ("均衡(R2〜R6)", .unreadable),
    ("178件(R6〜R2)", .asked(.bracketsWithoutYear, ["178件(R6)"])),
    ("減少(R6)", .asked(.againstDirection("減少"), [])), ("社会増(R6)", .unreadable), ("±0(R6)", .unreadable),
    ("12①件(R6)", .unreadable), ("120件※1(R6)", .unreadable), ("1,56件(R6)", .unreadable),
    ("@全国以上(R6)", .unknownSeries("全国")), ("全国平均以上(R6)", .unknownConstant("全国平均以上")),
    ("110件(R4)→120件(R6)", .unreadable), ("25件減少を目指す(R6)", .unitDiffers("件減少")),
    ("77-78件(R6)", .asked(.hyphenInRange, ["77〜78件(R6)"])),
    ("年40件以上(R2〜R6)", .unreadable), ("減少傾向(R6)", .unreadable), ("4億3,0000万件(R6)", .unreadable),
  ])
  func `a notation that cannot be read is refused, never guessed`(_ text: String, _ fault: Fault) {
    #expect(throws: fault) { try Self.notation("件").read(text) }
  }

  @Test func `a share of an indicator in per cent may be points`() {
    let fault = Fault.asked(.shareOrPoints, ["基準×0.5(R6)", "基準-50ポイント(R6)"])
    #expect(throws: fault) { try Self.notation("%", direction: .lowerIsBetter).read("50%減(R6)") }
  }

  @Test(arguments: [
    ("740件(R6)", Target.Kind.cumulative, Target.cumulative(value: 740, period: period)),
    ("740件(R6)", .everyYear, .everyYear(value: 740, period: period)),
    ("740件(R2〜R6)", .level, .level(value: 740, year: year("R6"))),
    ("740件(R2〜R6)", .new, .new(value: 740, year: year("R6"))),
    ("740件(R1)", .maintain, .maintain(value: 740, period: year("R1")...year("R1"))),
    ("全市町村(R6)", .all, .all(constant: "全市町村", year: year("R6"))),
  ])
  func `the column of kinds overrules the notation`(
    _ text: String, _ kind: Target.Kind, _ target: Target
  ) throws {
    #expect(try Self.notation("件", kind: kind).read(text).target == target)
  }

  @Test(arguments: [
    ("740件(R6)", Target.Kind.growth), ("740件(R6)", .all), ("740件(R6)", .balance), ("全市町村(R6)", .level),
    ("均衡(R5)", .level), ("前年比1割増(R2〜R6)", .maintain),
  ])
  func `a kind that the notation cannot be is refused`(_ text: String, _ kind: Target.Kind) throws {
    let notation = Self.notation("件", kind: kind)
    #expect(throws: Fault.kindDoesNotFit) { try notation.read(text) }
  }

  @Test(arguments: [
    ("1,465件", Fault.asked(.baselineWithoutYear, ["1,465件(R1)"])), ("1,465件(H30〜R1)", .unreadable),
    ("1,465人(H30)", .unitDiffers("人")), ("不明", .unreadable),
    ("1,465件(30年度)", .asked(.yearWithoutEra, ["1,465件(H30)", "1,465件(2030年度)"])),
    ("橋梁23件 トンネル75件(R3)", .unreadable),
  ])
  func `a baseline that cannot be read is refused`(_ text: String, _ fault: Fault) {
    #expect(throws: fault) { try Self.baseline(text, "件") }
  }
}
