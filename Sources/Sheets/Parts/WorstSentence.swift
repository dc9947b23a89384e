import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// What the sentence of a first page says of the indicator that is farthest behind: by what, how far, and of which target.
struct WorstSentence {
  private let state: StateRow

  init(_ state: StateRow) {
    self.state = state
  }

  private var evaluation: Evaluation { state.evaluation }
  private var indicator: Indicator { state.indicator }
  private var profile: IndicatorProfile { evaluation.definitions.profile }
  private var unit: String { indicator.unit.name }

  /// The sentence for the key by which the indicator is placed, as the cells stand.
  var text: LiveText {
    let rest = isNumber(.attainment).choose(byAttainment, else: unmeasured)
    if profile.isJudgedYearly {
      return isNumber(.judgedYears).choose(
        LiveCondition(.comparison(state.cell(.judgedYears), .greater, .number(0)))
          .choose(byYears, else: rest), else: rest)
    }
    guard profile.kind != .balance, evaluation.definitions.has(.pace) else { return rest }
    return isNumber(.pace).choose(
      LiveCondition(.comparison(state.cell(.pace), .less, .number(0))).choose(
        belowBaseline, else: byPace), else: rest)
  }

  // MARK: Parts

  private var name: String { "「\(state.book.shortTitle(of: state.placement))」" }

  private func isNumber(_ figure: Figure) -> LiveCondition {
    LiveCondition(.isNumber(state.cell(figure)))
  }

  /// A figure in the unit of the indicator; of a kind that has words instead of numbers nothing.
  private func value(_ figure: Figure) -> LiveText {
    guard case .cell(let address, let value) = state.cell(figure) else { return "" }
    let digits = figure.format(for: profile.kind).digits(for: indicator) ?? indicator.decimals
    return "\(NumberText.value(digits).live(address, value.number))\(unit)"
  }

  private func ratio(_ figure: Figure) -> LiveText {
    guard case .cell(let address, let value) = state.cell(figure) else { return "" }
    return NumberText.percent.live(address, value.number)
  }

  private var latest: LiveText { value(profile.kind.judgedFigure) }

  /// 目標365万人; in the words of the plan where the target has no number of its own.
  private var target: LiveText {
    switch indicator.target.kind {
    case .level, .new, .cumulative, .all, .relative, .average: "目標\(value(.target))"
    case .everyYear, .growth, .maintain, .balance, .range, .hold, .change, .done, .stepwise, .series:
      LiveText(stringLiteral: "目標「\(indicator.printed.target)」")
    }
  }

  /// The year of the newest value: `R6は`.
  private var year: LiveText { LiveText(state.cell(.latestLabel)) }

  // MARK: Sentences

  private var belowBaseline: LiveText {
    let side = profile.direction == .higherIsBetter ? "下回って" : "上回って"
    let baseline: LiveText = "基準値\(value(.baseline))も\(side)います。"
    return isNumber(.attainment).choose(
      "達成率が最も低いのは\(name)で、\(target)に対し\(year)は\(latest)（\(ratio(.attainment))）、\(baseline)",
      else: "目標から最も離れているのは\(name)で、\(target)に対し\(year)は\(latest)、\(baseline)")
  }

  private var byPace: LiveText {
    "期待比が最も低いのは\(name)（\(ratio(.pace))）で、\(target)に対し\(year)は\(latest)です。"
  }

  private var byAttainment: LiveText {
    "達成率が最も低いのは\(name)（\(ratio(.attainment))）で、\(target)に対し\(year)は\(latest)です。"
  }

  private var byYears: LiveText {
    let (met, judged) = (LiveText(state.cell(.metYears)), LiveText(state.cell(.judgedYears)))
    let years = LiveCondition(.comparison(state.cell(.metYears), .greater, .number(0))).choose(
      "\(judged)年のうち\(met)年で達成しています。", else: "\(judged)年のうち達成した年はありません。")
    return "目標を達成した年の割合が最も低いのは\(name)で、\(years)"
  }

  private var unmeasured: LiveText {
    LiveText(stringLiteral: "遅れているのは\(name)で、目標「\(indicator.printed.target)」に達していません。")
  }
}
