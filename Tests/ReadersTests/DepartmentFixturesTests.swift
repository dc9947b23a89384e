import Foundation
import Indicators
import TestKit
import Testing

@testable import Readers
@testable import Tables

/// A folder as thirty departments send it: ugly files in honest forms, each with what a careful person would read in it.
///
/// The expectations were written by hand and are never recorded:
///
/// ```
/// rows 6                      the rows of data, a cell of a wide table counting as one; or unread
/// K01 R5 1502 速報             an accepted value in the plan's unit, its status unless 確定; or the reason why there is none
/// ! 5 C number-is-date        a finding: line, column where it has one, code
/// ```
struct DepartmentFixturesTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("DepartmentFixtures")

  static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }.sorted()
  }()

  private static func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name + ".csv")))
  }

  private static func expectation(of name: String) throws -> [String] {
    try String(contentsOf: folder.appendingPathComponent(name + ".txt"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  private static func read(_ names: [String]) throws -> Reading<Exports> {
    try WorkingFolder.with { folder in
      try SamplePlan.write(in: folder)
      for name in names { try WorkingFolder.write(bytes(of: name), to: "exports/\(name).csv", in: folder) }
      return try readExports(
        folder: InputFolder(folder + "/exports"), for: readPlan(folder: InputFolder(folder + "/plan")).value)
    }
  }

  @Test(arguments: names)
  func `each file gives all that a careful person would read in it`(_ name: String) throws {
    let reading = try Self.read([name])
    var found = [reading.value.files.first.map { "rows \($0.rowCounts.read)" } ?? "unread"]
    found += reading.value.observations.sorted.map(Self.line)
    found += reading.findings.map { finding in
      let place = [finding.place.line.map(String.init), finding.place.columnLetters].compactMap(\.self)
      return (["!"] + place + [finding.message.code]).joined(separator: " ")
    }
    #expect(found == (try Self.expectation(of: name)), "\(found)")
  }

  @Test(arguments: names)
  func `every row of a file is an observation, dropped with a reason, or a finding`(_ name: String) throws {
    let reading = try Self.read([name])
    guard let account = reading.value.files.first?.rowCounts else {
      #expect(reading.findings.contains { $0.severity == .correction })
      return
    }
    let used = reading.value.observations.sorted.filter { $0.value != .absent(.unverified) }
    #expect(account.read == account.accepted + account.dropped + account.rejected)
    #expect(account.accepted == used.count)
    let refused = reading.findings.filter { $0.severity == .correction && $0.place.line != nil }
    #expect(account.rejected == 0 || !refused.isEmpty)
    #expect(account.rejected >= Set(refused.map(\.place)).count || account.read == 0)
  }

  @Test func `the whole folder is read with the same accounts, and every contradiction is named`() throws {
    #expect(Self.names.count >= 40)
    let whole = try Self.read(Self.names)
    var rows: [String: Int] = [:]
    for name in Self.names {
      for file in try Self.read([name]).value.files { rows[file.path] = file.rowCounts.read }
    }
    #expect(Dictionary(uniqueKeysWithValues: whole.value.files.map { ($0.path, $0.rowCounts.read) }) == rows)
    let accepted = whole.value.files.map(\.rowCounts.accepted).reduce(0, +)
    let observations = whole.value.observations.sorted
    #expect(accepted == observations.filter { $0.value != .absent(.unverified) }.count)
    let reported = Set(whole.findings.filter { $0.severity == .correction }.map(\.place))
    #expect(observations.allSatisfy { $0.value != .absent(.unverified) || reported.contains($0.place) })
  }

  private static func line(_ observation: Observation) -> String {
    let series = observation.series == .main ? "" : "-\(observation.series.key)"
    let value =
      switch observation.value {
      case .measured(let number): "\(number)".replacing(#/\.0$/#, with: "")
      case .absent(let absence): absence.rawValue
      }
    let status = observation.status == .confirmed ? "" : " \(observation.status.rawValue)"
    return "\(observation.indicator)\(series) \(observation.year) \(value)\(status)"
  }
}
