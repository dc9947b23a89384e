import Indicators

/// `plan/sections.csv`: the parts of the strategy in print order.
enum SectionsTable {
  static let form = PlanTable.Form(
    name: "sections.csv", required: [.section, .chapter, .name, .kind], optional: [.fileName], most: 500)

  /// The sections in the order of their rows.
  static func read(
    _ table: PlanTable, into findings: inout FindingList
  ) -> (sections: [Section], known: KnownSections) {
    var sections: [Section] = []
    var known = KnownSections()
    var lines: [String: Int] = [:]
    var fileNames: [String: Int] = [:]
    for row in table.rows {
      let id = row.section(into: &findings)
      let kind: Section.Kind? = row.choice(.kind, into: &findings)
      let name = row.required(.name, into: &findings)
      guard let id else { continue }
      let folded = SectionNotation.folded(id)
      if let first = lines[folded] {
        findings.append(row.finding(.rowDuplicate(firstLine: first), .section))
        continue
      }
      lines[folded] = row.line
      known.insert(id)
      guard let kind, let name, hasSafeFileName(row, kind, into: &findings) else { continue }
      let file = NameFolding.fold("\(id.stem)_\(row.text(.fileName))")
      if let first = fileNames.updateValue(row.line, forKey: file) {
        findings.append(row.finding(.rowDuplicate(firstLine: first), .fileName))
        continue
      }
      sections.append(
        Section(
          id: id, chapterTitle: row.text(.chapter), name: name, kind: kind, fileName: row.text(.fileName),
          place: row.place))
    }
    return (sections, known)
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

/// The sections that other tables may name, those of faulty rows too, so that one mistake is reported once.
struct KnownSections {
  private var ids: [String: Section.ID] = [:]

  mutating func insert(_ id: Section.ID) {
    ids[SectionNotation.folded(id)] = id
  }

  /// The key as `sections.csv` writes it; nil for one that it does not have.
  subscript(written: Section.ID) -> Section.ID? {
    ids[SectionNotation.folded(written)]
  }
}
