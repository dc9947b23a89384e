import Foundation
import Indicators
import Tables
import TestKit
import Testing

@testable import Readers

/// Files of other kinds than CSV among the exports, and plans that few samples need.
struct OtherFilesTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("OtherFiles")

  /// All files of the folder read together.
  static func reading() throws -> Reading<Exports> {
    try WorkingFolder.with { working in
      try SamplePlan.write(in: working, replacing: SamplePlan.themed)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
      where !name.hasSuffix(".py") {
        let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
        try WorkingFolder.write(bytes, to: "exports/" + name, in: working)
      }
      return try readExports(
        folder: InputFolder(working + "/exports"), for: readPlan(folder: InputFolder(working + "/plan")).value
      )
    }
  }

  @Test func `every file of another kind is named by what it is`() throws {
    let reading = try Self.reading()
    let text = FaultFixtures.text(of: reading.findings) + FaultFixtures.text(of: reading.value.observations)
    try FaultFixtures.check(text, named: "other-files")
  }

  /// What is said with a plan of running totals, of two indicators of one name, and of rows and values beyond the limits.
  static func findingsOfOtherPlans() throws -> [Finding] {
    try WorkingFolder.with { folder in
      var tables = SamplePlan.withSums
      let twin = "K15,年間相談件数,,300件(R6),件,,,,0,,,,観光局,,,,\n"
      tables["indicators.csv"] = (tables["indicators.csv"] ?? nil).map { $0 + Array(twin.utf8) }
      tables["placements.csv"] = (tables["placements.csv"] ?? nil).map { $0 + Array("5②,観光,K15\n".utf8) }
      try SamplePlan.write(in: folder, replacing: tables)
      try WorkingFolder.write("指標ID,R4（単年度）\nK08,5\n", to: "exports/a.csv", in: folder)
      try WorkingFolder.write("指標名,年度,値\n年間相談件数,R5,5\n", to: "exports/b.csv", in: folder)
      try WorkingFolder.write(
        "指標ID,年度,値\n" + String(repeating: "K01,R5,\n", count: 40), to: "exports/c.csv", in: folder)
      try WorkingFolder.write("指標ID,R3,R4,R5\nK01,,,\nK02,,,\n", to: "exports/d.csv", in: folder)
      var limits = Limits()
      limits.rows = 30
      limits.values = 5
      return try readExports(
        folder: InputFolder(folder + "/exports"), for: readPlan(folder: InputFolder(folder + "/plan")).value,
        limits: limits
      ).findings
    }
  }

  @Test
  func `a name of two indicators, a single year of a running total, too many rows and values are refused`()
    throws
  {
    let findings = try Self.findingsOfOtherPlans().filter { $0.severity == .correction }
    #expect(
      findings.map { "\($0.place.file) \($0.message.code)" } == [
        "exports/a.csv value-single-year", "exports/b.csv indicator-ambiguous", "exports/c.csv rows-too-many",
        "exports/d.csv values-too-many",
      ])
  }
}
