import Indicators

/// `plan/aliases.csv`: the departments' own words for headings and indicators.
enum AliasesTable {
  static let form = PlanTable.Form(
    name: "aliases.csv", required: [.alias, .meaning], optional: [.explanation, .remark], isOptional: true)

  /// The aliases whose meaning is a heading of the exports or a series of the plan.
  static func read(
    _ table: PlanTable, of known: KnownIndicators, into findings: inout [Finding]
  ) -> [Plan.Alias] {
    let headings = (Heading.ofExports + Heading.ofProgramme).map(\.rawValue)
    let series = known.ids.flatMap { id in
      known.series(of: id).filter { $0 != .main }.map(id.name)
    }
    let ownIDs = known.ids.flatMap { known[$0]?.seriesRows.compactMap(\.ownID) ?? [] }
    let words = DeclaredWord.allCases.map(\.rawValue) + Observation.Status.allCases.map(\.rawValue)
    let meanings = headings + known.ids.map(\.text) + series + ownIDs + words
    var aliases: [Plan.Alias] = []
    for row in table.rows {
      guard let alias = row.required(.alias, into: &findings),
        let written = row.required(.meaning, into: &findings)
      else { continue }
      let folded = NameFolding.fold(written)
      guard let meaning = meanings.first(where: { NameFolding.fold($0) == folded }) else {
        let suggestion = Suggestion.nearest(to: written, among: meanings)
        findings.append(row.finding(.aliasUnknown(written, suggestion: suggestion), .meaning))
        continue
      }
      if let first = aliases.first(where: { NameFolding.fold($0.alias) == NameFolding.fold(alias) }) {
        findings.append(row.finding(.aliasRepeated(firstLine: first.place.line ?? 0), .alias))
        continue
      }
      aliases.append(Plan.Alias(alias: alias, meaning: meaning, place: row.place))
    }
    return aliases
  }
}
