import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The two lines under the name of a 個票: where the indicator stands, and where it is going.
///
/// Both follow the cells.
struct CardSentence {
  let card: CardSheet

  private var evaluation: Evaluation { card.evaluation }
  private var indicator: Indicator { card.indicator }
  private var writer: FigureWriter { card.writer }
  private var addresses: AddressBook { card.layout.addresses }
  private var kind: Target.Kind { card.indicator.target.kind }
  private var definitions: Definitions { card.evaluation.definitions }
  private var isHigherBetter: Bool { definitions.profile.direction == .higherIsBetter }
  private var unit: String { indicator.unit.name }
  private var differenceUnit: String { indicator.unit.differenceName }

  /// Where it stands, and where it is going.
  var lines: [LiveText] {
    [
      writer.isNumber(.latestYear).choose("\(opening)\(position)", else: "評価に使える実績がありません。"),
      writer.isNumber(.latestYear).choose(
        isStale.choose(
          "最新の値が\(writer.words(.latestLabel))のものと古いため、評価していません。", else: isJudged.choose(past, else: future)),
        else: ""),
    ]
  }

  // MARK: Conditions

  private var isJudged: LiveCondition {
    let (year, target) = (addresses.address(.latestYear), addresses.address(.targetYear))
    let holds = evaluation[.latestYear].number.map { $0 >= evaluation[.targetYear].number ?? .infinity }
    return LiveCondition("\(year)>=\(target)", holds: holds ?? false)
  }

  private var isStale: LiveCondition {
    writer.condition(.isStale(definitions.profile), holds: evaluation.isStale)
  }

  private var isMet: LiveCondition {
    LiveCondition("\(addresses.address(.met))=1", holds: evaluation[.met].number == 1)
  }

  /// A condition on a number of the calculation, which is asked only where it is one.
  private func condition(_ figure: Figure, _ sign: String, _ holds: (Double) -> Bool) -> LiveCondition {
    let address = addresses.address(figure)
    let value = "ROUND(\(address),\(indicator.decimals + kind.extraTargetDigits))\(sign)0"
    let rounded = evaluation[figure].number.map {
      Rounding.halfAwayFromZero.round($0, digits: indicator.decimals + kind.extraTargetDigits)
    }
    return LiveCondition("IF(ISNUMBER(\(address)),\(value),FALSE)", holds: rounded.map(holds) ?? false)
  }

  // MARK: Numbers

  private func value(_ figure: Figure, more: Int = 0) -> LiveText {
    if kind.isWord {
      return LiveCondition("\(addresses.address(figure))=1", holds: evaluation[figure].number == 1)
        .choose("「済」", else: "「未」")
    }
    return "\(writer.words(figure, as: .value(indicator.decimals + more)))\(unit)"
  }

  /// The size of a difference without its sign.
  private func size(_ address: String, _ number: Double?) -> LiveText {
    let text = NumberText.value(indicator.decimals + kind.extraTargetDigits)
    return "\(text.live("ABS(\(address))", number.map(\.magnitude)))\(differenceUnit)"
  }

  private func size(_ figure: Figure) -> LiveText {
    size(addresses.address(figure), evaluation[figure].number)
  }

  /// More or less than something, whatever is better.
  private var more: String { isHigherBetter ? "多く" : "少なく" }
  private var less: String { isHigherBetter ? "少なく" : "多く" }

  // MARK: Where it stands

  /// The year and its value: 「R6（速報）は58,300人で」.
  private var opening: LiveText {
    let years: LiveText =
      kind.isSum
      ? "\(writer.words(.latestLabel))までの累計"
      : kind.isMean
        ? "\(indicator.target.period?.lowerBound.label ?? "")〜\(writer.words(.latestLabel))の平均"
        : "\(writer.words(.latestLabel))\(provisional)"
    let name = kind.isDifference ? "の\(kind.judgedName)" : ""
    return "\(years)\(name)は\(value(kind.judgedFigure))で、"
  }

  /// 「（速報）」 behind a year whose value may still change.
  private var provisional: LiveText {
    let word = Observation.Status.provisional.rawValue
    let (years, statuses) = (addresses.range(.year), addresses.range(.status))
    let formula =
      "INDEX(\(statuses),MATCH(\(addresses.address(.latestYear)),\(years),0))=\"\(word)\""
    let newest = evaluation.record.entries.firstIndex {
      Double($0.year.number) == evaluation[.latestYear].number
    }
    let status = newest.flatMap { evaluation[.status][$0].input }
    return LiveCondition(formula, holds: status == .status(.provisional)).choose("（\(word)）")
  }

