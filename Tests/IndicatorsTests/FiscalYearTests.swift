import Indicators
import Testing

struct FiscalYearTests {
  @Test(arguments: [
    (2018, "H30"), (2019, "R1"), (2024, "R6"), (1989, "H1"), (1988, "S63"), (1926, "S1"), (1912, "T1"),
    (1868, "M1"),
  ])
  func `a year is labelled by the era at its beginning, 2019 by R1`(_ number: Int, _ label: String) {
    #expect(FiscalYear(number).label == label)
  }

  @Test func `years are counted in whole steps`() {
    #expect(FiscalYear(2018).distance(to: FiscalYear(2024)) == 6)
    #expect(FiscalYear(2024).advanced(by: -6) == FiscalYear(2018))
    #expect(Array(FiscalYear(2019)...FiscalYear(2021)).map(\.label) == ["R1", "R2", "R3"])
  }
}
