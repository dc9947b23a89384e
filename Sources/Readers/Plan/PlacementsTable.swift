import Indicators

/// `plan/placements.csv`: which indicator stands under which policy (施策), in print order.
enum PlacementsTable {
  static let form = PlanTable.Form(
    name: "placements.csv", required: [.section, .policy, .indicatorID], most: 5_000)

  /// The most rows of one indicator, whose 個票 names them all.
  private static let mostOfIndicator = 50

  /// What a row says.
  private struct Row: Hashable {
    let section: Section.ID
    let policy: String
    let indicator: Indicator.ID
  }

  /// The placements, numbered within their section; a later row of an indicator is a reprint (再掲).
  static func read(
    _ table: PlanTable, sections: KnownSections, indicators: KnownIndicators, into findings: inout FindingList
  ) -> [Placement] {
    var placements: [Placement] = []
    var counts: [Section.ID: Int] = [:]
    var placed: [Indicator.ID: Int] = [:]
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
      placed[indicator, default: 0] += 1
      let count = placed[indicator] ?? 1
      if count > mostOfIndicator {
        findings.append(
          row.finding(.placementTooOften(limit: mostOfIndicator), .indicatorID, indicator: indicator))
      }
      counts[section, default: 0] += 1
      placements.append(
        Placement(
          section: section, policy: policy, indicator: indicator, number: counts[section] ?? 1,
          isReprint: count > 1, place: row.place))
    }
    return placements
  }
}
