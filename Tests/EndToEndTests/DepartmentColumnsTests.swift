import Evaluations
import Figures
import Indicators
import TestKit
import Testing

/// What stands under which heading of the forms (照会様式) and of the slips (差し戻し票) of every department.
struct DepartmentColumnsTests {
  // MARK: Forms

  /// A value that a form asks for, worked out from the record of the year asked for.
  struct Asked {
    let indicator: Indicator
    let series: IndicatorSeries
    let year: FiscalYear
    /// What is known of it; nil for a year that nobody has delivered.
    let cell: Record.Cell?
    /// Those of the same series before the year asked for, oldest first.
    let earlier: [(year: FiscalYear, cell: Record.Cell)]
  }

  private static let year = FiscalYear(2024)

  private static func asked(_ record: Record) -> [Asked] {
    record.indicator.series.enumerated().flatMap { index, series -> [Asked] in
      let known = record.entries.map { (year: $0.year, cell: $0.cells[index]) }
        .filter { !$0.cell.printedStatus.isEmpty }
      let earlier = known.filter { $0.year < year }
      let first = record.baselineYear ?? FiscalYear(0)
      let target = record.indicator.target
      func isNeeded(_ year: FiscalYear) -> Bool {
        guard year > first, year <= target.year else { return false }
        if case .cumulative(_, let period) = target { return period.contains(year) }
        return true
      }
      let open = earlier.filter {
        isNeeded($0.year) && ["速報", "未提出", "集計中", "未公表", "未確認"].contains($0.cell.printedStatus)
      }
      let current = known.filter { $0.year == year && isNeeded($0.year) }
      return (open + current).map { year, cell in
        Asked(indicator: record.indicator, series: series, year: year, cell: cell, earlier: earlier)
      }
    }
  }

