import Evaluations
import Formulas
import Indicators
import Testing
import Workbooks

@testable import Sheets

/// 未提出・未公表一覧: what has come, what is still to come, and of whom it is asked.
struct MissingSheetTests {
  private static func sheet(_ sample: ListingSample = ListingSample()) -> Sheet {
    MissingSheet(book: sample.book(.overall)).sheet
  }

  private static func words(_ sheet: Sheet, row: Int) -> [String] {
    (0...10).compactMap { sheet.cells[Position(row: row, column: $0)]?.content.words }.filter { !$0.isEmpty }
  }

  private static func row(of text: String, _ sheet: Sheet) throws -> Int {
    try #require(sheet.cells.first { $0.value.content.words == text }).key.row
  }

  @Test func `a line shows what of an indicator has come and what has not`() throws {
    let sheet = Self.sheet()
    let row = try Self.row(of: "相談件数", sheet)
    // R1 is missing, R2 to R4 have come, R5 is 集計中; H30 is the baseline year.
    #expect(Self.words(sheet, row: row) == ["相談件数", "●", "✓", "✓", "✓", "○", "R4", "－"])
    let legend = try #require(sheet.cells[Position(row: MissingLayout.legendRow, column: 0)]?.content.words)
    for part in ["● 未提出", "○ 集計中", "― 未公表", "✓ 届いている", "参 参考値"] { #expect(legend.contains(part)) }
  }

  @Test func `counts and sentence are formulas over the cells of 実績入力`() throws {
    let sample = ListingSample()
    let sheet = Self.sheet(sample)
    let asked = sample.evaluations.missing.count { DeliveryState($0.absence).isAsked }
    let cell = sheet.cells[Position(row: MissingLayout.sentenceRow, column: 0)]?.content
    guard case .formula(let formula, .text(let text), _)? = cell else {
      Issue.record("no sentence")
      return
    }
    #expect(formula.contains("SUM("))
    #expect(text.hasPrefix("未提出は\(asked)件（"))
    let counts = sheet.cells.values.compactMap { cell -> String? in
      if case .formula(let formula, _, _) = cell.content, formula.contains("COUNTIF('実績入力'!") {
        formula
      } else {
        nil
      }
    }
    #expect(!counts.isEmpty)
  }

  @Test func `a dash among numbers is asked for`() throws {
    let dash = Observation(
      indicator: ListingSample.level, year: FiscalYear(2021), value: .absent(.notApplicable), text: "-",
      isDoubted: true)
    let sheet = Self.sheet(ListingSample(others: [dash]))
    let row = try Self.row(of: "相談件数", sheet)
    #expect(Self.words(sheet, row: row).contains("？"))
  }

  @Test func `what a list counts is what is missing`() {
    let evaluations = ListingSample().evaluations
    for item in evaluations.items {
      let years = FiscalYear(1990)...FiscalYear(2030)
      let missing = evaluations.missing.filter { $0.indicator.id == item.indicator.id }
      let asked = missing.count {
        $0.absence == .notSubmitted || $0.absence == .unverified || !$0.absence.isPending
      }
      #expect(evaluations.askedCount(of: item.record, in: years) == asked)
    }
  }

  // MARK: Pages

  @Test(arguments: [
    [1], [3, 4], [9, 8, 4, 3, 2, 1, 2, 1, 1, 1, 1, 1], [30], [24, 24, 24], [700], [1, 1, 60, 1],
  ])
  func `every line has its place, no head stands alone, and a department that goes on has a head`(
    counts: [Int]
  ) {
    let layout = MissingLayout(
      counts: counts, years: FiscalYear(2019)...FiscalYear(2024), hasEarlier: false)
    let lines = layout.lines
    #expect(
      lines.compactMap { if case .indicator(let index) = $0.line { index } else { nil } }
        == Array(0..<counts.reduce(0, +)))
    let slots = Set(lines.map { "\($0.slot.row) \($0.slot.half)" })
    #expect(slots.count == lines.count)
    for (index, (line, slot)) in lines.enumerated() {
      let isFirst =
        index == 0 || lines[index - 1].slot.half != slot.half || lines[index - 1].slot.row > slot.row
      if case .department = line {
        #expect(index + 1 < lines.count && lines[index + 1].slot == .init(row: slot.row + 1, half: slot.half))
      } else {
        #expect(!isFirst)
      }
    }
    if counts.count == 12 { #expect(layout.rowBreaks.isEmpty) }
    #expect(layout.pixels.prefix(layout.printed.count).reduce(0, +) <= 1100)
  }

  @Test func `a book in which nothing is missing says so`() {
    let sheet = MissingSheet(book: OverallSample(values: []).book(.overall)).sheet
    let sentence = sheet.cells[Position(row: MissingLayout.sentenceRow, column: 0)]?.content.words
    #expect(sentence?.hasPrefix("未提出の値はありません") == true)
  }
}
