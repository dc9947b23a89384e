import Evaluations
import Figures
import Indicators
import Testing

/// Ratings by rules of a plan's own: what every condition and every figure of them says, by hand.
struct RatingRulesTests {
  /// A scale from lines of the table, which ends with a row for all others.
  private static func scale(_ lines: [String]) -> RatingScale {
    RatingScale(
      rows: (lines + ["評価,,z,ほか,,なし", "見通し,,z,ほか,,なし"]).compactMap {
        RatingRule(fields: $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
      })
  }

  /// Whether a condition holds for a scenario, as a row of ratings and one of outlooks say alike.
  private static func holds(_ condition: String, _ scenario: Scenario) -> Bool? {
    var scenario = scenario
    scenario.ratings = scale(["評価,,y,当,\(condition),良", "見通し,,y,当,\(condition),良"])
    guard scenario.ratings.rows.count == 4 else { return nil }
    let evaluation = scenario.evaluation
    guard (evaluation.rating == "y 当") == (evaluation.outlook == "y 当") else { return nil }
    return evaluation.rating == "y 当"
  }

  /// 100 in H30, 160 asked of R6: 150 are expected in R5, and 136 are there.
  static let level = Scenario(
    testDescription: "level", target: .level(value: 160, year: r(6)), baseline: .value(100, year: h(30)),
    values: [r(2): 115, r(3): 120, r(4): 130, r(5): 136])
  /// 100 in H30, 50 asked of R6: 58.33 are expected in R5, and 75 are there.
  private static let less = Scenario(
    testDescription: "less", target: .level(value: 50, year: r(6)), baseline: .value(100, year: h(30)),
    values: [r(3): 85, r(4): 80, r(5): 75], direction: .lowerIsBetter)
  private static let yearly = Scenario(
    testDescription: "yearly", target: .everyYear(value: 100, period: r(2)...r(6)),
    values: [r(2): 110, r(3): 90, r(4): 100, r(5): 95])
  private static let sum = Scenario(
    testDescription: "sum", target: .cumulative(value: 500, period: r(2)...r(6)),
    values: [r(2): 80, r(3): 90, r(4): 100, r(5): 90])

  // MARK: Figures

  @Test(arguments: [
    // 36 ÷ 50
    ("期待比", level, 72), ("実績÷期待値", level, 90.7), ("達成率", level, 85), ("進捗率", level, 60),
    ("基準からの変化率", level, 36), ("基準からの差", level, 36),
    // 6 ÷ 130 = 0.04615
    ("前年からの変化率", level, 4.6), ("前年からの差", level, 6), ("期待値との差", level, -14),
    // 25 ÷ 41.667, 58.333 ÷ 75, 50 ÷ 75
    ("期待比", less, 60), ("実績÷期待値", less, 77.8), ("達成率", less, 66.7), ("基準からの変化率", less, 25),
    // 5 ÷ 80 = 0.0625
    ("基準からの差", less, 25), ("前年からの変化率", less, 6.3), ("前年からの差", less, 5),
    // 75 − 58.333 = 16.667
    ("期待値との差", less, -16.7), ("期待比", yearly, 95), ("実績÷期待値", yearly, 95), ("達成した年の割合", yearly, 50),
    ("前年からの差", yearly, -5), ("前年からの変化率", yearly, -5),
    // 360 ÷ 400, 360 ÷ 500
    ("期待比", sum, 90), ("実績÷期待値", sum, 90), ("進捗率", sum, 72), ("前年からの差", sum, -10),
  ])
  func `a figure is compared as it is printed`(_ figure: String, _ scenario: Scenario, _ value: Double) {
    let unit = RatingTerm.Quantity(rawValue: figure)?.isRatio == true ? "%" : ""
    func holds(_ number: Double, _ comparison: String) -> Bool? {
      Self.holds("\(figure) \(number)\(unit)\(comparison)", scenario)
    }
    #expect(["以上", "以下", "超", "未満"].map { holds(value, $0) } == [true, true, false, false])
    let (below, above) = ((value * 10 - 1).rounded() / 10, (value * 10 + 1).rounded() / 10)
    #expect(holds(below, "超") == true)
    #expect(holds(below, "以下") == false)
    #expect(holds(above, "未満") == true)
    #expect(holds(above, "以上") == false)
    #expect(Self.holds("\(figure) なし", scenario) == false)
  }

  @Test func `a probability is compared in its steps of five per cent`() throws {
    let probability = try #require(Self.level.evaluation[.probability].number)
    #expect(Self.holds("達成確率 \(Int(probability * 100 + 0.5))%以上", Self.level) == true)
    #expect(Self.holds("達成確率 \(Int(probability * 100 + 0.5))%超", Self.level) == false)
  }

  @Test(arguments: [
    "期待比", "実績÷期待値", "達成率", "進捗率", "達成確率", "達成した年の割合", "基準からの変化率", "基準からの差",
    "前年からの変化率", "前年からの差", "期待値との差",
  ])
  func `a comparison with a figure that has no number does not hold`(_ figure: String) {
    let nothing = Scenario(testDescription: "", target: .level(value: 160, year: r(6)), values: [:])
    let unit = RatingTerm.Quantity(rawValue: figure)?.isRatio == true ? "%" : ""
    for comparison in ["以上", "超", "以下", "未満"] {
      #expect(Self.holds("\(figure) 0\(unit)\(comparison)", nothing) == false)
    }
    #expect(Self.holds("\(figure) なし", nothing) == true)
  }

  @Test func `of what should be less, nothing left is as good as can be`() {
    var nothing = Scenario(
      testDescription: "", target: .level(value: 10, year: r(6)), baseline: .value(100, year: h(30)),
      values: [r(5): 0], direction: .lowerIsBetter)
    for figure in ["達成率", "実績÷期待値"] {
      let conditions = ["1000%以上", "1000%超", "1000%以下", "1000%未満", "なし"]
      #expect(
        conditions.map { Self.holds("\(figure) \($0)", nothing) } == [true, true, false, false, false])
    }
    nothing.target = .level(value: 0, year: r(6))
    let whole = ["達成率 100%以上", "達成率 100%超", "達成率 100%以下", "達成率 なし"]
    #expect(whole.map { Self.holds($0, nothing) } == [true, false, true, false])
    nothing.values = [r(5): 5]
    #expect(whole.map { Self.holds($0, nothing) } == [false, false, false, true])
  }

