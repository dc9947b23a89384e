import Evaluations
import Indicators
package import Workbooks

/// The looks by rule that several sheets share.
extension ConditionalFormat {
  /// What begins the answer of a cell that calls for attention.
  static let attentionMark = "●"

  /// Answers that begin with ● stand out.
  static func attention(over area: Area) -> ConditionalFormat {
    ConditionalFormat(over: area, when: .beginsWith(attentionMark), style: .init(isBold: true, fill: .amber))
  }

  /// Texts in a place for numbers, which say why there is none, stand back.
  package static func reasons(over area: Area, color: Color = .sub) -> ConditionalFormat {
    ConditionalFormat(
      over: area, when: .formula("=ISTEXT(\(area.first.reference))"), style: .init(color: color))
  }

  /// Values that may still change stand out among the statuses of years.
  package static func provisional(over area: Area) -> ConditionalFormat {
    ConditionalFormat(
      over: area, when: .beginsWith(Observation.Status.provisional.rawValue), style: .init(isBold: true))
  }

  /// Years that take no part as they are stand out among the treatments of years.
  package static func treatments(over area: Area) -> [ConditionalFormat] {
    [
      ConditionalFormat(
        over: area, when: .beginsWith(Treatment.Kind.excluded.printed),
        style: .init(color: .sub, isItalic: true)),
      ConditionalFormat(
        over: area, when: .beginsWith(Treatment.Kind.discontinued.printed),
        style: .init(color: .vermilion, isBold: true)),
    ]
  }
}
