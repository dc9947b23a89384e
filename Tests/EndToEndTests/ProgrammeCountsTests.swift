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
      var seen = try expectTiles(of: initiatives, on: grid, expected)
      seen.formUnion(try expectInitiatives(themes, on: grid, expected))
      #expect(grid.formulas(in: 1...40).subtracting(seen) == [], "\(grid.name)")
    }
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
    let (all, reported) = (initiatives.count, initiatives.count - unreported)
    func state(_ word: String) -> Int { expected.count(initiatives, year, state: word) }
    let corrections = findings.count { $0.severity == .correction }
    let confirmations = findings.count { $0.severity == .confirmation }
    let reviews = decisions.filter { ["拡充", "改善", "終了"].contains($0.0) }.map { "\($0.0) \($0.1)" }
    let tiles: [(label: String, figure: String, note: String?)] = [
      ("\(year.label)の報告がある取組", "\(reported)／\(all)", "未報告 \(unreported)"),
      ("実施した取組（\(year.label)）", "\(state("実施"))", "一部 \(state("一部"))　未実施 \(state("未実施"))"),
      ("見直した取組（\(year.label)）", "\(changed)", reviews.joined(separator: "　")),
      ("数値のある取組", "\(initiatives.count { !expected.figures($0).isEmpty })", nil),
      ("要対応", "\(corrections + confirmations)", "要修正 \(corrections)　確認 \(confirmations)"),
    ]
    var seen: Set<Place> = []
    for tile in tiles {
      let place = try grid.place(of: tile.label)
      let figure = grid[place.row + 1, place.column]
      #expect(
        figure == Double(tile.figure).map { .number($0) } ?? .text(tile.figure), "\(grid.name) \(tile.label)")
      seen.insert(Place(row: place.row + 1, column: place.column))
      if let note = tile.note {
        #expect(grid.text(place.row + 2, place.column) == note, "\(grid.name) \(tile.label)")
        seen.insert(Place(row: place.row + 2, column: place.column))
      }
    }
    let metrics = initiatives.flatMap(expected.figures)
    let numbers = try grid.place(of: "数値 \(metrics.count)（目標つき \(metrics.count { $0.hasTarget })）")
    let sentence = try grid.place(
      of: (unreported == 0
        ? "\(all)取組のすべてに\(year.label)の報告があります。"
        : "\(all)取組のうち\(unreported)取組の\(year.label)の報告がまだありません。報告元（右端）に報告を依頼してください。")
        + (changed == 0
          ? "\(year.label)に見直した取組はありません。"
          : "\(year.label)に見直したのは\(changed)取組（\(reviews.joined(separator: "・"))）です。"))
    return seen.union([numbers, sentence])
  }

  /// The states as they are printed with their signs.
  private static let signs = [
    "実施": "● 実施", "一部": "◐ 一部", "未実施": "○ 未実施", "－": "－ 記載なし", "未報告": "－ 未報告", "…": "…",
  ]

  /// The rows of the initiatives, and those of the themes above them in the book of all.
  private func expectInitiatives(
    _ themes: [(Section, [Initiative])], on grid: SheetGrid, _ expected: ProgrammeExpectation
  ) throws -> Set<Place> {
    let year = expected.reportYear
    let head = try grid.place(of: "No")
    let columns = grid.columns(inRow: head.row, 1...40)
    let (review, pending) = ("見直し", "報告待ち")
    let heads = ["No", "取組", "実施主体（本文による）", review, "数値", pending]
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
          review: expected.decision(initiative, year),
          pending: isPending
            ? expected.example.plan.pendingReporters(initiative).joined(separator: "・") : "・",
        ]
        for year in expected.years {
          texts[year.label] = Self.signs[expected.state(initiative, year)]
        }
        let carriers = grid.text(row, try #require(columns["実施主体（本文による）"]))
        let whole = initiative.carriers.joined(separator: "・")
        #expect(
          carriers == whole || carriers.hasSuffix(" ほか") && whole.hasPrefix(carriers.dropLast(3)),
          "\(initiative.id)")
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
        let texts = [
          "No": initiative.id.description, "取組": initiative.name,
          "実施主体\n（本文による）": initiative.carriers.joined(separator: "・"),
          "人口減\n対策": initiative.side.isEmpty ? "－" : initiative.side,
          "見直し\n（\(year.label)）": expected.decision(initiative, year),
          "\(year.label)年度の主な内容": report?.lines(\.activity) ?? "（未報告：\(pending)に報告を求めています）",
          "見直しの内容": report?.lines(\.reviewText) ?? "",
          "\(year.label)年度の数値": expected.figures(initiative).map { expected.line($0, year) }
            .joined(separator: "\n"),
          "実施状況\n（\(year.label)）": expected.state(initiative, year),
        ]
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
