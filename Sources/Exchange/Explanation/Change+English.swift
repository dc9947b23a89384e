import Evaluations
import Figures
import Indicators
import Localization

extension Change.Cause {
  var englishName: String {
    switch self {
    case .finalised(let from, let to): "\(from.englishName) → \(to.englishName)"
    case .updated(let status): "\(status.englishName), updated"
    case .revised: Observation.Status.revised.englishName
    case .delivered: "newly reported"
    case .unexplained: "unexplained"
    }
  }
}
