import Indicators
import TestKit
import Testing

@testable import Readers

struct MuseumTests {
  @Test(arguments: Museum.samples)
  func `every sample gives the findings written beside it`(_ sample: String) throws {
    try Museum.check(try Self.reading(of: sample, Museum.bytes(of: sample)), named: sample)
  }

  @Test func `every message of the readers is produced by a sample`() throws {
    let told = try Museum.tellings().joined()
    let codes = try Museum.codesInMessages()
    #expect(codes.count > 60)
    let untold = codes.filter { !told.contains(" \($0) ") }
    #expect(untold.isEmpty)
  }

  /// What reading a sample says: findings, and for exports the account and the observations.
  static func reading(of sample: String, _ bytes: [UInt8]) throws -> String {
    let parts = sample.split(separator: ".")
    return try WorkingFolder.with { folder in
      guard parts.first == "plan" else { return try exports(sample, bytes, in: folder) }
      let themed = parts[1] == "measures" ? SamplePlan.themed : [:]
      try SamplePlan.write(
        in: folder, replacing: themed.merging(["\(parts[1]).csv": bytes]) { _, spoiled in spoiled })
      do {
        return Museum.text(of: try readPlan(folder: folder + "/plan").findings)
      } catch PlanError.wrong(let findings) {
        return "計画を読めません\n" + Museum.text(of: findings)
      } catch PlanError.missing(let path) {
        return path
      }
    }
  }

  private static func exports(_ sample: String, _ bytes: [UInt8], in folder: String) throws -> String {
    try SamplePlan.write(in: folder, replacing: sample.hasPrefix("measures") ? SamplePlan.themed : [:])
    try WorkingFolder.write(bytes, to: "exports/\(sample).csv", in: folder)
    let plan = try readPlan(folder: folder + "/plan").value
    let reading = try readExports(folder: folder + "/exports", for: plan)
    return Museum.text(of: reading.findings) + reading.value.files.map(Museum.text).joined()
      + Museum.text(of: reading.value.observations) + Museum.text(of: reading.value.programme)
  }
}
