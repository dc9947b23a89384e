import Foundation
import TestKit
import Testing

/// A report's files for the public are a draft until it is published; what was published stays, whatever is reported next.
struct PublicEditionTests {
  private static let (draft, published) = ("R6/公表前/", "R6/公表/")

  @discardableResult
  private static func run(_ command: String, in folder: String, _ more: [String] = []) throws -> CommandRun {
    let run = try Command.run([command] + (command == "report" ? ["--quiet"] : []) + more, in: folder)
    #expect([0, 65].contains(run.status), "\(run)")
    return run
  }

  private static func files(_ folder: String, _ part: String) throws -> [String: Data] {
    try Tree(folder + "/Outputs").files.filter { $0.key.hasPrefix(part) }
  }

  private static func change(_ folder: String) throws {
    let path = "Inputs/exports/移住課.csv"
    let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
    #expect(text.contains("\"1,505\""))
    try WorkingFolder.write(text.replacing("\"1,505\"", with: "\"1,506\""), to: path, in: folder)
  }

  @Test func `publishing makes the draft final, and changes no other file`() throws {
    try Samples.with { folder in
      try Self.run("report", in: folder, ["--departments"])
      let before = try Tree(folder + "/Outputs")
      try Self.run("publish", in: folder)
      let after = try Tree(folder + "/Outputs")
      let changed = after.differences(from: before)
      let isPublic = { (path: String) in path.hasPrefix(Self.draft) || path.hasPrefix(Self.published) }
      #expect(changed.filter { !isPublic($0) } == ["R6/.manifest.json"])
      #expect(!after.names.contains { $0.hasPrefix(Self.draft) })
      #expect(after.names.contains { $0.hasPrefix("R6/所管課/") })
      let names = before.names.filter { $0.hasPrefix(Self.draft) }.map { $0.dropFirst(Self.draft.count) }
      #expect(names.count == 4)
      for name in names {
        let draft = String(decoding: try #require(before.files[Self.draft + name]), as: UTF8.self)
        let final = String(decoding: try #require(after.files[Self.published + name]), as: UTF8.self)
        #expect(draft.contains("公表前の案") && !final.contains("公表前の案"), "\(name)")
      }
      let table = try CSVTable(
        String(decoding: try #require(after.files[Self.published + "KPI_R6.csv"]), as: UTF8.self))
      #expect(table.rows.allSatisfy { $0["版"] == "公表" })
    }
  }

  @Test func `a report of the same inputs keeps what was published, one of others has a draft beside it`()
    throws
  {
    try Samples.with { folder in
      try Self.run("report", in: folder)
      try Self.run("publish", in: folder)
      let published = try Self.files(folder, Self.published)
      #expect(published.count == 4)
      try Self.run("report", in: folder)
      #expect(try Self.files(folder, Self.published) == published)
      #expect(try Self.files(folder, Self.draft).isEmpty)
      try Self.change(folder)
      for _ in 1...2 {
        try Self.run("report", in: folder)
        #expect(try Self.files(folder, Self.published) == published)
        #expect(try Self.files(folder, Self.draft).count == 4)
      }
      try Self.run("publish", in: folder, ["--replace"])
      let replaced = try Self.files(folder, Self.published)
      #expect(try Self.files(folder, Self.draft).isEmpty)
      #expect(replaced.count == 4 && replaced != published)
      #expect(!FileManager.default.fileExists(atPath: folder + "/Outputs/退避"))
    }
  }

  @Test func `a published file that somebody changed is put aside and not carried over`() throws {
    try Samples.with { folder in
      try Self.run("report", in: folder)
      try Self.run("publish", in: folder)
      try WorkingFolder.write("changed", to: "Outputs/R6/公表/index.html", in: folder)
      try Self.run("report", in: folder)
      let tree = try Tree(folder + "/Outputs")
      #expect(tree.files["R6/公表/index.html"].map { String(decoding: $0, as: UTF8.self) } != "changed")
      let aside = try #require(tree.names.first { $0.hasPrefix("退避/") })
      #expect(tree.files[aside].map { String(decoding: $0, as: UTF8.self) } == "changed")
    }
  }

  @Test func `a part of the report has the draft with 総括 only`() throws {
    for (section, count) in [("00", 4), ("4-1", 0)] {
      try Samples.with { folder in
        try Self.run("report", in: folder, ["--section", section])
        #expect(try Self.files(folder, Self.draft).count == count)
      }
    }
  }
}
