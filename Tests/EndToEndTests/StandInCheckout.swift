import Foundation
import TestKit

/// A checkout that holds the Makefile and small programs in place of those that it calls.
enum StandInCheckout {
  static let top = Samples.cases.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The programs outside the checkout that the recipes and scripts call.
  private static let tools = ["swift", "soffice", "pdftoppm", "python3"]

  /// The scripts of the checkout that the Makefile names.
  static func scripts() throws -> [String] {
    let makefile = try String(contentsOf: top.appendingPathComponent("Makefile"), encoding: .utf8)
    let names = makefile.split { !($0.isASCII && ($0.isLetter || $0.isNumber || "._/-".contains($0))) }
    return Set(names.filter { $0.hasPrefix(".ci/") || $0.hasPrefix("Tests/") }.map(String.init))
      .filter { !Samples.isFolder(top.appendingPathComponent($0).path) }.sorted()
  }

  /// Runs the body in a new checkout.
  ///
  /// Each program writes its arguments into the file `arguments` beside itself, one to a line.
  ///
  /// - Parameter real: the scripts that the checkout holds as they are.
  static func with(
    real: [String] = [".ci/pages", ".ci/pdf", ".ci/outputs", ".ci/handout"],
    _ body: (_ checkout: String) throws -> Void
  ) throws {
    try WorkingFolder.with { folder in
      try FileManager.default.copyItem(
        atPath: top.path + "/Makefile", toPath: folder + "/Makefile")
      let recorder = "#!/bin/sh\nprintf '%s\\n' \"$@\" >>\"${0%/*}/arguments\"\n"
      let programs = try scripts() + tools.map { "bin/" + $0 } + [".build/release/tassei", ".ci/manual"]
      for program in programs where !real.contains(program) {
        try WorkingFolder.write(recorder, to: program, in: folder)
        chmod(folder + "/" + program, 0o755)
      }
      try FileManager.default.createDirectory(atPath: folder + "/.ci", withIntermediateDirectories: true)
      for script in real {
        try FileManager.default.copyItem(
          atPath: top.path + "/" + script, toPath: folder + "/" + script)
      }
      try body(folder)
    }
  }

  /// Runs make; what it would install goes below the checkout.
  static func make(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> CommandRun {
    let settings = [
      "PATH": folder + "/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "DESTDIR": folder + "/root",
    ]
    return try CommandRun.of(
      URL(fileURLWithPath: "/usr/bin/make"), arguments, in: folder,
      environment: settings.merging(environment) { $1 })
  }
}
