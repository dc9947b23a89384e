import Indicators
import Workbooks

/// What the sheets print of the review of an initiative and year.
enum InitiativeReview: String, CaseIterable {
  case continued = "継続"
  case expanded = "拡充"
  case improved = "改善"
  case ended = "終了"
  /// The sides report different reviews.
  case differing = "相違"

  /// Nil where no side reports a review.
  init?(_ report: InitiativeReport?) {
    guard let reviews = report?.reviews, let first = reviews.first else { return nil }
    guard reviews.count == 1 else {
      self = .differing
      return
    }
    self =
      switch first {
      case .continued: .continued
      case .expanded: .expanded
      case .improved: .improved
      case .ended: .ended
      }
  }

  /// The rules for an area of decisions: what changes stands out.
  static func rules(over area: Area) -> [ConditionalFormat] {
    let looks: [(InitiativeReview, ConditionalFormat.Look)] = [
      (.expanded, .init(isBold: true, fill: .ai3)), (.improved, .init(isBold: true, fill: .amber)),
      (.ended, .init(isBold: true, fill: .hair)), (.differing, .init(color: .vermilion, isBold: true)),
    ]
    return looks.map { ConditionalFormat(over: area, when: .beginsWith($0.rawValue), style: $1) }
  }
}
