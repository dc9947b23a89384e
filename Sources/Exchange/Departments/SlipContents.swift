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
  /// The years of the indicators, with how far their values have come.
  var records: [Indicator.ID: Record] = [:]

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

  /// The series with missing values, in the order of the values.
  var missingSeries: [MissingSeries] {
    var series: [MissingSeries] = []
    var positions: [Plan.Sum.Member: Int] = [:]
    for value in missing {
      let key = Plan.Sum.Member(value.indicator.id, value.series)
      if let position = positions[key] {
        series[position].values.append(value)
      } else {
        positions[key] = series.count
        series.append(MissingSeries(values: [value], record: records[value.indicator.id]))
      }
    }
    return series
  }

  /// The number of the indicator or initiative in the report; － for none.
  func label(of finding: Finding) -> String {
    finding.indicator.map(label) ?? finding.initiative.map { "\($0)" } ?? "－"
  }

  /// The number of an indicator at its first placement; its id where it has none.
  func label(of id: Indicator.ID) -> String {
    context.plan.placements(of: id).first?.fullLabel ?? id.text
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
  static let closing =
    "同じ名前のブックの黄色の欄に回答を書き、そのまま返送してください。元の表を直して、同じファイル名で提出し直しても構いません。"
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
    lines += missingSeries.flatMap { series in Self.alike(series.values).map(Self.line) }
    lines += ["", Self.closing, ""]
    return "\u{FEFF}" + lines.map(\.visible).joined(separator: "\r\n")
  }

  /// Values of one series in groups of which the same is said, each in the place of its first year.
  private static func alike(_ values: [MissingValue]) -> [[MissingValue]] {
    var groups: [[MissingValue]] = []
    for value in values {
      let known = groups.firstIndex {
        $0[0].stateText == value.stateText && $0[0].nextRelease == value.nextRelease
      }
      if let known {
        groups[known].append(value)
      } else {
        groups.append([value])
      }
    }
    return groups
  }

  /// What is missing of a series, by years of which the same is said: `・相談件数　R3〜R6　未提出（…）`.
  private static func line(of values: [MissingValue]) -> String {
    let value = values[0]
    let next = value.nextRelease.isEmpty ? "－" : value.nextRelease
    return
      "・\(value.indicator.title(of: value.series))　\(FiscalYear.text(of: values.map(\.year)))　\(value.stateText)"
      + "（最新の実績 \(latest(value))、次回公表 \(next)）\(request(value.absence))"
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

/// A series of an indicator of which values are missing.
struct MissingSeries {
  /// At least one, by year.
  var values: [MissingValue]
  /// Nil where only the missing values are known.
  let record: Record?

  var indicator: Indicator { values[0].indicator }
  var series: IndicatorSeries { values[0].series }

  /// How far the value of a year has come; nil for a year that is not asked for and has none.
  func state(in year: FiscalYear) -> DeliveryState? {
    if let value = values.first(where: { $0.year == year }) {
      return value.absence.isPending ? DeliveryState(value.absence) : .doubted
    }
    guard let record, let index = record.indicator.position(of: series),
      let entry = record.entries.first(where: { $0.year == year })
    else { return nil }
    let state = entry.cells[index].delivery
    return [.delivered, .reference].contains(state) ? state : nil
  }

  /// How many of the years up to one are asked for now.
  func count(in years: (FiscalYear) -> Bool) -> Int {
    values.count { years($0.year) && (state(in: $0.year)?.isAsked ?? false) }
  }
}
