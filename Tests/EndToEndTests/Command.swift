import Foundation
import TestKit

/// The built command, as a person or a cron job calls it.
enum Command {
  /// Beside the bundle of the tests.
  static var executable: URL {
    let bundle = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments.first ?? "")
    return bundle.resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("tassei")
  }

  /// Runs the command under an environment of its own.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> CommandRun {
    try CommandRun.of(executable, arguments, in: folder, environment: environment)
  }

  /// Runs the command by a shell that prepares the process first, and without a temporary folder, for it needs none.
  static func run(
    _ arguments: [String], in folder: String, after preparation: String
  ) throws -> CommandRun {
    try CommandRun.of(
      URL(fileURLWithPath: "/bin/bash"),
      ["-c", preparation + "; exec \"$0\" \"$@\"", executable.path] + arguments, in: folder,
      environment: ["TMPDIR": "/nonexistent"])
  }
}
