import Indicators

/// `plan/sections.csv`: the parts of the strategy in print order.
enum SectionsTable {
  static let form = PlanTable.Form(
    name: "sections.csv", required: [.section, .chapter, .name, .kind], optional: [.fileName], most: 500)

  /// The sections; `ids` holds those of faulty rows too, so that one mistake is reported once.
  static func read(
    _ table: PlanTable, into findings: inout FindingList
  ) -> (sections: [Section], ids: Set<Section.ID>) {
    var sections: [Section] = []
    var lines: [Section.ID: Int] = [:]
    for row in table.rows {
      let id = row.section(into: &findings)
      let kind: Section.Kind? = row.choice(.kind, into: &findings)
      let name = row.required(.name, into: &findings)
      guard let id else { continue }
      if let first = lines[id] {
        findings.append(row.finding(.rowDuplicate(firstLine: first), .section))
        continue
      }
      lines[id] = row.line
      guard let kind, let name, hasSafeFileName(row, kind, into: &findings) else { continue }
      sections.append(
        Section(
          id: id, chapterTitle: row.text(.chapter), name: name, kind: kind, fileName: row.text(.fileName),
          place: row.place))
    }
    return (sections, Set(lines.keys))
  }

  private static func hasSafeFileName(
    _ row: PlanRow, _ kind: Section.Kind, into findings: inout FindingList
  ) -> Bool {
    let name = row.text(.fileName)
    if name.isEmpty, kind != .goal {
      findings.append(row.finding(.cellRequired(Heading.fileName.rawValue), .fileName))
      return false
    }
    let isSafe =
      !name.hasPrefix(".") && !name.hasSuffix(".") && name.utf8.count <= 150
      && !name.unicodeScalars.contains(where: isUnsafe) && name.firstMatch(of: #/_x[0-9A-Fa-f]{4}_/#) == nil
    if !isSafe {
      let expected = Text(
        ja: "ファイル名に使える文字（/ \\ : * ? \" < > | # と制御文字を除き、前後に . のない、50字まで）",
        en: "up to 50 characters without / \\ : * ? \" < > | # and control characters, and no . at an end")
      findings.append(row.finding(.cellInvalid(name, expected: expected), .fileName))
    }
    return isSafe
  }

  /// Whether a scalar cannot stand in a file name of some system, or in a link of a workbook.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "\\", ":", "*", "?", "\"", "<", ">", "|", "#", "\u{FEFF}": true
    default: String.isHidden(scalar) || scalar.properties.isNoncharacterCodePoint
    }
  }
}
