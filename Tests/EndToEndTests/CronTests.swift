import Foundation
import TestKit
import Testing

/// The command in a cron job and on a terminal.
struct CronTests {
  private static func run(_ arguments: [String], inputs: String, in folder: String) throws -> CommandRun {
    let words = ["report", "--inputs", inputs, "--outputs", folder + "/Outputs"] + arguments
    return try CommandRun.of(
      URL(fileURLWithPath: "/usr/bin/setsid"),
      ["-w", "/bin/sh", "-c", "exec \"$0\" \"$@\" <&-", Command.executable.path] + words, in: "/",
      environment: ["LC_ALL": "C"])
  }

  @Test func `without environment, terminal and input, from the root folder, success is silent`() throws {
    try Samples.with { folder in
      let run = try Self.run(["--quiet"], inputs: folder + "/Inputs", in: folder)
      #expect(run == CommandRun(output: "", standardError: "", status: 0))
    }
  }

  @Test func `findings are one short summary, and the status reports`() throws {
    try Samples.with { folder in
      try WorkingFolder.write("指標ID,年度,値\nK01,R6,よめない\n", to: "Inputs/exports/移住課.csv", in: folder)
      let run = try Self.run(["--quiet"], inputs: folder + "/Inputs", in: folder)
      #expect(run.status == 65)
      #expect(run.output == "")
      #expect(run.standardError.split(separator: "\n").count <= 4)
      #expect(run.standardError.contains("「よめない」"))
    }
  }

  @Test func `progress is shown on a terminal alone, and is gone at the end`() throws {
    try Samples.with { folder in
      func onTerminal(_ arguments: String) throws -> CommandRun {
        try CommandRun.of(
          URL(fileURLWithPath: "/usr/bin/script"),
          ["-qec", "'\(Command.executable.path)' report \(arguments)", "/dev/null"], in: folder,
          environment: ["PATH": "/usr/bin:/bin", "SHELL": "/bin/sh"])
      }
      let line = "\r\u{1B}[K"
      let shown = try onTerminal("")
      #expect(shown.status == 0)
      #expect(shown.output.contains(line + "\u{1B}[?7l読み込み 1/3　exports/移住課.csv\u{1B}[?7h" + line))
      #expect(shown.output.contains("書き出し　KPI_R6_00_総括.xlsx"))
      #expect(shown.output.contains(line + "Outputs/R6 に書き出しました"))
      #expect(try onTerminal("--quiet").output == "")
      let elsewhere = try Command.run(["report", "--verbose"], in: folder)
      #expect(!(elsewhere.output + elsewhere.standardError).contains("\u{1B}"))
      #expect(elsewhere.standardError.contains("書き出し Outputs/R6/results.json\n"))
    }
  }

  @Test(arguments: ["| true", "> /dev/full", ">&-"])
  func `whoever does not listen changes nothing of the report`(_ listener: String) throws {
    try Samples.with { folder in
      // The reader closes the pipe before the first output.
      let script = "(sleep 0.2; \"$0\" report --verbose; echo $? >status) 2>&1 \(listener)"
      _ = try CommandRun.of(
        URL(fileURLWithPath: "/bin/bash"), ["-c", script, Command.executable.path], in: folder,
        environment: ["PATH": "/usr/bin:/bin"])
      #expect(try String(contentsOfFile: folder + "/status", encoding: .utf8) == "0\n")
      #expect(try Tree(folder + "/Outputs").names.contains("R6/results.json"))
    }
  }

  /// Commands whose work is what they print, with the code that they end with otherwise.
  static let printing: [(arguments: String, status: Int32)] = [
    ("check", 0), ("check --format csv", 0), ("check --format json", 0), ("plan", 0),
    ("plan --format csv", 0),
    ("explain K01", 0), ("--help", 0), ("--version", 0), ("--generate-completion-script bash", 0),
    ("check --cell-limit 4", 78), ("check --inputs Nashi", 66),
  ]

  @Test(arguments: printing)
  func `what cannot be printed is an error, unless the run has failed anyway`(
    _ row: (arguments: String, status: Int32)
  ) throws {
    try Samples.with { folder in
      func status(_ target: String) throws -> (code: String, errors: String) {
        let script = "LC_ALL=C \"$0\" \(row.arguments) \(target) 2>errors; echo $? >status"
        _ = try CommandRun.of(
          URL(fileURLWithPath: "/bin/bash"), ["-c", script, Command.executable.path], in: folder,
          environment: ["PATH": "/usr/bin:/bin"])
        return (
          try String(contentsOfFile: folder + "/status", encoding: .utf8),
          try String(contentsOfFile: folder + "/errors", encoding: .utf8)
        )
      }
      #expect(try status(">/dev/null").code == "\(row.status)\n")
      let full = try status(">/dev/full")
      #expect(full.code == "\(row.status == 0 ? 74 : row.status)\n", "\(full)")
      #expect(full.errors.contains("標準出力に書き込めません（No space left on device）。") == (row.status == 0))
    }
  }
}
