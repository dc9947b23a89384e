import Foundation
import TestKit
import Testing

@testable import Workbooks

/// The whole file: equal workbooks give equal bytes, and a failure leaves no partial file.
struct FileTests {
  private static func sample(rows: some Sequence<Int>) -> Workbook {
    var workbook = Samples.chart { $0.chart.series[0].categories?.cached = .texts(["あ", "い", "う"]) }
    for row in rows {
      for column in 0..<8 {
        let position = Position(row: row, column: column)
        let content: Cell.Content =
          column.isMultiple(of: 2) ? .text("行\(row)列\(column)") : .number(Double(row) / 7)
        workbook.sheets[0].write(content, at: position, style: Style().size(Double(8 + row % 5)))
      }
      workbook.sheets[0].rowHeights[row] = Double(12 + row % 9)
    }
    workbook.sheets[0].validations = [
      Validation(
        over: Area(Samples.origin, Samples.origin), rule: .list(["a,b"]), errorTitle: "", errorMessage: "")
    ]
    return workbook
  }

  @Test func `equal workbooks give equal bytes, however they were put together`() throws {
    let first = try Samples.bytes(Self.sample(rows: 0..<60))
    #expect(try Samples.bytes(Self.sample(rows: 0..<60)) == first)
    #expect(try Samples.bytes(Self.sample(rows: (0..<60).reversed())) == first)
  }

  @Test(arguments: ["Asia/Tokyo", "America/New_York"])
  func `the time zone changes nothing`(zone: String) async throws {
    let here = try Samples.bytes(Self.sample(rows: 0..<5))
    setenv("TZ", zone, 1)
    tzset()
    defer {
      unsetenv("TZ")
      tzset()
    }
    #expect(try Samples.bytes(Self.sample(rows: 0..<5)) == here)
  }

  @Test func `the date of the data is in the file`() throws {
    var later = Self.sample(rows: 0..<5)
    later.properties.created.day = 29
    #expect(try Samples.bytes(later) != Samples.bytes(Self.sample(rows: 0..<5)))
  }

  @Test func `a value that is refused leaves the old file as it was`() throws {
    try Samples.withFile(Samples.workbook(.number(1))) { path in
      let old = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(throws: WorkbookError.self) {
        try write(Samples.workbook(.number(.nan)), to: path)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == old)
    }
  }

  @Test func `a folder that is not there is named with the reason`() throws {
    let path = "/no/such/folder/book.xlsx"
    #expect(throws: WorkbookError.file(path: path, code: ENOENT)) {
      try write(Samples.workbook(.blank), to: path)
    }
  }

  @Test func `a full disk is reported by its own reason, and a device is left alone`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("full-\(UUID().uuidString).xlsx")
      .path
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/full")
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: WorkbookError.file(path: path, code: ENOSPC)) {
      try write(Self.sample(rows: 0..<500), to: path)
    }
    #expect(FileManager.default.fileExists(atPath: "/dev/full"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "/dev/full")
  }

  /// Runs the body where no file may become larger than a number of bytes.
  private static func limited(to bytes: UInt, _ body: () throws -> Void) rethrows {
    signal(SIGXFSZ, SIG_IGN)
    let files = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
    var before = rlimit()
    getrlimit(files, &before)
    var limit = rlimit(rlim_cur: bytes, rlim_max: before.rlim_max)
    setrlimit(files, &limit)
    defer { setrlimit(files, &before) }
    try body()
  }

  @Test func `what a full disk let stand of a file is removed`() async {
    await #expect(processExitsWith: .success) {
      let path = FileManager.default.temporaryDirectory.appendingPathComponent(
        "stump-\(UUID().uuidString).xlsx"
      ).path
      do {
        let archive = try Archive()
        try Data(count: 100_000).write(to: URL(fileURLWithPath: archive.path))
        var limit = rlimit(rlim_cur: 1_024, rlim_max: 1_024)
        signal(SIGXFSZ, SIG_IGN)
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
        try archive.write(to: path)
        Issue.record("written")
      } catch {
        #expect((error as? Archive.Fault)?.code == EFBIG)
      }
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  /// The library would say so on standard error.
  @Test(arguments: [0, 200_000, 300_000])
  func `a workbook larger than a file may become is refused before the library finds out`(_ bytes: UInt)
    async throws
  {
    let result = try await #require(processExitsWith: .success, observing: [\.standardErrorContent]) {
      [bytes] in
      let path = FileManager.default.temporaryDirectory.appendingPathComponent(
        "large-\(UUID().uuidString).xlsx"
      ).path
      let workbook = Samples.workbook { sheet in
        for row in 0..<30_000 {
          sheet.write(.number(1 / Double(row + 3)), at: Position(row: row, column: 0), style: Style())
        }
      }
      let expected: WorkbookError =
        bytes == 300_000 ? .streams(path: path, .limited) : .file(path: path, code: EFBIG)
      #expect(throws: expected) { try FileTests.limited(to: bytes) { try write(workbook, to: path) } }
      #expect(!FileManager.default.fileExists(atPath: path))
    }
    #expect(String(decoding: result.standardErrorContent, as: UTF8.self).isEmpty)
  }

  @Test func `what was begun of a file is removed`() throws {
    try Samples.withFile(Samples.workbook(.blank)) { path in
      removePartialFile(path)
      #expect(!FileManager.default.fileExists(atPath: path))
      removePartialFile(path)
    }
  }

  /// A part on a full disk would be truncated in the archive without an error of the library.
  @Test func `the parts of a file stand in memory, where none can be cut off`() async {
    await #expect(processExitsWith: .success) {
      let path = FileManager.default.temporaryDirectory.appendingPathComponent(
        "part-\(UUID().uuidString).xlsx"
      ).path
      // While it is written, the sheet takes some megabytes, but the file far less.
      let workbook = Samples.workbook { sheet in
        for row in 0..<100_000 {
          sheet.write(.number(1), at: Position(row: row, column: 0), style: Style())
        }
      }
      defer { unlink(path) }
      try FileTests.limited(to: 1_000_000) { try write(workbook, to: path) }
      let rows = try XLSXContents(path: path).sheets.first?.cells.count
      #expect(rows == 100_000)
    }
  }

  /// The library prints errors by itself, which staff must never see.
  @Test func `nothing is printed, whatever is written or refused`() async throws {
    let result = try await #require(
      processExitsWith: .success, observing: [\.standardErrorContent, \.standardOutputContent]
    ) {
      for fault in GuardTests.cases { _ = Samples.refusal(fault.workbook) }
      for kind in Chart.Kind.allCases { _ = Samples.refusal(Samples.chart(kind)) }
      var quoted = Samples.chart { $0.chart.series[0].values.sheet = "it's" }
      quoted.sheets.append(Sheet(name: "it's"))
      guard Samples.refusal(quoted) == nil, Samples.refusal(FileTests.sample(rows: 0..<9)) == nil else {
        exit(2)
      }
      _ = try? write(quoted, to: "/no/such/folder/book.xlsx")
      _ = try? write(quoted, to: "/tmp")
      _ = try? write(quoted, to: "/dev/full")
    }
    #expect(String(decoding: result.standardErrorContent, as: UTF8.self).isEmpty)
    #expect(String(decoding: result.standardOutputContent, as: UTF8.self).isEmpty)
  }
}
