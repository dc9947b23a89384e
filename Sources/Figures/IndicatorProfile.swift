package import Indicators

/// The properties of an indicator that select its definitions; indicators of one profile share their formulas.
package struct IndicatorProfile: Hashable, Sendable {
  /// Where the path to the target starts.
  package enum Start: Hashable, Sendable {
    /// The plan prints a value and its year.
    case baseline
    /// The plan names a year, and the actual of that year is the value.
    case actual
    /// 新規 where more is better: a virtual 0 in the year before the plan.
    case zero
    case none
  }

  /// The position of the target relative to the range of possible values.
  package enum Reach: Hashable, Sendable {
    case within
    /// The target lies beyond the range and cannot be reached.
    case impossible
    /// Every possible value meets the target.
    case certain
  }

  /// How a target follows from the baseline: baseline × factor + addend.
  package struct Relation: Hashable, Sendable {
    /// The factor, as a ratio: 0.5 for 半減.
    package let factor: Double
    /// The number added, in the unit of the indicator: 30 for 30ポイント増.
    package let addend: Double
  }

  /// The kind of target (種別), which decides most of the definitions.
  package let kind: Target.Kind
  /// Whether more or less is better (望ましい方向); for 範囲 the direction that leads to the range.
  package let direction: Indicator.Direction
  /// Whether the number of the target itself does not meet it (超, 未満).
  package let isStrict: Bool
  /// The numbers that meet a target of the kind 範囲; nil for the other kinds.
  package let range: TargetRange?
  /// The share of the baseline and the number added to it that are the target of the kind 基準比; nil for the other kinds.
  package let relation: Relation?
  /// Whether the target is judged in every year of a period.
  package let isJudgedYearly: Bool
  /// Whether the indicator has reached its target at the baseline and is to hold it.
  ///
  /// No way leads to such a target: the target is the expected value of every year.
  package let holdsTarget: Bool
  /// The range of possible values (下限, 上限), to which projections are clipped.
  ///
  /// A balance has no range, because its value is a difference.
  package let bounds: Indicator.Bounds
  /// The decimal places, 0…6, to which a value is rounded before it is judged (小数桁).
  package let decimals: Int
  /// Where the expected path starts: at the plan's baseline (基準値), at an actual, at 0, or nowhere.
  package let start: Start
  /// Whether the target can be reached.
  ///
  /// It is `within` for 累計, 前年比 and 均衡, which name no single value, and for 全数, whose number can be changed on 算定方法.
  package let reach: Reach
  /// Whether running totals (累計値) are delivered.
  package let deliversTotals: Bool
  /// Whether the plan types expected values for single years.
  package let hasPath: Bool
  /// By what the ratio of two delivered series is multiplied (倍率); nil where the value is no ratio.
  package let ratioFactor: Double?
  /// Whether two series with the role 実績 must both meet the target.
  package let hasTwoActuals: Bool
  /// Whether the plan compares the indicator with another series (比較).
  package let hasComparison: Bool
  /// The number of years from one survey to the next (調査周期), 1 for a yearly value.
  package let surveyCycle: Int
  /// The first report year of a revision with a baseline of its own, from which on baseline and target follow the
  /// definition of that year; nil where they follow that of the baseline year.
  package let definitionYear: FiscalYear?
  /// The first year of the plan.
  ///
  /// Where there is no baseline year, a 断絶 in this year or later makes baseline and target incomparable with newer
  /// values.
  package let planStart: FiscalYear
  /// The rows of the ratings that are tried for the indicator.
  package let ratings: [RatingRule]
  /// The rows of the outlooks that are tried for the indicator.
  package let outlooks: [RatingRule]

  /// Determines the profile of an indicator; the plan supplies the constants of targets, the path and its first year.
  package init(of indicator: Indicator, in plan: Plan) {
    kind = indicator.target.kind
    direction = indicator.target.range?.direction ?? indicator.direction
    let hasStrictSteps =
      indicator.target.kind == .stepwise
      && plan.path(of: indicator.id).contains { $0.comparison?.isStrict ?? false }
    isStrict = indicator.comparison?.isStrict ?? hasStrictSteps
    range = indicator.target.range
    relation =
      if case .relative(let factor, let addend, _) = indicator.target {
        Relation(factor: factor, addend: addend)
      } else { nil }
    isJudgedYearly = indicator.target.isJudgedYearly
    holdsTarget = Self.holdsTarget(indicator, in: plan)
    bounds = indicator.target.kind.isDifference ? Indicator.Bounds() : indicator.bounds
    decimals = indicator.decimals
    start =
      switch indicator.baseline {
      case .value: .baseline
      case .actual: .actual
      // Where less is better, no path leads from 0 down to a target.
      case .none: indicator.target.kind.startsAtZero && indicator.direction == .higherIsBetter ? .zero : .none
      }
    reach = Self.reach(of: indicator, in: plan)
    deliversTotals = indicator.nature == .runningTotal
    hasPath = !plan.path(of: indicator.id).isEmpty
    ratioFactor = indicator.ratioFactor
    hasTwoActuals = indicator.hasTwoActuals
    hasComparison = indicator.comparedSeries != nil
    surveyCycle = indicator.reporting.surveyCycle
    definitionYear = indicator.revision.flatMap { $0.statesBaseline ? $0.firstYear : nil }
    planStart = plan.settings.period.lowerBound
    let sections = plan.placements(of: indicator.id).map(\.section)
    ratings = plan.ratings.rows(of: .rating, for: indicator, in: sections)
    outlooks = plan.ratings.rows(of: .outlook, for: indicator, in: sections)
  }

  private static func reach(of indicator: Indicator, in plan: Plan) -> Reach {
    guard indicator.target.kind.hasFixedNumber, let target = plan.number(ofTarget: indicator) else {
      return .within
    }
    let bounds = indicator.bounds
    if let range = indicator.target.range {
      if bounds.upper.map({ $0 < range.lower }) ?? false || bounds.lower.map({ $0 > range.upper }) ?? false {
        return .impossible
      }
      return .within
    }
    let sign = indicator.direction.sign
    let best = sign > 0 ? bounds.upper : bounds.lower
    let worst = sign > 0 ? bounds.lower : bounds.upper
    let isStrict = indicator.comparison?.isStrict ?? false
    if let best, sign * (target - best) > 0 || isStrict && target == best { return .impossible }
    if let worst, sign * (target - worst) < 0 || !isStrict && target == worst { return .certain }
    return .within
  }

  private static func holdsTarget(_ indicator: Indicator, in plan: Plan) -> Bool {
    switch indicator.target.kind {
    case .hold: return true
    case .level, .relative:
      guard let start = indicator.baseline.value, let target = plan.number(ofTarget: indicator) else {
        return false
      }
      return indicator.direction.sign * (target - start) <= 0
    case .range:
      guard let start = indicator.baseline.value, let range = indicator.target.range else { return false }
      return range.lower...range.upper ~= start
    case .new, .cumulative, .everyYear, .growth, .all, .maintain, .balance, .change, .average, .done,
      .stepwise,
      .series:
      return false
    }
  }

  /// Whether the value of a year comes from two series: a balance, a ratio, or two that must both meet the target.
  package var hasTwoValues: Bool { kind.isDifference || ratioFactor != nil || hasTwoActuals }

  /// Whether past values can be projected to the target year; of two series the one that decides may be another every year.
  var hasProjection: Bool { kind.hasProjection && !hasTwoActuals }

  /// Whether any year has an expected value; a level or a balance without baseline and typed path has none.
  var hasExpectedPath: Bool {
    kind.hasExpectedValues && (start != .none || hasPath || isJudgedYearly || kind.expectsWithoutBaseline)
  }

  /// Whether the years of a sum or mean that are not reported are counted.
  var countsMissingYears: Bool { kind.isSum && !deliversTotals || kind.isMean }

  /// Whether only the years of a period are judged; other targets are judged from the baseline on.
  var isJudgedInPeriod: Bool { kind.isSum || kind.isMean || isJudgedYearly }

  /// The best possible value; nil where no bound limits it.
  var best: Double? {
    direction == .higherIsBetter ? bounds.upper : bounds.lower
  }

  /// The worst possible value; nil where no bound limits it.
  var worst: Double? {
    direction == .higherIsBetter ? bounds.lower : bounds.upper
  }

  /// Whether a year's value may be negative.
  var allowsNegative: Bool {
    bounds.lower.map { $0 < 0 } ?? true
  }

  /// Whether the target is a ceiling on a sum (累計 … 以下), which is met only once the period is over.
  package var isCeilingOfSum: Bool {
    kind.isSum && direction == .lowerIsBetter
  }

  /// The difference of two numbers, positive where the first is better.
  func advantage(of left: Expression, over right: Expression) -> Expression {
    direction == .higherIsBetter ? left - right : right - left
  }

  /// Whether the first of two numbers is the better one.
  func isBetter(_ left: Expression, than right: Expression) -> Condition {
    direction == .higherIsBetter ? left > right : left < right
  }

  /// The advantage of one number over another without rounding noise, as it is shown and judged.
  func denoisedAdvantage(of left: Expression, over right: Expression) -> Expression {
    denoised(advantage(of: left, over: right))
  }

  /// A difference of values without rounding noise: rounded to nine digits more than the indicator's.
  func denoised(_ difference: Expression) -> Expression {
    .denoised(difference, digits: decimals + 9)
  }

  /// A number of a target as numbers are compared with it.
  ///
  /// A product or sum has noise in its last bits (100 × 1.1 is more than 110), which an engine that compares all bits would
  /// take for a difference. The digits are so many that no difference of printed numbers is lost.
  func compared(_ target: Expression) -> Expression {
    let isCalculated = kind.isGrowth || kind == .series || relation != nil
    return isCalculated ? .denoised(target, digits: decimals + 6) : target
  }

  /// Whether a number, rounded to its printed digits, meets a target.
  ///
  /// - Parameter moreDigits: the decimal places beyond the indicator's own.
  func meets(_ value: Expression, _ target: Expression, moreDigits: Int = 0) -> Condition {
    let rounded = Expression.rounded(value, digits: decimals + moreDigits)
    if let range {
      let (lower, upper) = (Expression.number(range.lower), Expression.number(range.upper))
      return .all([
        range.excludesLower ? rounded > lower : rounded >= lower,
        range.excludesUpper ? rounded < upper : rounded <= upper,
      ])
    }
    let target = compared(target)
    switch direction {
    case .higherIsBetter: return isStrict ? rounded > target : rounded >= target
    case .lowerIsBetter: return isStrict ? rounded < target : rounded <= target
    }
  }

  /// By how much a value lacks a target, at least 0.
  func lack(of value: Expression, to target: Expression) -> Expression {
    guard let range else { return maximum(0, denoisedAdvantage(of: target, over: value)) }
    return maximum(0, maximum(denoised(.number(range.lower) - value), denoised(value - .number(range.upper))))
  }

  /// A number clipped to the range of possible values.
  func clipped(_ value: Expression) -> Expression {
    var clipped = value
    if let upper = bounds.upper { clipped = minimum(.number(upper), clipped) }
    if let lower = bounds.lower { clipped = maximum(.number(lower), clipped) }
    return clipped
  }
}
