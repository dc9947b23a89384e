import Foundation
import TestKit
import Testing

/// The command as a cron job runs it, and as a person sees it on a terminal.
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
      #expect(run == CommandRun(output: "", complaints: "", status: 0))
    }
  }

  @Test func `findings are one short summary, and the status tells`() throws {
    try Samples.with { folder in
      try WorkingFolder.write("指標ID,年度,値\nK01,R6,よめない\n", to: "Inputs/exports/移住課.csv", in: folder)
      let run = try Self.run(["--quiet"], inputs: folder + "/Inputs", in: folder)
      #expect(run.status == 65)
      #expect(run.output == "")
      #expect(run.complaints.split(separator: "\n").count <= 4)
      #expect(run.complaints.contains("「よめない」"))
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
      #expect(!(elsewhere.output + elsewhere.complaints).contains("\u{1B}"))
      #expect(elsewhere.complaints.contains("書き出し Outputs/R6/results.json\n"))
    }
  }

  @Test func `the schedule names this checkout and is understood by its readers`() throws {
    let house = Samples.cases.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let run = try CommandRun.of(
      house.appendingPathComponent(".ci/schedule"), [], in: "/", environment: ["PATH": "/usr/bin:/bin"])
    #expect(run.status == 0)
    #expect(run.output.contains("\n0 6 1 10 * "))
    #expect(run.output.contains(house.path + "/.build/release/tassei"))
    #expect(run.output.contains("OnCalendar=*-10-01 06:00:00"))
    #expect(run.output.contains("SuccessExitStatus=65"))
  }
}
