import Indicators
import Testing
import Workbooks

@testable import Exchange
@testable import Formulas
@testable import Sheets

/// Numbers in sentences and in the formats of cells and axes.
struct NumberFormTests {
  struct Case: CustomTestStringConvertible {
    let number: Double
    let decimals: Int
    let text: String

    var testDescription: String { text }
  }

  @Test(arguments: [
    Case(number: 0, decimals: 0, text: "0"), Case(number: 1234.5, decimals: 0, text: "1,235"),
    Case(number: -0.05, decimals: 2, text: "▲0.05"),
    Case(number: 999_999.95, decimals: 1, text: "1,000,000.0"),
    Case(number: 99_999_999_999_999, decimals: 1, text: "99,999,999,999,999.0"),
    Case(number: 23_456_789_012_345.6, decimals: 6, text: "23,456,789,012,345.600000"),
    Case(number: 20_000_000_000_000, decimals: 6, text: "20,000,000,000,000.000000"),
    // More digits than 64 bits hold.
    Case(number: 1e18, decimals: 1, text: "1,000,000,000,000,000,000.0"),
    Case(number: -1.2345678901234568e20, decimals: 0, text: "▲123,456,789,012,346,000,000"),
    Case(number: 1e29, decimals: 0, text: "100,000,000,000,000,000,000,000,000,000"),
  ])
  func `a number of any size has a text`(example: Case) {
    #expect(NumberText.value(example.decimals).text(example.number) == example.text)
  }

  @Test func `the greatest number has a text`() {
    #expect(NumberText.value(4).text(.greatestFiniteMagnitude).hasPrefix("179,769,313,486,232,000"))
    #expect(NumberText.percent.text(.greatestFiniteMagnitude / 1000).hasSuffix("%"))
  }

  @Test func `a mark below zero has as many places as one above`() {
    #expect(NumberFormat.bare(2) == "#,##0.00;▲#,##0.00")
    #expect(NumberFormat.bare(0) == "#,##0;▲#,##0")
  }

  @Test(arguments: [
    (0.1, #""前年比 +"0%_ ;"前年比 ▲"0%_ ;"前年比 ±"0%_ ;@_ "#),
    (0.025, #""前年比 +"0.0%_ ;"前年比 ▲"0.0%_ ;"前年比 ±"0.0%_ ;@_ "#),
    (-0.0125, #""前年比 +"0.00%_ ;"前年比 ▲"0.00%_ ;"前年比 ±"0.00%_ ;@_ "#),
  ])
  func `a growth is printed with all its digits`(rate: Double, format: String) {
    #expect(NumberFormat.growth(rate) == format)
  }

  @Test func `a constant of the plan is printed as it is, in a target and where it is edited`() {
    let sample = CardSample(target: .all(constant: "全体", year: FiscalYear(2024)), constant: 98.5)
    #expect(NumberFormat.target(of: sample.indicator) == #""全体("General")"_ ;;;@_ "#)
    let cells = ParametersSheet(book: sample.book).drawn.sheet.cells.values
    #expect(cells.first { $0.content == .number(98.5) }?.style.numberFormat == "General_ ")
  }

  @Test(arguments: [
    ([0.512, 0.520], 0.510, 3), ([51.2, 52], 51, 1), ([100, 200], 50, 0), ([5.12, 5.2], 5.10, 2),
    ([79, 200], 0, 0), ([81, 200], 50, 0), ([979, 1371], 900, 0), ([-6874, 0], -8000, 0),
  ])
  func `an axis begins 15 % below the data, at 0 where they begin near it, and has the digits of its marks`(
    numbers: [Double], minimum: Double, decimals: Int
  ) {
    let scale = ChartScale(numbers: numbers, mayBeNegative: false)
    #expect(abs(scale.minimum - minimum) < 1e-9)
    #expect(scale.decimals == decimals)
  }

  @Test func `a quote in a unit does not end the words of its format`() {
    #expect(
      NumberFormat.value(0, after: "枚\"大\"") == ##"#,##0"枚"\""大"\"_ ;"▲"#,##0"枚"\""大"\"_ ;"##
        + ##"#,##0"枚"\""大"\"_ ;@_ "##)
    #expect(NumberFormat.value(0, before: "計 ") == ##""計 "#,##0_ ;"▲""計 "#,##0_ ;"計 "#,##0_ ;@_ "##)
  }
}
