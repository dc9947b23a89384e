import Indicators
import Testing

@testable import Readers

/// Targets as plans of other bodies print them, with what they mean.
struct OtherBodiesNotationTests {
  struct Case: CustomTestStringConvertible {
    let baseline: String
    let target: String
    let unit: String
    let expected: Target
    var comparison: TargetComparison?
    var direction = Indicator.Direction.higherIsBetter
    var series: [String] = []
    var testDescription: String { "\(baseline) → \(target)" }
  }

  private static let r6 = TargetNotationTests.year("R6")
  private static let h31 = TargetNotationTests.year("H31")
  private static let r2 = TargetNotationTests.year("R2")
  private static let period = r2...r6
  private static let less = Indicator.Direction.lowerIsBetter

  static let cases: [Case] = [
    Case(
      baseline: "10位(R1)", target: "全国10位以内(R6)", unit: "位", expected: .level(value: 10, year: r6),
      comparison: .atMost, direction: less),
    Case(
      baseline: "第5位(R1)", target: "1位(R6)", unit: "位", expected: .level(value: 1, year: r6), direction: less),
    Case(
      baseline: "1.09%(H30)", target: "1.0%未満(R6)", unit: "%", expected: .level(value: 1, year: r6),
      comparison: .below, direction: less),
    Case(
      baseline: "15,000人(R1)", target: "1万7187人超(R6)", unit: "人", expected: .level(value: 17187, year: r6),
      comparison: .above),
    Case(
      baseline: "80.6%(H28)", target: "85%を超える(平成32年度)", unit: "%", expected: .level(value: 85, year: r2),
      comparison: .above),
    Case(
      baseline: "5.5‰(H25)", target: "5.9‰(H31)", unit: "‰", expected: .level(value: 5.9, year: h31)),
    Case(baseline: "1.36(H25)", target: "1.55(H31)", unit: "", expected: .level(value: 1.55, year: h31)),
    Case(
      baseline: "8,012千円/人(H24)", target: "8,220千円/人(H29)", unit: "千円/人",
      expected: .level(value: 8220, year: FiscalYear(2017))),
    Case(
      baseline: "1,690百万円(H17)", target: "1,800百万円(H24)", unit: "百万円",
      expected: .level(value: 1800, year: FiscalYear(2012))),
    Case(
      baseline: "8兆9,704億円(R1)", target: "9兆円(R6)", unit: "億円", expected: .level(value: 90000, year: r6)),
    Case(
      baseline: "35.2千t-CO2(R1)", target: "20千t-CO2(R6)", unit: "千t-CO2",
      expected: .level(value: 20, year: r6),
      direction: less),
    Case(
      baseline: "2.9万TJ(2020 年度)", target: "3.7万TJ(2024年度)", unit: "万TJ",
      expected: .level(value: 3.7, year: r6)),
    Case(
      baseline: "18.5人口10万対(R1)", target: "13.0人口10万対以下(R6)", unit: "人口10万対",
      expected: .level(value: 13, year: r6), comparison: .atMost, direction: less),
    Case(baseline: "100(R1)", target: "約1,000人(R6)", unit: "人", expected: .level(value: 1000, year: r6)),
    Case(baseline: "", target: "概ね1,000人程度(R6末)", unit: "人", expected: .level(value: 1000, year: r6)),
    Case(
      baseline: "100件(R2.3)", target: "120件(R7.3)", unit: "件", expected: .level(value: 120, year: r6)),
    Case(
      baseline: "100件(R1)", target: "120件(R7.4)", unit: "件",
      expected: .level(value: 120, year: FiscalYear(2025))),
    Case(
      baseline: "100件(令和元(2019)年度)", target: "120件(令和6(2024)年度)", unit: "件",
      expected: .level(value: 120, year: r6)),
    Case(baseline: "100件(R1)", target: "120件", unit: "件", expected: .level(value: 120, year: r6)),
    Case(
      baseline: "93.7(令和2年度平均)", target: "101.9(令和6年度平均)", unit: "",
      expected: .level(value: 101.9, year: r6)),
    Case(
      baseline: "4(H30)", target: "ゼロ(R6)", unit: "人", expected: .level(value: 0, year: r6), direction: less),
    Case(
      baseline: "18%(R1)", target: "20〜25%(R6)", unit: "%",
      expected: .range(
        TargetRange(20...25, baseline: 18, direction: .higherIsBetter), time: .year(r6))),
    Case(
      baseline: "100件(R1)", target: "100件±5%(R6)", unit: "件",
      expected: .range(TargetRange(95...105, baseline: 100, direction: .higherIsBetter), time: .year(r6))),
    Case(
      baseline: "30%(R1)", target: "20%以上、25%未満(R2〜R6)", unit: "%",
      expected: .range(
        TargetRange(20...25, excludesUpper: true, baseline: 30, direction: .higherIsBetter),
        time: .everyYear(period))),
    Case(
      baseline: "18%(R1)", target: "20%超25%以下(R6)", unit: "%",
      expected: .range(
        TargetRange(20...25, excludesLower: true, baseline: 18, direction: .higherIsBetter), time: .year(r6))),
    Case(
      baseline: "", target: "120件(R4〜R6平均)", unit: "件",
      expected: .average(value: 120, period: FiscalYear(2022)...r6)),
    Case(
      baseline: "", target: "R2〜R6の累計で100件", unit: "件", expected: .cumulative(value: 100, period: period)),
    Case(
      baseline: "", target: "５年間で100件(R2〜R6)", unit: "件", expected: .cumulative(value: 100, period: period)),
    Case(
      baseline: "", target: "累計100件", unit: "件", expected: .cumulative(value: 100, period: period)),
    Case(
      baseline: "2,748人(H26)", target: "10,000人(H27~H31累計)", unit: "人",
      expected: .cumulative(value: 10000, period: FiscalYear(2015)...h31)),
    Case(
      baseline: "", target: "毎年度40人以下(R2〜R6)", unit: "人", expected: .everyYear(value: 40, period: period),
      comparison: .atMost, direction: less),
    Case(baseline: "", target: "100%(毎年度)", unit: "%", expected: .everyYear(value: 100, period: period)),
    Case(
      baseline: "40人(R1)", target: "40人以下を維持(R2〜R6)", unit: "人",
      expected: .maintain(value: 40, period: period), comparison: .atMost, direction: less),
    Case(
      baseline: "100件(R1)", target: "2倍(R6)", unit: "件",
      expected: .relative(factor: 2, addend: 0, time: .year(r6))),
    Case(
      baseline: "100件(R1)", target: "R1比50%削減(R6)", unit: "件",
      expected: .relative(factor: 0.5, addend: 0, time: .year(r6)), direction: less),
    Case(
      baseline: "100件(R1)", target: "３割増(R6)", unit: "件",
      expected: .relative(factor: 1.3, addend: 0, time: .year(r6))),
    Case(
      baseline: "（H28）", target: "基準×0.63(2024年度)", unit: "",
      expected: .relative(factor: 0.63, addend: 0, time: .year(r6)), direction: less),
    Case(
      baseline: "50%(R1)", target: "30ポイント増(R6)", unit: "%",
      expected: .relative(factor: 1, addend: 30, time: .year(r6))),
    Case(
      baseline: "50%(R1)", target: "30ポイント減(R6)", unit: "%",
      expected: .relative(factor: 1, addend: -30, time: .year(r6)), direction: less),
    Case(
      baseline: "100件(R1)", target: "現状維持(R6)", unit: "件", expected: .hold(time: .year(r6)),
      comparison: .atLeast),
    Case(
      baseline: "100件(R1)", target: "維持", unit: "件", expected: .hold(time: .everyYear(period)),
      comparison: .atMost, direction: less),
    Case(
      baseline: "100件(R1)", target: "基準値以上(R6)", unit: "件", expected: .hold(time: .year(r6)),
      comparison: .atLeast),
    Case(
      baseline: "79.83歳(H25)", target: "延伸(H31)", unit: "歳", expected: .change(time: .year(h31)),
      comparison: .above),
    Case(
      baseline: "100件(R1)", target: "R1年度より増加(R6)", unit: "件", expected: .change(time: .year(r6)),
      comparison: .above),
    Case(
      baseline: "100件(R1)", target: "減少を目指します(R6)", unit: "件", expected: .change(time: .year(r6)),
      comparison: .below, direction: less),
    Case(
      baseline: "", target: "対前年度比102%以上(R2〜R6)", unit: "件",
      expected: .growth(rate: 0.02, period: period), comparison: .atLeast),
    Case(
      baseline: "77.9%(R1)", target: "前年×1超(R2〜R6)", unit: "%", expected: .growth(rate: 0, period: period),
      comparison: .above),
    Case(
      baseline: "", target: "前年度以上", unit: "件", expected: .growth(rate: 0, period: period),
      comparison: .atLeast),
    Case(
      baseline: "", target: "前年比5%減(R2〜R6)", unit: "件", expected: .growth(rate: -0.05, period: period),
      direction: less),
    Case(baseline: "未策定(R1)", target: "策定(R6)", unit: "", expected: .done(time: .year(r6))),
    Case(baseline: "", target: "年度ごと", unit: "件", expected: .stepwise(period: period)),
    Case(
      baseline: "50%(R1)", target: "@全国以上(R6)", unit: "%", expected: .series("全国", time: .year(r6)),
      comparison: .atLeast, series: ["全国", "近隣県"]),
    Case(
      baseline: "50%(R1)", target: "全国平均を上回る(R6)", unit: "%",
      expected: .series("全国平均", time: .year(r6)), comparison: .above, series: ["全国平均"]),
  ]

