import Formulas
package import Indicators
package import Workbooks

/// The colours of ratings and outlooks, by rules that follow the text of the cell.
enum RatingLook {
  /// The rules for an area of verdicts, whose texts begin as those of a group do, also after a prefix of the format.
  ///
  /// A rating that a person set is pale whatever it says: nothing was calculated to it.
  package static func rules(
    over area: Area, of verdict: RatingRule.Verdict, in scale: RatingScale
  ) -> [ConditionalFormat] {
    let set =
      verdict == .rating
      ? [
        ConditionalFormat(
          over: area,
          when: .formula("=ISNUMBER(FIND(\"\(RatingScale.overrideMark)\",\(area.first.reference)))"),
          style: .init(color: .ink, fill: .ai4), stopsOthers: true)
      ] : []
    return set
      + scale.groups(of: verdict).map { group in
        ConditionalFormat(
          over: area, when: condition(of: group, at: area.first.reference), style: look(of: group.look))
      }
  }

  private static func condition(of group: RatingGroup, at cell: String) -> ConditionalFormat.Condition {
    guard !group.exceptions.isEmpty else { return .beginsWith(group.beginning) }
    func begins(_ words: String, _ sign: String) -> String {
      "LEFT(\(cell),\(words.utf16.count))\(sign)\"\(words)\""
    }
    let parts = [begins(group.beginning, "=")] + group.exceptions.map { begins($0, "<>") }
    return .formula("=AND(\(parts.joined(separator: ",")))")
  }

  private static func look(of look: RatingRule.Look) -> ConditionalFormat.Look {
    switch look {
    case .achieved: .init(color: .white, isBold: true, fill: look.fill)
    case .good, .caution: .init(color: .ink, fill: look.fill)
    case .behind: .init(color: .ink, isBold: true, fill: look.fill)
    case .plain: .init(color: .sub)
    }
  }
}

extension RatingRule.Look {
  /// The paper behind the verdict, in cells and in the bars of charts.
  package var fill: Color {
    switch self {
    case .achieved: .ai
    case .good: .ai3
    case .caution: .amber
    case .behind: .orange
    case .plain: .white
    }
  }
}

extension RatingGroup {
  /// The criteria with which cells of the group are counted: how their texts begin, and how not.
  var criteria: [SheetCriterion] {
    [.beginsWith(beginning)] + exceptions.map(SheetCriterion.beginsOtherwise)
  }

  /// How many cells of a range hold a text of the group.
  func count(in cells: SheetRange) -> SheetCount {
    let members = criteria.map { (range: cells, criterion: $0) }
    return members.count == 1 ? .matching(cells, members[0].criterion) : .matchingAll(members)
  }
}
