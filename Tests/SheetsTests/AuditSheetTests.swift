import Indicators
import Testing
import Workbooks

@testable import Formulas
@testable import Sheets

struct AuditSheetTests {
  private let files = [
    SourceFile(
      path: "exports/移住.csv", encoding: .cp932, digest: "0123456789abcdef0123",
      rowCounts: .init(accepted: 12, dropped: 3, rejected: 1)),
    SourceFile(
      path: "exports/共生.csv", encoding: .utf8, digest: "fedcba98765432100000", rowCounts: .init(accepted: 7)),
  ]

  private func sheet(_ sample: ListingSample) throws -> Sheet {
    try #require(
      MethodBook(base: sample.book(.method), programme: nil).workbook.sheets.first {
        $0.name == AuditSheet.name
      })
  }

  /// The row whose first cell has a text.
  private func find(_ text: String, on sheet: Sheet) -> Int? {
    sheet.cells.first { $0.key.column == 1 && $0.value.content == .text(text) }?.key.row
  }

  private func content(_ row: Int, _ column: Int, on sheet: Sheet) -> Cell.Content? {
    sheet.cells[Position(row: row, column: column)]?.content
  }

  @Test func `each file shows its digest and an account that adds up, the last row the sums`() throws {
    let sheet = try sheet(ListingSample(files: files))
    let first = try #require(find("exports/移住.csv", on: sheet))
    #expect(content(first, 3, on: sheet) == .text("0123456789ab"))
    #expect((4...7).map { content(first, $0, on: sheet) } == [16, 12, 3, 1].map { .number($0) })
    let number = first + 1
    #expect(
      content(first, 8, on: sheet)
        == .formula("=IF(E\(number)=SUM(F\(number):H\(number)),\"✓ 一致\",\"● 不一致\")", cached: .text("✓ 一致")))
    let total = try #require(find("計", on: sheet))
    #expect(total == first + 2)
    #expect(
      content(total, 4, on: sheet) == .formula("=SUM(E\(number):E\(number + 1))", cached: .number(23)))
    #expect(
      content(total, 5, on: sheet) == .formula("=SUM(F\(number):F\(number + 1))", cached: .number(19)))
  }

  @Test(arguments: [
    ("一覧に載せた指標（延べ）", 5, 2), ("一覧に載せた指標（実数）", 4, 2), ("評価の付いた指標", 5, 2), ("要確認の件数", 1, 1),
    ("一覧の誤りのセル", 0, 0), ("作成後に書き換えた指標", 0, 0),
  ])
  func `the book counts itself against what it was made with`(item: String, overall: Int, section: Int) throws
  {
    let sample = ListingSample(findings: [.sample("a", .confirmation)])
    for (scope, count) in [(BookScope.overall, overall), (.section(ListingSample.first), section)] {
      let sheet = ParametersSheet(book: sample.book(scope)).drawn.sheet
      let row = try #require(find(item, on: sheet))
      #expect(content(row, 2, on: sheet) == .number(Double(count)))
      guard case .formula(let formula, let cached, _) = content(row, 3, on: sheet) else {
        Issue.record("no live count")
        return
      }
      #expect(formula.hasPrefix("=SUMPRODUCT(") || formula.contains("COUNT"))
      #expect(cached == .number(Double(count)))
    }
  }

  @Test func `the facts name the plan, the day of the data and the program`() throws {
    let sheet = try sheet(ListingSample())
    #expect(content(try #require(find("計画", on: sheet)), 2, on: sheet) == .text("計画"))
    #expect(content(try #require(find("データ時点", on: sheet)), 2, on: sheet) == .text("令和６年９月30日"))
    #expect(content(try #require(find("作成したプログラム", on: sheet)), 2, on: sheet) == .text("達成 Tassei 1.2.3"))
    #expect(content(try #require(find("掲載", on: sheet)), 2, on: sheet) == .text("5件（実数 4指標）"))
  }

  @Test func `each indicator names where its newest value stands`() throws {
    let sheet = try sheet(ListingSample())
    let row = try #require(find("4①-1　相談件数", on: sheet))
    #expect(content(row, 2, on: sheet) == .text("移住担当課"))
    #expect(content(row, 4, on: sheet) == .text("計画 第４章／R4の値：exports/移住.csv 4行"))
  }

  @Test func `a book made without files has no sum over nothing`() throws {
    let sheet = try sheet(ListingSample())
    let total = try #require(find("計", on: sheet))
    #expect(content(total, 4, on: sheet) == .number(0))
  }
}
