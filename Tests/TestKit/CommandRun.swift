package import Foundation
import Glibc

/// The result of a command run: both outputs and the exit status.
package struct CommandRun: Sendable, Equatable {
  package let output: String
  package let standardError: String
  package let status: Int32

  package init(output: String, standardError: String, status: Int32) {
    self.output = output
    self.standardError = standardError
    self.status = status
  }

  /// Runs an executable to its end.
  ///
  /// The executable has no terminal, no standard input and only the environment variables that are passed.
  ///
  /// - Parameter folder: the working folder; nil for that of the tests.
  package static func of(
    _ executable: URL, _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> CommandRun {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    return try WorkingFolder.with { scratch in
      let streams = try ["output", "complaints"].map { name in
        try WorkingFolder.write("", to: name, in: scratch)
        return try FileHandle(forWritingTo: URL(fileURLWithPath: scratch + "/" + name))
      }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = streams[0]
      process.standardError = streams[1]
      try startedByAShell(process)
      process.waitUntilExit()
      func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: scratch + "/" + name)), as: UTF8.self)
      }
      return CommandRun(
        output: try text("output"), standardError: try text("complaints"), status: process.terminationStatus)
    }
  }

  /// Starts a process with no signal blocked, as a shell does.
  ///
  /// The threads that run tests block nearly all signals, and a child process would inherit the mask.
  private static func startedByAShell(_ process: Process) throws {
    var none = sigset_t()
    var held = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &held)
    defer { pthread_sigmask(SIG_SETMASK, &held, nil) }
    try process.run()
  }
}
