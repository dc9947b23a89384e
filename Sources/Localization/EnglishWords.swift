import Figures
package import Indicators

// English names of the words that the plan and the exports use in Japanese.

extension Indicator.YearKind {
  /// The English name of the kind of years.
  package var englishName: String {
    switch self {
    case .fiscal: "fiscal year"
    case .calendar: "calendar year"
    case .pointInTime: "point in time"
    }
  }
}

extension IndicatorSeries {
  /// The English name of the series, or the name that the plan gives it; nil for the main series.
  package var englishName: String? {
    switch self {
    case .main: nil
    case .inflow: "inflow"
    case .outflow: "outflow"
    default: key
    }
  }
}

extension Rounding {
  package var englishName: String {
    switch self {
    case .halfAwayFromZero: "half away from zero"
    case .towardZero: "towards zero"
    }
  }
}

extension Treatment.Kind {
  package var englishName: String {
    switch self {
    case .excluded: "excluded"
    case .discontinued: "discontinued"
    }
  }
}

extension Observation.Status {
  package var englishName: String {
    switch self {
    case .confirmed: "confirmed"
    case .provisional: "provisional"
    case .revised: "revised"
    case .estimated: "estimated"
    case .reference: "reference"
    }
  }
}

extension InputWord {
  /// The English name.
  package var englishName: String {
    switch self {
    case .status(let status): status.englishName
    case .baseline: "baseline"
    case .absence(let absence): absence.englishName
    case .used: "used"
    case .treatment(let kind): kind.englishName
    }
  }
}

extension RatingRule.Look {
  /// The English name, which stands for words that only the plan knows.
  package var englishName: String {
    switch self {
    case .achieved: "achieved"
    case .good: "good"
    case .caution: "caution"
    case .behind: "behind"
    case .plain: "none"
    }
  }
}

extension RatingRule {
  /// The English of the usual words, else that of the look.
  package var englishName: String {
    let usual = Self.usualNames.filter { plainWords.hasPrefix($0.words) }
    return usual.max { $0.words.count < $1.words.count }?.name ?? look.englishName
  }

  /// The words of the usual rules; longer ones may add a note in brackets.
  private static let usualNames: [(words: String, name: String)] = [
    ("達成", "achieved"), ("順調", "on track"), ("やや遅れ", "slightly behind"), ("遅れ", "behind"),
    ("未達成", "missed"), ("判定不可", "cannot be rated"), ("達成済", "achieved"), ("達成見込み", "likely"),
    ("どちらともいえない", "uncertain"), ("未達見込み", "unlikely"), ("推計不可", "cannot be projected"),
  ]
}

extension RatingScale {
  /// Returns a printed verdict followed by its English name: `× 未達成（3/5年） = missed`.
  ///
  /// Symbol and words come from the plan. If the text begins with the labels of several rows, the longest match wins.
  package func english(of verdict: RatingRule.Verdict, _ text: String) -> String {
    let holding = rows(of: verdict).filter { text.hasPrefix($0.label) }
    guard let found = holding.max(by: { $0.label.count < $1.label.count }) else { return text }
    return "\(text) = \(found.englishName)"
  }
}

extension SeriesDefinition.Role {
  package var englishName: String {
    switch self {
    case .actual: "actual"
    case .comparison: "comparison"
    case .breakdown: "breakdown"
    case .numerator: "numerator"
    case .denominator: "denominator"
    }
  }
}
