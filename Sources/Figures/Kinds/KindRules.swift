package import Indicators

/// What a kind of target says of the calculation: which figures and rows hold its values.
///
/// Every rule decides for each kind in turn, so a new kind does not compile before all of them know it.
extension Target.Kind {
  /// Whether the target is judged in every year of a period.
  package var isJudgedYearly: Bool {
    switch self {
    case .everyYear, .maintain, .growth: true
    case .level, .new, .cumulative, .all, .balance: false
    }
  }

  /// Whether the years of a period alone are judged; the others are judged from the baseline on.
  var isJudgedInPeriod: Bool { isSum || isJudgedYearly }

  /// Whether a value is expected in some year even where the plan prints no baseline and types no path.
  var expectsWithoutBaseline: Bool {
    switch self {
    case .cumulative, .everyYear, .maintain: true
    case .level, .new, .growth, .all, .balance: false
    }
  }

  /// Whether the number of the target is known on the sheet only: staff can edit it there, or the sheet calculates it.
  var isTargetKnownOnSheet: Bool {
    switch self {
    case .all, .growth: true
    case .level, .new, .cumulative, .everyYear, .maintain, .balance: false
    }
  }

  /// The digits that the target takes beyond those of the indicator: a growth asks for numbers between whole ones.
  package var extraTargetDigits: Int {
    switch self {
    case .growth: 1
    case .level, .new, .cumulative, .everyYear, .all, .maintain, .balance: 0
    }
  }

  /// The figure that is judged: the newest value, or what has added up.
  package var judgedFigure: Figure {
    switch self {
    case .cumulative: .total
    case .level, .new, .everyYear, .growth, .all, .maintain, .balance: .latest
    }
  }

  /// The row of the values that are judged, year by year.
  package var judgedRow: Row {
    switch self {
    case .cumulative: .runningTotal
    case .level, .new, .everyYear, .growth, .all, .maintain, .balance: .actual
    }
  }

  /// The row of the values that lead to the target.
  package var pathRow: Row {
    switch self {
    case .growth: .compounded
    case .level, .new, .cumulative, .everyYear, .all, .maintain, .balance: .expected
    }
  }

  /// The rows of the projection that is compared with the target, and of its interval.
  package var projectedRows: ProjectedRows {
    switch self {
    case .cumulative: ProjectedRows(middle: .projectedTotal, lower: .lowerTotal, upper: .upperTotal)
    case .level, .new, .everyYear, .growth, .all, .maintain, .balance:
      ProjectedRows(middle: .projected, lower: .lower, upper: .upper)
    }
  }
}

/// The rows of a projection and of both ends of its interval.
package struct ProjectedRows: Sendable {
  /// The row of the projection itself.
  package let middle: Row
  /// The row of the lower ends.
  package let lower: Row
  /// The row of the upper ends.
  package let upper: Row

  /// The projection and its lower and upper ends, in the order of the year table.
  package var all: [Row] { [middle, lower, upper] }
}
