import Foundation
import Glibc
import TestKit
import Testing

/// Unusable files among the exports: `check` names each of them, and none affects the others.
struct HostileFilesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Creates the file in the folder of the exports.
    let make: @Sendable (_ folder: String) throws -> Void
    /// The line of `check` that reports the file.
    let reported: String
  }

  static let cases: [Case] = [
    Case(testDescription: "a folder", make: { mkdir($0 + "/甲課.csv", 0o755) }, reported: notRegular),
    Case(testDescription: "a pipe", make: { mkfifo($0 + "/甲課.csv", 0o644) }, reported: notRegular),
    Case(
      testDescription: "a device without end", make: { symlink("/dev/zero", $0 + "/甲課.csv") },
      reported: notRegular),
    Case(
      testDescription: "a name with line feed, escape and turned direction",
      make: { try write("", "甲\n要修正（0件）\u{1B}[2J\u{202E}.csv", $0) },
      reported: #"exports/甲⏎要修正（0件）\u{1B}[2J\u{202E}.csv: "#),
    Case(
      testDescription: "a name of dots", make: { try write("", "甲...csv", $0) }, reported: "exports/甲...csv: "
    ),
    Case(
      testDescription: "a name of emoji", make: { try write("", "👩‍👩‍👧.csv", $0) }, reported: "exports/👩‍👩‍👧.csv: "),
    Case(
      testDescription: "names that differ in capitals",
      make: { folder in for name in ["A.csv", "a.CSV"] { try write("", name, folder) } },
      reported: "exports/a.CSV: "),
    Case(
      testDescription: "no table at all", make: { try write("%PDF-1.4", "手引.pdf", $0) },
      reported: "exports/手引.pdf: "),
    Case(
      testDescription: "a file over the limit",
      make: { truncate(try write("", "甲課.csv", $0), (1 << 20) + 1) },
      reported: "exports/甲課.csv: ファイルが大きすぎます。上限は1048576バイトです。"),
    Case(
      testDescription: "a cell over the limit",
      make: { try write("指標ID,年度,値\nK01,R6,\(String(repeating: "1", count: 40_000))\n", "甲課.csv", $0) },
      reported: "exports/甲課.csv 2行目「値」（C列）: "),
    Case(
      testDescription: "a row of columns beyond the limit",
      make: { try write("指標ID,年度,値\nK01,R6,1\(String(repeating: ",", count: 1_200))\n", "甲課.csv", $0) },
      reported: "exports/甲課.csv 2行目: "),
    Case(
      testDescription: "a header of columns beyond the limit",
      make: { try write(String(repeating: "年度,", count: 1_200) + "値\nK01,R6\n", "甲課.csv", $0) },
      reported: "exports/甲課.csv 1行目"),
    Case(
      testDescription: "bytes of chance",
      make: { folder in
        var random = Seeded(1)
        try WorkingFolder.write(
          (0..<20_000).map { _ in UInt8(random.integer(1...255)) }, to: "甲課.csv", in: folder)
      }, reported: "exports/甲課.csv "),
  ]

  /// Files of which nobody knows what they hold.
  static let unread: [Case] = [
    Case(
      testDescription: "a link to itself", make: { symlink("甲課.csv", $0 + "/甲課.csv") },
      reported: "exports/甲課.csv: ファイルを開けません（Too many levels of symbolic links）。"),
    Case(
      testDescription: "a link to nothing, as a file that vanished",
      make: { symlink("なし.csv", $0 + "/甲課.csv") },
      reported: "exports/甲課.csv: ファイルが見つかりません。"),
    Case(
      testDescription: "a file that opens and cannot be read",
      make: { symlink("/proc/self/mem", $0 + "/甲課.csv") },
      reported: "exports/甲課.csv: ファイルを開けません（Input/output error）。"),
  ]

  private static let notRegular = "exports/甲課.csv: CSVの名前が付いていますが、通常のファイルではありません（フォルダーなど）。"

  @discardableResult
  private static func write(_ text: String, _ name: String, _ folder: String) throws -> String {
    let path = folder + "/" + name
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o644)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    #expect(Glibc.write(descriptor, text, text.utf8.count) == text.utf8.count)
    return path
  }

  @Test(arguments: cases)
  func `a hostile file is named, and the report is made of the others`(_ row: Case) throws {
    try Samples.with { folder in
      let plain = try Command.run(["report", "--quiet"], in: folder)
      #expect(plain.status == 0)
      try row.make(folder + "/Inputs/exports")
      let check = try Command.run(["check", "--file-limit", "1"], in: folder)
      #expect(check.output.contains("  " + row.reported), "\(check.output)")
      let report = try Command.run(["report", "--file-limit", "1"], in: folder)
      #expect([0, 65].contains(report.status))
      #expect(report.status == check.status)
      let json = try String(contentsOfFile: folder + "/Outputs/R6/results.json", encoding: .utf8)
      #expect(json.contains("4082000") || json.contains("408.2"))
      for name in try Tree(folder + "/Outputs").names where name.hasSuffix(".xlsx") {
        #expect(throws: Never.self) { try XLSXContents(path: folder + "/Outputs/" + name) }
      }
    }
  }

  @Test(arguments: unread)
  func `a file that cannot be read ends every command, and the set that stands is kept`(_ row: Case) throws {
    try Samples.with { folder in
      #expect(try Command.run(["report", "--quiet"], in: folder).status == 0)
      let before = try Tree(folder + "/Outputs")
      try row.make(folder + "/Inputs/exports")
      symlink("乙.csv", folder + "/Inputs/exports/乙課.CSV")
      for command in [["check"], ["report"], ["template"], ["explain", "K01"]] {
        let run = try Command.run(command, in: folder)
        #expect(run.status == 66)
        let text = run.output + run.standardError
        #expect(text.contains("  " + row.reported), "\(text)")
        #expect(text.contains("  exports/乙課.CSV: ファイルが見つかりません。"), "\(text)")
        #expect(text.contains("読めないファイルが2件あります。"), "\(text)")
      }
      #expect(try Tree(folder + "/Outputs") == before)
    }
  }

  @Test func `a name in CP932, as an archive from Windows leaves it, is shown and its file read`() throws {
    try Samples.with { folder in
      let exports = folder + "/Inputs/exports"
      // The name is 移住課.csv in CP932.
      let name: [UInt8] = [0x88, 0xDA, 0x8F, 0x5A, 0x89, 0xDB] + Array(".csv".utf8)
      let path = (Array((exports + "/").utf8) + name + [0]).map(CChar.init(bitPattern:))
      #expect(rename(exports + "/移住課.csv", path) == 0)
      let check = try Command.run(["check", "--verbose"], in: folder)
      #expect(check.status == 0)
      #expect(check.standardError.contains("読み込み exports/移住課.csv（UTF-8）: 5行 = 採用 5 + 対象外 0 + 不採用 0\n"))
    }
  }

  @Test func `a file of the plan that is no file ends with 66`() throws {
    try Samples.with { folder in
      unlink(folder + "/Inputs/plan/settings.csv")
      mkfifo(folder + "/Inputs/plan/settings.csv", 0o644)
      let run = try Command.run(["report"], in: folder)
      #expect(run.status == 66)
      #expect(!FileManager.default.fileExists(atPath: folder + "/Outputs"))
    }
  }

  @Test func `a file without the right to read it is named`() throws {
    try Samples.with { folder in
      chmod(folder + "/Inputs/exports/移住課.csv", 0)
      // Root may read everything, so the command runs as another user.
      let other = ["--reuid", "65534", "--regid", "65534", "--clear-groups"]
      let check =
        geteuid() == 0
        ? try CommandRun.of(
          URL(fileURLWithPath: "/usr/bin/setpriv"), other + [Command.executable.path, "check"], in: folder)
        : try Command.run(["check"], in: folder)
      #expect(check.output.contains("exports/移住課.csv: ファイルを開けません（Permission denied）。"), "\(check)")
      #expect(check.status == 66)
    }
  }

  @Test(arguments: ["--file-limit", "--cell-limit", "--column-limit", "--row-limit"])
  func `a limit is a number above zero`(_ option: String) throws {
    for value in ["0", "-1", "99999999999", "x"] {
      #expect(try Command.run(["check", "\(option)=\(value)"], in: "/").status == 64)
    }
  }

  @Test func `limits can be set`() throws {
    try Samples.with { folder in
      let cells = try Command.run(["check", "--cell-limit", "4"], in: folder)
      #expect(cells.status == 78)
      let columns = try Command.run(["check", "--column-limit", "3"], in: folder)
      #expect(columns.status == 78)
      let long = "指標ID,年度,値\n" + String(repeating: "K01,R3,1301\n", count: 99)
      try WorkingFolder.write(long, to: "Inputs/exports/長い.csv", in: folder)
      let rows = try Command.run(["check", "--row-limit", "99"], in: folder)
      #expect(rows.status == 65)
      #expect(rows.output.contains("exports/長い.csv: 行数が多すぎます（100行、上限は99行）。"))
      #expect(try Command.run(["check", "--row-limit", "100"], in: folder).status == 0)
    }
  }
}
