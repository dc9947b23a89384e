import Indicators
import Testing

@testable import Formulas
@testable import Sheets
@testable import Workbooks

struct FindingsSheetTests {
  private func sheet(_ findings: [Finding], _ scope: BookScope = .section(ListingSample.first)) -> Sheet {
    FindingsSheet(book: ListingSample(findings: findings).book(scope)).sheet
  }

  private func texts(_ column: FindingsLayout.Column, on sheet: Sheet, count: Int) -> [Cell.Content?] {
    (0..<count).map { row in
      sheet.cells[Position(row: FindingsLayout.firstRow + row, column: column.rawValue)]?.content
    }
  }

  @Test func `findings stand gravest first, then in the order of the files`() {
    let sheet = sheet([
      .sample("c", .note), .sample("b", .correction, place: Place(file: "exports/港.csv", line: 9)),
      .sample("a", .correction, place: Place(file: "exports/港.csv", line: 2)), .sample("d", .confirmation),
    ])
    #expect(
      texts(.severity, on: sheet, count: 4)
        == [.text("■ 要修正"), .text("■ 要修正"), .text("□ 確認"), .text("・ 参考")])
    #expect(texts(.line, on: sheet, count: 2) == [.number(2), .number(9)])
    #expect(texts(.number, on: sheet, count: 2) == [.number(1), .number(2)])
  }

  @Test func `a finding says what is wrong, what to do, what was read and where`() {
    let sheet = sheet([.sample("a", .correction)])
    #expect(texts(.content, on: sheet, count: 1) == [.text("問題a。対処a。")])
    #expect(texts(.found, on: sheet, count: 1) == [.text("１２")])
    #expect(texts(.heading, on: sheet, count: 1) == [.text("値（C列）")])
    #expect(texts(.handling, on: sheet, count: 1) == [.text("扱いa")])
    #expect(texts(.year, on: sheet, count: 1) == [.text("R5")])
    let card = Cell.LinkTarget.sheet("個票01", Position(row: 0, column: 0))
    #expect(texts(.indicatorNumber, on: sheet, count: 1) == [.link(card, text: "①-1")])
  }

  @Test(arguments: [
    (Optional<String>.none, "－"), ("", "（空欄）"), ("=1+1", "=1+1"),
    (String(repeating: "あ", count: 80), String(repeating: "あ", count: 9) + "…（続きは「記述全文」5行）"),
  ])
  func `what was read stands as it was, cut where it would fill the page`(found: String?, shown: String) {
    let sheet = sheet([.sample("a", .note, found: found)])
    #expect(texts(.found, on: sheet, count: 1) == [.text(shown)])
  }

  @Test func `a finding without indicator, year and cell has dashes and stands in 総括 only`() {
    let finding = Finding.sample(
      "a", .note, nil, year: nil, found: nil, place: Place(file: "exports/移住.csv"))
    let overall = sheet([finding], .overall)
    for column in [FindingsLayout.Column.indicatorNumber, .indicator, .year, .found, .line, .heading] {
      #expect(texts(column, on: overall, count: 1) == [.text("－")])
    }
    #expect(texts(.severity, on: sheet([finding]), count: 1) == [.blank])
  }

  @Test func `the sentence at the head counts live what the table holds`() throws {
    let sheet = sheet([.sample("a", .correction), .sample("b", .note), .sample("c", .note)])
    guard case .formula(let formula, let cached, _) = sheet.cells[Position(row: 1, column: 1)]?.content else {
      Issue.record("no formula at the head")
      return
    }
    #expect(formula.contains("COUNTIFS($C$5:$C$7,\"■*\")") && formula.contains("COUNTIF($M$5:$M$7,\"済\")"))
    #expect(
      cached
        == .text("読み込んだデータで気づいた点です。要修正 1件、確認 0件、参考 2件（対応済 0件）。元のファイルを直して作り直すか、右端の黄色の欄に対応を記録してください。"))
  }

  @Test func `of 1500 findings 1000 are listed, all are counted, and the last row says where the others are`()
    throws
  {
    let severities: [Finding.Severity] = [.correction, .confirmation, .note]
    let findings = (0..<1500).map { number in
      Finding.sample(
        "a", severities[number % 3], number % 2 == 0 ? ListingSample.level : ListingSample.sum,
        place: Place(file: "exports/移住.csv", line: number + 2))
    }
    let book = ListingSample(findings: findings).book(.section(ListingSample.first))
    let sheet = FindingsSheet(book: book).sheet
    let numbers = texts(.number, on: sheet, count: 1001)
    #expect(numbers[999] == .number(1000))
    #expect(numbers[1000] == .blank)
    let ending = "ほか500件（すべての指摘は「tassei check --format csv」で書き出した一覧をご覧ください）"
    #expect(texts(.indicator, on: sheet, count: 1001)[1000] == .text(ending))
    #expect(sheet.cells.keys.map(\.row).max() == FindingsLayout.firstRow + 1000)
    #expect(sheet.print.area?.last.row == FindingsLayout.firstRow + 1000)
    guard case .formula(_, .text(let head), _) = sheet.cells[Position(row: 1, column: 1)]?.content else {
      Issue.record("no formula at the head")
      return
    }
    #expect(head.contains("要修正 500件、確認 500件、参考 500件"))
    #expect(FindingCount(book).all.number == 1500)
    #expect(FindingCount(book).all.formula.hasSuffix("+500"))
    // Of 500 corrections of even and odd numbers in turn half are of each indicator.
    #expect(FindingCount(book).corrections.number == 500)
    try book.workbook.check()
  }

  @Test func `only the two columns of staff can be edited`() {
    let sheet = sheet([.sample("a", .correction), .sample("b", .note)])
    let editable = sheet.cells.filter { $0.value.style.isUnlocked }.map(\.key.column)
    #expect(sheet.isProtected)
    #expect(editable.count == 4)
    #expect(Set(editable) == [FindingsLayout.Column.state.rawValue, FindingsLayout.Column.checked.rawValue])
    #expect(sheet.validations.map(\.rule).filter { $0 != .any } == [.list(["未", "照会中", "済"])])
  }

  @Test func `a book without findings says so and asks for nothing`() {
    let sheet = sheet([])
    #expect(texts(.indicator, on: sheet, count: 1) == [.text("気づいた点はありません。")])
    #expect(sheet.validations.isEmpty)
    #expect(!sheet.cells.values.contains { $0.style.isUnlocked })
  }
}
