package import Indicators

/// What each kind of target decides in the calculation, such as the figures that hold its values.
///
/// Every rule lists all kinds, so a new kind of target does not compile until each rule handles it.
extension Target.Kind {
  /// Whether every year of the period has the same target.
  var hasSameTargetYearly: Bool {
    switch self {
    case .everyYear, .maintain: true
    case .level, .new, .cumulative, .growth, .all, .balance: false
    }
  }

  /// Whether only the years of a period are judged; other kinds are judged from the baseline on.
  var isJudgedInPeriod: Bool { isSum || isJudgedYearly }

  /// Whether the kind has expected values even where the plan prints no baseline and types no path.
  var expectsWithoutBaseline: Bool {
    switch self {
    case .cumulative, .everyYear, .maintain: true
    case .level, .new, .growth, .all, .balance: false
    }
  }

  /// Whether only the sheet knows the target's number, because staff edit it there or the sheet calculates it.
  var isTargetKnownOnSheet: Bool {
    switch self {
    case .all, .growth: true
    case .level, .new, .cumulative, .everyYear, .maintain, .balance: false
    }
  }

  /// The decimal places of the target beyond the indicator's own; growth targets fall between whole numbers.
  package var extraTargetDigits: Int {
    switch self {
    case .growth: 1
    case .level, .new, .cumulative, .everyYear, .all, .maintain, .balance: 0
    }
  }

  /// The figure that is judged: the newest value or, for 累計, the sum.
  package var judgedFigure: Figure {
    switch self {
    case .cumulative: .total
    case .level, .new, .everyYear, .growth, .all, .maintain, .balance: .latest
    }
  }

  /// The yearly figure whose values are judged.
  package var judgedRow: YearlyFigure {
    switch self {
    case .cumulative: .runningTotal
    case .level, .new, .everyYear, .growth, .all, .maintain, .balance: .actual
    }
  }

  /// The yearly figure that holds the expected path to the target.
  package var pathRow: YearlyFigure {
    switch self {
    case .growth: .compounded
    case .level, .new, .cumulative, .everyYear, .all, .maintain, .balance: .expected
    }
  }

  /// The yearly figures of the projection that is compared with the target, and of its interval.
  package var projectedRows: ProjectedRows {
    switch self {
    case .cumulative: ProjectedRows(middle: .projectedTotal, lower: .lowerTotal, upper: .upperTotal)
    case .level, .new, .everyYear, .growth, .all, .maintain, .balance:
      ProjectedRows(middle: .projected, lower: .lower, upper: .upper)
    }
  }
}

/// The yearly figures of a projection and of both ends of its interval.
package struct ProjectedRows: Sendable {
  /// The yearly figure of the projection itself.
  package let middle: YearlyFigure
  /// The yearly figure of the lower ends.
  package let lower: YearlyFigure
  /// The yearly figure of the upper ends.
  package let upper: YearlyFigure

  /// The projection and its lower and upper ends, in the order of the year table.
  package var all: [YearlyFigure] { [middle, lower, upper] }
}
