import Foundation
import Glibc
import TestKit
import Testing

/// Equal inputs give equal bytes, whatever the folder order, the file dates and the number of workers.
struct SameBytesTests {
  private static func tree(_ arguments: [String] = [], in folder: String, after preparation: String = ":")
    throws -> Tree
  {
    let outputs = folder + "/" + UUID().uuidString
    let run = try Command.run(
      ["report", "--quiet", "--inputs", "Inputs", "--outputs", outputs] + arguments, in: folder,
      after: preparation)
    #expect(run.status == 0)
    return try Tree(outputs)
  }

  @Test func `dates of the inputs, and of the run, change nothing`() throws {
    try Samples.with { folder in
      let before = try Self.tree(in: folder)
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder + "/Inputs") {
        var dates = [timeval(tv_sec: 1, tv_usec: 0), timeval(tv_sec: 2_000_000_000, tv_usec: 0)]
        #expect(utimes(folder + "/Inputs/" + path, &dates) == 0)
      }
      sleep(1)
      #expect(try Self.tree(in: folder).differences(from: before) == [])
    }
  }

  @Test(arguments: 0..<3)
  func `the order in which the folder lists its files changes nothing`(_ seed: Int) throws {
    try Samples.with { folder in
      let before = try Self.tree(in: folder)
      // A folder in memory lists its files in the order of their creation.
      let shuffled = "/dev/shm/tassei-test-\(UUID().uuidString)"
      defer { try? FileManager.default.removeItem(atPath: shuffled) }
      var random = Seeded(seed)
      for path in try Tree(folder + "/Inputs").names.shuffled(using: &random) {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/Inputs/" + path)))
        try WorkingFolder.write(bytes, to: path, in: shuffled)
      }
      #expect(try Self.tree(["--inputs", shuffled], in: folder).differences(from: before) == [])
    }
  }

  @Test(arguments: ["1", "2", "7", "200"])
  func `the number of workers changes nothing`(_ jobs: String) throws {
    try Samples.with { folder in
      let all = try Self.tree(in: folder)
      #expect(try Self.tree(["--jobs", jobs], in: folder).differences(from: all) == [])
    }
  }

  @Test func `the parts of a report, put together, are the whole`() throws {
    try Samples.with { folder in
      let whole = try Self.tree(in: folder).files.filter { !$0.key.hasSuffix(".manifest.json") }
      let parts = try ["00", "4-1", "99"].map { try Self.tree(["--section", $0], in: folder).files }
      let together = parts.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
      #expect(together.filter { !$0.key.hasSuffix(".manifest.json") } == whole)
      #expect(Set(parts[1].keys) == [".lock", "R6/.manifest.json", "R6/KPI_R6_4-1_移住の促進.xlsx"])
      #expect(
        try Self.tree(["--section", "4①", "00", "99"], in: folder).files == Self.tree(in: folder).files)
    }
  }

  @Test func `one processor or all change nothing`() throws {
    try Samples.with { folder in
      let all = try Self.tree(in: folder)
      let one = try Self.tree(in: folder, after: "taskset -p -c 0 $$ >/dev/null")
      #expect(one.differences(from: all) == [])
    }
  }
}
