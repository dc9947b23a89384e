import Testing

@testable import Tables

struct CellNumberTests {
  @Test(arguments: [
    ("95.09999999999999", "95.1"), ("0.1000000000000000055", "0.1"), ("0.30000000000000004", "0.3"),
    ("88.40000000000001", "88.4"), ("1E3", "1000"), ("1.5e+3", "1500"), ("7.0999999999999994E-2", "0.071"),
    ("-0.5", "-0.5"), ("-0", "0"), ("0.000", "0"), ("5.", "5"), (".5", "0.5"), ("+5", "5"), (" 5 ", "5"),
    ("007.50", "7.5"), ("99.99999999999999999", "100"), ("0.999999999999999999", "1"),
    ("999999999999999.9", "1000000000000000"), ("123456789012345.4", "123456789012345"),
    ("0.00001", "0.00001"), ("1E-7", "0.0000001"), ("1E15", "1000000000000000"),
  ])
  func `a number has 15 significant digits and no exponent`(_ written: String, _ text: String) throws {
    #expect(try #require(CellNumber(written)).rounded().description == text)
  }

  @Test(arguments: [
    ("1234567890123456", "1234567890123456"), ("1.2345678901234567E16", "12345678901234567"),
    ("12345678901234567.5", "12345678901234567.5"), ("1E20", "100000000000000000000"),
  ])
  func `a whole number of more than 15 digits keeps them`(_ written: String, _ text: String) throws {
    #expect(try #require(CellNumber(written)).rounded().description == text)
  }

  @Test(arguments: ["1E300", "-4E-300"])
  func `a number far from the point is not written out`(_ written: String) throws {
    #expect(try #require(CellNumber(written)).description.utf8.count < 12)
  }

  @Test(arguments: [
    "", "-", ".", "1.2.3", "1,000", "E5", "1E", "1E+", "1E5.5", "1E9999999", "1E999", "12a", "NaN", "inf",
  ])
  func `what is no number is refused`(_ written: String) {
    #expect(CellNumber(written) == nil)
  }

  @Test func `moving the point adds no noise`() throws {
    #expect(try #require(CellNumber("0.57")).shifted(by: 2).description == "57")
    #expect(try #require(CellNumber("1.005")).shifted(by: 2).description == "100.5")
    #expect(try #require(CellNumber("48300")).shifted(by: -3).description == "48.3")
    #expect(try #require(CellNumber("0")).shifted(by: 2).description == "0")
  }
}

struct DateSystemTests {
  @Test(arguments: [
    (0.0, "00:00"), (0.5, "12:00"), (1, "1900-01-01"), (59, "1900-02-28"), (60, "1900-02-29"),
    (61, "1900-03-01"), (36_525, "1999-12-31"), (36_526, "2000-01-01"), (36_585, "2000-02-29"),
    (43_585, "2019-04-30"), (45_869, "2025-07-31"), (45_869.5, "2025-07-31 12:00"),
    (45_869.00001157, "2025-07-31 00:00:01"), (45_869.9999999, "2025-08-01"), (2_958_465, "9999-12-31"),
  ])
  func `days count from 1900 with one that never was`(_ serial: Double, _ text: String) {
    #expect(DateSystem.from1900.text(of: serial) == text)
  }

  @Test(arguments: [
    (0.0, "1904-01-01"), (59, "1904-02-29"), (60, "1904-03-01"), (44_407, "2025-07-31"),
    (2_957_003, "9999-12-31"),
  ])
  func `days count from 1904`(_ serial: Double, _ text: String) {
    #expect(DateSystem.from1904.text(of: serial) == text)
  }

  @Test(arguments: [-1, -0.1, 2_958_466, 1e300, Double.nan])
  func `what is no day has no text`(_ serial: Double) {
    #expect(DateSystem.from1900.text(of: serial) == nil)
  }
}
