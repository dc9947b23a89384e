/// A target of the strategy (目標), one case for each kind of the target notation.
///
/// Values are in the unit of the indicator; rates are ratios (0.1 for １割増). The comment of each case ends with an
/// example from the strategy; `TargetNotation` parses it.
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
  /// 前年比: grow by a rate over last year's actual value, in every year of a period. `前年比１割増(R2〜R6)`.
  case growth(rate: Double, period: ClosedRange<FiscalYear>)
  /// 全数: reach a named constant of the plan in a year. `158市町村(R1) → 全市町村(R6)`.
  case all(constant: String, year: FiscalYear)
  /// 維持: keep a value in every year of a period. `178市町村(R2〜R6)`.
  case maintain(value: Double, period: ClosedRange<FiscalYear>)
  /// 均衡: inflow equals outflow in a year. `均衡（R5）`.
  case balance(year: FiscalYear)

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
    }
  }

  /// The year of the final rating (目標年度); for a period, its last year.
  package var year: FiscalYear {
    switch self {
    case .level(_, let year), .new(_, let year), .all(_, let year), .balance(let year): year
    case .cumulative(_, let period), .everyYear(_, let period), .growth(_, let period),
      .maintain(_, let period):
      period.upperBound
    }
  }

  /// The years in which the target is rated; nil if only one year counts.
  package var period: ClosedRange<FiscalYear>? {
    switch self {
    case .cumulative(_, let period), .everyYear(_, let period), .growth(_, let period),
      .maintain(_, let period):
      period
    case .level, .new, .all, .balance: nil
    }
  }

  /// The growth over the previous year, as a ratio; nil for the other kinds.
  package var growthRate: Double? {
    switch self {
    case .growth(let rate, _): rate
    case .level, .new, .cumulative, .everyYear, .all, .maintain, .balance: nil
    }
  }

  /// The name of the constant that defines the target; nil for the other kinds.
  package var constant: String? {
    switch self {
    case .all(let constant, _): constant
    case .level, .new, .cumulative, .everyYear, .growth, .maintain, .balance: nil
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
      }
    }
  }
}
