import Evaluations
import Figures
import Indicators
import TestKit
import Testing

/// The indicators of the strategy beside an initiative: fixed texts, on the page of the initiative and on 関連指標.
extension ProgrammeColumnsTests {
  /// What must be said of one of them.
  private struct Related {
    let initiative: Initiative
    let evaluation: Evaluation
    let number: String
    let expected: ProgrammeExpectation

    var indicator: Indicator { evaluation.indicator }
    var name: String { indicator.name }
    var printed: String {
      let printed = indicator.printed
      return printed.baseline.isEmpty ? printed.target : "\(printed.baseline) → \(printed.target)"
    }
    var year: String { evaluation[.latestYear].number == nil ? "－" : evaluation[.latestLabel].text ?? "" }
    var latest: String {
      let isSum = indicator.target.kind == .cumulative
      let value = evaluation[isSum ? .total : .latest]
      guard let number = value.number else { return value.text ?? "" }
      return (isSum ? "計 " : "") + expected.digits(number, indicator.decimals) + indicator.unit.name
    }

    func percent(_ figure: Figure) -> String {
      evaluation[figure].number.map { expected.digits($0 * 100, 1).replacing(",", with: "") + "%" } ?? "－"
    }

    func words(_ figure: Figure) -> String { evaluation[figure].text ?? "" }
  }

  private static func related(_ expected: ProgrammeExpectation) throws -> [Related] {
    try expected.example.plan.initiatives.flatMap { initiative in
      try initiative.indicators.map { id in
        Related(
          initiative: initiative, evaluation: try #require(expected.example.evaluations[id]),
          number: try #require(expected.example.plan.placements.first { $0.indicator == id }).fullLabel,
          expected: expected)
      }
    }
  }

  private static let listColumns: [(heading: String, field: @Sendable (Related) -> String)] = [
    ("取組No", { $0.initiative.id.description }), ("取組", { $0.initiative.name }),
    ("関連の\n確度", { $0.initiative.certainty.rawValue }), ("指標No", { $0.number }), ("指標", { $0.name }),
    ("目標（総合戦略の原文）", { $0.printed }), ("年度", { $0.year }), ("最新実績", { $0.latest }),
    ("達成率", { $0.percent(.attainment) }), ("評価", { $0.words(.rating) }),
    ("推計\n達成率", { $0.percent(.projectedAttainment) }),
    (
      "達成\n確率",
      { related in
        related.evaluation[.probability].number.map {
          $0 >= 0.95 ? "95%以上" : $0 <= 0.05 ? "5%以下" : related.expected.digits($0 * 100, 0) + "%"
        } ?? "－"
      }
    ),
    ("見通し", { $0.words(.outlook) }),
  ]

  @Test func `every column of the related indicators holds what its heading says`() throws {
    let expected = ProgrammeExpectation(example: try ExampleSet.shared)
    let related = try Self.related(expected)
    #expect(related.count > 10)
    let grid = try SheetGrid("関連指標", of: expected.example.programmeBook("J-0"))
    let head = try grid.place(of: "取組No")
    let columns = grid.columns(inRow: head.row, 1...40)
    #expect(Set(columns.keys) == Set(Self.listColumns.map(\.heading)))
    for (index, related) in related.enumerated() {
      for (heading, field) in Self.listColumns {
        let shown = grid.text(head.row + 1 + index, try #require(columns[heading]))
        #expect(shown == field(related), "\(related.initiative.id) \(related.number) \(heading)")
      }
    }
    #expect(grid.text(head.row + 1 + related.count, head.column) == "")
  }

  private static let pageColumns: [(heading: String, field: @Sendable (Related) -> String)] = [
    ("目標（総合戦略の原文）", { $0.printed }),
    ("最新実績", { $0.latest + ($0.year == "－" ? "" : "（\($0.year)）") }),
    ("達成率", { $0.percent(.attainment) }), ("推計達成率", { $0.percent(.projectedAttainment) }),
    ("評価（いま）", { $0.words(.rating) }), ("見通し（目標年度）", { $0.words(.outlook) }),
  ]

  @Test func `every column of the related indicators on a page holds what its heading says`() throws {
    let expected = ProgrammeExpectation(example: try ExampleSet.shared)
    let all = try Self.related(expected)
    let themes = expected.example.plan.sections.filter { $0.kind == .programme }
    for initiative in expected.example.plan.initiatives where !initiative.indicators.isEmpty {
      let theme = try #require(themes.firstIndex { $0.id == initiative.id.theme })
      let book = try expected.example.programmeBook("J-\(theme + 1)")
      let grid = try SheetGrid("個票\(initiative.id)", of: book)
      let name = "指標（\(initiative.certainty.rawValue)）"
      let head = try grid.place(of: name)
      let last = try grid.place(of: "計算・グラフ用（印刷されません。書き換えないでください）").column - 1
      let columns = grid.columns(inRow: head.row, 1...last)
      #expect(Set(columns.keys) == Set(Self.pageColumns.map(\.heading)).union([name]), "\(initiative.id)")
      for (index, related) in all.filter({ $0.initiative.id == initiative.id }).enumerated() {
        let row = head.row + 1 + index
        #expect(grid.text(row, head.column) == "\(related.number)　\(related.name)", "\(initiative.id)")
        for (heading, field) in Self.pageColumns {
          let shown = grid.text(row, try #require(columns[heading]))
          #expect(shown == field(related), "\(initiative.id) \(related.number) \(heading)")
        }
      }
    }
  }
}
