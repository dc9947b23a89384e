import Indicators
import TestKit
import Testing

/// What the pages over many initiatives of the joint programme count and list, in the example's delivered books.
extension ProgrammeColumnsTests {
  private typealias Place = SheetGrid.Place

  /// The books by their name, with the page that counts, and the themes with their initiatives.
  private static func overviews() throws -> [(
    grid: SheetGrid, list: SheetGrid, themes: [(Section, [Initiative])]
  )] {
    let set = try ExampleSet.shared
    let themes = set.plan.sections.filter { $0.kind == .programme }
      .map { theme in (theme, set.plan.initiatives.filter { $0.id.theme == theme.id }) }
    let whole = try set.programmeBook("J-0")
    return try [(SheetGrid("総括", of: whole), SheetGrid("取組一覧", of: whole), themes)]
      + themes.enumerated().map { index, theme in
        let book = try set.programmeBook("J-\(index + 1)")
        return (try SheetGrid("概要", of: book), try SheetGrid("取組一覧", of: book), [theme])
      }
  }

  @Test func `every count of the programme is that of its reports`() throws {
    let set = try ExampleSet.shared
    let expected = ProgrammeExpectation(example: set)
    for (grid, _, themes) in try Self.overviews() {
      let initiatives = themes.flatMap(\.1)
      var seen = try expectCounts(of: initiatives, on: grid, expected)
      seen.formUnion(try expectTiles(of: initiatives, on: grid, expected))
      seen.formUnion(try expectInitiatives(themes, on: grid, expected))
      #expect(grid.formulas(in: 1...30).subtracting(seen) == [], "\(grid.name)")
    }
  }

