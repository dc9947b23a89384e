import ArgumentParser
import Evaluations
import Figures
import Foundation
import Indicators
import Readers
import TestKit

@testable import tassei

/// The shipped example: what it evaluates to, and every file that the commands deliver of it, made once for all tests.
struct ExampleSet: Sendable {
  let plan: Plan
  let observations: Observations
  let evaluations: Evaluations
  let programme: ProgrammeEvaluations
  let findings: [Finding]
  /// The findings about which nothing more is asked.
  let closed: [ClosedFinding]
  /// What stands below the outputs, by path.
  let outputs: [String: Data]
  /// `published/R6.csv`.
  let published: String
  /// The output of `check --format csv`.
  let check: String

  private static let made = Result { try ExampleSet() }

  /// The one set that all tests read.
  static var shared: ExampleSet {
    get throws { try made.get() }
  }

  private struct Unfinished: Error {
    let command: [String]
    let run: CommandRun
  }

  private init() throws {
    self = try WorkingFolder.with { folder in
      try Samples.overlay(
        URL(fileURLWithPath: Samples.shipped + "/example"), on: folder + "/Inputs")
      let line = try ReportPipeline(try InputOptions.parse(["--inputs", folder + "/Inputs"]))
      guard let programme = line.programme else { throw CocoaError(.fileReadUnknown) }
      let check = try Self.run(["check", "--format", "csv"], in: folder)
      for command in [["report", "--quiet"], ["publish"], ["template"]] {
        _ = try Self.run(command, in: folder)
      }
      return ExampleSet(
        plan: line.plan, observations: line.exports.observations, evaluations: line.evaluations,
        programme: programme, findings: line.findings, closed: line.closed,
        outputs: try Tree(folder + "/Outputs").files,
        published: String(
          decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/Inputs/published/R6.csv")),
          as: UTF8.self), check: check)
    }
  }

  private init(
    plan: Plan, observations: Observations, evaluations: Evaluations, programme: ProgrammeEvaluations,
    findings: [Finding], closed: [ClosedFinding], outputs: [String: Data], published: String, check: String
  ) {
    self.plan = plan
    self.observations = observations
    self.evaluations = evaluations
    self.programme = programme
    self.findings = findings
    self.closed = closed
    self.outputs = outputs
    self.published = published
    self.check = check
  }

  private static func run(_ command: [String], in folder: String) throws -> String {
    let run = try Command.run(command, in: folder)
    guard [0, 65].contains(run.status) else { throw Unfinished(command: command, run: run) }
    return run.output
  }

  // MARK: Files

  private struct Missing: Error {
    let path: String
  }

  /// The bytes of a delivered file.
  func data(_ path: String) throws -> Data {
    guard let data = outputs[path] else { throw Missing(path: path) }
    return data
  }

  /// The text of a delivered file, its byte order mark included.
  func text(_ path: String) throws -> String { String(decoding: try data(path), as: UTF8.self) }

  /// A delivered workbook.
  func book(_ path: String) throws -> XLSXContents {
    let data = try data(path)
    return try WorkingFolder.with { folder in
      try WorkingFolder.write(Array(data), to: "book.xlsx", in: folder)
      return try XLSXContents(path: folder + "/book.xlsx")
    }
  }

  /// The workbook of the joint programme whose file name begins so: `KPI_R6_J-1`.
  func programmeBook(_ name: String) throws -> XLSXContents {
    let path = outputs.keys.first { $0.hasPrefix("R6/KPI_R6_\(name)_") }
    return try book(path ?? name)
  }
}

extension Record.Cell {
  /// The status of the value, or the reason why there is none, as files print it; empty where no value is expected.
  var printedStatus: String { word?.text ?? "" }
}
