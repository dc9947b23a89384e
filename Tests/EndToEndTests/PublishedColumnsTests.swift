import Evaluations
import Foundation
import Indicators
import Readers
import Tables
import TestKit
import Testing

/// What stands under which heading of the file that `publish` writes is what the exports say, value by value.
struct PublishedColumnsTests {
  private static let headings = [
    "報告年度", "指標ID", "指標名", "系列", "年度", "値", "単位", "状態", "評価", "見通し", "付記", "目標", "基準",
  ]

  /// What a value of the example must look like; nil for one that is not published.
  private static func row(
    _ evaluation: Evaluation, _ series: IndicatorSeries, _ entry: Record.Entry, in set: ExampleSet
  ) -> [String: String]? {
    let indicator = evaluation.indicator
    // The plan's own baseline is no value of the report.
    guard indicator.baseline.value == nil || indicator.baseline.year != entry.year else { return nil }
    let observation = set.observations.of(indicator.id).first {
      $0.series == series && $0.year == entry.year && $0.year <= set.evaluations.context.reportYear
    }
    let first = evaluation.record.baselineYear?.advanced(by: 1) ?? set.plan.settings.period.lowerBound
    let status: String
    switch observation?.value {
    case .measured: status = observation?.status.rawValue ?? ""
    case .absent(let absence): status = absence.rawValue
    case nil:
      guard entry.year >= first, entry.year <= set.evaluations.context.reportYear else { return nil }
      status = "未提出"
    }
    let names: [IndicatorSeries: String] = [.main: "", .inflow: "転入", .outflow: "転出"]
    return [
      "報告年度": "R6", "指標ID": indicator.id.text, "指標名": indicator.name,
      "系列": names[series] ?? "", "年度": entry.year.label,
      "値": observation?.value.number.map { "\($0)" } ?? "", "単位": indicator.unit.name, "状態": status,
      "評価": evaluation.rating, "見通し": evaluation.outlook,
      "付記": observation?.words[.qualifier] ?? "", "目標": indicator.printed.target,
      "基準": indicator.printed.baseline,
    ]
  }

  @Test func `every column of the published values holds what its heading says`() throws {
    let set = try ExampleSet.shared
    let table = try CSVTable(set.published)
    #expect(table.headings == Self.headings)
    let expected = try set.plan.indicators.flatMap { indicator -> [[String: String]] in
      let evaluation = try #require(set.evaluations[indicator.id])
      return evaluation.record.entries.flatMap { entry in
        indicator.series.compactMap { Self.row(evaluation, $0, entry, in: set) }
      }
    }
    #expect(table.rows.count == expected.count)
    for (row, expected) in zip(table.rows, expected) {
      for heading in Self.headings where heading != "値" {
        #expect(
          row[heading] == InertText.written(expected[heading] ?? ""),
          "\(expected["指標ID"] ?? "") \(expected["年度"] ?? "") \(heading)")
      }
      // A number by its value: how a decimal is written is tested with the writer of numbers.
      #expect(row["値"].map { Double($0) } == expected["値"].map { Double($0) }, "\(expected)")
    }
  }

  @Test func `約 and ※1 stand in a column of their own, and come back as they were`() throws {
    try Samples.with { folder in
      try WorkingFolder.write(
        "指標ID,年度,値\nK01,R4,約1400\nK01,R5,\"1,600※1\"\n※1 集計方法を改めた\n", to: "Inputs/exports/移住課.csv", in: folder
      )
      for command in [["report", "--quiet", "--year", "R5"], ["publish", "--year", "R5"]] {
        #expect([0, 65].contains(try Command.run(command, in: folder).status))
      }
      let file = folder + "/Inputs/published/R5.csv"
      let table = try CSVTable(
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self))
      let rows = table.rows.filter { $0["指標ID"] == "K01" }
      #expect(rows.filter { $0["年度"] == "R4" }.map { [$0["値"], $0["付記"]] } == [["1400", "約"]])
      #expect(rows.filter { $0["年度"] == "R5" }.map { [$0["値"], $0["付記"]] } == [["1600", "※1"]])

      let results = try CSVTable(
        String(
          decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/Outputs/R5/結果一覧.csv")), as: UTF8.self
        ))
      let result = try #require(results.rows.first { $0["指標ID"] == "K01" })
      #expect(result["最新実績"] == "1600")
      #expect(result["付記"] == "※1")
      #expect(result["備考"]?.contains("※1 集計方法を改めた") == true)

      let plan = try readPlan(folder: InputFolder(folder + "/Inputs/plan")).value
      let read = readPublished(folder: InputFolder(folder + "/Inputs/published"), for: plan)
      #expect(read.findings == [])
      let values = try #require(read.value.first).values.filter { $0.indicator == Indicator.ID("K01") }
      func marks(_ year: Int) -> [NumberMarks] { values.filter { $0.year == FiscalYear(year) }.map(\.marks) }
      #expect(marks(2022) == [NumberMarks("約")])
      #expect(marks(2023) == [NumberMarks("※1")])
    }
  }

  @Test func `the published values of the example have every kind of status`() throws {
    let table = try CSVTable(ExampleSet.shared.published)
    let statuses = Set(table.rows.compactMap { $0["状態"] })
    #expect(statuses.isSuperset(of: ["確定", "速報", "改訂", "参考", "未提出", "集計中", "未公表", "未確認"]))
    #expect(!statuses.contains("基準"))
    let columns = table.headings.filter { $0 != "報告年度" }.map { heading in table.rows.map { $0[heading] } }
    #expect(Set(columns).count == columns.count)
  }
}
