/// One of the measures that the joint programme asks to follow and review (取組): what its text says, and no target.
package struct ProgrammeMeasure: Hashable, Sendable, Identifiable {
  /// The key: theme and number, written `Ⅰ①`.
  package struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The theme that it stands under (テーマ): a key without section number, written `Ⅰ`.
    package let theme: Section.ID
    /// From 1.
    package let number: Int

    /// The key of the measure with that number under a theme.
    package init(theme: Section.ID, number: Int) {
      self.theme = theme
      self.number = number
    }

    /// The form of plan, exports and sheets: `Ⅰ①`.
    package var description: String {
      theme.description + Section.ID.circled(number)
    }

    /// By theme, then by number.
    package static func < (left: ID, right: ID) -> Bool {
      (left.theme, left.number) < (right.theme, right.number)
    }
  }

  /// Whether staff have confirmed the links to indicators of the strategy (関連の確度).
  package enum Certainty: String, CaseIterable, Sendable {
    case proposed = "案"
    case confirmed = "確認済"
  }

  /// The key by which the exports name it (取組ID), unique within the plan.
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
  /// How sure the links to ``indicators`` are (関連の確度); 案 unless the plan says otherwise.
  package let certainty: Certainty
  /// Any other remark of the plan (備考), printed in the notes of its card; empty for none.
  package let remark: String
  /// The row of the plan.
  package let place: Place

  /// A measure; its links count as 案 unless they are said to be confirmed.
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
