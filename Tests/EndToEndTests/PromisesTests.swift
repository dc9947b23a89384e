import Foundation
import Testing

/// The tests that the list of promises names exist.
struct PromisesTests {
  private static let top = Samples.cases.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The texts of all files of tests by their names; a suite may stand in several (`GuardTests+Charts`).
  private static func suites() throws -> [String: String] {
    var suites: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: top.path + "/Tests")
    where path.hasSuffix(".swift") {
      let name = path.split(separator: "/").last?.prefix { $0 != "." && $0 != "+" } ?? ""
      suites[String(name), default: ""] += try String(
        contentsOfFile: top.path + "/Tests/" + path, encoding: .utf8)
    }
    return suites
  }

  @Test func `every test that is named exists`() throws {
    let suites = try Self.suites()
    let text = try String(
      contentsOf: Self.top.appendingPathComponent("Sources/tassei/tassei.docc/Promises.md"), encoding: .utf8)
    let names = text.matches(of: /`([A-Z][A-Za-z]*Tests)`([^`|\n]*)/)
    #expect(names.count > 60)
    for name in names {
      let suite = try #require(suites[String(name.1)], "\(name.1)")
      #expect(suite.contains("@Test"), "\(name.1)")
      for title in name.2.split(separator: ";") {
        // What stands in brackets explains the test.
        let title = title.prefix { $0 != "(" }.trimmingCharacters(in: [" ", ","])
        #expect(title.isEmpty || suite.contains("func `\(title)"), "\(name.1) \(title)")
      }
    }
  }

  @Test func `every row of what must not break has a test and a code`() throws {
    let text = try String(
      contentsOf: Self.top.appendingPathComponent("Sources/tassei/tassei.docc/Promises.md"), encoding: .utf8)
    let section = try #require(
      text.components(separatedBy: "\n## ").first { $0.hasPrefix("What must not break") })
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    #expect(rows.count > 25)
    for row in rows {
      let cells = row.components(separatedBy: " | ")
      #expect(cells.count == 3 && cells[1].contains("`") && !cells[2].isEmpty, "\(row)")
    }
  }
}
