import Evaluations
import Figures
import Indicators
import Testing
import Workbooks

@testable import Exchange
@testable import Formulas
@testable import Localization
@testable import Sheets

/// 概要: all indicators of a section, late ones first, with their small charts.
struct OverviewSheetTests {
  private static func book(_ values: [[Double]]) -> Book {
    OverallSample(values: values).book(.section(OverallSample.section))
  }

  private static func words(_ sheet: Sheet, row: Int) -> [String] {
    PageGrid.page.compactMap { sheet.cells[Position(row: row, column: $0)]?.content.value.words }
      .filter { !$0.isEmpty }
  }

  private static func rows(_ sheet: Sheet) -> [[String]] {
    (OverviewSheet.firstRow...(sheet.print.area?.last.row ?? 0)).map { words(sheet, row: $0) }
  }

  @Test func `late indicators come first, then good ones, then those that cannot be judged`() {
    let sheet = OverviewSheet(
      book: Self.book([[190, 195, 198, 199], [], [110, 112, 114, 116], [104, 106, 108, 110]])
    ).sheet
    let rows = Self.rows(sheet)
    #expect(rows[0].first == "遅れている　2")
    #expect(rows[1].prefix(2) == ["4①-4", "指標3"])
    #expect(rows[2].prefix(2) == ["4①-3", "指標2"])
    #expect(rows[3] == ["良い　1"])
    #expect(rows[4].prefix(2) == ["4①-1", "指標0"])
    #expect(rows[5] == ["判定できない　1（値がない 1）"])
    #expect(rows[6].prefix(2) == ["4①-2", "指標1"])
  }

  @Test func `a section without missing values says so, one with missing values never does`() {
    let nothing = "未提出・要修正・確認はありません。"
    let whole = OverviewSheet(book: Self.book([[190, 195, 198, 199]])).sheet
    #expect(Self.words(whole, row: OverviewSheet.firstRow).contains(nothing))
    let book = ListingSample(others: [
      Observation(
        indicator: ListingSample.level, year: FiscalYear(2023), value: .absent(.notSubmitted),
        status: .confirmed)
    ]).book(.section(ListingSample.first))
    let sheet = OverviewSheet(book: book).sheet
    #expect(!sheet.cells.values.contains { $0.content == .text(nothing) })
    #expect(Self.words(sheet, row: OverviewSheet.firstRow).contains("移住担当課"))
  }

  @Test func `the number leads to the 個票`() {
    let book = ListingSample().book(.section(ListingSample.first))
    let sheet = OverviewSheet(book: book).sheet
    let links = sheet.cells.values.compactMap { cell -> String? in
      if case .link(.sheet(let sheet, _), _) = cell.content { sheet } else { nil }
    }
    #expect(Set(links) == Set(book.cards.map(\.sheet)))
  }

  @Test(arguments: [ListingSample.first, ListingSample.second])
  func `no formula reads what a kind of target does not have`(section: Section) {
    let sheet = OverviewSheet(book: ListingSample().book(.section(section))).sheet
    let formulas = sheet.cells.values.compactMap {
      if case .formula(let formula, _, _) = $0.content { formula } else { nil }
    }
    #expect(formulas.count > 40)
    #expect(formulas.filter { $0.contains("#REF!") } == [])
  }

  @Test(arguments: [0, 1, 5, 6, 10, 14, 60])
  func `every indicator has its row, at most ten a chart, and no page is higher than paper`(count: Int) throws
  {
    let book = Self.book((0..<count).map { [120, 130, 140, 150 - Double($0) / 4] })
    let sheet = OverviewSheet(book: book).sheet
    let last = try #require(sheet.print.area).last.row
    let starts = [0] + sheet.print.rowBreaks + [last + 1]
    for (start, end) in zip(starts, starts.dropFirst()) {
      #expect(sheet.pixelHeight(of: start..<end) <= Page.filled.height)
    }
    let numbers = (0...last).compactMap { row -> String? in
      if case .link(.sheet, let text) = sheet.cells[Position(row: row, column: PageGrid.key)]?.content {
        text
      } else {
        nil
      }
    }
    #expect(numbers.count == count)
    #expect(sheet.charts.count == min(count, 10))
    #expect(sheet.charts.allSatisfy { $0.height <= (count > 5 ? 90 : 200) })
    #expect(count > 10 || sheet.print.rowBreaks.isEmpty)
  }

  @Test func `a symbol stands for its words, each once and without added notes`() {
    #expect(
      RatingScale().legend == [
        "◎ 達成・達成済", "○ 順調・達成見込み", "△ やや遅れ・どちらともいえない", "× 遅れ・未達成・未達見込み", "－ 判定不可・推計不可",
        "※ 評価を改めたもの（理由は備考）",
      ])
  }

  @Test func `words of a scale are distinguished by their first letters`() {
    func scale(_ words: [String]) -> [String] {
      RatingScale(
        rows: words.map { word in
          RatingRule(
            .rating, .init(), symbol: "", words: [.text(word)], terms: [], look: .good)
        }
      ).signs(of: .rating)
    }
    #expect(scale(["改善", "維持", "悪化"]) == ["改善", "維持", "悪化"])
    #expect(scale(["大きく改善", "改善", "横ばい"]) == ["大", "改", "横"])
    #expect(scale(["目標達成", "目標未達", "維持"]) == ["①", "②", "③"])
  }

  @Test func `years without value are printed as ranges`() {
    let years = [2018, 2019, 2020, 2022, 2023].map { FiscalYear($0) }
    #expect(FiscalYear.text(of: years) == "H30〜R2・R4・R5")
  }
}
