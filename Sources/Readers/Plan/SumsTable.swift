import Indicators

/// `plan/sums.csv`: which series is the sum of which others, a row for each part.
///
/// A plan without such sums has no such table.
enum SumsTable {
  static let form = PlanTable.Form(
    name: "sums.csv", required: [.total, .part], optional: [.remark], isOptional: true, isSilent: true)

  /// The sums in the order of their first rows.
  static func read(
    _ table: PlanTable, of known: KnownIndicators, into findings: inout FindingList
  ) -> [Plan.Sum] {
    let all = known.ids.flatMap { id in known.series(of: id).map { Plan.Sum.Member(id, $0) } }
    let members = Dictionary(
      (all.map { (NameFolding.fold($0.name), $0) }
        + all.flatMap { member in known.names(of: member.indicator, member.series).map { ($0, member) } })
    ) { first, _ in first }
    let suggestions = Suggestions(among: all.map(\.name))
    var places: [(total: Plan.Sum.Member, place: Place)] = []
    var parts: [[Plan.Sum.Member]] = []
    var positions: [Plan.Sum.Member: Int] = [:]
    var lines: [[Plan.Sum.Member]: Int] = [:]
    for row in table.rows {
      let total = member(row, .total, among: members, suggestions, known, into: &findings)
      let part = member(row, .part, among: members, suggestions, known, into: &findings)
      guard let total, let part else { continue }
      if let first = lines[[total, part]] {
        findings.append(row.finding(.rowDuplicate(firstLine: first), .part))
        continue
      }
      lines[[total, part]] = row.line
      guard total != part, haveLikeUnits(total, part, known) else {
        findings.append(row.finding(.sumUnfit(total: total.name, part: part.name), .part))
        continue
      }
      if let position = positions[total] {
        parts[position].append(part)
      } else {
        positions[total] = places.count
        parts.append([part])
        places.append((total, row.place))
      }
    }
    return zip(places, parts).map { Plan.Sum(total: $0.total, parts: $1, place: $0.place) }
  }

  /// Whether both count the same things; nothing is said of the unit of a faulty row.
  private static func haveLikeUnits(
    _ total: Plan.Sum.Member, _ part: Plan.Sum.Member, _ known: KnownIndicators
  ) -> Bool {
    guard let whole = known[total.indicator], let piece = known[part.indicator] else { return true }
    return whole.unit(of: total.series).base == piece.unit(of: part.series).base
  }

  /// The series as exports name it; nil with a finding.
  private static func member(
    _ row: PlanRow, _ heading: Heading, among members: [String: Plan.Sum.Member], _ suggestions: Suggestions,
    _ known: KnownIndicators, into findings: inout FindingList
  ) -> Plan.Sum.Member? {
    guard let text = row.required(heading, into: &findings) else { return nil }
    let folded = NameFolding.fold(text)
    if let member = members[folded] { return member }
    let id = Indicator.ID(folded)
    if known.contains(id) {
      let message = Finding.Message.seriesMissing(folded, known.series(of: id).filter { $0 != .main })
      findings.append(row.finding(message.stoppingReport, heading))
      return nil
    }
    let suggestion = suggestions.nearest(to: text)
    findings.append(row.finding(.planIndicatorUnknown(text, suggestion: suggestion), heading))
    return nil
  }
}