  /// The table of initiatives by state, review and year.
  private func expectCounts(
    of initiatives: [Initiative], on grid: SheetGrid, _ expected: ProgrammeExpectation
  ) throws -> Set<Place> {
    let head = try grid.place(of: "区分")
    let columns = grid.columns(inRow: head.row, head.column + 1...30)
    #expect(columns.keys.sorted() == expected.years.map(\.label).sorted())
    let states = ProgrammeExpectation.states.map { "実施状況　" + ($0 == "－" ? "－（記載なし）" : $0) }
    let decisions = ProgrammeExpectation.decisions.map { "見直し　" + $0 }
    let labels = states + decisions
    #expect(labels.indices.map { grid.text(head.row + 1 + $0, head.column) } == labels)
    var seen: Set<Place> = []
    for year in expected.years {
      let column = try #require(columns[year.label])
      let counts =
        ProgrammeExpectation.states.map { expected.count(initiatives, year, state: $0) }
        + ProgrammeExpectation.decisions.map { expected.count(initiatives, year, decision: $0) }
      for (index, count) in counts.enumerated() {
        let place = Place(row: head.row + 1 + index, column: column)
        #expect(
          grid[place.row, column] == .number(Double(count)), "\(grid.name) \(year.label) \(labels[index])")
        seen.insert(place)
      }
    }
    return seen
  }

  /// The tiles at the top, and the sentence that says the same.
  private func expectTiles(
    of initiatives: [Initiative], on grid: SheetGrid, _ expected: ProgrammeExpectation
  ) throws -> Set<Place> {
    let year = expected.reportYear
    let unreported = expected.count(initiatives, year, state: "未報告")
    let decisions = ProgrammeExpectation.decisions.map {
      ($0, expected.count(initiatives, year, decision: $0))
    }
    let changed = decisions.filter { ["拡充", "改善", "終了"].contains($0.0) }.map(\.1).reduce(0, +)
    let ids = Set(initiatives.map(\.id))
    let files = Set(["plan/measures.csv"])
    let findings = expected.example.findings.filter { finding in
      finding.initiative.map(ids.contains) ?? files.contains(finding.place.file)
    }
    let counts = [
      "取組": initiatives.count, "報告あり": initiatives.count - unreported, "未報告": unreported,
      "拡充・改善・終了": changed, "要確認": findings.count,
    ]
    var seen: Set<Place> = []
    for (label, count) in counts {
      let place = try grid.place(of: label)
      let tile = Place(row: place.row + 1, column: place.column)
      #expect(grid[tile.row, tile.column] == .number(Double(count)), "\(grid.name) \(label)")
      seen.insert(tile)
    }
    let note = try grid.place(of: "うち要修正 \(findings.count { $0.severity == .correction })件")
    let reviews = decisions.filter { $0.0 != "相違" }.map { "\($0.0)\($0.1)" }.joined(separator: "、")
    let sentence = try grid.place(
      of: "\(initiatives.count)取組のうち、\(year.label)年度の報告があるのは\(initiatives.count - unreported)、"
        + "未報告は\(unreported)です。見直しは\(reviews)です。"
        + (unreported == 0 ? "" : "未報告の取組は、右端の報告元に求めてください。"))
    return seen.union([note, sentence])
  }

  /// The rows of the initiatives, and those of the themes above them in the book of all.
  private func expectInitiatives(
    _ themes: [(Section, [Initiative])], on grid: SheetGrid, _ expected: ProgrammeExpectation
  ) throws -> Set<Place> {
    let year = expected.reportYear
    let head = try grid.place(of: "No")
    let columns = grid.columns(inRow: head.row, 1...30)
    let (review, pending) = ("見直し\n（\(year.label)）", "報告の依頼先\n（\(year.label)）")
    let heads = ["No", "取組", "実施主体（本文による）", "人口減\n対策", review, "数値", pending]
    #expect(Set(columns.keys) == Set(heads + expected.years.map(\.label)))
    var seen: Set<Place> = []
    var row = head.row
    for (theme, initiatives) in themes {
      if themes.count > 1 {
        row += 1
        #expect(grid.text(row, head.column) == "\(theme.id)")
        for year in expected.years {
          let column = try #require(columns[year.label])
          let reported = initiatives.count - expected.count(initiatives, year, state: "未報告")
          #expect(grid.text(row, column) == "\(reported)/\(initiatives.count)", "\(theme.id) \(year.label)")
          seen.insert(Place(row: row, column: column))
        }
      }
      for initiative in initiatives {
        row += 1
        let isPending = expected.state(initiative, year) == "未報告"
        var texts = [
          "No": initiative.id.description, "取組": initiative.name,
          "実施主体（本文による）": initiative.carriers.joined(separator: "・"),
          "人口減\n対策": initiative.side.isEmpty ? "－" : initiative.side,
          review: expected.decision(initiative, year),
          pending: isPending ? expected.example.plan.pendingReporters(initiative).joined(separator: "・") : "",
        ]
        for year in expected.years { texts[year.label] = expected.state(initiative, year) }
        for (heading, text) in texts {
          let column = try #require(columns[heading])
          #expect(grid.text(row, column) == text, "\(initiative.id) \(heading)")
          seen.insert(Place(row: row, column: column))
        }
        let figures = try #require(columns["数値"])
        #expect(grid[row, figures] == .number(Double(expected.figures(initiative).count)), "\(initiative.id)")
        seen.insert(Place(row: row, column: figures))
      }
    }
    return seen
  }

  @Test func `every column of the list of initiatives holds what its heading says`() throws {
    let set = try ExampleSet.shared
    let expected = ProgrammeExpectation(example: set)
    let year = expected.reportYear
    for (_, grid, themes) in try Self.overviews() {
      let head = try grid.place(of: "No")
      let columns = grid.columns(inRow: head.row, 1...30)
      var rows: Set<String> = []
      for (index, initiative) in themes.flatMap(\.1).enumerated() {
        let report = expected.report(initiative, year)
        let pending = set.plan.pendingReporters(initiative).joined(separator: "・")
        var texts = [
          "No": initiative.id.description, "取組": initiative.name,
          "実施主体\n（本文による）": initiative.carriers.joined(separator: "・"),
          "人口減\n対策": initiative.side.isEmpty ? "－" : initiative.side,
          "見直し\n（\(year.label)）": expected.decision(initiative, year),
          "\(year.label)年度の主な内容": report?.lines(\.activity) ?? "（未報告：\(pending)に報告を求めています）",
          "見直しの内容": report?.lines(\.reviewText) ?? "",
          "\(year.label)年度の数値": expected.figures(initiative).map { expected.line($0, year) }
            .joined(separator: "\n"),
          "関連する総合戦略の指標\n（本プログラムの目標ではない）": try initiative.indicators.map { id in
            let placement = try #require(set.plan.placements.first { $0.indicator == id })
            let indicator = try #require(set.plan.indicator(id))
            return "\(placement.fullLabel) \(indicator.name)（\(initiative.certainty.rawValue)）"
          }.joined(separator: "\n"),
        ]
        for year in expected.years { texts[year.label] = expected.state(initiative, year) }
        #expect(Set(columns.keys) == Set(texts.keys))
        for (heading, text) in texts {
          let shown = grid.text(head.row + 1 + index, try #require(columns[heading]))
          #expect(Self.isCut(shown, of: text), "\(initiative.id) \(heading): \(shown)")
        }
        rows.formUnion(texts.values)
      }
      #expect(rows.count > 20)
    }
  }

  /// Whether a text is shown whole, or with long names cut behind `…`.
  private static func isCut(_ shown: String, of text: String) -> Bool {
    let lines = (shown.split(separator: "\n"), text.split(separator: "\n"))
    guard lines.0.count == lines.1.count else { return false }
    return zip(lines.0, lines.1).allSatisfy { shown, text in
      let parts = shown.split(separator: "…", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 1
        ? shown == text : parts[0].count > 10 && text.hasPrefix(parts[0]) && text.hasSuffix(parts[1])
    }
  }
}