  @Test func `算出なし asks for the figures of the rows below, and for no others`() {
    var first = Scenario(
      testDescription: "no value of the year before", target: .level(value: 160, year: r(6)),
      baseline: .value(100, year: h(30)), values: [r(5): 136])
    first.ratings = Self.scale(["評価,,－,不明,算出なし,なし", "評価,,a,改善,前年からの差 0超,良"])
    #expect(first.evaluation.rating == "－ 不明")
    first.ratings = Self.scale(["評価,,a,改善,前年からの差 0超,良", "評価,,－,不明,算出なし,なし"])
    #expect(first.evaluation.rating == "z ほか")
    first.ratings = Self.scale(["評価,,－,不明,算出なし,なし", "評価,毎,a,改善,前年からの差 0超,良"])
    #expect(first.evaluation.rating == "z ほか")
  }

  // MARK: States

  @Test(arguments: [
    ("値なし", Scenario(testDescription: "no value", target: .level(value: 1, year: r(6))), true),
    ("値なし", level, false), ("目標年度", level, false), ("目標達成", level, false),
    (
      "目標年度 かつ 目標達成",
      Scenario(testDescription: "met", target: .level(value: 160, year: r(6)), values: [r(6): 160]), true
    ),
    (
      "古い",
      Scenario(
        testDescription: "two years", target: .level(value: 160, year: r(6)), values: [r(3): 1],
        reportYear: r(5)), true
    ),
    (
      "古い",
      Scenario(
        testDescription: "one year", target: .level(value: 160, year: r(6)), values: [r(4): 1],
        reportYear: r(5)), false
    ),
    (
      "断絶",
      Scenario(
        testDescription: "broken", target: .level(value: 160, year: r(6)),
        baseline: .value(100, year: h(30)), values: [r(3): 120, r(4): 20], broken: [r(4)]), true
    ),
    ("断絶", level, false), ("未報告の年あり", sum, false),
    (
      "未報告の年あり",
      Scenario(
        testDescription: "a year missing", target: .cumulative(value: 500, period: r(2)...r(6)),
        values: [r(2): 80, r(4): 100]), true
    ),
    (
      "判定できない年あり",
      Scenario(
        testDescription: "a year missing", target: .everyYear(value: 100, period: r(2)...r(4)),
        values: [r(2): 110, r(4): 100]), true
    ),
    (
      "判定できない年あり",
      Scenario(
        testDescription: "all years", target: .everyYear(value: 100, period: r(2)...r(4)),
        values: [r(2): 110, r(3): 1, r(4): 100]), false
    ),
    (
      "上限超過",
      Scenario(
        testDescription: "beyond", target: .cumulative(value: 100, period: r(2)...r(6)),
        values: [r(2): 60, r(3): 60], direction: .lowerIsBetter), true
    ),
    (
      "上限超過",
      Scenario(
        testDescription: "within", target: .cumulative(value: 100, period: r(2)...r(6)),
        values: [r(2): 60, r(3): 40], direction: .lowerIsBetter), false
    ),
    ("上限超過", sum, false),
    (
      "変化なし かつ 推計達成",
      Scenario(
        testDescription: "kept", target: .maintain(value: 100, period: r(2)...r(6)),
        values: [r(2): 100, r(3): 100, r(4): 100]), true
    ),
    (
      "推計達成",
      Scenario(
        testDescription: "kept below", target: .maintain(value: 100, period: r(2)...r(6)),
        values: [r(2): 90, r(3): 90, r(4): 90]), false
    ),
    ("変化なし", level, false),
    (
      "毎年の条件",
      Scenario(
        testDescription: "two years ahead", target: .growth(rate: 0.1, period: r(2)...r(6)),
        baseline: .value(100, year: r(1)), values: [r(2): 110, r(3): 121, r(4): 130]), true
    ),
    (
      "毎年の条件",
      Scenario(
        testDescription: "one year ahead", target: .growth(rate: 0.1, period: r(2)...r(5)),
        baseline: .value(100, year: r(1)), values: [r(2): 110, r(3): 121, r(4): 130]), false
    ),
  ])
  func `a state holds where the words say so`(_ condition: String, _ scenario: Scenario, _ expected: Bool) {
    #expect(Self.holds(condition, scenario) == expected)
  }

