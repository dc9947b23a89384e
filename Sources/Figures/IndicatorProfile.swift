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

  /// The kind of target (種別), which decides most of the definitions.
  package let kind: Target.Kind
  /// Whether more or less is better (方向).
  package let direction: Indicator.Direction
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
  /// Whether the plan compares the indicator with another series (比較).
  package let hasComparison: Bool
  /// The number of years from one survey to the next (調査周期), 1 for a yearly value.
  package let surveyCycle: Int
  /// The first year of the plan.
  ///
  /// Where there is no baseline year, a 断絶 in this year or later makes baseline and target incomparable with newer
  /// values.
  package let planStart: FiscalYear

  /// Determines the profile of an indicator; the plan supplies the constants of targets, the path and its first year.
  package init(of indicator: Indicator, in plan: Plan) {
    kind = indicator.target.kind
    direction = indicator.direction
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
    hasPath = plan.path.contains { $0.indicator == indicator.id }
    ratioFactor = indicator.ratioFactor
    hasComparison = indicator.comparison != nil
    surveyCycle = indicator.reporting.surveyCycle
    planStart = plan.settings.period.lowerBound
  }

  private static func reach(of indicator: Indicator, in plan: Plan) -> Reach {
    let target: Double? =
      switch indicator.target {
      case .level, .new, .everyYear, .maintain: plan.number(of: indicator.target)
      case .cumulative, .growth, .balance, .all: nil
      }
    guard let target else { return .within }
    let sign = indicator.direction.sign
    let best = sign > 0 ? indicator.bounds.upper : indicator.bounds.lower
    let worst = sign > 0 ? indicator.bounds.lower : indicator.bounds.upper
    if let best, sign * (target - best) > 0 { return .impossible }
    if let worst, sign * (target - worst) <= 0 { return .certain }
    return .within
  }

  /// Whether the target is judged in every year of a period.
  var isJudgedYearly: Bool { kind.isJudgedYearly }

  /// Whether any year has an expected value; a level or a balance without baseline and typed path has none.
  var hasExpectedPath: Bool {
    start != .none || hasPath || kind.expectsWithoutBaseline
  }

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

  /// Whether a number, rounded to its printed digits, meets a target.
  ///
  /// - Parameter moreDigits: the decimal places beyond the indicator's own.
  func meets(_ value: Expression, _ target: Expression, moreDigits: Int = 0) -> Condition {
    let rounded = Expression.rounded(value, digits: decimals + moreDigits)
    return direction == .higherIsBetter ? rounded >= target : rounded <= target
  }

  /// A number clipped to the range of possible values.
  func clipped(_ value: Expression) -> Expression {
    var clipped = value
    if let upper = bounds.upper { clipped = minimum(.number(upper), clipped) }
    if let lower = bounds.lower { clipped = maximum(.number(lower), clipped) }
    return clipped
  }
}
