import Foundation
import TestKit
import Testing

/// Variables of make and texts of the inputs are data: no shell and no make reads them as its own text.
struct MakeTests {
  private static func arguments(of program: String, in folder: String) throws -> [Substring] {
    try String(contentsOfFile: "\(folder)/\(program)/arguments", encoding: .utf8).split(separator: "\n")
  }

  static let texts = [
    "R5; touch ran", "R5' \"$(touch ran)\" `touch ran`", "$(shell touch ran)", "R5 $HOME % \\ #x",
  ]

  @Test(arguments: texts)
  func `a year is one argument, whatever it says`(_ year: String) throws {
    try StandInCheckout.with { folder in
      for target in ["report", "demo", "check", "template", "publish"] {
        let run = try StandInCheckout.make([target, "YEAR=\(year)"], in: folder)
        #expect(run.status == 0, "\(run)")
        #expect(
          try Self.arguments(of: ".build/release", in: folder).suffix(2) == ["--year", Substring(year)])
        unlink(folder + "/.build/release/arguments")
      }
      #expect(!FileManager.default.fileExists(atPath: folder + "/ran"))
    }
  }

  @Test(arguments: texts + ["観光 課", "--help", "it's \"x\""])
  func `a department is one argument, whatever it says`(_ department: String) throws {
    try StandInCheckout.with { folder in
      let run = try StandInCheckout.make(
        ["template", "YEAR=R7"], in: folder, environment: ["DEPARTMENT": department])
      #expect(run.status == 0, "\(run)")
      let line = try StandInCheckout.make(["template", "DEPARTMENT=\(department)"], in: folder)
      #expect(line.status == 0, "\(line)")
      let common: [Substring] = ["template", "--inputs", "Inputs", "--outputs", "Outputs"]
      let chosen = ["--department", Substring(department)]
      #expect(
        try Self.arguments(of: ".build/release", in: folder)
          == common + ["--year", "R7"] + chosen + common + chosen)
      #expect(!FileManager.default.fileExists(atPath: folder + "/ran"))
    }
  }

  @Test func `without a department the forms of all are made`() throws {
    try StandInCheckout.with { folder in
      let run = try StandInCheckout.make(["template"], in: folder, environment: ["DEPARTMENT": ""])
      #expect(run.status == 0, "\(run)")
      #expect(
        try Self.arguments(of: ".build/release", in: folder)
          == ["template", "--inputs", "Inputs", "--outputs", "Outputs"])
    }
  }

  @Test func `without a year none is named`() throws {
    try StandInCheckout.with { folder in
      let run = try StandInCheckout.make(["report"], in: folder)
      #expect(run.status == 0, "\(run)")
      #expect(
        try Self.arguments(of: ".build/release", in: folder)
          == ["report", "--inputs", "Inputs", "--outputs", "Outputs"])
    }
  }

  @Test func `what Swift prints is shown only where the build fails`() throws {
    try StandInCheckout.with { folder in
      let swift = folder + "/bin/swift"
      func report(_ script: String) throws -> CommandRun {
        try WorkingFolder.write("#!/bin/sh\n" + script, to: "bin/swift", in: folder)
        chmod(swift, 0o755)
        return try StandInCheckout.make(["report"], in: folder)
      }
      let good = try report("echo '[1/9] Compiling'; echo 'warning: the use of mktemp' >&2\n")
      #expect(good.status == 0)
      #expect(good.output == "終了コード 0：要修正の指摘はありません。\n")
      #expect(good.standardError.isEmpty)
      let bad = try report("echo '[1/9] Compiling'; echo 'error: no such module' >&2; exit 1\n")
      #expect(bad.status == 2)
      #expect(bad.standardError.hasPrefix("[1/9] Compiling\nerror: no such module\nプログラムを作れませんでした。"))
    }
  }

  @Test func `the first build says that it takes minutes`() throws {
    try StandInCheckout.with { folder in
      unlink(folder + "/.build/release/tassei")
      let run = try StandInCheckout.make(["build"], in: folder)
      #expect(run.output == "プログラムを作っています。初めは数分かかります（記録は .build/build.log）。\n")
    }
  }

  @Test(arguments: texts)
  func `any number of jobs is one argument of Swift`(_ jobs: String) throws {
    try StandInCheckout.with { folder in
      let run = try StandInCheckout.make(["build", "JOBS=\(jobs)"], in: folder)
      #expect(run.status == 0, "\(run)")
      #expect(try Self.arguments(of: "bin", in: folder).contains(Substring(jobs)))
      #expect(!FileManager.default.fileExists(atPath: folder + "/ran"))
    }
  }

  @Test(arguments: texts + ["a b", "it's \"x\""])
  func `a program is installed into a folder of any name, and is removed there`(_ name: String) throws {
    try StandInCheckout.with { folder in
      // `install` strips the program, so it must be one.
      try FileManager.default.removeItem(atPath: folder + "/.build/release/tassei")
      try FileManager.default.copyItem(atPath: "/bin/true", toPath: folder + "/.build/release/tassei")
      let variables = ["DESTDIR=\(folder)/root", "PREFIX=/\(name)"]
      let run = try StandInCheckout.make(["install"] + variables, in: folder)
      #expect(run.status == 0, "\(run)")
      let program = "\(folder)/root/\(name)/bin/tassei"
      #expect(run.output.split(separator: "\n").first.map(String.init) == program)
      #expect(FileManager.default.isExecutableFile(atPath: program))
      #expect(try StandInCheckout.make(["uninstall"] + variables, in: folder).status == 0)
      #expect(!FileManager.default.fileExists(atPath: program))
      #expect(!FileManager.default.fileExists(atPath: folder + "/ran"))
    }
  }

  @Test(arguments: ["R6;touch ran;", "$(touch ran)", "../../x"])
  func `a report year is no text of a shell`(_ year: String) throws {
    try StandInCheckout.with { folder in
      let run = try StandInCheckout.make(["pages", "YEAR=\(year)"], in: folder)
      #expect(run.status != 0)
      #expect(run.standardError.contains("「\(year)」は報告年度として読めません"), "\(run)")
      #expect(!FileManager.default.fileExists(atPath: folder + "/ran"))
    }
  }

  @Test func `pages are made of the report that was made last`() throws {
    try StandInCheckout.with { folder in
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
