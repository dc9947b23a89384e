import Indicators

/// `plan/placements.csv`: which indicator stands under which policy (施策), in print order.
enum PlacementsTable {
  static let form = PlanTable.Form(
    name: "placements.csv", required: [.section, .policy, .indicatorID])

  /// What a row says.
  private struct Row: Hashable {
    let section: Section.ID
    let policy: String
    let indicator: Indicator.ID
  }

  /// The placements, numbered within their section; a later row of an indicator is a reprint (再掲).
  static func read(
    _ table: PlanTable, sections: KnownSections, indicators: KnownIndicators, into findings: inout [Finding]
  ) -> [Placement] {
    var placements: [Placement] = []
    var counts: [Section.ID: Int] = [:]
    var placed: Set<Indicator.ID> = []
    var rows: Set<Row> = []
    for row in table.rows {
      let written = row.section(into: &findings)
      let indicator = row.indicator(known: indicators, into: &findings)
      if let written, sections[written] == nil {
        findings.append(row.finding(.sectionUnknown(row.text(.section)), .section))
        continue
      }
      guard let section = written.flatMap({ sections[$0] }), let indicator else { continue }
      let policy = row.text(.policy)
      if !rows.insert(Row(section: section, policy: policy, indicator: indicator)).inserted {
        findings.append(row.finding(.placementRepeated, .indicatorID, indicator: indicator))
      }
      counts[section, default: 0] += 1
      placements.append(
        Placement(
          section: section, policy: policy, indicator: indicator, number: counts[section] ?? 1,
          isReprint: !placed.insert(indicator).inserted, place: row.place))
    }
    return placements
  }
}
