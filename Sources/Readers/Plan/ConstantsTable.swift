import Indicators

/// `plan/constants.csv`: the named numbers that targets refer to.
enum ConstantsTable {
  static let form = PlanTable.Form(
    name: "constants.csv", required: [.name, .value], optional: [.explanation], isOptional: true)

  /// The constants, each of which stands once.
  static func read(_ table: PlanTable, into findings: inout [Finding]) -> [Plan.Constant] {
    var constants: [Plan.Constant] = []
    for row in table.rows {
      guard let name = row.required(.name, into: &findings),
        row.required(.value, into: &findings) != nil,
        let value = row.number(.value, into: &findings)
      else { continue }
      if let first = constants.first(where: { NameFolding.fold($0.name) == NameFolding.fold(name) }) {
        findings.append(row.finding(.rowDuplicate(firstLine: first.place.line ?? 0), .name))
        continue
      }
      constants.append(
        Plan.Constant(name: name, value: value, explanation: row.text(.explanation), place: row.place))
    }
    return constants
  }
}
