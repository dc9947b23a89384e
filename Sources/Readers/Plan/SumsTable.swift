import Indicators

/// `plan/sums.csv`: which series is the sum of which others, a row for each part.
///
/// A plan without such sums has no such table.
enum SumsTable {
  static let form = PlanTable.Form(
    name: "sums.csv", required: [.total, .part], optional: [.remark], isOptional: true, isSilent: true)

  /// The sums in the order of their first rows.
  static func read(
    _ table: PlanTable, of known: KnownIndicators, into findings: inout [Finding]
  ) -> [Plan.Sum] {
    let members = known.ids.flatMap { id in known.series(of: id).map { Plan.Sum.Member(id, $0) } }
    var sums: [Plan.Sum] = []
    var lines: [[Plan.Sum.Member]: Int] = [:]
    for row in table.rows {
      let total = member(row, .total, among: members, known, into: &findings)
      let part = member(row, .part, among: members, known, into: &findings)
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
      if let index = sums.firstIndex(where: { $0.total == total }) {
        sums[index] = Plan.Sum(total: total, parts: sums[index].parts + [part], place: sums[index].place)
      } else {
        sums.append(Plan.Sum(total: total, parts: [part], place: row.place))
      }
    }
    return sums
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
    _ row: PlanRow, _ heading: Heading, among members: [Plan.Sum.Member], _ known: KnownIndicators,
    into findings: inout [Finding]
  ) -> Plan.Sum.Member? {
    guard let text = row.required(heading, into: &findings) else { return nil }
    let folded = NameFolding.fold(text)
    if let member = members.first(where: { NameFolding.fold($0.name) == folded }) { return member }
    if let member = members.first(where: { known.hasName(folded, $0.indicator, $0.series) }) { return member }
    let id = Indicator.ID(folded)
    if known.contains(id) {
      let message = Finding.Message.seriesMissing(folded, known.series(of: id).filter { $0 != .main })
      findings.append(row.finding(message.stoppingReport, heading))
      return nil
    }
    let suggestion = Suggestion.nearest(to: text, among: members.map(\.name))
    findings.append(row.finding(.planIndicatorUnknown(text, suggestion: suggestion), heading))
    return nil
  }
}
