import Evaluations
import Figures
import Formulas
import Indicators
import Localization

/// An indicator of the strategy beside an initiative that serves it: its state when the book was made, as texts.
struct RelatedIndicator {
  let initiative: Initiative
  let evaluation: Evaluation
  /// The number within the strategy: `5③-1`.
  let number: String

  /// Those of an initiative, in the order of the plan's row.
  static func all(of initiative: Initiative, in book: ProgrammeBook) -> [RelatedIndicator] {
    initiative.indicators.compactMap { id in
      book.strategy[id].map { evaluation in
        RelatedIndicator(
          initiative: initiative, evaluation: evaluation,
          number: book.plan.placements.first { $0.indicator == id }?.fullLabel ?? id.text)
      }
    }
  }

  private var indicator: Indicator { evaluation.indicator }

  var name: String { indicator.name }
  var title: String { "\(number)　\(name)" }
  /// The newest value with its year.
  var newest: String { "最新 \(latest)" + (year == "－" ? "" : "（\(year)）") }
  /// Baseline and target as the strategy prints them.
  var printed: String { indicator.printed.line }
  /// The newest year with a value; － for none.
  var year: String { evaluation[.latestYear].number == nil ? "－" : evaluation[.latestLabel].text ?? "－" }
  var rating: String { evaluation.rating }
  var outlook: String { evaluation.outlook }

  /// The newest value in its unit; its reason where there is none.
  var latest: String {
    let kind = indicator.target.kind
    let value = evaluation[kind.judgedFigure]
    guard let number = value.number else { return value.text ?? "－" }
    return kind.sumMark + NumberText.value(indicator.decimals).text(number) + indicator.unit.name
  }

  /// Ratios in per cent and the probability in its steps; － where there is none.
  var attainment: String { percent(.attainment) }
  var projectedAttainment: String { percent(.projectedAttainment) }

  var probability: String {
    evaluation[.probability].number.map(probabilityText) ?? "－"
  }

  private func percent(_ figure: Figure) -> String {
    evaluation[figure].number.map(NumberText.percent.text) ?? "－"
  }

  /// What stands above every such table.
  static let heading = "関連する総合戦略の指標（本プログラムの目標ではありません）"
  /// What stands below it.
  static func remark(_ initiatives: [Initiative]) -> String {
    let areProposed = initiatives.contains { !$0.indicators.isEmpty && $0.certainty == .proposed }
    return "総合戦略の評価をブックの作成時に写した値です（実績入力を書き換えても変わりません）。"
      + (areProposed ? "関連が「案」のものは、計画の表 measures.csv で「確認済」にできます。" : "")
  }
}
