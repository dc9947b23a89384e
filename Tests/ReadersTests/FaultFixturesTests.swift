import Evaluations
import Indicators
import TestKit
import Testing

@testable import Readers
@testable import Tables

struct FaultFixturesTests {
  @Test(arguments: FaultFixtures.samples)
  func `every sample gives the findings written beside it`(_ sample: String) throws {
    try FaultFixtures.check(try Self.reading(of: sample, FaultFixtures.bytes(of: sample)).text, named: sample)
  }

  /// What reading a sample gave.
  struct Reporting {
    var isPlan = false
    let findings: [Finding]
    /// For exports the account and the observations.
    var rest = ""

    var text: String {
      (isPlan ? "計画を読めません\n" : "") + FaultFixtures.text(of: findings) + rest
    }
  }

  static func reading(
    of sample: String, _ bytes: [UInt8]
  ) throws -> Reporting {
    let parts = sample.split(separator: ".")
    return try WorkingFolder.with { folder in
      guard parts.first == "plan" else { return try exports(sample, bytes, in: folder) }
      let themed = parts[1] == "measures" ? SamplePlan.themed : [:]
      try SamplePlan.write(
        in: folder, replacing: themed.merging(["\(parts[1]).csv": bytes]) { _, spoiled in spoiled })
      do {
        return Reporting(findings: try readPlan(folder: InputFolder(folder + "/plan")).findings)
      } catch PlanError.wrong(let findings) {
        return Reporting(isPlan: true, findings: findings)
      }
    }
  }

  private static func exports(
    _ sample: String, _ bytes: [UInt8], in folder: String
  ) throws -> Reporting {
    let isLookedOver = sample.hasPrefix("anomalies.")
    let tables: [String: [UInt8]?] =
      sample.hasPrefix("measures") ? SamplePlan.themed : isLookedOver ? SamplePlan.withSums : [:]
    try SamplePlan.write(in: folder, replacing: tables)
    try WorkingFolder.write(bytes, to: "exports/\(sample).csv", in: folder)
    let plan = try readPlan(folder: InputFolder(folder + "/plan")).value
    let reading = try readExports(folder: InputFolder(folder + "/exports"), for: plan)
    let doubts =
      isLookedOver
      ? anomalies(
        evaluate(plan, reading.value.observations, reportYear: plan.settings.reportYear),
        reading.value.observations) : []
    return Reporting(
      findings: (reading.findings + doubts).sorted(),
      rest: reading.value.files.map(FaultFixtures.text).joined()
        + FaultFixtures.text(of: reading.value.observations)
        + FaultFixtures.text(of: reading.value.programme))
  }
}
