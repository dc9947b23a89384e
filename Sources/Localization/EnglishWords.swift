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

extension RatingScale.Rating {
  package var englishName: String {
    switch self {
    case .achieved: "achieved"
    case .onTrack: "on track"
    case .slightlyBehind: "slightly behind"
    case .behind: "behind"
    case .missed: "missed"
    case .unrated: "cannot be rated"
    }
  }
}

extension RatingScale.Outlook {
  package var englishName: String {
    switch self {
    case .achieved: "achieved"
    case .likely: "likely"
    case .uncertain: "uncertain"
    case .unlikely: "unlikely"
    case .missed: "missed"
    case .missedYear: "a year was missed"
    case .unprojected: "cannot be projected"
    }
  }
}

extension RatingScale {
  /// Returns a printed rating followed by the English name of its class: `× 未達成（3/5年） = missed`.
  ///
  /// Symbol and words come from the plan. If the text begins with the words of several classes, the longest match wins.
  package func english(ofRating text: String) -> String {
    english(text, Rating.allCases.map { (self.text($0), $0.englishName) })
  }

  /// Returns a printed outlook followed by the English name of its class.
  package func english(ofOutlook text: String) -> String {
    english(text, Outlook.allCases.map { (self.text($0), $0.englishName) })
  }

  private func english(_ text: String, _ classes: [(words: String, name: String)]) -> String {
    let holding = classes.filter { text.hasPrefix($0.words) }
    guard let found = holding.max(by: { $0.words.count < $1.words.count }) else { return text }
    return "\(text) = \(found.name)"
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
