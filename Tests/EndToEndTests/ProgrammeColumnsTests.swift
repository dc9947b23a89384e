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

  /// A number that a book keeps, which has sixteen digits, or the words where there is none.
  private static func isSame(_ shown: XLSXContents.Value, _ value: Value) -> Bool {
    switch (shown, value) {
    case (.number(let shown), .number(let number)):
      (shown - number).magnitude <= 1e-14 * number.magnitude
    case (.text(let shown), .words(let words)): shown == words
    case (.text(let shown), .input(let word)): shown == word.text
    case (.text(let shown), .absent(let reason)): shown == reason.text
    case (.blank, .absent(let reason)): reason.text.isEmpty
    case (.blank, _), (.text, .number), (.number, .words), (.number, .input), (.number, .absent): false
    }
  }

  // MARK: 個票

  /// Every heading of the figures with a target of their own, and the figure that stands below it.
  private static let targetColumns: [String: @Sendable (Target.Kind) -> Figure] = [
    "目標": { _ in .target }, "最新実績": { $0 == .cumulative ? .total : .latest },
    "達成率": { _ in .attainment }, "推計値（目標年度）": { _ in .projection },
    "達成確率": { _ in .probability }, "不足数": { _ in .shortfall }, "評価": { _ in .rating },
    "見通し": { _ in .outlook },
  ]

  @Test func `every column of an initiative's page holds what its heading says`() throws {
    let set = try ExampleSet.shared
    let expected = ProgrammeExpectation(example: set)
    var targets = 0
    for (book, _, initiatives) in try Self.themes() {
      for initiative in initiatives {
        let grid = try SheetGrid("個票\(initiative.id)", of: book)
        // The page ends left of what is calculated beside it.
        let last = try grid.place(of: "計算・グラフ用（印刷されません。書き換えないでください）").column - 1
        var seen = try expectReports(of: initiative, on: grid, expected)
        seen.formUnion(try expectFigures(of: initiative, on: grid, last, expected))
        let figures = expected.figures(initiative).filter(\.hasTarget)
        seen.formUnion(try expectTargets(figures, on: grid, last, expected))
        targets += figures.count
        #expect(grid.formulas(in: 1...last).subtracting(seen) == [], "\(initiative.id)")
      }
    }
    #expect(targets == 10)
  }

  /// The years with state, review and texts, the chips above them, and the count of reported years.
  private func expectReports(
    of initiative: Initiative, on grid: SheetGrid, _ expected: ProgrammeExpectation
  ) throws -> Set<Place> {
    let row = try grid.place(of: "年度ごとの報告").row + 1
    let columns = grid.columns(inRow: row, 3...7)
    #expect(columns.keys.sorted() == expected.years.map(\.label).sorted())
    let labels = ["実施状況", "実施主体", "取組実績", "見直し", "見直しの内容"]
    #expect(labels.indices.map { grid.text(row + 1 + $0, 2) } == labels)
    var seen: Set<Place> = []
    for year in expected.years {
      let column = try #require(columns[year.label])
      let report = expected.report(initiative, year)
      let texts = [
        expected.state(initiative, year),
        report?.entries.map(\.carriers).filter { !$0.isEmpty }.joined(separator: "\n") ?? "",
        report?.lines(\.activity) ?? "", expected.decision(initiative, year),
        report?.lines(\.reviewText) ?? "",
      ]
      for (index, text) in texts.enumerated() {
        #expect(grid.text(row + 1 + index, column) == text, "\(initiative.id) \(year.label) \(labels[index])")
      }
      seen.formUnion([Place(row: row + 1, column: column), Place(row: row + 4, column: column)])
    }
    let chips = grid.formulas(in: 1...20).filter { $0.row == 1 }.sorted()
    #expect(
      chips.map { grid.text($0.row, $0.column) }
        == [
          expected.state(initiative, expected.reportYear), expected.decision(initiative, expected.reportYear),
        ])
    let facts = [
      "人口減対策": initiative.side.isEmpty ? "－" : initiative.side,
      "報告した年度":
        "\(expected.years.count { expected.report(initiative, $0) != nil }) / \(expected.years.count) 年度",
      "報告の依頼先": expected.example.plan.pendingReporters(initiative).joined(separator: "・"),
      "実施主体（本文）": initiative.carriers.joined(separator: "・"),
      "関連の確度": initiative.indicators.isEmpty
        ? "－（関連する指標なし）" : "\(initiative.certainty.rawValue)（\(initiative.indicators.count)指標）",
    ]
    for (label, text) in facts {
      let place = try grid.place(of: label)
      #expect(grid.text(place.row, place.column + 1) == text, "\(initiative.id) \(label)")
      seen.insert(Place(row: place.row, column: place.column + 1))
    }
    return seen.union(chips)
  }

  /// The values of every figure, with changes and trend.
  private func expectFigures(
    of initiative: Initiative, on grid: SheetGrid, _ last: Int, _ expected: ProgrammeExpectation
  ) throws -> Set<Place> {
    let figures = expected.figures(initiative)
    guard !figures.isEmpty else {
      #expect(grid.places(of: "数値（単位）") == [])
      return []
    }
    let head = try grid.place(of: "数値（単位）")
    let columns = grid.columns(inRow: head.row, 1...last)
    #expect(
      Set(columns.keys) == Set(["数値（単位）", "傾向", "１年あたり", "推移"] + expected.years.map(\.label)))
    var seen: Set<Place> = []
    for (index, figure) in figures.enumerated() {
      let row = head.row + 1 + 2 * index
      let evaluation = try #require(expected.evaluation(figure))
      #expect(evaluation.record.years == expected.years)
      #expect(grid.text(row, head.column) == "\(figure.indicator.name)（\(figure.indicator.unit.name)）")
      #expect(grid.text(row + 1, head.column) == "前回からの差")
      for (offset, year) in expected.years.enumerated() {
        let column = try #require(columns[year.label])
        #expect(
          Self.isSame(grid[row, column], evaluation[.actual][offset]), "\(figure.id.text) \(year.label)")
        #expect(
          Self.isSame(grid[row + 1, column], evaluation[.change][offset]), "\(figure.id.text) \(year.label)")
        seen.formUnion([Place(row: row, column: column), Place(row: row + 1, column: column)])
      }
      let (trend, slope) = (try #require(columns["傾向"]), try #require(columns["１年あたり"]))
      #expect(grid.text(row, trend) == expected.trend(evaluation), "\(figure.id.text)")
      let isShort = (evaluation[.fittedYears].number ?? 0) < 3
      #expect(
        isShort ? grid.text(row, slope) == "３年未満" : Self.isSame(grid[row, slope], evaluation[.slope]),
        "\(figure.id.text)")
      seen.formUnion([Place(row: row, column: trend), Place(row: row, column: slope)])
    }
    return seen
  }

  /// The figures with a target of their own.
  private func expectTargets(
    _ figures: [InitiativeMetric], on grid: SheetGrid, _ last: Int, _ expected: ProgrammeExpectation
  ) throws -> Set<Place> {
    let name = "数値と目標（報告の原文）"
    guard !figures.isEmpty else {
      #expect(grid.places(of: name) == [])
      return []
    }
    let head = try grid.place(of: name)
    let columns = grid.columns(inRow: head.row, 1...last)
    #expect(Set(columns.keys) == Set(Self.targetColumns.keys).union([name]))
    var seen: Set<Place> = []
    for (index, figure) in figures.enumerated() {
      let row = head.row + 1 + index
      let evaluation = try #require(expected.evaluation(figure))
      #expect(
        grid.text(row, head.column) == "\(figure.indicator.name)　\(figure.indicator.printed.target)")
      for (heading, shown) in Self.targetColumns {
        let column = try #require(columns[heading])
        let value = evaluation[shown(figure.indicator.target.kind)]
        #expect(Self.isSame(grid[row, column], value), "\(figure.id.text) \(heading)")
        seen.insert(Place(row: row, column: column))
      }
    }
    return seen
  }

  @Test func `the example reports every two columns of the targets apart`() throws {
    let expected = ProgrammeExpectation(example: try ExampleSet.shared)
    let evaluations = expected.example.plan.initiatives.flatMap { expected.figures($0) }.filter(\.hasTarget)
      .compactMap { expected.evaluation($0) }
    let columns = Self.targetColumns.values.map { figure in
      evaluations.map { $0[figure($0.indicator.target.kind)] }
    }
    #expect(Set(columns).count == columns.count)
    // Nor is the projection an end of its interval.
    for figure in [Figure.lower, .upper] {
      #expect(!columns.contains(evaluations.map { $0[figure] }))
    }
  }
}
