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

  @Test func `a card names the related indicators with their newest values and both verdicts`() throws {
    let expected = ProgrammeExpectation(example: try ExampleSet.shared)
    let all = try Self.related(expected)
    let themes = expected.example.plan.sections.filter { $0.kind == .programme }
    for (index, theme) in themes.enumerated() {
      let initiatives = expected.example.plan.initiatives.filter { $0.id.theme == theme.id }
      let grid = try SheetGrid("個票", of: expected.example.programmeBook("J-\(index + 1)"))
      for initiative in initiatives {
        let top = try grid.place(of: "\(initiative.id)　\(initiative.name)").row
        let head = try #require(
          grid.places(
            of: "関連する総合戦略の指標" + (initiative.indicators.isEmpty ? "" : "（\(initiative.certainty.rawValue)）")
          )
          .first { $0.row > top })
        let related = all.filter { $0.initiative.id == initiative.id }
        if related.isEmpty {
          #expect(grid.text(head.row + 1, head.column) == "計画の表に、関連する指標の記載はありません。")
        }
        for related in related {
          let name = try #require(
            grid.places(of: "\(related.number)　\(related.name)").first { $0.row > head.row })
          let row = try #require(
            (name.row + 1...name.row + 3).first { !grid.text($0, head.column).isEmpty })
          let newest = "最新 \(related.latest)" + (related.year == "－" ? "" : "（\(related.year)）")
          #expect(
            [0, 2, 3].map { grid.text(row, head.column + $0) }
              == [newest, related.words(.rating), related.words(.outlook)],
            "\(initiative.id) \(related.number)")
        }
      }
    }
  }
}