  @Test(arguments: cases)
  func `a form of another body is read as it is meant`(_ example: Case) throws {
    let baseline = try TargetNotationTests.baseline(example.baseline, example.unit)
    let notation = TargetNotationTests.notation(
      example.unit, baseline: baseline, direction: example.direction, series: example.series)
    let reading = try notation.read(example.target)
    #expect(reading.target == example.expected)
    #expect(reading.comparison == example.comparison)
  }

  @Test(arguments: [
    ("120件(H32)", [PlanTime.Remark.beyondEra("H32", r2)]), ("120件(R7.3)", [.month("R7.3", r6)]),
    ("120件", [.noTime(r6)]), ("維持", [.everyYear(period)]), ("120件(R6)", []),
  ])
  func `what the reader decides of the time is said`(_ text: String, _ remarks: [PlanTime.Remark]) throws {
    #expect(try TargetNotationTests.notation("件").read(text).remarks == remarks)
  }

  @Test(arguments: [
    ("-", false, false, Baseline.none), ("─", false, false, .none), ("-(H22)", false, false, .none),
    ("新規", true, false, .none), ("未策定", false, true, .none),
    ("設置済(R1)", false, true, .value(1, year: FiscalYear(2019))),
    ("（R元）", false, false, .actual(year: FiscalYear(2019))),
    ("R1", false, false, .actual(year: FiscalYear(2019))),
  ])
  func `a baseline may be a word, a year or nothing`(
    _ text: String, _ isNew: Bool, _ isWord: Bool, _ baseline: Baseline
  ) throws {
    let reading = try TargetNotationTests.baseline(text, "件")
    #expect(reading.baseline == baseline)
    #expect(reading.isNew == isNew)
    #expect(reading.isWord == isWord)
  }
}
