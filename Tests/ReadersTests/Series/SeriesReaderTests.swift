import Foundation
import Indicators
import TestKit
import Testing

@testable import Readers

struct SeriesReaderTests {
  private static let head = "id,n_hist,first_year,values\n"

  private static func read(_ bytes: [UInt8]) throws -> Reading<[YearlySeries]> {
    try WorkingFolder.with { folder in
      try WorkingFolder.write(bytes, to: "series.csv", in: folder)
      return try readSeries(at: folder + "/series.csv")
    }
  }

  private static func read(_ text: String) throws -> Reading<[YearlySeries]> {
    try read(Array(text.utf8))
  }

  /// What faulty files of series give.
  static func findingsOfAllKinds() throws -> [Finding] {
    let rows = "a,多い,2015,1 2 3\nb,2,H27,1 2 3\nc,2,2015,1 二 3\nd,3,2015,1 2 3\n"
    var findings = try [head + rows, "id,values\n"].flatMap { try read($0).findings }
    do {
      _ = try readSeries(at: "no-such-folder/series.csv")
    } catch {
      findings.append(error.finding)
    }
    return findings
  }

  @Test func `series come in the order of the file, whatever the order of its columns`() throws {
    let reading = try Self.read(
      "\u{FEFF}Values, N_hist,id,first_year,note\r\n1 -2.5  +3.0E+2,2,b,2015,x\r\n\r\n0 1,1,,1999\r\n")
    #expect(reading.findings == [])
    #expect(
      reading.value == [
        YearlySeries(id: "b", historyCount: 2, firstYear: 2015, values: [1, -2.5, 300]),
        YearlySeries(id: "", historyCount: 1, firstYear: 1999, values: [0, 1]),
      ])
  }

  @Test func `a file in CP932, or with quotes behind its mark, is read as any other`() throws {
    let text = "\"id\",n_hist,first_year,values\n観光,1,2015,1 2\n"
    let cp932 = Array(try #require(text.data(using: .shiftJIS)))
    for bytes in [Array(("\u{FEFF}" + text).utf8), cp932] {
      let reading = try Self.read(bytes)
      #expect(reading.findings == [])
      #expect(reading.value.map(\.id) == ["観光"])
    }
  }

  @Test(arguments: [
    ("a,,2015,1 2 3", "series-count-unreadable", "B"), ("a,1.5,2015,1 2 3", "series-count-unreadable", "B"),
    ("a,0,2015,1 2 3", "series-count-unreadable", "B"), ("a,2,R2,1 2 3", "series-year-unreadable", "C"),
    ("a,2,20155,1 2 3", "series-year-unreadable", "C"),
    ("a,2,2015,1 2 1.204.5", "series-value-unreadable", "D"),
    ("a,2,2015,1 2 nan", "series-value-unreadable", "D"),
    ("a,2,2015,1 2 0x1F", "series-value-unreadable", "D"),
    ("a,2,2015,1 2 -Infinity", "series-value-unreadable", "D"),
    ("a,2,2015,1 2 1e999", "series-value-unreadable", "D"),
    ("a,2,2015,1　2　3", "series-value-unreadable", "D"), ("a,2,2015,", "series-too-short", "D"),
    ("a,3,2015,1 2 3", "series-too-short", "D"), ("a,9223372036854775807,2015,1", "series-too-short", "D"),
  ])
  func `a series that cannot be read is reported by line and column, and the others are read`(
    row: String, code: String, column: String
  ) throws {
    let reading = try Self.read(Self.head + "ok,1,2015,1 2\n" + row + "\nok,1,2015,1 2\n")
    #expect(reading.value.map(\.id) == ["ok", "ok"])
    #expect(reading.findings.map(\.message.code) == [code])
    #expect(reading.findings.map(\.place.line) == [3])
    #expect(reading.findings.map(\.place.columnLetters) == [column])
  }

  @Test(arguments: ["id,n_hist,first_year,values\na,2,,1 2 3\n", "id,n_hist,values\na,2,1 2 3\n"])
  func `the year of the first value may be left out`(text: String) throws {
    let reading = try Self.read(text)
    #expect(reading.findings == [])
    #expect(
      reading.value == [YearlySeries(id: "a", historyCount: 2, firstYear: nil, values: [1, 2, 3])])
  }

  @Test(arguments: ["", "\n", "a,2,2015,1 2 3\n", "id,n_hist\n"])
  func `without its headings a file gives no series`(text: String) throws {
    let reading = try Self.read(text)
    #expect(reading.value == [])
    #expect(reading.findings.map(\.message.code) == ["series-headings-missing"])
  }

  @Test func `a file that is missing, a folder or no text is not read at all`() throws {
    try WorkingFolder.with { folder in
      try WorkingFolder.write([0x61, 0, 0x62], to: "null.csv", in: folder)
      for (name, code) in [
        ("gone.csv", "series-file-missing"), ("", "file-not-regular"), ("null.csv", "file-holds-null"),
      ] {
        let path = folder + "/" + name
        let error = #expect(throws: SeriesError.self) { _ = try readSeries(at: path) }
        #expect(error?.finding.message.code == code)
        #expect(error?.finding.place.file == path)
      }
    }
  }

  @Test func `a name without a folder lies in the current one`() {
    let error = #expect(throws: SeriesError.self) { _ = try readSeries(at: "no-such-series.csv") }
    #expect(error?.finding.place.file == "no-such-series.csv")
  }
}
