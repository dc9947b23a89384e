import Indicators

/// How the 個票 draw and print the values of a kind of target.
///
/// Every rule decides for each kind in turn, so a new kind does not compile before all of them know it.
extension Target.Kind {
  /// Whether the value of one year compares with the target, so that one chart can show both.
  var comparesYearsWithTarget: Bool {
    switch self {
    case .level, .new, .everyYear, .growth, .all, .maintain, .balance, .range, .relative, .hold, .change,
      .done, .stepwise, .series:
      true
    case .cumulative, .average: false
    }
  }

  /// Whether the calculation prints the target in the words of the plan; that of a growth is calculated, and that of a
  /// balance is a plain 0.
  var showsTargetAsPlanned: Bool {
    switch self {
    case .level, .new, .cumulative, .everyYear, .all, .maintain, .average, .done: true
    case .growth, .balance, .range, .relative, .hold, .change, .stepwise, .series: false
    }
  }

  /// Whether the chart has a mark for the target; a growth and another series have a number in every year instead.
  var marksTarget: Bool {
    switch self {
    case .level, .new, .cumulative, .everyYear, .all, .maintain, .balance, .range, .relative, .hold, .change,
      .average, .done, .stepwise:
      true
    case .growth, .series: false
    }
  }

  /// Whether the number of the target is that of another series in the same year.
  var comparesWithSeries: Bool {
    switch self {
    case .series: true
    case .level, .new, .cumulative, .everyYear, .growth, .all, .maintain, .balance, .range, .relative, .hold,
      .change, .average, .done, .stepwise:
      false
    }
  }

  /// What the difference to the number of a target is called to which no way leads.
  var targetDifferenceName: String {
    switch self {
    case .change: "基準との差"
    case .series: "比較との差"
    case .level, .new, .cumulative, .everyYear, .growth, .all, .maintain, .balance, .range, .relative, .hold,
      .average, .done, .stepwise:
      "目標との差"
    }
  }

  /// What the way to the target is called in the chart.
  func pathName(isYearly: Bool) -> String {
    switch self {
    case .everyYear, .maintain, .stepwise: "毎年の目標"
    case .growth: "基準からの目安（参考）"
    case .hold, .range, .relative: isYearly ? "毎年の目標" : "目標への線"
    case .level, .new, .cumulative, .all, .balance, .change, .average, .done, .series: "目標への線"
    }
  }

  /// What the line through the judged values is called in the chart.
  var lineName: String {
    switch self {
    case .cumulative: "実績（累計）"
    case .average: "実績（平均）"
    case .balance: "転入－転出"
    case .level, .new, .everyYear, .growth, .all, .maintain, .range, .relative, .hold, .change, .done,
      .stepwise, .series:
      "実績"
    }
  }

  /// Whether the target of a coming year is known from the plan alone.
  var hasSameTargetEveryYear: Bool {
    switch self {
    case .level, .new, .cumulative, .everyYear, .all, .maintain, .balance, .range, .relative, .hold, .change,
      .average, .done:
      true
    case .growth, .stepwise, .series: false
    }
  }
}
