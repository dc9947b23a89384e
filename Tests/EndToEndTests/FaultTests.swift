import Foundation
import TestKit
import Testing

/// Interrupted runs: killed, with a full disk, without permission (`Tests/Faults/faults.sh`, shortened).
struct FaultTests {
  @Test func `whatever breaks a run, the old set or the whole new one stands, and the next run succeeds`()
    throws
  {
    let script = Samples.cases.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Faults/faults.sh")
    let run = try CommandRun.of(
      URL(fileURLWithPath: "/bin/bash"),
      [
        script.path, Command.executable.path, Samples.cases.appendingPathComponent("Inputs").path, "5", "3",
        "0",
      ],
      environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
    #expect(run.status == 0, "\(run.standardError)")
    #expect(run.output.hasSuffix("failures: 0\n"))
  }

  @Test func `with a library that would not notice what it lost, the old set stands`() throws {
    let script = Samples.cases.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Faults/library.sh")
    let run = try CommandRun.of(
      URL(fileURLWithPath: "/bin/bash"),
      [script.path, Command.executable.path, Samples.cases.appendingPathComponent("Inputs").path],
      environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
    #expect(run.status == 0, "\(run.standardError)")
    #expect(run.output.hasSuffix("runs refused, failures: 0\n"))
  }

  @Test func `a set that was moved away by a run that was killed is put back before anything else`() throws {
    try Samples.with { folder in
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      let before = try Tree(folder + "/Outputs")
      // This is the state between the two steps on a file system that cannot exchange folders.
      try FileManager.default.moveItem(
        atPath: folder + "/Outputs/R6", toPath: folder + "/Outputs/.tassei-1-R6-old")
      let run = try Command.run(["report", "--quiet"], in: folder, after: "ulimit -f 1")
      #expect(run.status == 73)
      #expect(try Tree(folder + "/Outputs") == before)
    }
  }

  @Test func `a removal that was killed leaves nothing that is taken for somebody's work`() throws {
    try Samples.with { folder in
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      let before = try Tree(folder + "/Outputs")
      let half = folder + "/Outputs/.tassei-1-R6"
      try FileManager.default.copyItem(atPath: folder + "/Outputs/R6", toPath: half)
      try FileManager.default.removeItem(atPath: half + "/results.json")
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      #expect(try Tree(folder + "/Outputs") == before)
    }
  }

  @Test func `what cannot be moved by its name is moved with the whole old set`() throws {
    try Samples.with { folder in
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      let name = (Array((folder + "/Outputs/R6/").utf8) + [0x88, 0xDA, 0]).map(CChar.init(bitPattern:))
      let file = fopen(name, "w")
      if let file { fclose(file) }
      let run = try Command.run(["report", "--quiet"], in: folder)
      #expect(run.standardError.contains("Outputs/退避/R6\n"))
      let backedUp = try FileManager.default.contentsOfDirectory(atPath: folder + "/Outputs/退避/R6")
      #expect(backedUp.contains("results.json"))
      #expect(try Command.run(["report", "--quiet"], in: folder).standardError == "")
    }
  }

  @Test func `the stale files of a killed template is cleared by the next one, whatever its process`() throws
  {
    try Samples.with { folder in
      for name in [".tassei-1-照会様式", ".tassei-2-照会様式", ".tassei-3-R6"] {
        try WorkingFolder.write("", to: "Outputs/\(name)/.unfinished", in: folder)
        try WorkingFolder.write("half", to: "Outputs/\(name)/照会様式_R6_移住課.xlsx", in: folder)
      }
      try WorkingFolder.write("書込", to: "Outputs/.tassei-4-照会様式/照会様式_R6_移住課.xlsx", in: folder)
      try WorkingFolder.write("{\"files\":[]}", to: "Outputs/.tassei-4-照会様式/.manifest.json", in: folder)
      let run = try Command.run(["template", "--department", "移住課"], in: folder)
      #expect(run.status == 0)
      #expect(
        run.standardError
          == "前の出力のうち、書き換えられたものを退避しました: Outputs/退避/照会様式_照会様式_R6_移住課.xlsx\n")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder + "/Outputs").sorted()
      #expect(left == [".lock", "照会様式", "退避"])
    }
  }

  @Test func `the draft of a killed run is cleared by the next one, but not what was put beside its tables`()
    throws
  {
    try Samples.with { folder in
      try WorkingFolder.write("half", to: "N/plan.tassei-1/indicators.csv", in: folder)
      try WorkingFolder.write("half", to: "N/plan.tassei-2/indicators.csv", in: folder)
      for name in ["plan.tassei-1", "plan.tassei-2"] {
        try WorkingFolder.write("", to: "N/\(name)/.unfinished", in: folder)
      }
      try WorkingFolder.write("控え", to: "N/plan.tassei-2/メモ.txt", in: folder)
      let run = try Command.run(["plan", "--next", "R7-R11", "N/plan//"], in: folder)
      #expect(run.status == 0)
      let left = try FileManager.default.subpathsOfDirectory(atPath: folder + "/N")
        .filter { !$0.hasPrefix("plan/") }.sorted()
      #expect(left == ["plan", "plan.tassei-2", "plan.tassei-2/.unfinished", "plan.tassei-2/メモ.txt"])
    }
  }

  @Test func `a draft is written while somebody holds the folder above, and nothing is cleared`() throws {
    try Samples.with { folder in
      try WorkingFolder.write("half", to: "N/plan.tassei-1/indicators.csv", in: folder)
      let held = open(folder + "/N", O_RDONLY)
      defer { close(held) }
      #expect(flock(held, LOCK_EX) == 0)
      #expect(try Command.run(["plan", "--next", "R7-R11", "N/plan"], in: folder).status == 0)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder + "/N").sorted()
      #expect(left == ["plan", "plan.tassei-1"])
    }
  }
}