  @Test func `words are filled in, with a dash where the kind of target has no such figure`() {
    var scenario = Self.yearly
    scenario.ratings = Self.scale(["評価,,×,{達成年数}/{判定年数}年（最新{最新年}）,期待比 0%以上,遅れ"])
    #expect(scenario.evaluation.rating == "× 2/4年（最新R5）")
    scenario = Self.level
    scenario.ratings = Self.scale(["評価,,×,{達成年数}年、{未報告},期待比 0%以上,遅れ"])
    #expect(scenario.evaluation.rating == "× －年、－")
    scenario = Self.sum
    scenario.values = [r(2): 80, r(4): 100]
    scenario.ratings = Self.scale(["評価,,×,{未報告},未報告の年あり,遅れ"])
    #expect(scenario.evaluation.rating == "× R3未報告")
  }

  @Test func `a person sets a rating by a label of the plan's own`() {
    var scenario = Self.level
    scenario.ratings = Self.scale(["評価,,b,維持（{最新年}）,目標達成,良"])
    scenario.override = "b 維持"
    #expect(scenario.evaluation.rating == "b 維持※")
    #expect(scenario.evaluation[.calculatedRating] == .words("z ほか"))
    #expect(scenario.evaluation.ratingRule?.look == .good)
    #expect(scenario.evaluation.calculatedRule?.look == .plain)
  }
}
