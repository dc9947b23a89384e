import Foundation
import TestKit
import Testing

/// Runs the command for each case: `Cases/<name>/{Inputs,removed,arguments,stdout,stderr,exit}`.
///
/// A case's `Inputs` override the common ones of `Cases/Inputs`; `removed` lists paths to remove. `GOLDEN=record`
/// writes the expected results again, and that run always fails.
struct CasesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let folder: URL
    var testDescription: String { folder.lastPathComponent }

    static let all: [Case] =
      ((try? FileManager.default.contentsOfDirectory(atPath: Samples.cases.path)) ?? [])
      .filter { !["Inputs", "plans"].contains($0) && !$0.hasPrefix(".") }.sorted()
      .map { Case(folder: Samples.cases.appendingPathComponent($0)) }

    func text(_ name: String) -> String {
      // The test compares bytes, because reading a text would remove the byte order mark.
      let bytes = (try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data()
      return String(decoding: bytes, as: UTF8.self)
    }

    var arguments: [String] { text("arguments").split(whereSeparator: \.isWhitespace).map(String.init) }

    func run() throws -> CommandRun {
      try Samples.with { working in
        try Samples.overlay(folder.appendingPathComponent("Inputs"), on: working + "/Inputs")
        for path in text("removed").split(whereSeparator: \.isNewline) {
          try FileManager.default.removeItem(atPath: working + "/Inputs/" + path)
        }
        return try Command.run(arguments, in: working, environment: ["TZ": "America/New_York"])
      }
    }

    func record(_ run: CommandRun) throws {
      for (name, text) in [
        ("stdout", run.output), ("stderr", run.standardError), ("exit", "\(run.status)\n"),
      ] {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
    }
  }

  @Test func `there are cases`() {
    #expect(Case.all.count >= 15)
  }

  @Test(arguments: Case.all)
  func `the command says and ends as recorded`(_ row: Case) throws {
    let run = try row.run()
    if ProcessInfo.processInfo.environment["GOLDEN"] == "record" {
      try row.record(run)
      Issue.record("recorded")
    }
    #expect(run.output == row.text("stdout"))
    #expect(run.standardError == row.text("stderr"))
    #expect("\(run.status)\n" == row.text("exit"))
  }

  @Test func `every exit status but busy and cannot create has a case`() {
    let statuses = Set(Case.all.compactMap { Int32($0.text("exit").trimmingCharacters(in: .newlines)) })
    #expect(statuses == [0, 64, 65, 66, 78])
  }
}
