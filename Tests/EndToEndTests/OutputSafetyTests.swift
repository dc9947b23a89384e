import Foundation
import Glibc
import TestKit
import Testing

/// What else may stand in a folder of outputs, and what a run may be denied by its machine.
struct OutputSafetyTests {
  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  // MARK: Whose set it is

  @Test func `the set of another plan, or of one with another marking, is not replaced`() throws {
    try Samples.with { folder in
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      let before = try Tree(folder + "/Outputs")
      let settings = folder + "/Inputs/plan/settings.csv"
      let original = try Self.text(settings)
      for (item, other) in [("計画名", "別の戦略"), ("団体名", "別の県"), ("表示", "例示")] {
        let lines =
          original.split(separator: "\n").filter { !$0.hasPrefix(item + ",") } + ["\(item),\(other),"]
        try WorkingFolder.write(lines.joined(separator: "\n"), to: "Inputs/plan/settings.csv", in: folder)
        let run = try Command.run(["report", "--quiet"], in: folder)
        #expect(run.status == 73)
        #expect(run.standardError.contains("Outputs/R6: 計画か表示の異なる報告書（"))
      }
      #expect(try Tree(folder + "/Outputs") == before)
      try WorkingFolder.write(original, to: "Inputs/plan/settings.csv", in: folder)
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
    }
  }

  @Test(.enabled(if: !Sanitizer.isActive))
  func `too little memory ends every command before it reads`() throws {
    try Samples.with { folder in
      let commands = [["report"], ["check"], ["plan"], ["publish"], ["template"], ["explain", "K01"]]
      for command in commands {
        let run = try Command.run(command, in: folder, after: "ulimit -v 150000")
        #expect(run.status == 0, "\(command): \(run)")
      }
      let before = try Tree(folder + "/Outputs/R6")
      // An export of 20 MB is not begun where there is room for a small one alone.
      try WorkingFolder.write(
        Array(repeating: UInt8(ascii: "\n"), count: 20_000_000), to: "Inputs/exports/長.csv", in: folder)
      for command in commands {
        let run = try Command.run(command, in: folder, after: "ulimit -v 300000")
        #expect(run.status == 73, "\(command): \(run)")
        #expect(run.standardError.contains("ulimit -v"))
      }
      #expect(try Tree(folder + "/Outputs/R6") == before)
    }
  }

  @Test func `a workbook that is open elsewhere is named, and what is saved into it is not lost`() throws {
    try Samples.with { folder in
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      let books = try Tree(folder + "/Outputs").names.filter { $0.hasPrefix("R6/KPI_R6_4-1_") }
      let book = try #require(books.first?.dropFirst(3))
      try WorkingFolder.write("", to: "Outputs/R6/.~lock.\(book)#", in: folder)
      let open = open(folder + "/Outputs/R6/" + book, O_RDWR)
      defer { close(open) }
      let run = try Command.run(["report", "--quiet"], in: folder)
      #expect(run.status == 0)
      #expect(run.standardError.contains("確認：作り直したブックが、ほかのプログラムで開かれています。"))
      #expect(write(open, "書込", 6) == 6)
      let kept = try Data(contentsOf: URL(fileURLWithPath: folder + "/Outputs/退避/R6_" + book))
      #expect(kept.starts(with: Array("書込".utf8)))
      #expect(FileManager.default.fileExists(atPath: folder + "/Outputs/R6/.~lock.\(book)#"))
    }
  }

  @Test func `the values of a report are kept only while it is whole`() throws {
    try Samples.with { folder in
      #expect(try Command.run(["report", "--quiet", "--section", "00"], in: folder).status == 0)
      let part = try Command.run(["publish"], in: folder)
      #expect(part.status == 66)
      #expect(part.standardError.contains("報告書のこのファイルがありません"))
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      let book = try #require(try Tree(folder + "/Outputs").names.first { $0.hasPrefix("R6/KPI_R6_4-1_") })
      unlink(folder + "/Outputs/" + book)
      #expect(try Command.run(["publish"], in: folder).status == 66)
      #expect(!FileManager.default.fileExists(atPath: folder + "/Inputs/published"))
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      #expect(try Command.run(["publish"], in: folder).status == 0)
    }
  }

  // MARK: What others left

  @Test func `what a killed run left is known by its exact name and its mark`() throws {
    try Samples.with { folder in
      for (path, text) in [
        (".tassei-note", "memo"), (".tassei-1-R6-memo/a.csv", "memo"), (".tassei-x-R6/.unfinished", ""),
        (".tassei-7-R6/.unfinished", ""), (".tassei-7-R6/KPI_R6_00_総括.xlsx", "cut"),
      ] { try WorkingFolder.write(text, to: "Outputs/" + path, in: folder) }
      mkdir(folder + "/Outputs/.tassei-8-R6", 0o777)
      let run = try Command.run(["report", "--quiet"], in: folder)
      #expect(run.status == 0)
      #expect(run.standardError.contains("片付けられないものが残っています。権限を確かめて削除してください: Outputs/.tassei-1-R6-memo"))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/Outputs")
        .filter { $0.hasPrefix(".tassei-") }.sorted()
      #expect(names == [".tassei-1-R6-memo", ".tassei-note", ".tassei-x-R6"])
    }
  }

