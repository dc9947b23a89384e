/// An initiative that the joint programme asks to follow and review (取組): its description, without target.
package struct Initiative: Hashable, Sendable, Identifiable {
  /// The key: theme and number, written `Ⅰ①`.
  package struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The theme of the initiative (テーマ): a key without section number, written `Ⅰ`.
    package let theme: Section.ID
    /// The number within the theme, from 1.
    package let number: Int

    /// Creates the key of an initiative from its theme and number.
    package init(theme: Section.ID, number: Int) {
      self.theme = theme
      self.number = number
    }

    /// The form in the plan, exports and sheets: `Ⅰ①`.
    package var description: String {
      theme.description + Section.ID.circled(number)
    }

    /// Orders by theme, then by number.
    package static func < (left: ID, right: ID) -> Bool {
      (left.theme, left.number) < (right.theme, right.number)
    }
  }

  /// Whether staff have confirmed the links to indicators of the strategy (関連の確度).
  package enum Certainty: String, CaseIterable, Sendable {
    case proposed = "案"
    case confirmed = "確認済"
  }

  /// The key in the exports (取組ID), unique within the plan.
  package let id: ID
  /// The title that the programme prints (取組名).
  package let name: String
  /// The summary of its text (要旨).
  package let gist: String
  /// The carriers that the text names (実施主体): 県, 市, 国, 経済団体 ….
  package let carriers: [String]
  /// The demographic problem that it addresses, in the words of the plan (人口減対策): 自然減, 社会減 …; empty for none.
  package let side: String
  /// The indicators of the strategy that it supports (関連指標), in the order of the plan's row.
  package let indicators: [Indicator.ID]
  /// Whether staff have confirmed the links to ``indicators`` (関連の確度); 案 by default.
  package let certainty: Certainty
  /// Any other remark of the plan (備考), printed in the notes of its card; empty for none.
  package let remark: String
  /// The row of the plan.
  package let place: Place

  /// Creates an initiative; by default its links are proposed (案).
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
