import Indicators

/// `plan/measures.csv`: the initiatives of the joint programme with the gist of their text, in print order.
struct InitiativesTable {
  let themes: [Section]
  let indicators: KnownIndicators

  /// A plan without themes needs no such table, and nothing is said of it.
  static func form(isOptional: Bool) -> PlanTable.Form {
    PlanTable.Form(
      name: "measures.csv", required: [.initiativeID, .theme, .initiativeName],
      optional: [.gist, .carrier, .side, .related, .certainty, .remark], isOptional: isOptional,
      isSilent: isOptional, most: 5_000)
  }

  /// The initiatives, each of which stands once.
  func read(_ table: PlanTable, into findings: inout FindingList) -> [Initiative] {
    var initiatives: [Initiative] = []
    var lines: [Initiative.ID: Int] = [:]
    for row in table.rows {
      let id = id(row, into: &findings)
      let name = row.required(.initiativeName, into: &findings)
      let certainty: Initiative.Certainty? = row.choice(
        .certainty, default: .proposed, into: &findings)
      let related = related(row, into: &findings)
      guard let id, let name, let certainty else { continue }
      if let first = lines[id] {
        findings.append(row.finding(.rowDuplicate(firstLine: first), .initiativeID))
        continue
      }
      lines[id] = row.line
      initiatives.append(
        Initiative(
          id: id, name: name, gist: row.text(.gist), carriers: WordList.read(row.text(.carrier)),
          side: row.text(.side), indicators: related, certainty: certainty, remark: row.text(.remark),
          place: row.place))
    }
    return initiatives
  }

  /// The key, whose theme is one of the programme and the one that the row names.
  private func id(_ row: PlanRow, into findings: inout FindingList) -> Initiative.ID? {
    guard let text = row.required(.initiativeID, into: &findings) else { return nil }
    let id: Initiative.ID
    do {
      id = try InitiativeNotation.read(text)
    } catch {
      findings.append(
        row.finding(
          (error == .date ? Finding.Message.initiativeIsDate(text) : .initiativeUnreadable(text))
            .stoppingReport,
          .initiativeID))
      return nil
    }
    guard let theme = themes.first(where: { $0.id == id.theme }) else {
      findings.append(row.finding(.themeUnknown(id.theme.description), .initiativeID))
      return nil
    }
    guard let written = row.required(.theme, into: &findings) else { return nil }
    let names = ["\(theme.id)", theme.name, "\(theme.id)\(theme.name)"].map(NameFolding.fold)
    guard names.contains(NameFolding.fold(written)) else {
      findings.append(row.finding(.themeDiffers(written, expected: "\(theme.id) \(theme.name)"), .theme))
      return nil
    }
    return id
  }

  private func related(_ row: PlanRow, into findings: inout FindingList) -> [Indicator.ID] {
    WordList.read(row.text(.related)).compactMap { text in
      row.indicator(text, .related, known: indicators, into: &findings)
    }
  }
}
