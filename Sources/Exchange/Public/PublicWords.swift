import Figures
import Indicators
import Localization

/// The words that a citizen reads in the place of those with which offices ask one another for values.
extension Absence {
  /// Why a value is missing.
  ///
  /// A citizen cannot see who has to deliver a value: one that was not submitted is not known yet (未把握), and one that is
  /// doubted is being checked (確認中). All other reasons are said as they are.
  var publicText: String {
    switch self {
    case .notSubmitted: "未把握"
    case .unverified: "確認中"
    case .inPreparation, .notPublished, .notSurveyed, .notApplicable, .withheld, .suspended: rawValue
    }
  }

  /// The same in English.
  var publicEnglishText: String {
    switch self {
    case .notSubmitted: "not known yet"
    case .unverified: "being checked"
    case .inPreparation, .notPublished, .notSurveyed, .notApplicable, .withheld, .suspended: englishName
    }
  }
}

extension String {
  /// A text of the sheets in public words.
  var inPublicWords: String {
    Absence.allCases.reduce(self) { text, absence in
      absence.publicText == absence.rawValue
        ? text : text.replacing(absence.rawValue, with: absence.publicText)
    }
  }
}
