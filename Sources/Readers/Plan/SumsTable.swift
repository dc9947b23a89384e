import Indicators

/// `plan/sums.csv`: which series is the sum of which others, a row for each part.
///
/// A plan without such sums has no such table.
struct SumsTable {
  static let form = PlanTable.Form(
    name: "sums.csv", required: [.total, .part], optional: [.remark], isOptional: true, isSilent: true)

  /// The ids of the plan, those of faulty rows too.
  let ids: [Indicator.ID]
  let indicators: [Indicator]

  /// The sums in the order of their first rows.
  func read(_ table: PlanTable, into findings: inout [Finding]) -> [Plan.Sum] {
    var sums: [Plan.Sum] = []
    var lines: [[Plan.Sum.Member]: Int] = [:]
    for row in table.rows {
      let total = member(row, .total, into: &findings)
      let part = member(row, .part, into: &findings)
      guard let total, let part else { continue }
      if let first = lines[[total, part]] {
        findings.append(row.finding(.rowDuplicate(firstLine: first), .part))
        continue
      }
      lines[[total, part]] = row.line
      guard total != part, base(of: total) == base(of: part) else {
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

  /// The series as exports name it; nil with a finding.
  private func member(
    _ row: PlanRow, _ heading: Heading, into findings: inout [Finding]
  ) -> Plan.Sum.Member? {
    guard let text = row.required(heading, into: &findings) else { return nil }
    let members = ids.flatMap { id in
      // A faulty row of the indicators may be a balance, so that its series are not told as unknown too.
      let strands = indicators.first { $0.id == id }?.strands ?? Strand.allCases
      return strands.map { Plan.Sum.Member(id, $0) }
    }
    let folded = NameFolding.fold(text)
    if let member = members.first(where: { NameFolding.fold($0.name) == folded }) { return member }
    if let id = ids.first(where: { $0.text == folded }) {
      findings.append(row.finding(Finding.Message.strandMissing(id.text).stoppingPlan, heading))
      return nil
    }
    let suggestion = Suggestion.nearest(to: text, among: members.map(\.name))
    findings.append(row.finding(.planIndicatorUnknown(text, suggestion: suggestion), heading))
    return nil
  }

  private func base(of member: Plan.Sum.Member) -> String? {
    indicators.first { $0.id == member.indicator }?.unit.base
  }
}
