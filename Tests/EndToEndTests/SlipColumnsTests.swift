import Evaluations
import Figures
import Indicators
import TestKit
import Testing

/// What stands under which heading of the slips (差し戻し票) of every department.
struct SlipColumnsTests {
  /// What must stand under each heading of a slip for a finding.
  private static func fields(_ finding: Finding, in plan: Plan) -> [String: String] {
    let indicator = finding.indicator.flatMap { plan.indicator($0) }
    let file = finding.place.file.split(separator: "/").last.map(String.init) ?? ""
    let cell = [finding.place.line.map { "\($0)行" }, finding.place.columnLetters.map { "\($0)列" }]
      .compactMap(\.self).joined(separator: " ")
    return [
      "No": indicator.flatMap { plan.placements(of: $0.id).first?.fullLabel } ?? "－",
      "指標": "\(severity(finding.severity))　\(indicator?.name ?? "－")", "年度": finding.year?.label ?? "－",
      "読み取った文字（場所）": "\(finding.found ?? "－")\n（\(file)\(cell.isEmpty ? "" : "　" + cell)）",
      "内容・直し方": "\(finding.message.problem.ja)\n→ \(finding.message.remedy.ja)", "回答": "", "訂正値": "",
      "理由": "",
    ]
  }

  /// The same for a series with missing values.
  private static func fields(_ values: [MissingValue], in plan: Plan) throws -> [String: String] {
    let value = try #require(values.last)
    let indicator = value.indicator
    let asked = values.filter { $0.absence == .notSubmitted || $0.absence == .unverified }
    return [
      "No": plan.placements(of: indicator.id).first?.fullLabel ?? "",
      "指標": indicator.name + (value.series == .main ? "" : "（\(value.series.name)）"),
      "単位": indicator.unit.name, "目標": indicator.printed.target, "最新": value.latestYear?.label ?? "なし",
      "件数": "\(asked.count)", "次回\n公表": value.nextRelease.isEmpty ? "－" : value.nextRelease, "提出できる日": "",
      "状態": "", "理由（出せないとき）": "",
    ].merging(
      values.map { value in
        let symbols: [Absence: String] = [
          .notSubmitted: "●", .unverified: "？", .inPreparation: "○", .notPublished: "―",
        ]
        return (value.year.label, symbols[value.absence] ?? "")
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .correction: "■ 要修正"
    case .confirmation: "□ 確認"
    case .note: "・ 参考"
    }
  }

  private static func column(_ place: Place) -> String {
    guard let heading = place.heading else { return "－" }
    return heading + (place.columnLetters.map { "（\($0)列）" } ?? "")
  }

  private static func latest(_ value: MissingValue) -> String {
    let released = value.released.isEmpty ? "" : "（\(value.released)）"
    let latest = value.latestYear.map { $0.label + released } ?? "－"
    return "最新の実績 \(latest)、次回公表 \(value.nextRelease.isEmpty ? "－" : value.nextRelease)。"
  }

  private static func request(_ absence: Absence) -> String {
    switch absence {
    case .notSubmitted: "値を提出するか、「集計中」「未公表」などの理由を書いてください。"
    case .unverified: "上の指摘を直して、値を提出し直してください。"
    case .inPreparation, .notPublished, .notSurveyed, .notApplicable, .withheld, .suspended:
      "まとまりしだい提出してください。"
    }
  }

  @Test func `every column of every slip holds what its heading says`() throws {
    let set = try ExampleSet.shared
    let names = set.outputs.keys.filter { $0.hasPrefix("R6/差し戻し票/") && $0.hasSuffix(".xlsx") }.sorted()
    #expect(names.count == 4)
    for name in names {
      let department = String(name.dropFirst("R6/差し戻し票/差し戻し票_".count).dropLast(".xlsx".count))
      let grid = try SheetGrid("差し戻し票", of: set.book(name))
      let head = try grid.place(of: "No")
      let columns = grid.columns(inRow: head.row, 1...40)
      func expect(_ row: Int, _ fields: [String: String], below columns: [String: Int]) throws {
        for (heading, text) in fields {
          let shown: XLSXContents.Value =
            text.isEmpty ? .blank : heading == "件数" ? .number(Double(text) ?? -1) : .text(text)
          #expect(grid[row, try #require(columns[heading])] == shown, "\(department) \(row) \(heading)")
        }
      }
      let findings = set.findings.filter { $0.department == department && $0.severity != .note }
        .sorted { ($0.severity, $0.place) < ($1.severity, $1.place) }
      for (index, finding) in findings.enumerated() {
        let fields = Self.fields(finding, in: set.plan)
        #expect(Set(columns.keys) == Set(fields.keys), "\(department)")
        try expect(head.row + 1 + index, fields, below: columns)
      }
      let missing = set.evaluations.missing.filter { $0.indicator.department == department }
      let second = try grid.place(of: "提出できる日")
      #expect(grid.text(second.row - 1, head.column).contains("（\(missing.count)件）"), "\(department)")
      let below = grid.columns(inRow: second.row, 1...40)
      var series: [[MissingValue]] = []
      for value in missing {
        let position = series.firstIndex {
          $0[0].indicator == value.indicator && $0[0].series == value.series
        }
        if let position {
          series[position].append(value)
        } else {
          series.append([value])
        }
      }
      for (index, values) in series.enumerated() {
        try expect(second.row + 1 + index, Self.fields(values, in: set.plan), below: below)
      }
      try expectText(of: department, findings, missing, in: set)
    }
  }

  /// The slip as text for a mail has the same under the same words.
  private func expectText(
    of department: String, _ findings: [Finding], _ missing: [MissingValue], in set: ExampleSet
  ) throws {
    let text = try set.text("R6/差し戻し票/差し戻し票_\(department).txt")
    for finding in findings {
      let place = [finding.place.file, finding.place.line.map { "\($0)行目" }, Self.column(finding.place)]
        .compactMap(\.self).filter { $0 != "－" }.joined(separator: "　")
      let block = [
        finding.severity.name.ja + "　" + place,
        finding.indicator.flatMap { set.plan.indicator($0) }.map { indicator in
          "    指標：\(indicator.name)" + (finding.year.map { "　\($0.label)" } ?? "")
        }, finding.found.map { "    読み取った文字：\($0)" }, "    内容：\(finding.message.problem.ja)",
        "    直し方：\(finding.message.remedy.ja)", "    それまでの扱い：\(finding.message.handling.ja)",
      ].compactMap(\.self).joined(separator: "\r\n")
      #expect(text.contains(block), "\(department) \(block)")
    }
    // Years of which the same is said stand in one line.
    var lines: [(text: String, years: [FiscalYear])] = []
    for value in missing {
      let name = value.indicator.name + (value.series == .main ? "" : "（\(value.series.name)）")
      let said = "\(value.absence.rawValue)（\(Self.latest(value).dropLast())）" + Self.request(value.absence)
      if let known = lines.firstIndex(where: { $0.text == "・\(name)　\(said)" }) {
        lines[known].years.append(value.year)
      } else {
        lines.append(("・\(name)　\(said)", [value.year]))
      }
    }
    for line in lines {
      let (first, last) = (line.years[0], line.years[line.years.count - 1])
      let years = Array(first...last)
      let label =
        line.years.count > 2 && years == line.years
        ? "\(first)〜\(last)" : line.years.map(\.label).joined(separator: "・")
      let parts = line.text.split(separator: "　", maxSplits: 1)
      #expect(text.contains("\(parts[0])　\(label)　\(parts[1])\r\n"), "\(department) \(line.text)")
    }
    let printed = text.split(separator: "\r\n").filter { $0.hasPrefix("・") }
    #expect(printed.count == lines.count, "\(department)")
    #expect(!text.contains("修正は不要です"), "\(department)")
  }
}
