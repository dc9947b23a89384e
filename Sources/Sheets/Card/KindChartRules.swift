import Indicators

/// How the sheets draw and print the values of a kind of target.
///
/// Every rule decides for each kind in turn, so a new kind does not compile before all of them know it.
extension Target.Kind {
  /// Whether the line of a chart goes through the values as departments deliver them; sums and differences are
  /// calculated from these.
  var drawsDeliveredValues: Bool {
    switch self {
    case .level, .new, .everyYear, .growth, .all, .maintain, .range, .relative, .hold, .change, .done,
      .stepwise,
      .series:
      true
    case .cumulative, .balance, .average: false
    }
  }

  /// Whether a 参考 value stands at its point of the chart; the line of a sum does not lead through it.
  var labelsReferenceValues: Bool {
    switch self {
    case .level, .new, .everyYear, .growth, .all, .maintain, .balance, .range, .relative, .hold, .change,
      .done,
      .stepwise, .series:
      true
    case .cumulative, .average: false
    }
  }

  /// Whether the value of one year compares with the target, so that one chart can show both.
  var comparesYearsWithTarget: Bool {
    switch self {
    case .level, .new, .everyYear, .growth, .all, .maintain, .balance, .range, .relative, .hold, .change,
      .done,
      .stepwise, .series:
      true
    case .cumulative, .average: false
    }
  }

  /// Whether 算定の過程 prints the target in the words of the plan; that of a growth is calculated, and that of a balance
  /// is a plain 0.
  var showsTargetAsPlanned: Bool {
    switch self {
    case .level, .new, .cumulative, .everyYear, .all, .maintain, .average, .done: true
    case .growth, .balance, .range, .relative, .hold, .change, .stepwise, .series: false
    }
  }
}
