import Foundation
import Indicators
import Testing

@testable import Sheets

/// Every column of 一覧 and every sheet has its place.
///
/// No compiler sees a column that is in no list, or a sheet that is in no book, so the declarations are read in the
/// sources.
struct SheetPlacesTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/Sheets")

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func `every column of 一覧 has its place`() throws {
    let source = try Self.text("List/ListLayout.swift")
    let body = try #require(source.firstRange(of: "enum Column: Hashable {")).upperBound
    let end = try #require(source[body...].firstRange(of: "\n  }\n")).lowerBound
    let declared = source[body..<end].matches(of: #/\n    case (\w+)/#).map { String($0.output.1) }
    #expect(declared.count > 25)
    let period = FiscalYear(2020)...FiscalYear(2024)
    let layout = ListLayout(
      placements: [], period: period, reportYear: period.upperBound,
      trend: TrendPoints(of: [], period: period, reportYear: period.upperBound), isOverall: true)
    let placed = Set(layout.columns.map { String("\($0)".prefix { $0 != "(" }) })
    #expect(declared.filter { !placed.contains($0) } == [])
  }

  @Test func `every sheet is in a book`() throws {
    let books = try ["LayOut.swift", "Programme/ProgrammeBook.swift", "Method/MethodBook.swift"]
      .map(Self.text).joined().replacing(#/\(\s+book:/#, with: "(book:")
    let files = try #require(FileManager.default.enumerator(atPath: Self.sources.path)).compactMap {
      $0 as? String
    }
    var sheets: [String] = []
    for file in files where file.hasSuffix("Sheet.swift") {
      sheets += try Self.text(file).matches(of: #/\nstruct (\w+Sheet)\b/#).map { String($0.output.1) }
    }
    #expect(sheets.count > 12)
    #expect(sheets.filter { !books.contains($0 + "(book:") } == [])
  }
}
