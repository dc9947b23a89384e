import Indicators

/// `plan/constants.csv`: the named numbers that targets refer to.
enum ConstantsTable {
  static let form = PlanTable.Form(
    name: "constants.csv", required: [.name, .value], optional: [.explanation], isOptional: true,
    most: 5_000)

  /// The constants, each of which stands once.
  static func read(_ table: PlanTable, into findings: inout FindingList) -> [Plan.Constant] {
    var constants: [Plan.Constant] = []
    var lines: [String: Int] = [:]
    for row in table.rows {
      guard let name = row.required(.name, into: &findings),
        row.required(.value, into: &findings) != nil,
        let value = row.number(.value, into: &findings)
      else { continue }
      let folded = NameFolding.fold(name)
      if let first = lines[folded] {
        findings.append(row.finding(.rowDuplicate(firstLine: first), .name))
        continue
      }
      guard isFormulaName(name) else {
        findings.append(
          row.finding(
            .cellInvalid(
              name,
              expected: Text(
                ja: "仮名か漢字を含み、空白や記号のない、30字までの名前（例：全市町村）",
                en: "a name of up to 30 letters and digits with a kana or kanji among them, such as 全市町村")),
            .name))
        continue
      }
      lines[folded] = row.line
      constants.append(
        Plan.Constant(name: name, value: value, explanation: row.text(.explanation), place: row.place))
    }
    return constants
  }

  /// Whether a name can stand in formulas: what is all ASCII may be the name of a cell (`A1`, `R1C1`).
  private static func isFormulaName(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    guard let first = scalars.first, first.properties.isAlphabetic, scalars.count <= 30 else { return false }
    return scalars.contains { !$0.isASCII && $0.properties.isAlphabetic }
      && scalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
