package import Indicators

/// What each kind of target decides in the calculation, such as the figures that hold its values.
///
/// Every rule lists all kinds, so a new kind of target does not compile until each rule handles it.
extension Target.Kind {
  /// Whether the target is the same in every year in which it is judged.
  var hasSameTargetYearly: Bool {
    switch self {
    case .level, .new, .cumulative, .everyYear, .all, .maintain, .balance, .range, .relative, .hold, .change,
      .average, .done:
      true
    case .growth, .stepwise, .series: false
    }
  }

  /// Whether the plan states the target as a number that no figure and nobody at a sheet changes.
  var hasFixedNumber: Bool {
    switch self {
    case .level, .new, .everyYear, .maintain, .range: true
    case .cumulative, .growth, .all, .balance, .relative, .hold, .change, .average, .done, .stepwise, .series:
      false
    }
  }

  /// Whether a way leads to the target, so that there are expected values, progress and pace; the other kinds are met or
  /// not.
  package var hasExpectedValues: Bool {
    switch self {
    case .level, .new, .cumulative, .everyYear, .growth, .all, .maintain, .balance, .range, .relative, .hold,
      .average, .stepwise:
      true
    case .change, .done, .series: false
    }
  }

  /// Whether past values can be projected to the target year and compared with the target.
  var hasProjection: Bool {
    switch self {
    case .level, .new, .cumulative, .everyYear, .growth, .all, .maintain, .balance, .range, .relative, .hold,
      .change, .stepwise:
      true
    case .average, .done, .series: false
    }
  }

  /// Whether the kind has expected values even where the plan prints no baseline and types no path.
  var expectsWithoutBaseline: Bool {
    switch self {
    case .cumulative, .everyYear, .maintain: true
    case .level, .new, .growth, .all, .balance, .range, .relative, .hold, .change, .average, .done, .stepwise,
      .series:
      false
    }
  }

  /// Whether the sheet 実績入力 carries the target as a number; the other targets are calculated from something else.
  package var isTargetTyped: Bool {
    switch self {
    case .level, .new, .cumulative, .everyYear, .growth, .all, .maintain, .balance, .range, .average, .done:
      true
    case .relative, .hold, .change, .stepwise, .series: false
    }
  }

  /// Whether the target is a number of 前提, which staff may edit.
  var isTargetOfConstant: Bool {
    switch self {
    case .all: true
    case .level, .new, .cumulative, .everyYear, .growth, .maintain, .balance, .range, .relative, .hold,
      .change,
      .average, .done, .stepwise, .series:
      false
    }
  }

  /// Whether only the sheet knows the target's number, because staff edit it there or the sheet calculates it.
  var isTargetKnownOnSheet: Bool {
    switch self {
    case .all, .growth, .relative, .hold, .change, .stepwise, .series: true
    case .level, .new, .cumulative, .everyYear, .maintain, .balance, .range, .average, .done: false
    }
  }

  /// The decimal places of the target beyond the indicator's own; a growth and a share of the baseline fall between
  /// whole numbers.
  package var extraTargetDigits: Int {
    switch self {
    case .growth, .relative: 1
    case .level, .new, .cumulative, .everyYear, .all, .maintain, .balance, .range, .hold, .change, .average,
      .done, .stepwise, .series:
      0
    }
  }

  /// The figure that is judged: the newest value or, for 累計 and 平均, the sum or mean.
  package var judgedFigure: Figure {
    switch self {
    case .cumulative, .average: .total
    case .level, .new, .everyYear, .growth, .all, .maintain, .balance, .range, .relative, .hold, .change,
      .done,
      .stepwise, .series:
      .latest
    }
  }

  /// The yearly figure whose values are judged.
  package var judgedRow: YearlyFigure {
    switch self {
    case .cumulative, .average: .runningTotal
    case .level, .new, .everyYear, .growth, .all, .maintain, .balance, .range, .relative, .hold, .change,
      .done,
      .stepwise, .series:
      .actual
    }
  }

  /// The yearly figure that holds the expected path to the target.
  package var pathRow: YearlyFigure {
    switch self {
    case .growth: .compounded
    case .level, .new, .cumulative, .everyYear, .all, .maintain, .balance, .range, .relative, .hold, .change,
      .average, .done, .stepwise, .series:
      .expected
    }
  }

  /// The yearly figures of the projection that is compared with the target, and of its interval.
  package var projectedRows: ProjectedRows {
    switch self {
    case .cumulative: ProjectedRows(middle: .projectedTotal, lower: .lowerTotal, upper: .upperTotal)
    case .level, .new, .everyYear, .growth, .all, .maintain, .balance, .range, .relative, .hold, .change,
      .average, .done, .stepwise, .series:
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
