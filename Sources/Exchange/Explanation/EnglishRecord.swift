import Evaluations
import Figures
import Indicators
import Localization

extension Record {
  /// A status, treatment or reason for absence as the record writes it, in English; other texts as they are.
  static func english(_ word: String) -> String {
    switch word {
    case used: "used"
    case baselineStatus: "baseline"
    default:
      Observation.Status(rawValue: word)?.englishName ?? Absence(rawValue: word)?.englishName
        ?? Treatment.Kind(rawValue: word)?.englishName ?? word
    }
  }
}

extension Change.Cause {
  var englishName: String {
    switch self {
    case .settled(let from, let to): "\(from.englishName) → \(to.englishName)"
    case .updated(let status): "\(status.englishName), updated"
    case .revised: Observation.Status.revised.englishName
    case .delivered: "newly reported"
    case .unexplained: "unexplained"
    }
  }
}
