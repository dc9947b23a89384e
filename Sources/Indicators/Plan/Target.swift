/// A target of the strategy (目標), one case for each kind that its notation knows.
///
/// Values are in the unit of the indicator; rates are ratios (0.1 for １割増). Behind each case stands how the strategy
/// prints it; `TargetNotation` reads it.
package enum Target: Hashable, Sendable {
  /// 水準: a value to be reached in a year. `1,465件(H30) → 1,560件(R6)`.
  case level(value: Double, year: FiscalYear)
  /// 新規: a value to be reached from nothing; where more is better the path starts at 0 in the year before the plan.
  /// `（新規）→ 740人(R6)`.
  case new(value: Double, year: FiscalYear)
  /// 累計: a sum over the years of a period. `250万件以上(R2〜R6累計)`.
  case cumulative(value: Double, period: ClosedRange<FiscalYear>)
  /// 毎年: a value in every year of a period. `（新規）→ 年間100件(R2〜R6)`.
  case everyYear(value: Double, period: ClosedRange<FiscalYear>)
  /// 前年比: a growth over last year's actual in every year of a period. `前年比１割増(R2〜R6)`.
  case growth(rate: Double, period: ClosedRange<FiscalYear>)
  /// 全数: a named constant of the plan to be reached in a year. `158市町村(R1) → 全市町村(R6)`.
  case all(constant: String, year: FiscalYear)
  /// 維持: a value to be kept in every year of a period. `178市町村(R2〜R6)`.
  case maintain(value: Double, period: ClosedRange<FiscalYear>)
  /// 均衡: as much coming in as going out in a year. `均衡（R5）`.
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

  /// The year in which the target is judged finally (目標年度): the end of a period.
  package var year: FiscalYear {
    switch self {
    case .level(_, let year), .new(_, let year), .all(_, let year), .balance(let year): year
    case .cumulative(_, let period), .everyYear(_, let period), .growth(_, let period),
      .maintain(_, let period):
      period.upperBound
    }
  }

  /// The years over which the target is judged; nil where one year alone counts.
  package var period: ClosedRange<FiscalYear>? {
    switch self {
    case .cumulative(_, let period), .everyYear(_, let period), .growth(_, let period),
      .maintain(_, let period):
      period
    case .level, .new, .all, .balance: nil
    }
  }

  /// The growth over the year before, as a ratio; nil for the other kinds.
  package var growthRate: Double? {
    switch self {
    case .growth(let rate, _): rate
    case .level, .new, .cumulative, .everyYear, .all, .maintain, .balance: nil
    }
  }

  /// The name of the constant that the target is; nil for the other kinds.
  package var constant: String? {
    switch self {
    case .all(let constant, _): constant
    case .level, .new, .cumulative, .everyYear, .growth, .maintain, .balance: nil
    }
  }

  /// The kinds of target (種別).
  package enum Kind: String, CaseIterable, Sendable {
    case level
    case new
    case cumulative
    case everyYear = "every_year"
    case growth
    case all
    case maintain
    case balance

    /// The Japanese name, as the plan's column 種別 and the sheets print it.
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
