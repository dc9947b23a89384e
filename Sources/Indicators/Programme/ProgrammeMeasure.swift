/// One of the measures that the joint programme asks to follow and review (取組): what its text says, and no target.
package struct ProgrammeMeasure: Hashable, Sendable, Identifiable {
  /// The key: theme and number, written `Ⅰ①`.
  package struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let theme: Section.ID
    /// From 1.
    package let number: Int

    package init(theme: Section.ID, number: Int) {
      self.theme = theme
      self.number = number
    }

    package var description: String {
      theme.description + Section.ID.circled(number)
    }

    package static func < (left: ID, right: ID) -> Bool {
      (left.theme, left.number) < (right.theme, right.number)
    }
  }

  /// Whether staff have confirmed the links to indicators of the strategy (関連の確度).
  package enum Certainty: String, CaseIterable, Sendable {
    case proposed = "案"
    case confirmed = "確認済"
  }

  package let id: ID
  /// The title as the programme prints it (取組名).
  package let name: String
  /// The gist of its text (要旨).
  package let gist: String
  /// Who carries it, as the text says (実施主体): 県, 市, 国, 経済団体 ….
  package let carriers: [String]
  /// The side of the demographic problem that it serves, as the plan words it (人口減対策): 自然減, 社会減 …; empty for
  /// none.
  package let side: String
  /// The indicators of the strategy that it serves (関連指標), in the order of the plan's row.
  package let indicators: [Indicator.ID]
  package let certainty: Certainty
  package let remark: String
  /// The row of the plan.
  package let place: Place

  package init(
    id: ID, name: String, gist: String = "", carriers: [String] = [], side: String = "",
    indicators: [Indicator.ID] = [], certainty: Certainty = .proposed, remark: String = "",
    place: Place = Place(file: "")
  ) {
    self.id = id
    self.name = name
    self.gist = gist
    self.carriers = carriers
    self.side = side
    self.indicators = indicators
    self.certainty = certainty
    self.remark = remark
    self.place = place
  }
}
