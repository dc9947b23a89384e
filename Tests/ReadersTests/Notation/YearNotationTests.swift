import Indicators
import Testing

@testable import Readers

struct YearNotationTests {
  typealias Outcome = Result<YearNotation.Year, YearNotation.Fault>

  struct Case: CustomTestStringConvertible {
    let text: String
    let expected: Outcome
    var testDescription: String { text }

    init(_ text: String, _ year: Int, _ kind: Indicator.YearKind? = nil) {
      self.text = text
      self.expected = .success(YearNotation.Year(year: FiscalYear(year), kind: kind))
    }

    init(_ text: String, _ fault: YearNotation.Fault) {
      self.text = text
      self.expected = .failure(fault)
    }
  }

  static let cases: [Case] = [
    Case("H30", 2018), Case("Ｈ３０", 2018), Case("h30", 2018), Case(" H 30 ", 2018), Case("H.30", 2018),
    Case("平成30年度", 2018, .fiscal), Case("平成３０年", 2018, .calendar), Case("平30", 2018),
    Case("平31", 2019), Case("平成31年度", 2019, .fiscal), Case("H31", 2019), Case("㍻30", 2018),
    Case("R元", 2019), Case("令和元年", 2019, .calendar), Case("令和元年度", 2019, .fiscal),
    Case("㋿元年度", 2019, .fiscal), Case("R1", 2019), Case("R01", 2019), Case("令6", 2024),
    Case("令和六年度", 2024, .fiscal), Case("平成三十年", 2018, .calendar), Case("平成十年", 1998, .calendar),
    Case("昭和六十四年", 1989, .calendar), Case("S63", 1988), Case("昭和元年", 1926, .calendar),
    Case("T15", 1926), Case("明治45年", 1912, .calendar), Case("H1", 1989), Case("平成元年度", 1989, .fiscal),
    Case("2019", 2019), Case("２０１９", 2019), Case("2019年度", 2019, .fiscal), Case("2019年", 2019, .calendar),
    Case("FY2019", 2019, .fiscal), Case("fy2019", 2019, .fiscal), Case("1868", 1868), Case("2117", 2117),
    Case("2019年度（令和元年度）", 2019, .fiscal), Case("令和5(2023)年度", 2023, .fiscal),
    Case("平成31（令和元）年度", 2019, .fiscal), Case("平成31年度（令和元年度）", 2019, .fiscal),
    Case("令和5年度(2022)", .unreadable), Case("R6年度末", 2024, .pointInTime), Case("2024年末", 2024, .pointInTime),
    Case("26年度", .ambiguous), Case("26", .ambiguous), Case("5", .ambiguous), Case("FY19", .ambiguous),
    Case("元年度", .ambiguous), Case("H32", .outsideEra), Case("R0", .outsideEra), Case("平成0年", .outsideEra),
    Case("S65", .outsideEra), Case("T16", .outsideEra), Case("43586", .date), Case("201904", .date),
    Case("20190401", .date), Case("2019/4/1", .date), Case("4月1日", .date), Case("2019-04", .date),
    Case("R6.4.1", .date), Case("令和6年4月", .date), Case("", .unreadable), Case("年度", .unreadable),
    Case("令和", .unreadable), Case("R", .unreadable), Case("合計", .unreadable), Case("R5〜R6", .unreadable),
    Case("R100", .unreadable), Case("0123", .unreadable), Case("9999", .unreadable),
    Case("2118", .unreadable), Case("1867", .unreadable), Case("123", .unreadable),
    Case("R①2", .unreadable), Case("R-5", .date), Case("R十一", 2029), Case("R二十", 2038),
    Case("R五五", .unreadable), Case("R3※", 2021), Case("※R3", 2021), Case("R3※1", .unreadable),
    Case("R3※１", .unreadable), Case("R3²", .unreadable), Case("R4 1", .unreadable),
    Case("2022 2023", .unreadable),
    Case("令和\n4年度", 2022, .fiscal), Case("R4年度末時点", 2022, .pointInTime), Case("2022年末現在", 2022, .pointInTime),
  ]

  @Test(arguments: cases)
  func `every form of a year is read to one fiscal year or refused by name`(_ example: Case) {
    let outcome = Outcome { () throws(YearNotation.Fault) in try YearNotation.read(example.text) }
    #expect(outcome == example.expected)
  }

  @Test(arguments: 1868...2117)
  func `the label of a year is read back as that year`(_ number: Int) throws {
    #expect(try YearNotation.read(FiscalYear(number).label).year == FiscalYear(number))
  }

  @Test(arguments: [
    ("R2〜R6", 2020...2024), ("R2~R6", 2020...2024), ("Ｒ２～Ｒ６", 2020...2024), ("R2-R6", 2020...2024),
    ("令和2年度から令和6年度", 2020...2024), ("2020−2024", 2020...2024), ("R6〜R6", 2024...2024),
  ])
  func `a period is read with every wave and dash`(_ text: String, _ years: ClosedRange<Int>) {
    #expect(PeriodNotation.read(text) == FiscalYear(years.lowerBound)...FiscalYear(years.upperBound))
  }

  @Test(arguments: ["R6〜R2", "R6", "", "R2〜", "R2〜R4〜R6", "2〜6"])
  func `what is no period from an earlier to a later year is refused`(_ text: String) {
    #expect(PeriodNotation.read(text) == nil)
  }

  @Test(arguments: [
    ("2025-09-30", 2025, 9, 30), ("2025/9/30", 2025, 9, 30), ("令和7年9月30日", 2025, 9, 30),
    ("R7.9.30", 2025, 9, 30), ("２０２４年２月２９日", 2024, 2, 29), ("2000/2/29", 2000, 2, 29),
  ])
  func `a day is read in every common form`(_ text: String, _ year: Int, _ month: Int, _ day: Int) {
    #expect(DayNotation.read(text) == Settings.Day(year: year, month: month, day: day))
  }

  @Test(arguments: [
    "2025-09-31", "2023/2/29", "1900/2/29", "2025-13-01", "2025-0-1", "9月30日", "45930", "", "2025年9月",
  ])
  func `a day that the calendar does not have is refused`(_ text: String) {
    #expect(DayNotation.read(text) == nil)
  }
}
