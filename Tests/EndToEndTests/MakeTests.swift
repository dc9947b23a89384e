import Foundation
import TestKit
import Testing

/// Variables of make and texts of the inputs are data: no shell and no make reads them as its own text.
struct MakeTests {
  private static let root = Samples.cases.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Runs the body in a checkout that holds the Makefile and small programs in place of those that it calls.
  private static func with(_ body: (_ checkout: String) throws -> Void) throws {
    try WorkingFolder.with { folder in
      try FileManager.default.copyItem(atPath: root.path + "/Makefile", toPath: folder + "/Makefile")
      try FileManager.default.createDirectory(atPath: folder + "/.ci", withIntermediateDirectories: true)
      for script in ["pages", "pdf", "outputs", "handout"] {
        try FileManager.default.copyItem(
          atPath: root.path + "/.ci/" + script, toPath: folder + "/.ci/" + script)
      }
      // Each argument stands on a line of its own.
      let recorder = "#!/bin/sh\nprintf '%s\\n' \"$@\" >>\"${0%/*}/arguments\"\n"
      for program in [
        ".ci/deps", ".ci/manual", ".build/release/tassei", "bin/swift", "bin/soffice", "bin/pdftoppm",
      ] {
        try WorkingFolder.write(recorder, to: program, in: folder)
        chmod(folder + "/" + program, 0o755)
      }
      try body(folder)
    }
  }

  private static func make(_ arguments: [String], in folder: String) throws -> CommandRun {
    try CommandRun.of(
      URL(fileURLWithPath: "/usr/bin/make"), arguments, in: folder,
      environment: ["PATH": folder + "/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
  }

  private static func arguments(of program: String, in folder: String) throws -> [Substring] {
    try String(contentsOfFile: "\(folder)/\(program)/arguments", encoding: .utf8).split(separator: "\n")
  }

  static let texts = [
    "R5; touch ran", "R5' \"$(touch ran)\" `touch ran`", "$(shell touch ran)", "R5 $HOME % \\ #x",
  ]

  @Test(arguments: texts)
  func `a year is one argument, whatever it says`(_ year: String) throws {
    try Self.with { folder in
      for target in ["report", "demo", "check", "publish"] {
        let run = try Self.make([target, "YEAR=\(year)"], in: folder)
        #expect(run.status == 0, "\(run)")
        #expect(
          try Self.arguments(of: ".build/release", in: folder).suffix(2) == ["--year", Substring(year)])
        unlink(folder + "/.build/release/arguments")
      }
      #expect(!FileManager.default.fileExists(atPath: folder + "/ran"))
    }
  }

  @Test func `without a year none is named`() throws {
    try Self.with { folder in
      let run = try Self.make(["report"], in: folder)
      #expect(run.status == 0, "\(run)")
      #expect(
        try Self.arguments(of: ".build/release", in: folder)
          == ["report", "--inputs", "Inputs", "--outputs", "Outputs"])
    }
  }

  @Test(arguments: texts)
  func `any number of jobs is one argument of Swift`(_ jobs: String) throws {
    try Self.with { folder in
      let run = try Self.make(["build", "JOBS=\(jobs)"], in: folder)
      #expect(run.status == 0, "\(run)")
      #expect(try Self.arguments(of: "bin", in: folder).contains(Substring(jobs)))
      #expect(!FileManager.default.fileExists(atPath: folder + "/ran"))
    }
  }

  @Test(arguments: texts + ["a b", "it's \"x\""])
  func `a program is installed into a folder of any name, and is removed there`(_ name: String) throws {
    try Self.with { folder in
      // `install` strips the program, so it must be one.
      try FileManager.default.removeItem(atPath: folder + "/.build/release/tassei")
      try FileManager.default.copyItem(atPath: "/bin/true", toPath: folder + "/.build/release/tassei")
      let variables = ["DESTDIR=\(folder)/root", "PREFIX=/\(name)"]
      let run = try Self.make(["install"] + variables, in: folder)
      #expect(run.status == 0, "\(run)")
      let program = "\(folder)/root/\(name)/bin/tassei"
      #expect(run.output.split(separator: "\n").first.map(String.init) == program)
      #expect(FileManager.default.isExecutableFile(atPath: program))
      #expect(try Self.make(["uninstall"] + variables, in: folder).status == 0)
      #expect(!FileManager.default.fileExists(atPath: program))
      #expect(!FileManager.default.fileExists(atPath: folder + "/ran"))
    }
  }

  @Test(arguments: ["R6;touch ran;", "$(touch ran)", "../../x"])
  func `a report year is no text of a shell`(_ year: String) throws {
    try Self.with { folder in
      let run = try Self.make(["pages", "YEAR=\(year)"], in: folder)
      #expect(run.status != 0)
      #expect(run.standardError.contains("「\(year)」は報告年度として読めません"), "\(run)")
      #expect(!FileManager.default.fileExists(atPath: folder + "/ran"))
    }
  }

  @Test func `pages are made of the report that was made last`() throws {
    try Self.with { folder in
      func outputs() throws -> CommandRun {
        try CommandRun.of(
          URL(fileURLWithPath: folder + "/.ci/outputs"), [], in: folder,
          environment: ["PATH": "/usr/bin:/bin"])
      }
      let none = try outputs()
      #expect(none.status == 66 && none.standardError.hasPrefix("ブックがありません。"))
      for (age, report) in [(2, "Outputs/例示/R6"), (3, "Outputs/R5"), (1, "Outputs/R6")] {
        let manifest = report + "/.manifest.json"
        try WorkingFolder.write("{}", to: manifest, in: folder)
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1_000_000 - Double(age))],
          ofItemAtPath: folder + "/" + manifest)
      }
      #expect(try outputs().output == "Outputs/R6\n")
    }
  }
}
