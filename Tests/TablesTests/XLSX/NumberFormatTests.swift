import Testing

@testable import Tables

struct NumberFormatTests {
  struct Case: CustomTestStringConvertible {
    let code: String
    let number: String
    let text: String
    var fault: TableRow.Fault.Kind?
    var testDescription: String { "\(number) under \(code)" }

    init(_ code: String, _ number: String, _ text: String, _ fault: TableRow.Fault.Kind? = nil) {
      self.code = code
      self.number = number
      self.text = text
      self.fault = fault
    }
  }

  private static func check(_ `case`: Case) throws {
    let number = try #require(CellNumber(`case`.number)).rounded()
    let shown = NumberFormat(`case`.code).shown(number, dateSystem: .from1900)
    #expect(shown == NumberFormat.Shown(text: `case`.text, fault: `case`.fault))
  }

  @Test(arguments: [
    Case("0%", "0.58", "58%"),
    Case("0%", "0.57999999999999996", "58%"),
    Case("0.0%", "7.0999999999999994E-2", "7.1%"),
    Case("0%", "0.5832", "58.32%"),
    Case("0.0 %", "1", "100%"),
    Case("General", "58", "58"),
    Case("0\"%\"", "58", "58%"),
    Case("0\\%", "58", "58%"),
    Case("0.0%;-0.0%", "-0.25", "-25%"),
    Case("[Red]0.0%;[Blue]\"△\"0.0%", "-0.25", "-25%"),
    Case("#%", "0", "0%"),
    Case("0%\"増\"", "0.05", "5%増"),
  ])
  func `a percentage is the number that people see`(_ case: Case) throws { try Self.check(`case`) }

  @Test(arguments: [
    Case("0.0\"千人\"", "48.3", "48.3千人"),
    Case("#,##0\"人\"", "1000", "1000人"),
    Case("#,##0人", "1000", "1000人"),
    Case("0\\人", "5", "5人"),
    Case("0!人", "5", "5人"),
    Case("\"¥\"#,##0", "1000", "¥1000"),
    Case("¥#,##0", "-1000", "-¥1000"),
    Case("[$¥-411]#,##0", "1000", "¥1000"),
    Case("#,##0[$人-411]", "1000", "1000人"),
    Case("\"約\"0.0\" 万人\"", "62.5", "約62.5万人"),
    Case("\"令和\"0\"年度\"", "5", "令和5年度"),
    Case("G/標準\"人\"", "5", "5人"),
    Case("General\"人\"", "5.25", "5.25人"),
    Case("#,##0_ \"件\"_)", "7", "7件"),
    Case("* #,##0\"件\"", "7", "7件"),
    Case("+0.0;-0.0;0.0", "5.5", "5.5"),
    Case("+0.0;-0.0;0.0", "-5.5", "-5.5"),
    Case("000\\-0000", "630123", "630123"),
    Case("# ?/?", "0.5", "0.5"),
    Case("# ??/100", "0.5", "0.5"),
    Case("0.00E+00", "0.5", "0.5"),
    Case("[DBNum3][$-411]0", "12", "12"),
    Case("0\"万\"0000\"人\"", "123456", "123456人"),
  ])
  func `a text of the format stands beside the number`(_ case: Case) throws { try Self.check(`case`) }

  @Test(arguments: [
    Case("#,##0,\"千人\"", "48300", "48.3千人"),
    Case("#,##0.0,,\"百万円\"", "1234567", "1.234567百万円"),
    Case("0\".\"0,\"万人\"", "483000", "48.3万人"),
    Case("0!.0,\"万人\"", "483000", "48.3万人"),
    Case("#,##0,\" (千円)\"", "48300", "48.3(千円)"),
    Case("#,##0,", "48300", "48300", .scaled),
    Case("#,##0.0,,", "1234567", "1234567", .scaled),
    Case("0.0,", "0", "0", .scaled),
    Case("#,##0,\"人\"", "48300", "48300", .scaled),
    Case("#,##0,,\"千人\"", "48300000", "48300000", .scaled),
    Case("¥#,##0,", "48300", "48300", .scaled),
    Case("#,##0", "48300", "48300"),
  ])
  func `scaling commas are undone only by a text that names them`(_ case: Case) throws {
    try Self.check(`case`)
  }