  @Test func `files beside a draft of a plan are left alone`() throws {
    try Samples.with { folder in
      try WorkingFolder.write("work", to: "N.tassei-backup/indicators.csv", in: folder)
      try WorkingFolder.write("work", to: "N.tassei-9/indicators.csv", in: folder)
      try WorkingFolder.write("cut", to: "N.tassei-8/indicators.csv", in: folder)
      try WorkingFolder.write("", to: "N.tassei-8/.unfinished", in: folder)
      #expect(try Command.run(["plan", "--next", "R7-R11", "N"], in: folder).status == 0)
      #expect(try Self.text(folder + "/N.tassei-backup/indicators.csv") == "work")
      #expect(try Self.text(folder + "/N.tassei-9/indicators.csv") == "work")
      #expect(!FileManager.default.fileExists(atPath: folder + "/N.tassei-8"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/N/.unfinished"))
    }
  }

  @Test(arguments: [("照会様式", ["template"]), ("退避", ["report"]), ("R6", ["report"])])
  func `a link among the outputs never leads outside`(_ name: String, _ command: [String]) throws {
    try Samples.with { folder in
      if name == "退避" {
        #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
        try WorkingFolder.write("書込", to: "Outputs/R6/results.json", in: folder)
      }
      mkdir(folder + "/elsewhere", 0o777)
      mkdir(folder + "/Outputs", 0o777)
      symlink("../elsewhere", folder + "/Outputs/" + name)
      let run = try Command.run(command, in: folder)
      #expect(run.status == 73)
      #expect(run.standardError.contains("Outputs/\(name): フォルダーではないものがあります。"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/elsewhere") == [])
    }
  }

  // MARK: What a machine denies

  @Test func `the lock is open to every user of the folder`() throws {
    try Samples.with { folder in
      let run = try Command.run(["report", "--quiet"], in: folder, after: "umask 077")
      #expect(run.status == 0)
      var status = stat()
      #expect(stat(folder + "/Outputs/.lock", &status) == 0)
      #expect(status.st_mode & 0o777 == 0o666)
    }
  }

  @Test func `where no thread can be had, one worker writes everything`() throws {
    try Samples.with { folder in
      chmod(folder, 0o777)
      let other = geteuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : ""
      let run = try Command.run(
        [], in: folder,
        after: "exec timeout 60 \(other)prlimit --nproc=1 \(Command.executable.path) report --quiet")
      #expect(run.status == 0, "\(run)")
      #expect(try Tree(folder + "/Outputs").names.contains("R6/results.json"))
    }
  }

  @Test(arguments: 3...12)
  func `few descriptors end a run by its own code`(_ count: Int) throws {
    try Samples.with { folder in
      let run = try Command.run(["report", "--quiet"], in: folder, after: "ulimit -n \(count)")
      #expect([0, 66, 73, 127].contains(run.status), "\(run)")
    }
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func `a signal ends a run and leaves no temporary files`(_ number: Int32) throws {
    try Samples.with { folder in
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      let before = try Tree(folder + "/Outputs")
      try WorkingFolder.write("指標ID,年度,値\nK01,R3,1400\n", to: "Inputs/exports/改.csv", in: folder)
      // The signal comes as soon as the folder of the new set stands.
      let script = """
        "$0" report --quiet --jobs 1 2>errors & run=$!
        until ls -A Outputs | grep -q '^.tassei-'; do kill -0 $run 2>/dev/null || exit 0; done
        kill -\(number) $run; wait $run; echo $? >status
        """
      _ = try CommandRun.of(
        URL(fileURLWithPath: "/bin/bash"), ["-c", script, Command.executable.path], in: folder,
        environment: ["PATH": "/usr/bin:/bin"])
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/Outputs")
      #expect(!names.contains { $0.hasPrefix(".tassei-") })
      // Once the set is complete a signal comes too late.
      if try Self.text(folder + "/status") == "\(128 + number)\n" {
        #expect(try Self.text(folder + "/errors").contains("シグナル\(number)で中止しました。"))
        #expect(try Tree(folder + "/Outputs") == before)
      }
    }
  }

  // MARK: What a text may hold

  @Test func `an ampersand in a title is written`() throws {
    try Samples.with { folder in
      let settings = folder + "/Inputs/plan/settings.csv"
      let lines = try Self.text(settings).split(separator: "\n").map {
        $0.hasPrefix("計画名,") ? "計画名,Q&A R&G戦略&[Picture]," : $0
      }
      try WorkingFolder.write(lines.joined(separator: "\n"), to: "Inputs/plan/settings.csv", in: folder)
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      let book = folder + "/Outputs/R6/KPI_R6_00_総括.xlsx"
      let sheet = try XLSXContents(path: book).xml("xl/worksheets/sheet1.xml")
      #expect(
        sheet.contains("Q&amp;&amp;A R&amp;&amp;&amp;8G戦略&amp;&amp;&amp;8[Picture]"), "\(sheet.suffix(900))")
    }
  }

  @Test(arguments: ["\u{1}", "_x0041_"])
  func `a text that grows in a cell is refused, and the report is made`(_ text: String) throws {
    try Samples.with { folder in
      let long = String(repeating: text, count: 29_000 / text.utf8.count)
      try WorkingFolder.write(
        "指標ID,年度,値,出典,次回公表\nK01,R3,\(long),,\nK01,R4,\"1,420\",\(long),\(long)\n",
        to: "Inputs/exports/長い.csv", in: folder)
      let run = try Command.run(["report"], in: folder)
      #expect(run.status == 65)
      #expect(run.standardError.contains("exports/長い.csv 2行目「値」（C列）: "))
      #expect(try Command.run(["template"], in: folder).status == 0)
    }
  }
}
