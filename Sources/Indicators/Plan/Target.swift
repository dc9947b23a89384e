/// A target of the strategy (目標), one case for each kind of the target notation.
///
/// Values are in the unit of the indicator; rates and factors are ratios (0.1 for １割増). The comment of each case ends
/// with an example; `TargetNotation` parses it. Whether a number itself meets the target says ``TargetComparison``.
package enum Target: Hashable, Sendable {
  /// 水準: reach a value in a year. `1,465件(H30) → 1,560件(R6)`.
  case level(value: Double, year: FiscalYear)
  /// 新規: reach a value from nothing. `（新規）→ 740人(R6)`.
  ///
  /// If higher values are better, the expected path starts at 0 in the year before the plan.
  case new(value: Double, year: FiscalYear)
  /// 累計: reach a sum over the years of a period. `250万件以上(R2〜R6累計)`.
  case cumulative(value: Double, period: ClosedRange<FiscalYear>)
  /// 毎年: reach a value in every year of a period. `（新規）→ 年間100件(R2〜R6)`.
  case everyYear(value: Double, period: ClosedRange<FiscalYear>)
  /// 前年比: change by a rate over last year's actual value, in every year of a period. `前年比１割増(R2〜R6)`.
  case growth(rate: Double, period: ClosedRange<FiscalYear>)
  /// 全数: reach a named constant of the plan in a year. `158市町村(R1) → 全市町村(R6)`.
  case all(constant: String, year: FiscalYear)
  /// 維持: keep a value in every year of a period. `178市町村(R2〜R6)`.
  case maintain(value: Double, period: ClosedRange<FiscalYear>)
  /// 均衡: inflow equals outflow in a year. `均衡（R5）`.
  case balance(year: FiscalYear)
  /// 範囲: lie between two numbers. `20〜25%(R6)`, `100件±5%(R6)`.
  case range(TargetRange, time: Time)
  /// 基準比: reach the baseline times a factor plus a number. `基準×0.5(R6)`, `２倍(R6)`, `30ポイント増(R6)`.
  case relative(factor: Double, addend: Double, time: Time)
  /// 基準以上: be no worse than the baseline. `現状維持(R6)`, `基準以上(R6)`.
  case hold(time: Time)
  /// 増減: be better than the baseline. `増加(R6)`, `基準より減(R6)`.
  case change(time: Time)
  /// 平均: reach a mean over the years of a period. `120件(R4〜R6平均)`.
  case average(value: Double, period: ClosedRange<FiscalYear>)
  /// 済: have done something. `策定(R6)`; the values are 済 (1) and 未 (0).
  case done(time: Time)
  /// 年度ごと: reach the value that `path.csv` has for each year of a period. `年度ごと(R2〜R6)`.
  case stepwise(period: ClosedRange<FiscalYear>)
  /// 系列比較: compare with another series of the indicator in the same year. `@全国平均より上(R6)`.
  case series(String, time: Time)

  /// The years in which a condition must hold.
  package enum Time: Hashable, Sendable {
    /// One year: the target year.
    case year(FiscalYear)
    /// Every year of a period.
    case everyYear(ClosedRange<FiscalYear>)

    /// The target year; for a period, its last year.
    package var last: FiscalYear {
      switch self {
      case .year(let year): year
      case .everyYear(let period): period.upperBound
      }
    }

    /// The period; nil for one year.
    package var period: ClosedRange<FiscalYear>? {
      switch self {
      case .year: nil
      case .everyYear(let period): period
      }
    }
  }

  /// The kind without its payload.
  package var kind: Kind {
    switch self {
    case .level: .level
    case .new: .new
    case .cumulative: .cumulative
    case .everyYear: .everyYear
    case .growth: .growth
    case .all: .all
    case .maintain: .maintain
    case .balance: .balance
    case .range: .range
    case .relative: .relative
    case .hold: .hold
    case .change: .change
    case .average: .average
    case .done: .done
    case .stepwise: .stepwise
    case .series: .series
    }
  }

  /// The year of the final rating (目標年度); for a period, its last year.
  package var year: FiscalYear {
    switch self {
    case .level(_, let year), .new(_, let year), .all(_, let year), .balance(let year): year
    case .cumulative(_, let period), .everyYear(_, let period), .growth(_, let period),
      .maintain(_, let period), .average(_, let period), .stepwise(let period):
      period.upperBound
    case .range(_, let time), .relative(_, _, let time), .hold(let time), .change(let time), .done(let time),
      .series(_, let time):
      time.last
    }
  }

  /// The years in which the target is rated; nil if only one year counts.
  package var period: ClosedRange<FiscalYear>? {
    switch self {
    case .cumulative(_, let period), .everyYear(_, let period), .growth(_, let period),
      .maintain(_, let period), .average(_, let period), .stepwise(let period):
      period
    case .range(_, let time), .relative(_, _, let time), .hold(let time), .change(let time), .done(let time),
      .series(_, let time):
      time.period
    case .level, .new, .all, .balance: nil
    }
  }

  /// Whether the target is judged in every year of its period, not in the last year alone or as a sum or mean.
  package var isJudgedYearly: Bool {
    period != nil && !kind.isSum && !kind.isMean
  }

  /// The growth over the previous year, as a ratio; nil for the other kinds.
  package var growthRate: Double? {
    if case .growth(let rate, _) = self { rate } else { nil }
  }

  /// The name of the constant that defines the target; nil for the other kinds.
  package var constant: String? {
    if case .all(let constant, _) = self { constant } else { nil }
  }

  /// The range of the numbers that meet the target; nil for the other kinds.
  package var range: TargetRange? {
    if case .range(let range, _) = self { range } else { nil }
  }

  /// The series with which the target compares; nil for the other kinds.
  package var comparedSeries: String? {
    if case .series(let name, _) = self { name } else { nil }
  }

  /// The number that the plan prints for the target, in the unit of the indicator; nil for the kinds whose number follows
  /// from something else.
  package var printedValue: Double? {
    switch self {
    case .level(let value, _), .new(let value, _), .cumulative(let value, _), .everyYear(let value, _),
      .maintain(let value, _), .average(let value, _):
      value
    case .range(let range, _): range.aim
    case .growth, .all, .balance, .relative, .hold, .change, .done, .stepwise, .series: nil
    }
  }

  /// The kinds of targets (種別).
  package enum Kind: String, CaseIterable, Sendable {
    case level
    case new
    case cumulative
    case everyYear = "every_year"
    case growth
    case all
    case maintain
    case balance
    case range
    case relative
    case hold
    case change
    case average
    case done
    case stepwise
    case series

    /// The Japanese name in the plan's column 種別 and on the sheets.
    package var name: String {
      switch self {
      case .level: "水準"
      case .new: "新規"
      case .cumulative: "累計"
      case .everyYear: "毎年"
      case .growth: "前年比"
      case .all: "全数"
      case .maintain: "維持"
      case .balance: "均衡"
      case .range: "範囲"
      case .relative: "基準比"
      case .hold: "基準以上"
      case .change: "増減"
      case .average: "平均"
      case .done: "済"
      case .stepwise: "年度ごと"
      case .series: "系列比較"
      }
    }
  }
}

