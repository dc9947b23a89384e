import Evaluations
import Figures
import Indicators
import TestKit
import Testing

/// What stands under which heading of the forms (照会様式) of every department.
struct FormColumnsTests {
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
}
