import Foundation
import TestKit
import Testing

/// `check` ends with the code that the inputs give, and `report` with the same.
struct SameEndingTests {
  private static let tests = Samples.cases.deletingLastPathComponent().deletingLastPathComponent()

  private static func files(_ folder: String) throws -> [URL] {
    let folder = tests.appendingPathComponent("ReadersTests/" + folder)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasSuffix(".txt") }
      .sorted().map { folder.appendingPathComponent($0) }.filter { !Samples.isFolder($0.path) }
  }

  /// Runs both in a folder; the code must be the one that what `check` lists gives.
  private static func compare(in folder: String, _ name: String) throws -> Int32 {
    let check = try Command.run(["check", "--format", "csv"], in: folder)
    let report = try Command.run(["report", "--quiet"], in: folder)
    #expect(check.status == report.status, "\(name): \(report)")
    let findings = check.output.isEmpty ? [] : try CSVTable(check.output).rows
    let corrections = findings.count { $0["重要度"] == "要修正" }
    switch check.status {
    case 0: #expect(corrections == 0, "\(name): \(check)")
    case 65, 78: #expect(corrections > 0, "\(name): \(check)")
    // Nothing is read, whether something is wrong or not.
    case 66: #expect(check.standardError != "", "\(name)")
    default: Issue.record("\(name): \(check)")
    }
    let outputs = folder + "/Outputs"
    let isWritten = try Samples.isFolder(outputs) && Tree(outputs).names.contains { $0.hasSuffix(".xlsx") }
    #expect(isWritten == [0, 65].contains(report.status), "\(name)")
    return check.status
  }

  @Test(arguments: ["Samples", "DepartmentFixtures", "OtherFiles"])
  func `faulty exports, all in one folder, are reported`(_ name: String) throws {
    try Samples.with { folder in
      for file in try Self.files(name) where !file.lastPathComponent.hasPrefix("plan.") {
        try WorkingFolder.write(
          Array(Data(contentsOf: file)), to: "Inputs/exports/" + file.lastPathComponent, in: folder)
      }
      #expect(try Self.compare(in: folder, name) == 65)
    }
  }

  /// The exports of the samples, in a few parts that run beside each other.
  private static let parts = 4

  @Test(arguments: 0..<parts)
  func `each faulty export alone ends both in the same way`(_ part: Int) throws {
    let samples = try Self.files("Samples").filter { !$0.lastPathComponent.hasPrefix("plan.") }
    var codes: Set<Int32> = []
    for (number, file) in samples.enumerated() where number % Self.parts == part {
      try Samples.with { folder in
        try FileManager.default.removeItem(atPath: folder + "/Inputs/exports")
        try WorkingFolder.write(
          Array(Data(contentsOf: file)), to: "Inputs/exports/" + file.lastPathComponent, in: folder)
        codes.insert(try Self.compare(in: folder, file.lastPathComponent))
      }
    }
    #expect(codes == [0, 65, 66])
  }

  @Test func `a plan with one faulty table ends both in the same way`() throws {
    var codes: Set<Int32> = []
    for file in try Self.files("Samples") where file.lastPathComponent.hasPrefix("plan.") {
      try Samples.with { folder in
        let table = file.lastPathComponent.split(separator: ".")[1]
        try WorkingFolder.write(Array(Data(contentsOf: file)), to: "Inputs/plan/\(table).csv", in: folder)
        codes.insert(try Self.compare(in: folder, file.lastPathComponent))
      }
    }
    #expect(codes.isSuperset(of: [0, 78]))
  }

  @Test func `each case of the command ends both in the same way`() throws {
    for row in CasesTests.Case.all where Samples.isFolder(row.folder.appendingPathComponent("Inputs").path) {
      try Samples.with { folder in
        try Samples.overlay(row.folder.appendingPathComponent("Inputs"), on: folder + "/Inputs")
        for path in row.text("removed").split(whereSeparator: \.isNewline) {
          try FileManager.default.removeItem(atPath: folder + "/Inputs/" + path)
        }
        _ = try Self.compare(in: folder, row.testDescription)
      }
    }
  }
}