  @Test(arguments: [
    Case("#,##0;\"△\"#,##0", "-1000", "-1000"),
    Case("#,##0;[Red](#,##0)", "-1000", "-1000"),
    Case("#,##0;▲#,##0\"人\"", "-1000", "-1000人"),
    Case("0;0", "-5", "-5"),
    Case("0\"人\";0\"人減\";\"増減なし\"", "3", "3人"),
    Case("0\"人\";0\"人減\";\"増減なし\"", "-3", "-3人減"),
    Case("0\"人\";0\"人減\";\"増減なし\"", "0", "増減なし"),
    Case("_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"??_ ;_ @_ ", "0", "-"),
    Case("[>=1000]0.0\"千人\";0\"人\"", "1000", "1000千人"),
    Case("[>=1000]0.0\"千人\";0\"人\"", "999", "999人"),
    Case("[=1]\"有\";[=2]\"無\";0", "2", "無"),
    Case("[<>0]0\"人\";\"なし\"", "0", "なし"),
    Case("0;@", "-5", "-5"),
    Case("@", "5", "5"),
    Case("", "5", "5"),
  ])
  func `the section is chosen by sign or condition`(_ case: Case) throws { try Self.check(`case`) }

  @Test(arguments: [
    Case("#,###", "0", ""),
    Case("0;-0;", "0", ""),
    Case("#,##0", "0", "0"),
    Case("#,###", "0.3", "0.3"),
    Case("0;;0", "-5", "-5", .notShown),
    Case(";;;", "5", "5", .notShown),
  ])
  func `a hidden zero is blank and another hidden number a fault`(_ case: Case) throws {
    try Self.check(`case`)
  }

  @Test(arguments: [
    Case("yyyy/m/d", "45869", "2025-07-31", .date),
    Case("[$-411]ge\".\"m\".\"d", "45869", "2025-07-31", .date),
    Case("[$-411]ggge\"年\"m\"月\"d\"日\";@", "45869", "2025-07-31", .date),
    Case("[$-ja-JP-x-gannen]ggge\"年度\"", "45869", "2025-07-31", .date),
    Case("m\"月\"d\"日\"(aaa)", "45869", "2025-07-31", .date),
    Case("yyyy/m/d h:mm", "45869.5", "2025-07-31 12:00", .date),
    Case("h:mm:ss AM/PM", "0.75001157407407", "18:00:01", .date),
    Case("[h]:mm", "1.5", "36:00", .date),
    Case("[mm]:ss", "0.0006944444444", "00:01", .date),
    Case("yyyy", "-1", "-1", .date),
    Case("yyyy", "2958466", "2958466", .date),
    Case("[Red]0", "45869", "45869"),
    Case("\"d\"0", "5", "d5"),
    Case("0.00E+00", "45869", "45869"),
  ])
  func `a date is its day`(_ case: Case) throws { try Self.check(`case`) }

  @Test(arguments: [
    (9, "0.58", "58%"), (10, "0.58", "58%"), (14, "45869", "2025-07-31"), (31, "45869", "2025-07-31"),
    (57, "45869", "2025-07-31"), (46, "1.5", "36:00"), (3, "1000", "1000"), (41, "0", "-"), (44, "-3", "-3"),
    (49, "7", "7"), (0, "7", "7"), (163, "7", "7"),
  ])
  func `a format that every program knows needs no code`(_ number: Int, _ value: String, _ text: String)
    throws
  {
    let shown = NumberFormat(NumberFormat.builtIn(number))
      .shown(try #require(CellNumber(value)), dateSystem: .from1900)
    #expect(shown.text == text)
  }

  @Test func `the fourth section stands beside texts`() {
    #expect(NumberFormat("0;0;0;@\"様\"").shown("知事") == "知事様")
    #expect(NumberFormat("@\"人\"").shown("943") == "943人")
    #expect(NumberFormat("0\"人\"").shown("943") == "943")
    #expect(NumberFormat("0;0;0;").shown("知事") == "知事")
  }
}
