import Evaluations
import Indicators
import TestKit
import Testing

/// What stands under which heading of the form of the joint programme, in the table and on the sheet.
struct ProgrammeFormColumnsTests {
  private static let year = FiscalYear(2024)
  private static let stem = "照会様式/照会様式_R6_共同プログラム"

  /// A row that the form must have, worked out from the reports of the example, each initiative of which has one side.
  private struct Expected {
    let initiative: Initiative
    let theme: Section
    /// The only report of the year.
    let entry: InitiativeReport.Entry
    /// Whether the row is the first of its initiative, which asks for the report.
    let isFirst: Bool
    /// Whether nothing is known of what the row is for.
    let isSpare: Bool
    let metric: InitiativeMetric?
    let cells: [(year: FiscalYear, cell: Record.Cell)]

    var cell: Record.Cell? { cells.last { $0.year == year }?.cell }
    var year: FiscalYear { ProgrammeFormColumnsTests.year }

    /// The three years before with what was delivered.
    var previous: [String] {
      cells.filter { $0.year < year && !$0.cell.printedStatus.isEmpty }.suffix(3).map(text)
    }

    func text(_ year: FiscalYear, _ cell: Record.Cell) -> String {
      cell.number.map { "\(year.label) \(ValueText.digits($0))（\(cell.printedStatus)）" }
        ?? "\(year.label) \(cell.printedStatus)"
    }

    var isPending: Bool { ["集計中", "未公表", "未提出", "未確認"].contains(cell?.printedStatus ?? "") }
  }

  private static func expected(_ set: ExampleSet) throws -> [Expected] {
    try set.plan.initiatives.flatMap { initiative -> [Expected] in
      let theme = try #require(set.plan.sections.first { $0.id == initiative.id.theme })
      let report = try #require(set.programme.reports[initiative.id, year])
      #expect(report.entries.count == 1, "\(initiative.id)")
      let metrics = set.programme.reports.metrics.filter { $0.initiative == initiative.id }
      return (0...max(metrics.count, 1)).map { index in
        let metric = index < metrics.count ? metrics[index] : nil
        let record = metric.flatMap { set.programme.metrics[$0.id] }?.record
        return Expected(
          initiative: initiative, theme: theme, entry: report.entries[0], isFirst: index == 0,
          isSpare: index == max(metrics.count, 1), metric: metric,
          cells: record?.entries.map { ($0.year, $0.cells[0]) } ?? [])
      }
    }
  }

  /// Every heading of the table from left to right, and what must stand below it.
  private static let tableColumns: [(heading: String, field: @Sendable (Expected) -> String)] = [
    ("取組ID", { $0.initiative.id.description }),
    ("テーマ", { "\($0.theme.id) \($0.theme.name)" }),
    ("取組名", { $0.initiative.name }),
    ("年度", { _ in "R6" }),
    ("取組実績", { _ in "" }),
    ("指標名", { $0.metric?.indicator.name ?? "" }),
    (
      "これまでの値",
      { row in
        let own = row.cell.flatMap { $0.number == nil ? nil : row.text(row.year, $0) }
        return (row.previous + [own].compactMap(\.self)).joined(separator: "／")
      }
    ),
    ("値", { _ in "" }),
    ("単位", { $0.metric?.indicator.unit.name ?? "" }),
    ("状態", { _ in "" }),
    ("目標", { $0.metric?.indicator.printed.target ?? "" }),
    ("実施主体", { $0.entry.carriers }),
    ("実施状況", { _ in "" }),
    ("見直し", { _ in "" }),
    ("見直し内容", { _ in "" }),
    ("備考", { _ in "" }),
  ]

