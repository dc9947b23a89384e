/// What a kind of target says of the plan's own numbers and of what departments deliver.
///
/// Every rule decides for each kind in turn, so a new kind does not compile before all of them know it. What a kind means
/// for the calculation stands in `Figures/Kinds/KindRules.swift`, its words in `JapaneseKindTexts.swift` and
/// `EnglishKindTexts.swift`.
extension Target.Kind {
  /// Whether the path starts at 0 in the year before the plan (新規), so that the plan prints no baseline.
  package var startsAtZero: Bool {
    switch self {
    case .new: true
    case .level, .cumulative, .everyYear, .growth, .all, .maintain, .balance: false
    }
  }

  /// Whether the target is a sum over the years of a period: what has added up is judged, not the newest value.
  package var isSum: Bool {
    switch self {
    case .cumulative: true
    case .level, .new, .everyYear, .growth, .all, .maintain, .balance: false
    }
  }

  /// Whether the value is the difference of two series that departments deliver.
  package var isDifference: Bool {
    switch self {
    case .balance: true
    case .level, .new, .cumulative, .everyYear, .growth, .all, .maintain: false
    }
  }

  /// Whether the target is calculated from the baseline by a growth that the plan prints.
  package var isGrowth: Bool {
    switch self {
    case .growth: true
    case .level, .new, .cumulative, .everyYear, .all, .maintain, .balance: false
    }
  }

  /// Whether the target is a value that the indicator has already and should not leave.
  package var keepsValue: Bool {
    switch self {
    case .maintain: true
    case .level, .new, .cumulative, .everyYear, .growth, .all, .balance: false
    }
  }

  /// Whether the target is all that there are of something, a constant of the plan that staff can edit.
  package var isConstant: Bool {
    switch self {
    case .all: true
    case .level, .new, .cumulative, .everyYear, .growth, .maintain, .balance: false
    }
  }

  /// Whether the plan prints a way from a baseline to a value in one year, so that a short one can be told.
  package var hasPrintedWay: Bool {
    switch self {
    case .level: true
    case .new, .cumulative, .everyYear, .growth, .all, .maintain, .balance: false
    }
  }

  /// The series that departments deliver.
  package var strands: [Strand] {
    isDifference ? [.inflow, .outflow] : [.main]
  }
}