  private var position: LiveText {
    switch kind {
    case .done: return isMet.choose("目標を達成しています。", else: "まだ目標を達成していません。")
    case .change, .series: return besideTarget
    case .level, .new, .cumulative, .everyYear, .growth, .all, .maintain, .balance, .range, .relative, .hold,
      .average, .stepwise:
      let words =
        definitions.profile.isJudgedYearly && definitions.has(Figure.yearTarget)
        ? ofYear : isJudged.choose(final, else: definitions.has(Figure.gap) ? ofWay : besideNumber)
      // A target that somebody has edited may be no number.
      return writer.isNumber(.met).choose(words, else: "目標と比べられません（\(writer.words(.met))）。")
    }
  }

  /// The target with the words of the plan where its number alone would not say it.
  private var targetWords: LiveText {
    if definitions.profile.range != nil { return "目標の範囲（\(indicator.printed.target)）" }
    if kind.isDifference { return "目標（均衡）" }
    return "目標\(value(.target, more: kind.extraTargetDigits))\(indicator.comparison?.rawValue ?? "")"
  }

  private var final: LiveText {
    let short: LiveText =
      isHigherBetter ? "\(size(.shortfall))届かず、未達成です。" : "届かず（\(size(.shortfall))上回り）、未達成です。"
    return isMet.choose("\(targetWords)に達しました。", else: "\(targetWords)に\(short)")
  }

  /// Against the expected value of the year: 「予定より22,653件少なく、基準値308,619件も下回っています」.
  private var ofWay: LiveText {
    let expected: LiveText =
      "予定（\(writer.words(.expected, as: .value(indicator.decimals + kind.extraTargetDigits)))\(unit)）"
    let isBehind = condition(.gap, "<") { $0 < 0 }
    let isAhead = condition(.gap, ">") { $0 > 0 }
    let behind: LiveText = "\(expected)より\(size(.gap))\(less)\(belowBaseline)"
    let ahead: LiveText = "\(expected)より\(size(.gap))\(more)なっています。"
    let reason: LiveText = "予定と比べられません（\(writer.words(.gap))）。"
    return writer.isNumber(.gap).choose(
      isMet.choose(
        "\(targetWords)に達しています。", else: isBehind.choose(behind, else: isAhead.choose(ahead, else: "予定どおりです。"))
      ),
      else: reason)
  }

  /// That the value is worse than the baseline, too.
  private var belowBaseline: LiveText {
    guard definitions.profile.start == .baseline || definitions.profile.start == .actual,
      !kind.isSum, !kind.isMean
    else { return "なっています。" }
    let (value, baseline) = (addresses.address(kind.judgedFigure), addresses.address(.baseline))
    let isWorse = comparison(
      "\(value)-\(baseline)", isHigherBetter ? "<" : ">",
      difference(evaluation[kind.judgedFigure], evaluation[.baseline]))
    let word = isHigherBetter ? "下回って" : "上回って"
    return LiveCondition("IF(ISNUMBER(\(baseline)),\(isWorse.formula),FALSE)", holds: isWorse.holds).choose(
      "、基準値\(self.value(.baseline))も\(word)います。", else: "なっています。")
  }

  /// Without a way to the target.
  private var besideNumber: LiveText {
    isMet.choose("\(targetWords)に達しています。", else: "\(targetWords)まであと\(size(.shortfall))です。")
  }

  /// Against the target of the year, with the number of years that met theirs.
  private var ofYear: LiveText {
    let target: LiveText =
      definitions.profile.range != nil
      ? targetWords : "当年の目標\(value(.yearTarget, more: kind.extraTargetDigits))"
    let short: LiveText =
      isHigherBetter ? "\(size(.shortfall))届きませんでした。" : "届きませんでした（\(size(.shortfall))上回る）。"
    let met = isMet.choose("\(target)に達しました。", else: "\(target)に\(short)")
    return writer.isNumber(.yearTarget).choose(met, else: "当年の目標がありません（\(writer.words(.yearTarget))）。")
  }

