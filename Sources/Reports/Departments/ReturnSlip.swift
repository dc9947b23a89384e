package import Evaluations
package import Indicators
package import Workbooks

/// What one department gets back (差し戻し票): a workbook to answer in, and the same as plain text for a mail.
package struct ReturnSlip: Sendable {
  /// The folder of the output in which slips stand.
  package static let folder = "差し戻し票"

  let slip: SlipContents
  /// The name of both files, without folder and extension.
  let stem: String

  package var department: String { slip.department }
  package var bookName: String { stem + ".xlsx" }
  /// Laid out anew with every call.
  package var workbook: Workbook { SlipSheet(slip: slip).workbook(fileName: bookName) }
  /// The name of the text, without folder.
  package var textName: String { stem + ".txt" }
  /// UTF-8 with byte order mark and CR LF.
  package var text: String { slip.text }
}

/// The slips of a report, in the order of the plan's departments; a department with nothing to mend gets none.
///
/// To mend is a finding that is more than a note, and a value that is 未提出 or 未確認. Who gets a slip is told
/// everything about its files and values, notes and announced absences as well.
package func returnSlips(_ evaluations: Evaluations, plan: Plan, findings: [Finding]) -> [ReturnSlip] {
  let departments = DepartmentName.all(of: plan, and: findings)
  let names = DepartmentName.fileNames(departments)
  let owed = evaluations.owed
  return zip(departments, names).compactMap { department, name in
    let slip = SlipContents(
      department: department, context: evaluations.context,
      findings: findings.filter { $0.department == department }.sorted {
        ($0.severity, $0) < ($1.severity, $1)
      },
      owed: owed.filter { $0.indicator.department == department })
    guard slip.hasSomethingToMend else { return nil }
    return ReturnSlip(slip: slip, stem: "\(ReturnSlip.folder)_\(name)")
  }
}

/// All that one department is told.
struct SlipContents: Sendable {
  let department: String
  let context: Context
  /// Gravest first, then in the order of the files.
  let findings: [Finding]
  let owed: [OwedValue]

  var hasSomethingToMend: Bool {
    findings.contains { $0.severity != .note }
      || owed.contains { $0.absence == .notSubmitted || $0.absence == .unverified }
  }

  func name(of finding: Finding) -> String {
    finding.indicator.flatMap(context.plan.indicator)?.name ?? "－"
  }

  /// The column as a spreadsheet and the file call it: `実績値（C列）`.
  static func column(of place: Place) -> String {
    switch (place.heading, place.columnLetters) {
    case (let heading?, let letters?): "\(heading)（\(letters)列）"
    case (let heading?, nil): heading
    case (nil, let letters?): "\(letters)列"
    case (nil, nil): "－"
    }
  }

  static func found(_ finding: Finding) -> String {
    guard let found = finding.found else { return "－" }
    return found.isEmpty ? "（空欄）" : TextWidth.shortened(found, to: 120)
  }

  /// The newest value that is there, and when it was published: `R5（令和７年５月）`.
  static func latest(_ value: OwedValue) -> String {
    guard let year = value.latestYear else { return "－" }
    return year.label + (value.released.isEmpty ? "" : "（\(value.released)）")
  }

  static func name(of value: OwedValue) -> String {
    value.indicator.name + (value.strand == .main ? "" : "（\(value.strand.name)）")
  }

  /// What is asked for, by the reason that was given.
  static func request(_ absence: Absence) -> String {
    switch absence {
    case .notSubmitted: "値を提出するか、「集計中」「未公表」などの理由を書いてください。"
    case .unverified: "上の指摘を直して、値を提出し直してください。"
    default: "まとまりしだい提出してください。"
    }
  }

  static let closing = "元のＣＳＶを直し、同じファイル名で提出し直してください。直した理由は「備考」の列に書いてください。"
}

extension SlipContents {
  /// The slip as plain text.
  var text: String {
    let plan = context.plan
    var lines = [
      "差し戻し票　\(department)", plan.settings.title,
      "報告年度 \(context.reportYear.japanese)　データ時点 \(plan.settings.asOf.japanese)", "",
    ]
    if !plan.settings.marking.isEmpty { lines.insert(plan.settings.marking, at: 2) }
    lines.append("１　確かめていただきたい点（\(findings.count)件）")
    if findings.isEmpty { lines.append("ありません。") }
    for (index, finding) in findings.enumerated() { lines += self.lines(of: finding, number: index + 1) }
    lines += ["", "２　届いていない値（\(owed.count)件）"]
    if owed.isEmpty { lines.append("ありません。") }
    lines += owed.map { value in
      let next = value.nextRelease.isEmpty ? "－" : value.nextRelease
      return
        "・\(Self.name(of: value))　\(value.year)　\(value.absence.rawValue)"
        + "（最新の実績 \(Self.latest(value))、次回公表 \(next)）\(Self.request(value.absence))"
    }
    lines += ["", Self.closing, ""]
    return "\u{FEFF}" + lines.joined(separator: "\r\n")
  }

  private func lines(of finding: Finding, number: Int) -> [String] {
    let place = finding.place
    let line = place.line.map { "　\($0)行目" } ?? ""
    let column = place.columnLetters == nil && place.heading == nil ? "" : "　\(Self.column(of: place))"
    let year = finding.year.map { "　\($0)" } ?? ""
    return [
      "", "(\(number)) \(finding.severity.name.ja)　\(place.file)\(line)\(column)",
    ] + (finding.indicator == nil ? [] : ["    指標：\(name(of: finding))\(year)"])
      + (finding.found == nil ? [] : ["    読み取った文字：\(Self.found(finding))"]) + [
        "    内容：\(finding.message.problem.ja)", "    直し方：\(finding.message.remedy.ja)",
        "    それまでの扱い：\(finding.message.handling.ja)",
      ]
  }
}
