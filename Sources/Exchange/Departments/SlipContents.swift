import Evaluations
import Indicators
import Localization
import Sheets

/// The content of the return slip of one department.
struct SlipContents: Sendable {
  let department: String
  let context: Context
  /// Gravest first, then in the order of the files.
  let findings: [Finding]
  /// By indicator in the plan's order and by year.
  let missing: [MissingValue]

  /// Whether the department has more to do than to know: only then does it get a slip.
  var needsCorrection: Bool {
    findings.contains { $0.severity != .note } || missing.contains(where: Self.isOpen)
  }

  /// Whether a value is missing without a reason that would be the department's own; 該当なし is one in doubt.
  static func isOpen(_ value: MissingValue) -> Bool {
    switch value.absence {
    case .notSubmitted, .unverified, .notApplicable: true
    case .inPreparation, .notPublished, .notSurveyed, .withheld, .suspended: false
    }
  }

  /// The name of the indicator that a finding is about, or number and name of its initiative; － for neither.
  func name(of finding: Finding) -> String {
    if let indicator = finding.indicator { return context.plan.indicator(indicator)?.name ?? "－" }
    guard let id = finding.initiative else { return "－" }
    return context.plan.initiative(id).map { "\(id)　\($0.name)" } ?? "\(id)"
  }

  /// What was read, cut where it would fill the page.
  static func found(_ finding: Finding) -> String { finding.foundText(width: 120) }

  /// The newest value that is there, and when it was published: `R5（令和７年５月）`.
  static func latest(_ value: MissingValue) -> String {
    guard let year = value.latestYear else { return "－" }
    return year.label + (value.released.isEmpty ? "" : "（\(value.released)）")
  }

  /// What is asked for, by the reason that was given.
  static func request(_ absence: Absence) -> String {
    switch absence {
    case .notSubmitted: "値を提出するか、「集計中」「未公表」などの理由を書いてください。"
    case .unverified: "上の指摘を直して、値を提出し直してください。"
    case .notApplicable: "0なら「0」、なければ「該当なし」と書いて、提出し直してください。"
    case .inPreparation, .notPublished, .notSurveyed, .withheld, .suspended:
      "まとまりしだい提出してください。"
    }
  }

  /// What to do with the slip.
  static let closing = "元のＣＳＶを直し、同じファイル名で提出し直してください。直した理由は「備考」の列に書いてください。"
}

extension SlipContents {
  /// The slip as plain text for a mail; what was read in an input makes no line of its own.
  var text: String {
    let plan = context.plan
    var lines = [
      "\(ReturnSlip.folder)　\(department)", plan.settings.title,
      "報告年度 \(context.reportYear.japanese)　データ時点 \(plan.settings.asOf.japanese)", "",
    ]
    if !plan.settings.marking.isEmpty { lines.insert(plan.settings.marking, at: 2) }
    lines.append("１　御確認いただきたい事項（\(findings.count)件）")
    if findings.isEmpty { lines.append("ありません。") }
    for (index, finding) in findings.enumerated() { lines += self.lines(of: finding, number: index + 1) }
    lines += ["", "２　未提出の値（\(missing.count)件）"]
    if missing.isEmpty { lines.append("ありません。") }
    lines += missing.map { value in
      let next = value.nextRelease.isEmpty ? "－" : value.nextRelease
      return
        "・\(value.indicator.title(of: value.series))　\(value.year)　\(value.stateText)"
        + "（最新の実績 \(Self.latest(value))、次回公表 \(next)）\(Self.request(value.absence))"
    }
    lines += ["", Self.closing, ""]
    return "\u{FEFF}" + lines.map(\.visible).joined(separator: "\r\n")
  }

  private func lines(of finding: Finding, number: Int) -> [String] {
    let place = finding.place
    let line = place.line.map { "　\($0)行目" } ?? ""
    let column = place.columnLetters == nil && place.heading == nil ? "" : "　\(place.columnText)"
    let year = finding.year.map { "　\($0)" } ?? ""
    let subject: String? =
      finding.indicator != nil ? "指標" : finding.initiative != nil ? "取組" : nil
    return [
      "", "(\(number)) \(finding.severity.name.ja)　\(place.file)\(line)\(column)",
    ] + (subject.map { ["    \($0)：\(name(of: finding))\(year)"] } ?? [])
      + (finding.found == nil ? [] : ["    読み取った文字：\(Self.found(finding))"]) + [
        "    内容：\(finding.message.problem.ja)", "    直し方：\(finding.message.remedy.ja)",
        "    それまでの扱い：\(finding.message.handling.ja)",
      ]
  }
}
