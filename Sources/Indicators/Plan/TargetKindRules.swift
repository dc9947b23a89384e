/// Rules of each target kind for the plan's own numbers and for the delivered values.
///
/// Every rule lists all kinds, so a new kind does not compile until every rule handles it. The rules for the
/// calculation are in `Figures/Kinds/KindRules.swift`; the texts are in `JapaneseKindTexts.swift` and
/// `EnglishKindTexts.swift`.
extension Target.Kind {
  /// Whether the expected path starts at 0 in the year before the plan (新規), so that the plan prints no baseline.
  package var startsAtZero: Bool {
    switch self {
    case .new: true
    case .level, .cumulative, .everyYear, .growth, .all, .maintain, .balance, .range, .relative, .hold,
      .change,
      .average, .done, .stepwise, .series:
      false
    }
  }

  /// Whether the target is a sum over the years of a period.
  ///
  /// The rating then compares the sum so far, not the newest value.
  package var isSum: Bool {
    switch self {
    case .cumulative: true
    case .level, .new, .everyYear, .growth, .all, .maintain, .balance, .range, .relative, .hold, .change,
      .average, .done, .stepwise, .series:
      false
    }
  }

  /// Whether the target is a mean over the years of a period.
  package var isMean: Bool {
    switch self {
    case .average: true
    case .level, .new, .cumulative, .everyYear, .growth, .all, .maintain, .balance, .range, .relative, .hold,
      .change, .done, .stepwise, .series:
      false
    }
  }

  /// Whether the value is a word, 済 or 未, that the calculation takes as 1 or 0.
  package var isWord: Bool {
    switch self {
    case .done: true
    case .level, .new, .cumulative, .everyYear, .growth, .all, .maintain, .balance, .range, .relative, .hold,
      .change, .average, .stepwise, .series:
      false
    }
  }

  /// Whether the target's number follows from the baseline, so that the indicator must have one.
  package var needsBaseline: Bool {
    switch self {
    case .relative, .hold, .change: true
    case .level, .new, .cumulative, .everyYear, .growth, .all, .maintain, .balance, .range, .average, .done,
      .stepwise, .series:
      false
    }
  }

  /// Whether two series with the role 実績 can be judged by one target: the one that is further from it stands for both.
  package var takesTwoActuals: Bool {
    switch self {
    case .level, .new, .everyYear, .all, .maintain, .relative, .hold, .change: true
    case .cumulative, .growth, .balance, .range, .average, .done, .stepwise, .series: false
    }
  }

  /// Whether the value is the difference of two series that departments deliver.
  package var isDifference: Bool {
    switch self {
    case .balance: true
    case .level, .new, .cumulative, .everyYear, .growth, .all, .maintain, .range, .relative, .hold, .change,
      .average, .done, .stepwise, .series:
      false
    }
  }

  /// Whether the target is calculated from the baseline by a growth rate that the plan prints.
  package var isGrowth: Bool {
    switch self {
    case .growth: true
    case .level, .new, .cumulative, .everyYear, .all, .maintain, .balance, .range, .relative, .hold, .change,
      .average, .done, .stepwise, .series:
      false
    }
  }

  /// Whether the indicator has the target value already and should keep it.
  package var keepsValue: Bool {
    switch self {
    case .maintain, .hold, .done: true
    case .level, .new, .cumulative, .everyYear, .growth, .all, .balance, .range, .relative, .change, .average,
      .stepwise, .series:
      false
    }
  }

  /// Whether the target is a total number, a constant of the plan that staff can edit (全市町村).
  package var isConstant: Bool {
    switch self {
    case .all: true
    case .level, .new, .cumulative, .everyYear, .growth, .maintain, .balance, .range, .relative, .hold,
      .change,
      .average, .done, .stepwise, .series:
      false
    }
  }

  /// Whether the plan prints both a baseline and a target value for one year.
  ///
  /// A check then detects a distance that is suspiciously short.
  package var hasPrintedWay: Bool {
    switch self {
    case .level, .range, .average: true
    case .new, .cumulative, .everyYear, .growth, .all, .maintain, .balance, .relative, .hold, .change, .done,
      .stepwise, .series:
      false
    }
  }
}
