import Evaluations
import Indicators
import Testing

/// Ratings by the rules that other bodies publish, with values worked out by hand.
struct OtherBodiesRatingsTests {
  /// A level that starts at 100 in H30 and asks 160 of R6, with a value in R5, of which 150 are expected.
  private static func rated(
    _ table: [String], _ value: Double, target: Target = .level(value: 160, year: r(6)), decimals: Int = 0,
    direction: Indicator.Direction = .higherIsBetter
  ) -> String {
    var scenario = Scenario(
      testDescription: "", target: target, baseline: .value(100, year: h(30)), values: [r(5): value],
      direction: direction, decimals: decimals)
    scenario.ratings = RatingScale(
      rows: table.compactMap {
        RatingRule(fields: $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
      } + RatingScale().rows(of: .outlook))
    return scenario.evaluation.rating
  }

  @Test(arguments: [(150.0, "A 順調"), (149, "B+ 概ね順調"), (120, "B+ 概ね順調"), (119, "B やや遅れ"), (74, "C 遅れ")])
  func `Ibaraki compares with the expected value`(_ value: Double, _ expected: String) {
    let table = [
      "評価,,－,－,値なし,なし", "評価,,A,順調,実績÷期待値 100%以上,良", "評価,,B+,概ね順調,実績÷期待値 80%以上,注意",
      "評価,,B,やや遅れ,実績÷期待値 50%以上,注意", "評価,,C,遅れ,,遅れ",
    ]
    #expect(Self.rated(table, value) == expected)
  }

  @Test(arguments: [
    (161.0, "S 目標値を超えている"), (160, "A 基準値を超えている"), (101, "A 基準値を超えている"),
    (100, "B 基準値と同水準（△10%以内）"), (90, "B 基準値と同水準（△10%以内）"), (89, "C 基準値より下落している"),
  ])
  func `Nagayo compares with target and baseline`(_ value: Double, _ expected: String) {
    let table = [
      "評価,,－,評価できない,値なし,なし", "評価,,S,目標値を超えている,達成率 100%超,達成",
      "評価,,A,基準値を超えている,基準からの変化率 0%超,良", "評価,,B,基準値と同水準（△10%以内）,基準からの変化率 -10%以上,注意",
      "評価,,C,基準値より下落している,,遅れ",
    ]
    #expect(Self.rated(table, value) == expected)
  }

  @Test(arguments: [(150.0, "a 順調"), (149, "b 改善・現状維持"), (97.1, "b 改善・現状維持"), (97, "c 悪化")])
  func `Fukuoka lets surveys fall by less than three points`(_ value: Double, _ expected: String) {
    let table = [
      "評価,,－,－,値なし,なし", "評価,,a,順調,期待比 100%以上,良", "評価,水準,b,改善・現状維持,基準からの差 -3超,注意",
      "評価,,b,改善・現状維持,基準からの差 0以上,注意", "評価,,c,悪化,,遅れ",
    ]
    #expect(Self.rated(table, value, decimals: 1) == expected)
  }

  @Test(arguments: [(127.5, "目標の85%以上"), (127, "目標の70〜85%"), (105, "目標の70〜85%"), (104, "70%未満")])
  func `Mie has words without symbols`(_ value: Double, _ expected: String) {
    let table = [
      "評価,,－,－,値なし,なし", "評価,,,目標の85%以上,実績÷期待値 85%以上,良", "評価,,,目標の70〜85%,実績÷期待値 70%以上,注意",
      "評価,,,70%未満,,遅れ",
    ]
    #expect(Self.rated(table, value, decimals: 1) == expected)
  }

  @Test(arguments: [
    (160.0, "7 100%"), (159, "6 90%以上"), (144, "6 90%以上"), (128, "5 80%以上"), (112, "4 70%以上"),
    (96, "3 60%以上"),
    (80, "2 50%以上"), (79, "1 50%未満"),
  ])
  func `Sano gives seven points`(_ value: Double, _ expected: String) {
    let steps = [(7, 100, "100%"), (6, 90, ""), (5, 80, ""), (4, 70, ""), (3, 60, ""), (2, 50, "")]
    let table = steps.map { point, share, words in
      "評価,,\(point),\(words.isEmpty ? "\(share)%以上" : words),達成率 \(share)%以上,良"
    }
    #expect(Self.rated(table + ["評価,,1,50%未満,,遅れ"], value) == expected)
  }

  @Test(arguments: [(170.0, "① 着実に進んでいる"), (171, "② 概ね進んでいる"), (266, "② 概ね進んでいる"), (267, "③ 改善や工夫が必要")])
  func `Tama compares what should be less with the expected value`(_ value: Double, _ expected: String) {
    // 160 are more than the baseline and to be held: 160 ÷ 170 = 94.1 %, 160 ÷ 266 = 60.2 %.
    let table = [
      "評価,,－,－,値なし,なし", "評価,,①,着実に進んでいる,実績÷期待値 93.8%以上,良", "評価,,②,概ね進んでいる,実績÷期待値 60%以上,注意",
      "評価,,③,改善や工夫が必要,,遅れ",
    ]
    #expect(Self.rated(table, value, direction: .lowerIsBetter) == expected)
  }
}
