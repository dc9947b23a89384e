import Foundation
import TestKit
import Testing

/// Runs the schedule of `make schedule` as cron and systemd do, in a checkout with special characters in its name.
struct ScheduleTests {
  private static let root = Samples.cases.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let analyze = "/usr/bin/systemd-analyze"
  static let hasSystemd = FileManager.default.isExecutableFile(atPath: analyze)

  /// Runs the body with a checkout that contains the command and the small inputs, and with its schedule.
  private static func with(_ body: (_ checkout: String, _ schedule: String) throws -> Void) throws {
    try Samples.with { folder in
      let checkout = folder + "/達成 100% 'it''s' \"x\" $HOME \\t \\%c \\\\d"
      for inner in ["/.ci", "/.build/release"] {
        try FileManager.default.createDirectory(atPath: checkout + inner, withIntermediateDirectories: true)
      }
      try FileManager.default.copyItem(
        atPath: root.path + "/.ci/schedule", toPath: checkout + "/.ci/schedule")
      try FileManager.default.createSymbolicLink(
        atPath: checkout + "/.build/release/tassei", withDestinationPath: Command.executable.path)
      try FileManager.default.moveItem(atPath: folder + "/Inputs", toPath: checkout + "/Inputs")
      let run = try CommandRun.of(
        URL(fileURLWithPath: checkout + "/.ci/schedule"), [], in: "/", environment: ["PATH": "/usr/bin:/bin"])
      #expect(run.status == 0)
      try body(checkout, run.output)
    }
  }

  /// What crons make of a line: an escaped % is a %; an escaped backslash is one of them or two.
  private static func words(of line: Substring, asOneBackslash isOne: Bool) -> String {
    var words = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        if character == "%" || isOne && character == "\\" { words.removeLast() }
        words.append(character)
        isEscaped = !isOne && character == "\\"
      } else if character == "%" {
        return words
      } else {
        words.append(character)
        isEscaped = character == "\\"
      }
    }
    return words
  }

  @Test(arguments: [false, true])
  func `the line for cron makes the report`(asOneBackslash isOne: Bool) throws {
    try Self.with { checkout, schedule in
      let times = "0 6 1 10 * "
      let line = try #require(schedule.split(separator: "\n").first { $0.hasPrefix(times) })
      let run = try CommandRun.of(
        URL(fileURLWithPath: "/bin/sh"),
        ["-c", Self.words(of: line.dropFirst(times.count), asOneBackslash: isOne)],
        in: "/",
        environment: ["HOME": "/", "PATH": "/usr/bin:/bin", "SHELL": "/bin/sh", "LOGNAME": "nobody"])
      #expect(run == CommandRun(output: "", standardError: "", status: 0))
      #expect(try Tree(checkout + "/Outputs").names.contains("R6/results.json"))
    }
  }

  @Test func `the units name the checkout, and findings are no failure`() throws {
    try Self.with { _, schedule in
      let start = try #require(schedule.split(separator: "\n").first { $0.hasPrefix("ExecStart=") })
      #expect(start.hasPrefix("ExecStart=/usr/bin/env \"/"))
      #expect(
        start.contains(
          #"/達成 100%% 'it''s' \"x\" $$HOME \\t \\%%c \\\\d/.build/release/tassei" report --quiet"#))
      #expect(schedule.contains("SuccessExitStatus=65\n"))
      #expect(schedule.contains("OnCalendar=*-10-01 06:00:00\n"))
    }
  }

  @Test(.enabled(if: hasSystemd, "systemd is not installed"))
  func `systemd understands the units and their calendar`() throws {
    try Self.with { checkout, schedule in
      let parts = schedule.components(separatedBy: "\n# tassei.")
      try #require(parts.count == 3)
      for part in parts.dropFirst() {
        let (name, text) = (part.prefix { $0 != "\n" }, part.drop { $0 != "\n" })
        try WorkingFolder.write(String(text), to: "units/tassei.\(name)", in: checkout)
      }
      let verify = try CommandRun.of(
        URL(fileURLWithPath: Self.analyze),
        ["verify", "--man=no"] + ["service", "timer"].map { checkout + "/units/tassei.\($0)" }, in: "/")
      #expect(verify.status == 0 && verify.standardError == "", "\(verify)")
      let calendar = try CommandRun.of(
        URL(fileURLWithPath: Self.analyze), ["calendar", "*-10-01 06:00:00"], in: "/")
      #expect(calendar.status == 0 && calendar.output.contains("-10-01 06:00:00"), "\(calendar)")
    }
  }
}
