import Foundation
import Glibc
import TestKit
import Testing

/// Every way in which a run fails: its exit code, and the unchanged old set.
struct EndingsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let status: Int32
    var arguments: [String] = []
    /// Prepares the working folder before the run; the returned descriptor stays open until the run ends.
    var prepare: @Sendable (_ folder: String) throws -> Int32? = { _ in nil }
  }

  static let cases: [Case] = [
    Case(testDescription: "an unknown option", status: 64, arguments: ["--nanika"]),
    Case(testDescription: "a year that is none", status: 64, arguments: ["--year", "R0"]),
    Case(testDescription: "a limit of nothing", status: 64, arguments: ["--cell-limit", "0"]),
    Case(
      testDescription: "a correction under --strict", status: 65, arguments: ["--strict"],
      prepare: { try write("指標ID,年度,値\nK01,R6,よめない\n", "exports/移住課.csv", $0) }),
    Case(testDescription: "no inputs", status: 66, arguments: ["--inputs", "Nashi"]),
    Case(testDescription: "no exports", status: 66, prepare: { try remove("exports", $0) }),
    Case(
      testDescription: "a folder of exports without a table", status: 66,
      prepare: { folder in
        for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/Inputs/exports") {
          _ = try remove("exports/" + name, folder)
        }
        return try write("届いたら置く", "exports/メモ.txt", folder)
      }),
    Case(
      testDescription: "a table of the plan missing", status: 66,
      prepare: { try remove("plan/indicators.csv", $0) }),
    Case(
      testDescription: "a plan that is wrong", status: 78,
      prepare: { try write("区分,章,名称,種別,ファイル名\n四,章,移住,節,\n", "plan/sections.csv", $0) }),
    Case(testDescription: "a disk that is full", status: 73, prepare: { try write("", "exports/空.csv", $0) }),
    Case(
      testDescription: "another run at work", status: 75,
      prepare: { folder in
        let lock = open(folder + "/Outputs/.lock", O_RDWR)
        #expect(flock(lock, LOCK_EX) == 0)
        return lock
      }),
  ]

  private static func write(_ text: String, _ path: String, _ folder: String) throws -> Int32? {
    try WorkingFolder.write(text, to: "Inputs/" + path, in: folder)
    return nil
  }

  private static func remove(_ path: String, _ folder: String) throws -> Int32? {
    try FileManager.default.removeItem(atPath: folder + "/Inputs/" + path)
    return nil
  }

  @Test(arguments: cases)
  func `a run that writes nothing leaves the old set byte for byte, and its code says why`(_ row: Case) throws
  {
    try Samples.with { folder in
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      let before = try Tree(folder + "/Outputs")
      let held = try row.prepare(folder)
      defer { if let held { close(held) } }
      let run = try Command.run(
        ["report"] + row.arguments, in: folder, after: row.status == 73 ? "ulimit -f 4" : ":")
      #expect(run.status == row.status, "\(run)")
      #expect(run.output == "")
      #expect(!run.standardError.isEmpty)
      #expect(try Tree(folder + "/Outputs") == before)
    }
  }

  /// `check` writes no output, so cases that concern only the output are excluded.
  @Test(arguments: cases.filter { ![65, 73, 75].contains($0.status) })
  func `check ends as report would`(_ row: Case) throws {
    try Samples.with { folder in
      _ = try row.prepare(folder)
      #expect(try Command.run(["check"] + row.arguments, in: folder).status == row.status)
    }
  }

  @Test func `every code of a refusal is among the cases`() {
    #expect(Set(Self.cases.map(\.status)) == [64, 65, 66, 73, 75, 78])
  }

  @Test(arguments: [["template"], ["explain", "K01"], ["plan"], ["plan", "--next", "R7-R11", "N"]])
  func `what is done before the first export arrives needs none`(_ arguments: [String]) throws {
    try Samples.with { folder in
      _ = try Self.remove("exports", folder)
      _ = try Self.write("", "exports/.gitkeep", folder)
      let run = try Command.run(arguments, in: folder)
      #expect(run.status == 0, "\(run)")
      #expect(run.standardError == "")
      #expect(!run.output.isEmpty)
    }
  }
}
