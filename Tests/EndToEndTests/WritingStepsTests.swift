import Foundation
import Glibc
import TestKit
import Testing

/// The system calls that place a set.
struct WritingStepsTests {
  private static let strace = "/usr/bin/strace"
  static let hasStrace = FileManager.default.isExecutableFile(atPath: strace)

  /// Runs a report under strace with the given options.
  private static func traced(_ options: [String], in folder: String) throws -> CommandRun {
    try CommandRun.of(
      URL(fileURLWithPath: strace),
      ["-f", "-o", folder + "/trace"] + options + [Command.executable.path, "report", "--quiet"], in: folder)
  }

  private static func change(_ folder: String) throws {
    try WorkingFolder.write("指標ID,年度,値\nK01,R6,\"1,600\"\n", to: "Inputs/exports/移住課.csv", in: folder)
  }

  @Test(.enabled(if: hasStrace, "strace is not installed"))
  func `all files and folders of the set last before it is in place, and its place lasts after`() throws {
    try Samples.with { folder in
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      try Self.change(folder)
      #expect(try Self.traced(["-y", "-e", "trace=write,fsync,renameat2"], in: folder).status == 0)
      let trace = try String(contentsOfFile: folder + "/trace", encoding: .utf8).split(separator: "\n")
      let placed = try #require(trace.firstIndex { $0.contains("renameat2(") })
      let synced = Set(trace[..<placed].compactMap { Self.path(in: $0, of: "fsync") })
      let written = Set(trace[..<placed].compactMap { Self.path(in: $0, of: "write") })
        .filter { $0.contains("/.tassei-") && !$0.hasSuffix("/.unfinished") }
      let files = try Tree(folder + "/Outputs/R6").files.count
      #expect(written.count == files)
      #expect(written.subtracting(synced) == [])
      // The three others are the folders of the set, of the slips and of the public draft.
      #expect(synced.filter { $0.contains("/.tassei-") }.count == files + 3)
      for (index, line) in trace[..<placed].enumerated() {
        guard let path = Self.path(in: line, of: "write"), written.contains(path) else { continue }
        let after = trace[index..<placed]
        #expect(after.contains { Self.path(in: $0, of: "fsync") == path }, "written after its fsync: \(path)")
      }
      #expect(trace[placed...].contains { Self.path(in: $0, of: "fsync")?.hasSuffix("/Outputs") == true })
    }
  }

  /// Returns the path of a traced call: `/a/b` for `12 fsync(5</a/b>) = 0`.
  private static func path(in line: Substring, of call: String) -> String? {
    guard line.contains(" \(call)("), let start = line.firstIndex(of: "<"),
      let end = line[start...].firstIndex(of: ">")
    else { return nil }
    return String(line[line.index(after: start)..<end])
  }

  @Test(.enabled(if: hasStrace, "strace is not installed"), arguments: [2, 3, 8])
  func `a workbook that lost a part on its way is not put in place, though the disk said all was well`(
    _ number: Int
  ) throws {
    try Samples.with { folder in
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      let before = try Tree(folder + "/Outputs")
      try Self.change(folder)
      // The first writes of each worker are of workbooks; strace pretends that twelve bytes were written and drops
      // them.
      let lost = "inject=write:retval=12:when=\(number)"
      let run = try Self.traced(["-e", "trace=write", "-e", lost], in: folder)
      #expect(run.status == 73, "\(run)")
      #expect(try Tree(folder + "/Outputs") == before)
    }
  }

  @Test(.enabled(if: hasStrace, "strace is not installed"), arguments: [2, 3, 6])
  func `a run killed while it removes the old set leaves nothing that is taken for somebody's work`(
    _ number: Int
  ) throws {
    try Samples.with { folder in
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      try Self.change(folder)
      // The first `unlink` removes the marker of an unfinished set.
      let kill = "inject=unlink:signal=KILL:when=\(number)"
      _ = try Self.traced(["-e", "trace=unlink", "-e", kill], in: folder)
      let staleFiles = try FileManager.default.contentsOfDirectory(atPath: folder + "/Outputs")
      #expect(staleFiles.contains { $0.hasPrefix(".tassei-") })
      #expect(try Command.run(["report", "--quiet"], in: folder).standardError == "")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder + "/Outputs").sorted()
      #expect(left == [".lock", "R6"])
    }
  }

  @Test(.enabled(if: hasStrace, "strace is not installed"))
  func `a set whose mark of the unfinished cannot be taken away is not put in place`() throws {
    try Samples.with { folder in
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      let before = try Tree(folder + "/Outputs")
      try Self.change(folder)
      let fault = "inject=unlink:error=EACCES:when=1"
      #expect(try Self.traced(["-e", "trace=unlink", "-e", fault], in: folder).status == 73)
      #expect(try Tree(folder + "/Outputs") == before)
    }
  }

  @Test func `whoever looks sees the old set until the new one is there`() throws {
    try Samples.with { folder in
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      try Self.change(folder)
      let watch = inotify_init1(Int32(O_NONBLOCK))
      try #require(watch >= 0)
      defer { close(watch) }
      let moves = UInt32(IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE)
      try #require(inotify_add_watch(watch, folder + "/Outputs", moves) >= 0)
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      let events = Self.events(of: watch).filter { $0.name == "R6" }.map(\.mask)
      #expect(
        events.map { $0 & UInt32(IN_MOVED_TO | IN_MOVED_FROM) } == [
          UInt32(IN_MOVED_TO), UInt32(IN_MOVED_FROM),
        ])
    }
  }

  /// Returns the events of a watched folder.
  ///
  /// Each event has four numbers of 4 bytes (watch, mask, cookie, length), and then the name.
  private static func events(of watch: Int32) -> [(mask: UInt32, name: String)] {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(watch, &bytes, bytes.count)
    var rest = bytes.prefix(max(count, 0))
    var events: [(mask: UInt32, name: String)] = []
    while rest.count >= 16 {
      let numbers = rest.withUnsafeBytes { raw in
        (0..<4).map { raw.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self) }
      }
      let name = rest.dropFirst(16).prefix(Int(numbers[3])).prefix { $0 != 0 }
      events.append((mask: numbers[1], name: String(decoding: name, as: UTF8.self)))
      rest = rest.dropFirst(16 + Int(numbers[3]))
    }
    return events
  }
}