/// The numbers that meet a target of the kind 範囲, in the unit of the indicator.
package struct TargetRange: Hashable, Sendable {
  /// The lower end.
  package let lower: Double
  /// The upper end, greater than the lower one.
  package let upper: Double
  /// Whether the lower end itself is outside (超).
  package let excludesLower: Bool
  /// Whether the upper end itself is outside (未満).
  package let excludesUpper: Bool
  /// The end to which the expected path leads.
  ///
  /// It is the end nearer to the baseline; with a baseline between both ends or none, it is the lower one where more is
  /// better, else the upper one.
  package let aim: Double

  /// Creates a range; the ends count unless the plan excludes them.
  package init(
    _ ends: ClosedRange<Double>, excludesLower: Bool = false, excludesUpper: Bool = false,
    baseline: Double?, direction: Indicator.Direction
  ) {
    lower = ends.lowerBound
    upper = ends.upperBound
    self.excludesLower = excludesLower
    self.excludesUpper = excludesUpper
    aim =
      switch baseline {
      case .some(let start) where start < ends.lowerBound: ends.lowerBound
      case .some(let start) where start > ends.upperBound: ends.upperBound
      default: direction == .higherIsBetter ? ends.lowerBound : ends.upperBound
      }
  }

  /// The direction that leads from outside to the end at which the path aims.
  package var direction: Indicator.Direction { aim == lower ? .higherIsBetter : .lowerIsBetter }
}
