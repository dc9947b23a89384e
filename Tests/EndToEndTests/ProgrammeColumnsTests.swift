import Evaluations
import Figures
import Indicators
import TestKit
import Testing

/// What stands under which heading of the pages of the joint programme, in the delivered books of the example.
///
/// Every formula on a page is looked at: what it keeps is what the reports and the evaluations say.
struct ProgrammeColumnsTests {
  private typealias Place = SheetGrid.Place

  private static func themes() throws -> [(book: XLSXContents, theme: Section, initiatives: [Initiative])] {
    let set = try ExampleSet.shared
    let themes = set.plan.sections.filter { $0.kind == .programme }
    #expect(themes.count == 3)
    return try themes.enumerated().map { index, theme in
      (
        try set.programmeBook("J-\(index + 1)"), theme,
        set.plan.initiatives.filter { $0.id.theme == theme.id }
      )
    }
  }

  // MARK: 個票

  /// The figures with a target of their own that a card tells.
  private static let targetFigures: [@Sendable (Target.Kind) -> Figure] = [
    { _ in .target }, { $0 == .cumulative ? .total : .latest }, { _ in .attainment }, { _ in .projection },
    { _ in .probability }, { _ in .shortfall }, { _ in .rating }, { _ in .outlook },
  ]

  private static let remark = "計算・グラフ用（印刷されません。書き換えないでください。#N/A は図に描かない点です）"

  @Test func `every card of an initiative says what was reported, and nothing else is live on it`() throws {
    let expected = ProgrammeExpectation(example: try ExampleSet.shared)
    var targets = 0
    for (book, _, initiatives) in try Self.themes() {
      let grid = try SheetGrid("個票", of: book)
      let tops = try initiatives.map { try grid.place(of: "\($0.id)　\($0.name)").row }
      let ends = try tops.dropFirst() + [grid.place(of: Self.remark).row]
      for ((initiative, top), end) in zip(zip(initiatives, tops), ends) {
        var seen = try expectYears(of: initiative, on: grid, top, expected)
        seen.formUnion(try expectTexts(of: initiative, on: grid, top, end, expected))
        seen.formUnion(try expectMetrics(of: initiative, on: grid, top, end, expected))
        targets += expected.figures(initiative).count(where: \.hasTarget)
        let formulas = grid.formulas(in: 1...40).filter { top..<end ~= $0.row }
        #expect(formulas.subtracting(seen) == [], "\(initiative.id)")
      }
    }
    #expect(targets == 10)
  }

  private static let signs = ["実施": "● 実施", "一部": "◐ 一部", "未実施": "○ 未実施", "－": "－ 記載なし", "未報告": "－ 未報告"]

  /// The years with state and review, what was reported once for the years that share it, and the chips above.
  private func expectYears(
    of initiative: Initiative, on grid: SheetGrid, _ top: Int, _ expected: ProgrammeExpectation
  ) throws -> Set<Place> {
    let columns = grid.columns(inRow: top + 2, 1...6)
    #expect(columns.keys.sorted() == expected.years.map(\.label).sorted())
    #expect(["年度ごとの報告", "", "実施状況", "見直し"] == (1...4).map { grid.text(top + $0, 1) })
    var seen: Set<Place> = []
    for year in expected.years {
      let column = try #require(columns[year.label])
      #expect(grid.text(top + 3, column) == Self.signs[expected.state(initiative, year)])
      #expect(grid.text(top + 4, column) == expected.decision(initiative, year))
      seen.formUnion([Place(row: top + 3, column: column), Place(row: top + 4, column: column)])
    }
    for (label, field) in [
      ("取組実績", { $0.lines(\.activity) }), ("見直しの内容", { $0.lines(\.reviewText) }),
    ] as [(String, (InitiativeReport) -> String)] {
      let texts = expected.runs(initiative, field)
      guard let first = texts.first else { continue }
      let row = try #require(grid.places(of: label).first { $0.row > top }).row
      #expect(
        grid.text(row, 2) == first.years && grid.text(row, 3) == first.text, "\(initiative.id) \(label)")
      for text in texts {
        #expect(
          grid.places(of: text.text).contains { $0.column == 3 && grid.text($0.row, 2) == text.years },
          "\(initiative.id) \(label)")
      }
    }
    let chips = [Place(row: top, column: 10), Place(row: top, column: 11)]
    #expect(
      chips.map { grid.text($0.row, $0.column) } == [
        Self.signs[expected.state(initiative, expected.reportYear)] ?? "",
        expected.decision(initiative, expected.reportYear),
      ])
    return seen.union(chips)
  }

  /// What the initiative is, and how many of its years were reported.
  private func expectTexts(
    of initiative: Initiative, on grid: SheetGrid, _ top: Int, _ end: Int, _ expected: ProgrammeExpectation
  ) throws -> Set<Place> {
    let reported = expected.years.count { expected.report(initiative, $0) != nil }
    let side = initiative.side.isEmpty ? "" : "　人口減対策：\(initiative.side)"
    let texts = [
      "取組の要旨": initiative.gist, "実施主体": initiative.carriers.joined(separator: "・"),
      "報告": "\(reported)／\(expected.years.count)年度　依頼先："
        + expected.example.plan.pendingReporters(initiative).joined(separator: "・") + side,
    ]
    var seen: Set<Place> = []
    for (label, text) in texts {
      let place = try #require(
        grid.places(of: label).first { top..<end ~= $0.row && $0.column == 8 }, "\(initiative.id) \(label)")
      #expect(grid.text(place.row, 9) == text, "\(initiative.id) \(label)")
      seen.insert(Place(row: place.row, column: 9))
    }
    return seen
  }

  /// What is said of every figure beside its chart.
  private func expectMetrics(
    of initiative: Initiative, on grid: SheetGrid, _ top: Int, _ end: Int, _ expected: ProgrammeExpectation
  ) throws -> Set<Place> {
    var seen: Set<Place> = []
    let figures = expected.figures(initiative)
    let none = grid.places(of: "この取組に添えて報告された数値はありません。").contains { top..<end ~= $0.row }
    #expect(none == figures.isEmpty)
    for figure in figures {
      let evaluation = try #require(expected.evaluation(figure))
      let name = "\(figure.indicator.name)（\(figure.indicator.unit.name)）"
      let place = try #require(grid.places(of: name).first { top..<end ~= $0.row })
      let lines = expected.remarks(figure, evaluation)
      for (offset, line) in lines.enumerated() {
        #expect(grid.text(place.row + 1 + offset, place.column) == line, "\(figure.id.text)")
        seen.insert(Place(row: place.row + 1 + offset, column: place.column))
      }
    }
    return seen
  }

  @Test func `the example reports every two figures of the targets apart`() throws {
    let expected = ProgrammeExpectation(example: try ExampleSet.shared)
    let evaluations = expected.example.plan.initiatives.flatMap { expected.figures($0) }.filter(\.hasTarget)
      .compactMap { expected.evaluation($0) }
    let columns = Self.targetFigures.map { figure in
      evaluations.map { $0[figure($0.indicator.target.kind)] }
    }
    #expect(Set(columns).count == columns.count)
    // Nor is the projection an end of its interval.
    for figure in [Figure.lower, .upper] {
      #expect(!columns.contains(evaluations.map { $0[figure] }))
    }
  }
}
