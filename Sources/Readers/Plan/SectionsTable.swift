import Indicators

/// `plan/sections.csv`: the parts of the strategy in print order.
enum SectionsTable {
  static let form = PlanTable.Form(
    name: "sections.csv", required: [.section, .chapter, .name, .kind], optional: [.fileName])

  /// The sections; `ids` holds those of faulty rows too, so that one mistake is reported once.
  static func read(
    _ table: PlanTable, into findings: inout [Finding]
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
    _ row: PlanRow, _ kind: Section.Kind, into findings: inout [Finding]
  ) -> Bool {
    let name = row.text(.fileName)
    if name.isEmpty, kind != .goal {
      findings.append(row.finding(.cellRequired(Heading.fileName.rawValue), .fileName))
      return false
    }
    let forbidden: Set<Character> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|", "#"]
    let isSafe =
      !name.hasPrefix(".") && name.utf8.count <= 150
      && !name.contains { forbidden.contains($0) || $0.isNewline || $0.asciiValue ?? 32 < 32 }
    if !isSafe {
      let expected = Text(
        ja: "ファイル名に使える文字（/ \\ : * ? \" < > | # を除く50字まで）",
        en: "up to 50 characters without / \\ : * ? \" < > | #")
      findings.append(row.finding(.cellInvalid(name, expected: expected), .fileName))
    }
    return isSafe
  }
}
