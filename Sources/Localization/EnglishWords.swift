import Figures
package import Indicators

// English for the words that the plan and the exports fix in Japanese.

extension Indicator.YearKind {
  /// What the years of an indicator are called in English.
  package var englishName: String {
    switch self {
    case .fiscal: "fiscal year"
    case .calendar: "calendar year"
    case .pointInTime: "point in time"
    }
  }
}

extension Strand {
  /// The name; nil for the values of the indicator itself.
  package var englishName: String? {
    switch self {
    case .main: nil
    case .inflow: "inflow"
    case .outflow: "outflow"
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
  /// The word in English.
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
  /// A printed rating with its class in English behind it: `× 未達成（3/5年） = missed`.
  ///
  /// Symbol and words are the plan's own; of several classes that the text begins with, the longest counts.
  package func english(ofRating text: String) -> String {
    english(text, Rating.allCases.map { (self.text($0), $0.englishName) })
  }

  /// A printed outlook with its class in English behind it.
  package func english(ofOutlook text: String) -> String {
    english(text, Outlook.allCases.map { (self.text($0), $0.englishName) })
  }

  private func english(_ text: String, _ classes: [(words: String, name: String)]) -> String {
    let holding = classes.filter { text.hasPrefix($0.words) }
    guard let found = holding.max(by: { $0.words.count < $1.words.count }) else { return text }
    return "\(text) = \(found.name)"
  }
}
