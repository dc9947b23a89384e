import Foundation
import TestKit
import Testing

/// The README documents every command and option, and none that does not exist.
struct ReadmeTests {
  private static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: top.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func `every target of the Makefile is reported`() throws {
    let phony = try #require(
      try Self.text("Makefile").split(separator: "\n").first { $0.hasPrefix(".PHONY:") })
    let readme = try Self.text("README.md")
    for target in phony.split(separator: " ").dropFirst() {
      #expect(readme.contains("make \(target)"), "\(target)")
    }
  }

  @Test func `every command and option is reported`() throws {
    let readme = try Self.text("README.md")
    for command in ["report", "check", "plan", "backtest", "publish", "template", "explain"] {
      #expect(readme.contains("tassei \(command)"))
      let help = try Command.run([command, "--help"], in: Self.top.path).output
      let options = help.split(whereSeparator: { !$0.isLetter && $0 != "-" }).filter {
        $0.hasPrefix("--") && $0.count > 3
      }
      #expect(options.count > 3)
      for option in Set(options) {
        #expect(readme.contains("`\(option)"), "\(option) of \(command)")
      }
    }
  }

  @Test func `every option is reported of the commands that take it, and of no other`() throws {
    let commands = ["report", "check", "plan", "backtest", "publish", "template", "explain"]
    let helps = try commands.map { try Command.run([$0, "--help"], in: Self.top.path).output }
    let rows = try Self.text("README.md").split(separator: "\n").filter { $0.hasPrefix("| `--") }
    #expect(rows.count > 10)
    for row in rows {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let reported =
        switch cells[1] {
        case "すべて": commands
        case "backtest のほか": commands.filter { $0 != "backtest" }
        default: cells[1].split(separator: "・").map(String.init)
        }
      for option in cells[0].split(separator: "・").map({ $0.filter { $0 != "`" } }) {
        let taken = zip(commands, helps).filter { $1.contains("\(option) ") || $1.contains("\(option)\n") }
        #expect(taken.map(\.0).sorted() == reported.sorted(), "\(option)")
      }
    }
  }

  @Test func `every exit code of the help is reported`() throws {
    let readme = try Self.text("README.md")
    let help = try Command.run(["--help"], in: Self.top.path).output
    let codes = help.split(whereSeparator: { !("0"..."9").contains($0) }).filter { $0.count == 2 }.map {
      String($0)
    }
    #expect(Set(codes).count == 7)
    for code in codes {
      #expect(readme.contains("| \(code) |"), "\(code)")
    }
  }

  @Test func `every picture and file that is named exists`() throws {
    let readme = try Self.text("README.md")
    let marks = readme.split(separator: "](").dropFirst().map { $0.prefix { $0 != ")" } }
    #expect(marks.count >= 2)
    let anchors = Set(
      readme.split(separator: "\n").filter { $0.hasPrefix("#") }.map { heading in
        heading.drop { $0 == "#" || $0 == " " }.lowercased().split(separator: " ").joined(separator: "-")
      })
    for path in marks where path.hasPrefix("#") {
      #expect(anchors.contains(String(path.dropFirst())), "\(path)")
    }
    for path in marks where !path.hasPrefix("http") && !path.hasPrefix("#") {
      #expect(
        FileManager.default.fileExists(atPath: Self.top.appendingPathComponent(String(path)).path), "\(path)")
    }
    let plan = try FileManager.default.contentsOfDirectory(atPath: Self.top.path + "/Inputs/plan")
    for name in plan where name.hasSuffix(".csv") {
      #expect(readme.contains("`\(name)`"), "\(name)")
    }
  }

  @Test func `every file that the pages beside the README name exists`() throws {
    for page in ["CONTRIBUTING.md", "CHANGELOG.md"] {
      let paths = try Self.text(page).split(separator: "](").dropFirst().map { $0.prefix { $0 != ")" } }
      #expect(paths.count >= 2)
      for path in paths where !path.hasPrefix("http") {
        let file = Self.top.appendingPathComponent(String(path)).path
        #expect(FileManager.default.fileExists(atPath: file), "\(path) in \(page)")
      }
    }
  }

  @Test func `the change log describes the version of the program`() throws {
    let version = try Command.run(["--version"], in: Self.top.path).output.filter { !$0.isNewline }
    #expect(!version.isEmpty)
    #expect(try Self.text("CHANGELOG.md").contains("\n## [\(version)]"), "\(version)")
  }

  @Test func `the examples of exports are read as they stand`() throws {
    let readme = try Self.text("README.md")
    let blocks = readme.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }.map(
      \.element)
    let examples = blocks.filter { $0.contains("年度,値") || $0.contains("指標名,単位,") }
    #expect(examples.count == 2)
    for example in examples {
      try WorkingFolder.with { folder in
        try FileManager.default.copyItem(atPath: Self.top.path + "/Inputs/plan", toPath: folder + "/plan")
        try WorkingFolder.write(String(example.drop { $0.isNewline }), to: "exports/例.csv", in: folder)
        let run = try Command.run(["check", "--inputs", folder], in: folder)
        #expect(run.status == 0, "\(run.output)\(run.standardError)")
      }
    }
  }
}
