import Indicators

/// `plan/aliases.csv`: the departments' own words for headings and indicators.
enum AliasesTable {
  static let form = PlanTable.Form(
    name: "aliases.csv", required: [.alias, .meaning], optional: [.explanation, .remark], isOptional: true)

  /// The aliases whose meaning is a heading of the exports or a series of the plan.
  static func read(
    _ table: PlanTable, of known: KnownIndicators, into findings: inout FindingList
  ) -> [Plan.Alias] {
    let headings = (Heading.ofExports + Heading.ofProgramme).map(\.rawValue)
    let series = known.ids.flatMap { id in
      known.series(of: id).filter { $0 != .main }.map(id.name)
    }
    let ownIDs = known.ids.flatMap { known[$0]?.seriesRows.compactMap(\.ownID) ?? [] }
    let words = DeclaredWord.allCases.map(\.rawValue) + Observation.Status.allCases.map(\.rawValue)
    let meanings = headings + known.ids.map(\.text) + series + ownIDs + words
    let byFolded = Dictionary(meanings.map { (NameFolding.fold($0), $0) }) { first, _ in first }
    let suggestions = Suggestions(among: meanings)
    var aliases: [Plan.Alias] = []
    var lines: [String: Int] = [:]
    for row in table.rows {
      guard let alias = row.required(.alias, into: &findings),
        let written = row.required(.meaning, into: &findings)
      else { continue }
      guard let meaning = byFolded[NameFolding.fold(written)] else {
        let suggestion = suggestions.nearest(to: written)
        findings.append(row.finding(.aliasUnknown(written, suggestion: suggestion), .meaning))
        continue
      }
      let folded = NameFolding.fold(alias)
      if let first = lines[folded] {
        findings.append(row.finding(.aliasRepeated(firstLine: first), .alias))
        continue
      }
      lines[folded] = row.line
      aliases.append(Plan.Alias(alias: alias, meaning: meaning, place: row.place))
    }
    return aliases
  }
}
