import Evaluations
import Figures
import Indicators
import Testing

@testable import Formulas
@testable import Localization
@testable import Sheets
@testable import Workbooks

/// 総括: tiles that add up, the matrix, and both blocks.
struct SummarySheetTests {
  let book = ListingSample().book(.overall)

  /// A sheet with the words and numbers that its cells show.
  struct Shown {
    let summary: SummarySheet
    let sheet: Sheet

    init(_ book: Book) {
      summary = SummarySheet(book: book)
      sheet = summary.sheet
    }

    func content(_ row: Int, _ column: Int) -> Cell.Content? {
      sheet.cells[Position(row: row, column: column)]?.content
    }

    func value(_ row: Int, _ column: Int) -> SheetValue? { content(row, column)?.value }

    /// The figures of the five tiles.
    var tiles: [SheetValue?] {
      (0..<5).map { value(PageHead.tileRow + 1, PageTiles.columns($0).lowerBound) }
    }

    func note(ofTile index: Int) -> String? {
      value(PageHead.tileRow + 2, PageTiles.columns(index).lowerBound)?.words
    }

    var sentence: [Substring] {
      (value(PageHead.sentenceRow, PageGrid.key)?.words ?? "").split(separator: "\n")
    }

    /// The words of the cells of a row, from left to right.
    func words(ofRow row: Int) -> [String] {
      PageGrid.page.compactMap { value(row, $0)?.words }.filter { !$0.isEmpty }
    }

    /// The first row of the page in whose first column a text stands.
    func row(of text: String) -> Int? {
      (0..<200).first { value($0, PageGrid.key)?.words == text }
    }

    /// The signs of a section in the matrix, ratings or outlooks.
    func signs(ofRow row: Int, from narrow: Int) -> [String] {
      (0..<9).compactMap { value(row, PageGrid.first + narrow + $0)?.words }
    }
  }

  private static func lagging(_ ends: [Double]) -> Book {
    OverallSample(values: ends.map { $0 == 0 ? [] : [100, $0 - 4, $0 - 2, $0] }).book(.overall)
  }

  // MARK: Tiles and sentence

  @Test func `good, late and not judged add up to all indicators, each counted once`() {
    let shown = Shown(book)
    let counts = shown.tiles[1...3].compactMap { $0?.number }
    #expect(counts.reduce(0, +) == 4)
    #expect(shown.tiles[0] == .text("\(Int(counts[0] + counts[1]))／4"))
    #expect(shown.note(ofTile: 0) == "再掲を除く（延べ5）")
  }

  @Test func `the tile of what cannot be judged gives the causes, and stands out only above 0`() throws {
    let shown = Shown(OverallSample(values: [[], [150, 160], [190, 195, 198, 199]]).book(.overall))
    #expect(shown.tiles[3] == .number(2))
    #expect(shown.note(ofTile: 3)?.hasPrefix("値がない 1・古い 1") == true)
    let area = Area(
      rows: PageHead.tileRow...PageHead.tileRow + 2, columns: PageTiles.columns(3))
    let rule = try #require(shown.sheet.conditionalFormats.first { $0.area == area })
    #expect(rule.style.fill == .amber)
    #expect(rule.condition == .formula("=\(shown.summary.totals[.state(.unjudged)].formula)>0"))
    #expect(Shown(Self.lagging([150])).note(ofTile: 3) == "")
  }

  @Test func `要対応 counts what must be corrected and confirmed, never 参考`() {
    let shown = Shown(
      ListingSample(findings: [
        .sample("a", .correction), .sample("b", .note), .sample("c", .confirmation, nil),
      ]).book(.overall))
    #expect(shown.tiles[4] == .number(2))
    #expect(shown.note(ofTile: 4) == "要修正 1　確認 1")
  }