  /// Every heading of a form from left to right, and what must stand below it.
  private static let formColumns: [(heading: String, field: @Sendable (Asked) -> String)] = [
    ("指標ID", { $0.indicator.id.text + ($0.series == .inflow ? "-in" : $0.series == .outflow ? "-out" : "") }),
    (
      "指標名", { $0.indicator.name + ($0.series == .inflow ? "（転入）" : $0.series == .outflow ? "（転出）" : "") }
    ),
    ("定義", { $0.indicator.definition }),
    (
      "これまでの値",
      { asked in
        asked.earlier.suffix(3).map { year, cell in
          cell.number.map { "\(year.label) \(ValueText.digits($0))（\(cell.printedStatus)）" }
            ?? "\(year.label) \(cell.printedStatus)"
        }.joined(separator: "／")
      }
    ),
    ("年度", { $0.year.label }),
    ("値", { $0.cell?.number.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" } ?? "" }),
    ("単位", { $0.indicator.unit.name }),
    ("状態", { $0.cell?.number == nil || $0.cell?.printedStatus == "基準" ? "" : $0.cell?.printedStatus ?? "" }),
    ("出典", { $0.cell?.words[.source] ?? "" }),
    ("公表時点", { $0.cell?.words[.released] ?? "" }),
    ("次回公表", { $0.cell?.words[.nextRelease] ?? "" }),
    ("要因分析", { $0.cell?.words[.analysis] ?? "" }),
    ("今後の方向性", { $0.cell?.words[.outlook] ?? "" }),
    ("備考", { $0.cell?.words[.remark] ?? "" }),
  ]

  /// The headings below which a department writes.
  private static let typed = ["値", "状態", "出典", "公表時点", "次回公表", "要因分析", "今後の方向性", "備考"]

  private static func departments(of set: ExampleSet) -> [String] {
    set.plan.indicators.map(\.department).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  @Test func `every column of the table of every form holds what its heading says`() throws {
    let set = try ExampleSet.shared
    let evaluations = evaluate(set.plan, set.observations, reportYear: Self.year)
    let departments = Self.departments(of: set)
    #expect(departments.count > 10)
    for department in departments {
      let expected = evaluations.items.filter { $0.indicator.department == department }
        .flatMap { Self.asked($0.record) }
      let stem = "照会様式/照会様式_R6_\(department)"
      guard !expected.isEmpty else {
        #expect(set.outputs[stem + ".csv"] == nil)
        continue
      }
      let table = try CSVTable(set.text(stem + ".csv"))
      #expect(table.headings == Self.formColumns.map(\.heading), "\(department)")
      #expect(table.rows.count == expected.count, "\(department)")

      for (index, asked) in expected.enumerated() {
        for (heading, field) in Self.formColumns {
          let text = field(asked)
          let place = "\(department) \(asked.indicator.id.text) \(asked.year.label) \(heading)"
          // In the table a value that is known stands among the earlier ones, and nothing beside it.
          let isKnown = asked.cell?.number != nil
          let own =
            "\(asked.year.label) \(asked.cell?.number.map(ValueText.digits) ?? "")（\(asked.cell?.printedStatus ?? "")）"
          let written =
            isKnown && Self.typed.contains(heading)
            ? ""
            : isKnown && heading == "これまでの値" && !text.split(separator: "／").contains(Substring(own))
              ? [text, own].filter { !$0.isEmpty }.joined(separator: "／") : InertText.written(text)
          #expect(table.rows[index][heading] == written, "\(place)")
        }
      }
    }
  }

  private static let texts: [(heading: String, field: Observation.Words.Field)] = [
    ("出典", .source), ("公表時点", .released), ("次回公表", .nextRelease), ("要因分析", .analysis),
    ("今後の方向性", .outlook), ("備考", .remark),
  ]

  @Test func `every cell of every form holds what its headings say`() throws {
    let set = try ExampleSet.shared
    let evaluations = evaluate(set.plan, set.observations, reportYear: Self.year)
    for department in Self.departments(of: set) {
      let records = evaluations.items.map(\.record).filter { $0.indicator.department == department }
      let asked = records.flatMap { record in Self.asked(record).map { (record, $0) } }
      let stem = "照会様式/照会様式_R6_\(department).xlsx"
      guard !asked.isEmpty else {
        #expect(set.outputs[stem] == nil)
        continue
      }
      let grid = try SheetGrid("照会様式", of: set.book(stem))
      let head = try grid.place(of: "指標ID")
      let columns = grid.columns(inRow: head.row, 1...40)
      let years = columns.keys.compactMap { label in (1...6).first { label == "R\($0)" } }.sorted()
      #expect(years.suffix(4) == [3, 4, 5, 6], "\(department)")
      #expect(
        Set(columns.keys).subtracting(["指標ID", "指標", "単位", "目標", "書く数"]).allSatisfy {
          $0.first.map("HR".contains) ?? false
        })
      var keys: [String] = []
      for (record, one) in asked {
        let key = Self.formColumns[0].field(one)
        if !keys.contains(key) { keys.append(key) }
        let row = head.row + 1 + 2 * (keys.count - 1)
        func cell(_ heading: String, _ down: Int = 0) throws -> XLSXContents.Value {
          grid[row + down, try #require(columns[heading], "\(department) \(heading)")]
        }
        #expect(try cell("指標ID") == .text(key))
        #expect(try cell("指標") == .text(Self.formColumns[1].field(one)))
        #expect(try cell("単位") == .text(one.indicator.unit.name))
        #expect(try cell("目標") == .text(one.indicator.printed.target))
        #expect(
          try cell(one.year.label) == one.cell?.number.map { .number($0) } ?? .blank, "\(key) \(one.year)")
        let printed = one.cell?.printedStatus ?? ""
        let status = ["未提出", "集計中", "未公表", "未確認"].contains(printed) ? "" : printed
        #expect(
          try cell(one.year.label, 1) == (status.isEmpty ? .blank : .text(status)), "\(key) \(one.year)")
        for earlier in one.earlier where columns[earlier.year.label] != nil {
          #expect(
            try cell(earlier.year.label) == earlier.cell.number.map { .number($0) } ?? .blank,
            "\(key) \(earlier.year)")
        }
        #expect(record.indicator.id == one.indicator.id)
      }
      let texts = head.row + 2 * keys.count + 3
      let headings = try grid.columns(inRow: texts, 1...#require(columns["書く数"]))
      #expect(Set(headings.keys) == ["指標ID", "出典", "公表時点", "次回公表", "要因分析", "今後の方向性", "備考"])
      for (index, key) in keys.enumerated() {
        // The texts belong to the newest year in which the department may write a value.
        let one = try #require(asked.map(\.1).last { Self.formColumns[0].field($0) == key })
        let years = one.earlier + [(one.year, one.cell)].compactMap { year, cell in cell.map { (year, $0) } }
        let target = one.indicator.target
        let words = years.sorted { $0.0 < $1.0 }.last { year, _ in
          guard case .cumulative(_, let period) = target else { return year <= target.year }
          return period.contains(year)
        }?.cell.words
        #expect(grid[texts + 1 + index, try #require(headings["指標ID"])] == .text(key))
        for (heading, field) in Self.texts {
          let text = words?[field] ?? ""
          let shown = grid[texts + 1 + index, try #require(headings[heading])]
          #expect(shown == (text.isEmpty ? .blank : .text(text)), "\(key) \(heading)")
        }
      }
    }
  }

  @Test func `the forms of the example fill every column that a department has filled before`() throws {
    let set = try ExampleSet.shared
    let names = set.outputs.keys.filter { $0.hasPrefix("照会様式/") && $0.hasSuffix(".csv") }
    let rows = try names.flatMap { try CSVTable(set.text($0)).rows }
    let filled = Self.formColumns.map(\.heading).filter { heading in
      rows.contains { $0[heading]?.isEmpty == false }
    }
    #expect(
      Set(filled).isSuperset(of: ["指標ID", "指標名", "これまでの値", "年度", "単位", "備考"]))
  }

  // MARK: Slips

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
    for value in missing {
      let name = value.indicator.name + (value.series == .main ? "" : "（\(value.series.name)）")
      let line =
        "・\(name)　\(value.year.label)　\(value.absence.rawValue)（\(Self.latest(value).dropLast())）"
        + Self.request(value.absence)
      #expect(text.contains(line + "\r\n"), "\(department) \(line)")
    }
  }
}