  /// Every heading of the sheet from left to right, and what must stand below it; a number of 値 and 書く数 is compared apart.
  private static let sheetColumns: [(heading: String, field: @Sendable (Expected) -> String)] = [
    ("取組ID", { $0.initiative.id.description }),
    ("取組名", { $0.isSpare ? "（追加）ほかの指標・団体" : $0.initiative.name }),
    ("年度", { _ in "R6" }),
    ("取組実績", { $0.isFirst ? $0.entry.activity : "" }),
    ("指標名", { $0.metric?.indicator.name ?? "" }),
    ("これまでの値", { $0.previous.joined(separator: "\n") }),
    ("値", { _ in "" }),
    ("単位", { $0.metric?.indicator.unit.name ?? "" }),
    ("状態", { $0.isPending ? "" : $0.cell?.printedStatus ?? "" }),
    ("目標", { $0.metric?.indicator.printed.target ?? "" }),
    ("実施主体", { $0.isFirst ? $0.entry.carriers : "" }),
    ("実施状況", { $0.isFirst ? $0.entry.implementation?.rawValue ?? "" : "" }),
    ("見直し", { $0.isFirst ? $0.entry.review?.rawValue ?? "" : "" }),
    ("見直し内容", { $0.isFirst ? $0.entry.reviewText : "" }),
    ("備考", { $0.cell?.words[.remark] ?? "" }),
    ("書く数", { _ in "" }),
  ]

  @Test func `every column of the table holds what its heading says`() throws {
    let set = try ExampleSet.shared
    let expected = try Self.expected(set)
    #expect(expected.count { !$0.isSpare } == 25)
    #expect(expected.count(where: \.isSpare) == 22)
    let table = try CSVTable(set.text(Self.stem + ".csv"))
    #expect(table.headings == Self.tableColumns.map(\.heading))
    #expect(table.rows.count == expected.count)
    for (row, one) in zip(table.rows, expected) {
      for (heading, field) in Self.tableColumns {
        #expect(row[heading] == InertText.written(field(one)), "\(one.initiative.id) \(heading)")
      }
    }
  }

  @Test func `every cell of the sheet holds what its heading says`() throws {
    let set = try ExampleSet.shared
    let expected = try Self.expected(set)
    let grid = try SheetGrid("照会様式", of: set.book(Self.stem + ".xlsx"))
    #expect(grid.text(1, 1) == "照会様式　共同プログラム　（令和６年度の報告）")
    let head = try grid.place(of: "取組ID").row
    let columns = grid.columns(inRow: head, 1...Self.sheetColumns.count)
    #expect(Self.sheetColumns.map { columns[$0.heading] } == Array(1...Self.sheetColumns.count))
    var row = head
    var theme: Section?
    for one in expected {
      row += 1
      if one.theme.id != theme?.id {
        theme = one.theme
        #expect(grid.text(row, 1) == "\(one.theme.id)　\(one.theme.name)")
        row += 1
      }
      for (index, (heading, field)) in Self.sheetColumns.enumerated() {
        let shown = grid[row, index + 1]
        let place = "\(one.initiative.id) \(heading)"
        switch heading {
        case "値": #expect(shown == one.cell?.number.map { .number($0) } ?? .blank, "\(place)")
        case "書く数":
          let isAsked = one.isFirst || one.metric != nil
          let missing = [
            one.isFirst && one.entry.activity.isEmpty, one.isFirst && one.entry.implementation == nil,
            one.isFirst && one.entry.review == nil, one.metric != nil && (one.cell == nil || one.isPending),
          ]
          #expect(shown == (isAsked ? .number(Double(missing.count { $0 })) : .blank), "\(place)")
        default:
          let text = field(one)
          #expect(shown == (text.isEmpty ? .blank : .text(text)), "\(place)")
        }
      }
    }
    #expect(grid.text(row + 1, 1).isEmpty)
  }

  @Test func `the form of the example fills every column that reports can fill`() throws {
    let expected = try Self.expected(ExampleSet.shared)
    for (heading, field) in Self.sheetColumns where !["値", "書く数"].contains(heading) {
      #expect(expected.contains { !field($0).isEmpty }, "\(heading)")
    }
  }
}
