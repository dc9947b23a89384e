import Figures
import Indicators
import Testing
import Workbooks

@testable import Reports

/// 求め方: the words beside a figure tell the calculation of its cell.
struct FigureWordsTests {
  private static let period = FiscalYear(2020)...FiscalYear(2024)
  private static let typed = [FiscalYear(2023): 150.0]

  @Test(arguments: [
    (CardSample(), Figure.expected, "目標への直線の最新年度の値"),
    (CardSample(path: typed), .expected, "最新年度の目安値（なければ目標への直線の最新年度の値）"),
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
    (CardSample(), .pace, "（最新－基準）÷（期待－基準）、期待≦基準なら最新÷期待（減が良い指標は逆）"),
    (CardSample(baseline: .none, path: typed), .pace, "最新実績÷期待値（減が良い指標は逆）"),
    (
      CardSample(target: .cumulative(value: 60, period: period), baseline: .none), .pace,
      "累計実績÷期待値（減が良い指標は逆）"
    ),
    (
      CardSample(target: .cumulative(value: 60, period: period), baseline: .none), .attainment,
      "累計実績÷目標値（減が良い指標は逆）"
    ),
    (CardSample(target: .growth(rate: -0.1, period: period)), .attainment, "最新実績÷当年の目標（減が良い指標は逆）"),
    (CardSample(), .held, "推計できないときの起点値"),
  ])
  func `the words follow the shape`(sample: CardSample, figure: Figure, words: String) {
    #expect(figure.explanation(for: Shape(of: sample.indicator, in: sample.plan)) == words)
  }

  @Test func `算定方法 tells each way of a kind of target`() {
    let indicator = CardSample(baseline: .none, values: [110], path: Self.typed)
    let cells = MethodSheet(book: indicator.book).drawn.sheet.cells
    let row = cells.first { $0.value.content.words == "期待比" }?.key.row
    #expect(cells.contains { $0.key.row == row && $0.value.content.words == "最新実績÷期待値（減が良い指標は逆）" })
  }
}