  /// Against the baseline or another series.
  private var besideTarget: LiveText {
    let (value, target) = (addresses.address(.latest), addresses.address(.target))
    let difference = difference(evaluation[.latest], evaluation[.target])
    let name = kind.comparesWithSeries ? indicator.comparedSeries?.series.name ?? "比較" : "基準値"
    let amount = size("\(value)-\(target)", difference)
    let isAbove = comparison("\(value)-\(target)", ">", difference)
    let isBelow = comparison("\(value)-\(target)", "<", difference)
    let verdict = isMet.choose("目標を満たしています。", else: "目標を満たしていません。")
    let place = isAbove.choose("を\(amount)上回り、", else: isBelow.choose("を\(amount)下回り、", else: "と同じで、"))
    return writer.isNumber(.target).choose(
      "\(name)\(self.value(.target))\(place)\(verdict)", else: "比べる値がありません（\(writer.words(.target))）。")
  }

  private func difference(_ value: Value, _ other: Value) -> Double? {
    value.number.flatMap { value in other.number.map { value - $0 } }
  }

  /// Whether a difference, rounded to the digits of differences, is above or below 0.
  private func comparison(_ formula: String, _ sign: String, _ difference: Double?) -> LiveCondition {
    let digits = indicator.decimals + 1
    let rounded = difference.map { Rounding.halfAwayFromZero.round($0, digits: digits) } ?? 0
    return LiveCondition(
      "ROUND(\(formula),\(digits))\(sign)0", holds: sign == "<" ? rounded < 0 : rounded > 0)
  }

  // MARK: Where it is going

  /// How many of the judged years met their targets.
  private var yearsMet: LiveText {
    let years = card.printed.metYearsText
    let isNone = LiveCondition("\(years.formula)=\"\"", holds: years.text.isEmpty)
    return writer.isNumber(.judgedYears).choose(
      "\(writer.words(.judgedYears))年のうち\(writer.words(.metYears))年で達成しています\(isNone.choose("", else: "（\(years)）"))。",
      else: "")
  }

  /// After the target year: what the last year brought.
  private var past: LiveText {
    if definitions.profile.isJudgedYearly { return yearsMet }
    guard definitions.has(Figure.achievedPerYear), !kind.isWord else { return "" }
    let text = NumberText.value(indicator.decimals)
    let achieved = "\(writer.words(.achievedPerYear, as: text))\(differenceUnit)" as LiveText
    return writer.isNumber(.achievedPerYear).choose("1年あたりの変化は平均\(achieved)\(plannedPerYear)でした。", else: "")
  }

  /// What the plan expects of a year: 「（計画では13,214人）」.
  private var plannedPerYear: LiveText {
    guard kind.hasExpectedValues, definitions.has(Figure.target), !definitions.profile.holdsTarget,
      let target = evaluation[.target].number, let baseline = evaluation[.baseline].number,
      let end = evaluation[.targetYear].number, let start = evaluation[.baselineYear].number, end > start
    else { return "" }
    let formula =
      "(\(addresses.address(.target))-\(addresses.address(.baseline)))/(\(addresses.address(.targetYear))-\(addresses.address(.baselineYear)))"
    let number = NumberText.value(indicator.decimals).live(formula, (target - baseline) / (end - start))
    return "（計画では\(number)\(differenceUnit)）"
  }

  private var future: LiveText {
    let lead: LiveText = definitions.profile.isJudgedYearly ? yearsMet : ""
    guard definitions.has(Figure.projection) else {
      return "\(lead)目標年度は\(indicator.target.year.label)です。\(kind.isWord ? "" : "この種類の目標は推計しません。")"
    }
    let year = indicator.target.year.label
    let ends: LiveText = "（\(card.printed.words(.lower))〜\(card.printed.words(.upper))\(unit)）"
    let interval = writer.isNumber(.lower).choose(ends, else: "")
    let until = kind.isSum ? "までの累計" : ""
    let projected: LiveText =
      "このまま進むと\(year)\(until)は約\(card.printed.words(.projection))\(unit)\(interval)で、"
    let goal: LiveText =
      kind.isGrowth || definitions.profile.isJudgedYearly && !kind.hasSameTargetEveryYear
      ? "その年の目標" : targetWords
    let chance: LiveText = "\(goal)に届く見込みは\(writer.chance(.probability))です。"
    let reason: LiveText = "達成確率は示しません（\(writer.words(.probability))）。"
    let withheld: LiveText =
      definitions.has(Figure.nextProbability)
      ? writer.isNumber(.nextProbability).choose(
        "翌年の目標に届く見込みは\(writer.chance(.nextProbability))です。", else: reason) : reason
    let outlook = writer.isNumber(.probability).choose(chance, else: withheld)
    return
      "\(lead)\(writer.isNumber(.projection).choose("\(projected)\(outlook)", else: "推計は示しません（\(writer.words(.projection))）。"))"
  }
}
