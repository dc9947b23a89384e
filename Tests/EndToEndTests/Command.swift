import Foundation
import TestKit

/// Runs the built command like a person or a cron job.
enum Command {
  /// The executable, which is beside the test bundle.
  static var executable: URL {
    let bundle = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments.first ?? "")
    return bundle.resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("tassei")
  }

  /// Runs the command with the given environment only.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> CommandRun {
    try CommandRun.of(executable, arguments, in: folder, environment: environment)
  }

  /// Runs the command from a shell that prepares the process first.
  ///
  /// There is no temporary folder, because the command needs none.
  static func run(
    _ arguments: [String], in folder: String, after preparation: String
  ) throws -> CommandRun {
    try CommandRun.of(
      URL(fileURLWithPath: "/bin/bash"),
      ["-c", preparation + "; exec \"$0\" \"$@\"", executable.path] + arguments, in: folder,
      environment: ["TMPDIR": "/nonexistent"])
  }
}