  @Test func `below 80 per cent judged the sentence names the gap and the department with most missing`() {
    let shown = Shown(Self.lagging([130, 0, 0]))
    #expect(
      shown.sentence.first == "3指標のうち判定できたのは1指標だけです。2指標は判定できず（値がない 2）、進み具合が分かりません。")
    #expect(Shown(Self.lagging([0])).sentence.first == "1指標とも、まだ判定できません（値がない 1）。")
  }

  @Test func `else it names how many are late and the worst by what it is placed by`() {
    // Of 100 in H30 and 200 in R6, 183.3 are expected in R5.
    let late = Shown(Self.lagging([130, 120]))
    #expect(late.sentence.first == "2指標のうち2指標が遅れています。")
    #expect(late.sentence.last == "期待比が最も低いのは「指標1」（24.0%）で、目標200件に対しR5は120件です。")
    let below = Shown(OverallSample(values: [[90, 80, 70, 60], [100, 101, 102, 103]]).book(.overall))
    #expect(
      below.sentence.last == "達成率が最も低いのは「指標0」で、目標200件に対しR5は60件（30.0%）、基準値100件も下回っています。")
    let good = Shown(Self.lagging([199]))
    #expect(good.sentence.first == "1指標に、遅れているものはありません。")
    #expect(good.sentence.last?.hasPrefix("現時点の評価が◎・○の指標は1、") == true)
  }

  // MARK: Blocks

  @Test func `of more than ten late indicators the worst ten are listed, and the rest is counted`() {
    let shown = Shown(Self.lagging((0..<12).map { 140 - Double($0) }))
    let first = SummarySheet.firstRow
    let names = (first..<first + 10).compactMap { shown.value($0, PageGrid.name)?.words }
    #expect(names == (2...11).reversed().map { "指標\($0)" })
    #expect(shown.value(first + 10, PageGrid.key)?.words?.hasPrefix("ほかに2指標") == true)
    #expect(shown.value(SummarySheet.headRow, PageGrid.key)?.words == "遅れている指標　× 12")
  }

  @Test func `with few late ones the block goes on with those that cannot be judged`() {
    let shown = Shown(
      OverallSample(values: [[110, 112, 114, 116], [150, 160], [], []]).book(.overall))
    let rows = (SummarySheet.firstRow..<SummarySheet.firstRow + 5).map(shown.words(ofRow:))
    #expect(rows[0].contains("指標0"))
    #expect(rows[1].first == "値が古い指標　1")
    #expect(rows[2].contains("指標1"))
    #expect(rows[3].first == "基準年より後の値がない指標　2")
    #expect(rows[4].first == "4①-3・4")
  }

  @Test func `the line about a changed order appears by its formula`() {
    let summary = SummarySheet(book: Self.lagging([130, 120]))
    let remark = summary.totals.orderRemark("順")
    #expect(remark.text == "順")
    #expect(
      remark.formula
        == "IF(\(summary.totals[.moved].formula)>0,\"編集で順位が変わりました。並べ替えは再作成で行います\",\"順\")")
    #expect(summary.totals[.moved].number == 0)
  }

  @Test func `each department leads to its slip with its counts, without a deadline none is printed`() {
    var finding = Finding.sample("a", .correction)
    finding.department = "移住担当課"
    let shown = Shown(ListingSample(findings: [finding, .sample("b", .confirmation, nil)]).book(.overall))
    let row = shown.words(ofRow: SummarySheet.firstRow)
    #expect(row.contains("移住担当課"))
    #expect(
      shown.sheet.cells.values.contains {
        $0.content == .link(.file("差し戻し票/差し戻し票_移住担当課.xlsx"), text: "移住担当課")
      })
    #expect(!shown.words(ofRow: SummarySheet.headRow + 1).contains("期限"))
  }

  @Test func `of more than twelve departments the others stand in one row`() {
    let findings = (0..<15).map { index in
      var finding = Finding.sample("a\(index)", .confirmation, nil)
      finding.department = "第\(index + 10)課"
      return finding
    }
    let shown = Shown(ListingSample(findings: findings).book(.overall))
    // 移住担当課 has missing values itself, and comes before the fifteen.
    let last = shown.words(ofRow: SummarySheet.firstRow + RequestTable.most - 1)
    #expect(last.contains("ほか5課"))
    #expect(last.last == "5")
  }

  // MARK: Matrix

  @Test func `a section has a sign for each indicator, the best first`() throws {
    let shown = Shown(
      OverallSample(values: [[110, 112, 114, 116], [], [190, 195, 198, 199], [190, 195, 200, 210]]).book(
        .overall))
    let row = try #require(shown.row(of: "4①"))
    #expect(shown.signs(ofRow: row, from: 10) == ["◎", "○", "×", "－"])
    #expect(shown.words(ofRow: row + 1).contains("◎ 1　○ 1　△ 0　× 1　－ 1"))
  }

  @Test func `a rating that a person set stands with ※`() throws {
    let rule = try #require(RatingScale().row(of: .rating, labelled: "○ 順調"))
    let override = RatingOverride(
      indicator: ListingSample.level, year: FiscalYear(2023), rating: rule, reason: "理由",
      place: Place(file: "plan"))
    let shown = Shown(ListingSample(override: override).book(.overall))
    let row = try #require(shown.row(of: "4①"))
    #expect(shown.signs(ofRow: row, from: 10).contains("○※"))
  }

  @Test func `more than nine indicators of a section take further rows`() throws {
    let shown = Shown(Self.lagging((0..<20).map { 140 - Double($0) }))
    let row = try #require(shown.row(of: "4①"))
    #expect((0..<3).map { shown.signs(ofRow: row + $0, from: 10).count } == [9, 9, 2])
    #expect(shown.row(of: "計") == row + 3)
  }

  @Test func `a section leads to its book, a goal to its own 個票`() throws {
    let shown = Shown(book)
    let goal = try #require(shown.row(of: "4数"))
    #expect(
      shown.content(goal, PageGrid.key)
        == .link(.sheet("個票01", Position(row: 0, column: 0)), text: "4数"))
    #expect(shown.content(goal + 1, PageGrid.key) == .link(.file("KPI_R5_4-1_移住.xlsx"), text: "4①"))
  }

  @Test func `findings count where their indicator stands first, those of no indicator in the total alone`()
    throws
  {
    let shown = Shown(
      ListingSample(findings: [
        .sample("a", .correction), .sample("b", .note), .sample("c", .confirmation, nil),
      ]).book(.overall))
    let first = try #require(shown.row(of: "4数"))
    let column = PageGrid.first + 34
    #expect((0..<4).map { shown.value(first + $0, column)?.number } == [0, 1, 0, 2])
    #expect(shown.words(ofRow: first + 3).contains("再掲を除く4（延べ5）。要対応は区分によらない1件を含む"))
  }

  @Test func `the key of a section is what 一覧 prints in its rows`() throws {
    for (index, placement) in book.placements.enumerated() {
      let cell = try #require(ListRow(book, placement: index)?.cell(.section))
      let section = try #require(book.plan.section(placement.section))
      #expect(cell.content == .text(section.label))
      #expect(Double(section.label) == nil)
    }
  }

  // MARK: The page

  @Test func `the page is 1,100 pixels wide, and what serves formulas is hidden beside it`() throws {
    let sheet = Shown(book).sheet
    let area = try #require(sheet.print.area)
    let columns = area.first.column...area.last.column
    #expect(columns == PageGrid.page)
    #expect(sheet.columns[columns].reduce(0) { $0 + $1.pixels }.rounded() == 1100)
    let isHidden = sheet.columns[PageGrid.helper...].map(\.isHidden)
    #expect(!isHidden.contains(false))
    #expect(sheet.print.fit == .scale(Page.handedOut))
  }

  @Test(arguments: [0, 1, 3, 9, 40])
  func `no page is higher than paper, whatever the number of indicators`(count: Int) throws {
    let book = Self.lagging((0..<count).map { 190 - Double($0) })
    let sheet = SummarySheet(book: book).sheet
    let last = try #require(sheet.print.area).last.row
    let starts = [0] + sheet.print.rowBreaks + [last + 1]
    for (start, end) in zip(starts, starts.dropFirst()) {
      #expect(sheet.pixelHeight(of: start..<end) <= Page.filled.height)
    }
  }
}
