import Evaluations
import Formulas
import Indicators
import Localization
import Workbooks

/// The sentence below the tiles, in two lines: what is not known where less than 80 % is judged, else what is late.
struct PageSentence {
  let totals: StateTotals

  private var states: StateTable { totals.states }
  private var scale: RatingScale { states.book.plan.ratings }

  /// The share of judged indicators below which the sentence speaks of those that are not.
  private static let share = 0.8

  private typealias Total = StateTotals.Total

  private func count(_ total: Total) -> LiveCount { totals[total] }

  private func isNone(_ total: Total) -> LiveCondition {
    LiveCondition(.comparison(totals[total].expression, .equal, .number(0)))
  }

  /// Both lines; how many indicators there are makes no part of the sentence where there are none.
  var text: LiveText {
    guard !states.rows.isEmpty else { return "この区分に指標はありません。" }
    return isMostlyJudged.choose(
      "\(behind)\(Self.lineBreak)\(worst)", else: "\(unknown)\(Self.lineBreak)\(missing)")
  }

  private static let lineBreak = LiveText("CHAR(10)", comesTo: "\n")

  private var judged: LiveCount {
    let (good, late) = (count(.state(.good)), count(.state(.late)))
    return LiveCount("(\(good.formula)+\(late.formula))", comesTo: good.number + late.number)
  }

  private var isMostlyJudged: LiveCondition {
    LiveCondition(
      .comparison(
        judged.expression, .atLeast,
        .operation(count(.indicators).expression, .multiply, .number(Self.share))))
  }

  // MARK: What is not known

  private var unknown: LiveText {
    let isNoneJudged = LiveCondition(.comparison(judged.expression, .equal, .number(0)))
    let causes: LiveText = "（\(Self.causes(totals))）"
    let isFew = LiveCondition(
      .comparison(
        .operation(judged.expression, .multiply, .number(2)), .less, count(.indicators).expression))
    return isNoneJudged.choose(
      "\(count(.indicators))指標とも、まだ判定できません\(causes)。",
      else:
        "\(count(.indicators))指標のうち判定できたのは\(judged)指標\(isFew.choose("だけ"))です。\(count(.state(.unjudged)))指標は判定できず\(causes)、進み具合が分かりません。"
    )
  }

  /// 値がない 29・古い 4: the causes that there are, with their numbers.
  static func causes(_ totals: StateTotals, gap: String = " ") -> LiveText {
    var text: LiveText = ""
    var before: [LiveCount] = []
    for cause in UnjudgedCause.allCases {
      let count = totals[.cause(cause)]
      let isFirst = SheetExpression.comparison(LiveCount.sum(before).expression, .equal, .number(0))
      let mark = before.isEmpty ? "" : LiveCondition(isFirst).choose("", else: "・")
      text =
        text
        + LiveCondition(.comparison(count.expression, .equal, .number(0))).choose(
          "", else: "\(mark)\(cause.name)\(gap)\(count)")
      before.append(count)
    }
    return text
  }

  private var missing: LiveText {
    guard !states.departments.isEmpty else {
      return isNone(.missing).choose(nothingMissing, else: "未提出は\(count(.missing))件です。")
    }
    let one = LiveCondition(.comparison(count(.departments).expression, .equal, .number(1)))
    let most: LiveText = one.choose(
      "未提出は\(count(.missing))件で、いずれも\(totals.mostMissing)のものです。",
      else:
        "未提出は\(count(.missing))件（\(count(.departments))課）で、最も多いのは\(totals.mostMissing)の\(count(.greatest))件です。"
    )
    let isNoDepartment = LiveCondition(.comparison(count(.departments).expression, .equal, .number(0)))
    return isNone(.missing).choose(
      nothingMissing, else: isNoDepartment.choose("未提出は\(count(.missing))件です。", else: most))
  }

  private var nothingMissing: LiveText {
    let isNoneJudged = LiveCondition(.comparison(judged.expression, .equal, .number(0)))
    let late = count(.state(.late))
    return "未提出の値はありません。\(isNoneJudged.choose("", else: "判定できた\(judged)指標のうち、遅れているのは\(late)指標です。"))"
  }

  // MARK: What is late

  private var behind: LiveText {
    let all: LiveText = isNone(.state(.unjudged)).choose(
      "\(count(.indicators))指標に、遅れているものはありません。", else: "判定できた\(judged)指標に、遅れているものはありません。")
    let over = isNone(.over).choose("", else: "（うち\(count(.over))指標は目標年度を終えて未達成）")
    return isNone(.state(.late)).choose(
      all, else: "\(count(.indicators))指標のうち\(count(.state(.late)))指標が遅れています\(over)。")
  }

  private var worst: LiveText {
    let late = states.range(.late)
    let row = SheetExpression.match(.minimum([late]), late)
    return isNone(.state(.late)).choose(
      good, else: LiveText(.index(states.range(.sentence), row)))
  }

  /// How many are good now and will be, by the signs of the scale.
  private var good: LiveText {
    let parts = RatingRule.Verdict.allCases.compactMap { verdict -> LiveText? in
      let groups = scale.groups(of: verdict).enumerated().filter {
        IndicatorState.good.looks.contains($0.element.look)
      }
      guard !groups.isEmpty else { return nil }
      let keys = groups.map(\.element.key).joined(separator: "・")
      let title = verdict == .rating ? "現時点の評価" : "目標年度の見通し"
      return "\(title)が\(keys)の指標は\(LiveCount.sum(groups.map { count(.group(verdict, $0.offset)) }))"
    }
    guard let first = parts.first else { return "" }
    return "\(parts.dropFirst().reduce(first) { $0 + "、\($1)" })です。"
  }
}
