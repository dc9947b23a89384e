import Foundation
import TestKit
import Testing

/// Every command that the README shows runs as it stands there.
struct ReadmeCommandsTests {
  /// The commands of the README, in its order: those in the text between backquotes, and the lines of blocks.
  private static func commands(_ program: String) throws -> [String] {
    let readme = try String(
      contentsOf: StandInCheckout.top.appendingPathComponent("README.md"), encoding: .utf8)
    let parts = readme.components(separatedBy: "```")
    var found: [String] = []
    for (index, part) in parts.enumerated() {
      let texts =
        index % 2 == 1
        ? part.split(separator: "\n").map { $0.components(separatedBy: "#")[0] }
        : part.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      found += texts.map { $0.trimmingCharacters(in: .whitespaces).replacing("sudo ", with: "") }
    }
    let pattern = try Regex("^([A-Z]+=[^ ]* )*\(program)( |$)")
    return found.filter { $0.contains(pattern) && $0 != program }
  }

  @Test func `every make command runs`() throws {
    let commands = try Self.commands("make")
    #expect(Set(commands).count > 30)
    for script in try StandInCheckout.scripts() {
      #expect(
        FileManager.default.fileExists(
          atPath: StandInCheckout.top.appendingPathComponent(script).path), "\(script)")
    }
    for command in Set(commands) {
      try StandInCheckout.with(real: []) { folder in
        // `install` strips the program, so it must be one.
        if command.contains("install") {
          try FileManager.default.removeItem(atPath: folder + "/.build/release/tassei")
          try FileManager.default.copyItem(atPath: "/bin/true", toPath: folder + "/.build/release/tassei")
        }
        let words = command.split(separator: " ").map(String.init)
        let variables = words.prefix { $0 != "make" }.map { $0.split(separator: "=", maxSplits: 1) }
        let run = try StandInCheckout.make(
          Array(words.drop { $0 != "make" }.dropFirst()), in: folder,
          environment: Dictionary(uniqueKeysWithValues: variables.map { (String($0[0]), String($0[1])) }))
        #expect(run.status == 0, "\(command): \(run)")
      }
    }
  }

  @Test func `every command of the program runs`() throws {
    let commands = try Self.commands("tassei")
    #expect(Set(commands).count > 15)
    for command in Set(commands) {
      try Self.withInputs { folder in
        if command.hasPrefix("tassei publish") {
          #expect([0, 65].contains(try Self.shell("tassei report --quiet", in: folder).status))
        }
        if command.contains("--from") {
          for first in ["report --quiet", "publish"] {
            #expect([0, 65].contains(try Self.shell("tassei \(first)", in: folder).status))
          }
        }
        // The next plan is made in a new folder.
        if command.contains("--next") { try FileManager.default.removeItem(atPath: folder + "/Inputs-R7") }
        // The package brings the example; the checkout has it too.
        let run = try Self.shell(command.replacing("/usr/share/doc/tassei/examples/", with: ""), in: folder)
        #expect([0, 65].contains(run.status), "\(command): \(run.standardError)")
      }
    }
  }

  /// The README's ways to run many plans: each plan is reported once, whatever the way.
  @Test func `each way to run many plans reports each plan once`() throws {
    let readme = try String(
      contentsOf: StandInCheckout.top.appendingPathComponent("README.md"), encoding: .utf8)
    let block = try #require(
      readme.components(separatedBy: "```").first { $0.contains("SLURM_ARRAY_TASK_ID") })
    let rule = try #require(block.split(separator: "\n").first { $0.hasPrefix("%.done:") })
    let task = try #require(
      block.components(separatedBy: "--wrap '").last?.components(separatedBy: "'").first)
    let plans = ["札幌市", "函館市", "小樽 市", "旭川市", "室蘭市"]
    for way in ["make", "slurm"] {
      try WorkingFolder.with { folder in
        for plan in plans {
          try Samples.overlay(
            Samples.cases.appendingPathComponent("next-plan/Inputs"), on: "\(folder)/計画/\(plan)")
        }
        switch way {
        case "make":
          try WorkingFolder.write(String(rule) + "\n", to: "Makefile", in: folder)
          // A name with a space is none of a file for make.
          let whole = plans.filter { !$0.contains(" ") }
          let run = try Self.shell(
            "make -j2 " + whole.map { $0 + ".done" }.joined(separator: " "), in: folder)
          #expect(run.status == 0, "\(run)")
          #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder + "/出力").sorted() == whole.sorted())
        default:
          // Chunks of two plans instead of the README's hundred.
          let small = task.replacing("100", with: "2")
          for (id, count) in [(0, 2), (1, 4), (2, 5)] {
            let run = try Self.shell(
              "SLURM_ARRAY_TASK_ID=\(id); export SLURM_ARRAY_TASK_ID; " + small, in: folder)
            #expect(run.status == 0, "\(run)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/出力").count == count)
          }
        }
      }
    }
  }

  /// Runs the body in a folder with the shipped inputs, under the names that the README uses.
  private static func withInputs(_ body: (String) throws -> Void) throws {
    try WorkingFolder.with { folder in
      for name in ["Inputs", "Inputs-R7", "入力のフォルダー"] {
        try Samples.overlay(URL(fileURLWithPath: Samples.shipped), on: folder + "/" + name)
      }
      try WorkingFolder.write(
        "id,n_hist,first_year,values\na,4,2015,1 2 3 4 5 6\n", to: "系列.csv", in: folder)
      try body(folder)
    }
  }

  /// Runs a line of a shell that finds the built program as `tassei`.
  private static func shell(_ line: String, in folder: String) throws -> CommandRun {
    try CommandRun.of(
      URL(fileURLWithPath: "/bin/bash"), ["-c", line], in: folder,
      environment: [
        "PATH": Command.executable.deletingLastPathComponent().path + ":/usr/bin:/bin", "LC_ALL": "C.UTF-8",
      ])
  }
}
