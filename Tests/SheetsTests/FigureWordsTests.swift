import Evaluations
import Figures
import Indicators
import Testing
import Workbooks

@testable import Exchange
@testable import Localization
@testable import Sheets

/// 求め方: the words beside a figure tell the calculation of its cell.
struct FigureWordsTests {
  private static let period = FiscalYear(2020)...FiscalYear(2024)
  private static let typed = [FiscalYear(2023): 150.0]
  private static let ceiling = CardSample(
    target: .cumulative(value: 60, period: period), baseline: .none, direction: .lowerIsBetter)

  @Test(arguments: [
    (CardSample(), Figure.expected, "目標への線の最新年度の値"),
    (CardSample(path: typed), .expected, "最新年度の目安値（なければ目標への線の最新年度の値）"),
    (CardSample(baseline: .none, path: typed), .expected, "最新年度の目安値"),
    (
      CardSample(target: .cumulative(value: 60, period: period), baseline: .none, path: typed), .expected,
      "最新年度の目安値（なければ目標値×経過年数÷全年数）"
    ),
    (
      CardSample(target: .growth(rate: 0.1, period: period), path: typed), .expected,
      "最新年度の目安値（なければ前年の実績×（1＋伸び））"
    ),
    (
      CardSample(target: .everyYear(value: 60, period: period), baseline: .none, path: typed), .expected,
      "最新年度の目安値（なければ毎年の目標）"
    ),
    (CardSample(), .pace, "進んだ分×全年数÷（道のり×経過年数）、期待≦基準なら最新÷期待"),
    (CardSample(path: typed), .pace, "（最新－基準）÷（期待－基準）、期待≦基準なら最新÷期待"),
    (
      CardSample(direction: .lowerIsBetter, path: typed), .pace, "（最新－基準）÷（期待－基準）、期待≧基準なら期待÷最新"
    ),
    (CardSample(target: .growth(rate: 0.1, period: period)), .pace, "前年からの伸び÷目標の伸び"),
    (CardSample(baseline: .actual(year: FiscalYear(2019))), .baseline, "基準年の実績"),
    (CardSample(), .requiredPerYear, "不足数÷残りの年数（最新年度か報告年度の前年の遅い方から目標年度まで）"),
    (CardSample(direction: .lowerIsBetter), .requiredPerYear, "不足数÷残りの年数（最新年度か報告年度の前年の遅い方から目標年度まで）（毎年減らす量）"),
    (CardSample(direction: .lowerIsBetter), .achievedPerYear, "（最新実績－基準値）÷経過年数（＋は増、▲は減）"),
    (ceiling, .shortfall, "累計実績－目標値（超えていなければ０）"),
    (ceiling, .met, "目標年までのすべての年の報告があり、上限以内（1＝達した）"),
    (ceiling, .projection, "累計実績＋各年の推計（範囲なし）の合計（取り得る範囲で）"),
    (ceiling, .linearForecast, "累計実績＋最小二乗の直線の各年の合計（判定に使わない）"),
    (CardSample(), .lower, "推計値（範囲なし）－q×s（取り得る範囲で）"),
    (CardSample(), .damping, "φ＋φ²＋…（起点から目標年まで）"),
    (CardSample(baseline: .none, path: typed), .pace, "最新実績÷期待値（減少が望ましい指標では二つの数を入れ替える）"),
    (
      CardSample(target: .cumulative(value: 60, period: period), baseline: .none), .pace,
      "累計実績÷期待値（減少が望ましい指標では二つの数を入れ替える）"
    ),
    (
      CardSample(target: .cumulative(value: 60, period: period), baseline: .none), .attainment,
      "累計実績÷目標値（減少が望ましい指標では二つの数を入れ替える）"
    ),
    (
      CardSample(target: .growth(rate: -0.1, period: period)), .attainment,
      "最新実績÷当年の目標（減少が望ましい指標では二つの数を入れ替える）"
    ),
    (CardSample(), .naiveForecast, "推計できないときの起点値"),
  ])
  func `the words follow the shape`(sample: CardSample, figure: Figure, words: String) {
    #expect(Explanations(for: IndicatorProfile(of: sample.indicator, in: sample.plan))[figure] == words)
  }

  @Test func `算定方法 reports each way of a kind of target`() {
    let indicator = CardSample(baseline: .none, values: [110], path: Self.typed)
    let cells = MethodSheet(book: indicator.book).drawn.sheet.cells
    let row = cells.first { $0.value.content.words == "期待比" }?.key.row
    #expect(
      cells.contains { $0.key.row == row && $0.value.content.words == "最新実績÷期待値（減少が望ましい指標では二つの数を入れ替える）" })
  }

  @Test(arguments: [
    (CardSample(), "目標への線", "線との差"), (CardSample(path: typed), "目標への目安", "目安との差"),
    (CardSample(target: .growth(rate: 0.1, period: period)), "当年の目標", "当年の目標との差"),
    (CardSample(target: .cumulative(value: 60, period: period), path: typed), "目標への目安", "目安との差"),
  ])
  func `what is expected of a year is called a line only where it is one`(
    sample: CardSample, line: String, gap: String
  ) {
    let profile = IndicatorProfile(of: sample.indicator, in: sample.plan)
    #expect(YearlyFigure.expected.label(for: profile) == line)
    #expect(YearlyFigure.deviation.label(for: profile) == gap)
    #expect(sample.texts.contains(gap))
    #expect(sample.texts.contains("線との差") == (gap == "線との差"))
  }

  @Test func `what is required of a year is a decrease where less is better`() {
    #expect(CardSample(direction: .lowerIsBetter).texts.contains("必要年減分"))
    #expect(!CardSample(direction: .lowerIsBetter).texts.contains("必要年増分"))
    #expect(CardSample().texts.contains("必要年増分"))
  }

  /// What is required is positive and what was achieved negative, where a value falls that is to fall.
  @Test func `a fall is achieved below zero and required above it`() throws {
    let sample = CardSample(
      target: .level(value: 50, year: FiscalYear(2024)), direction: .lowerIsBetter, values: [90, 80],
      reportYear: FiscalYear(2021))
    let evaluation = try #require(sample.card).evaluation
    #expect(evaluation[.achievedPerYear].number == -10)
    #expect(evaluation[.requiredPerYear].number == 10)
  }

  @Test func `算定方法 reports both directions of a kind of target apart`() {
    let less = Indicator(
      id: Indicator.ID("K02"), name: "指標", baseline: .value(100, year: FiscalYear(2019)),
      target: .level(value: 50, year: FiscalYear(2024)), printed: .init(baseline: "基準", target: "目標"),
      unit: Unit(base: "件"), direction: .lowerIsBetter)
    let book = CardSample(others: [less]).book
    let words = MethodSheet(book: book).drawn.sheet.cells.values.compactMap(\.content.words)
    #expect(words.contains("水準（減少が望ましい）：不足数÷残りの年数（最新年度か報告年度の前年の遅い方から目標年度まで）（毎年減らす量）"))
    #expect(words.contains("不足数÷残りの年数（最新年度か報告年度の前年の遅い方から目標年度まで）"))
  }

  @Test func `算定方法 prints the table of the ratings as it is`() {
    let words = MethodSheet(book: CardSample().book).drawn.sheet.cells.values.compactMap(\.content.words)
    for rule in RatingScale().rows {
      let scope = rule.scope.text.isEmpty ? "" : "［\(rule.scope.text)］"
      #expect(words.contains(scope + (rule.terms.isEmpty ? "ほかのどれでもない" : rule.condition)))
      #expect(words.contains(rule.text))
    }
  }
}
