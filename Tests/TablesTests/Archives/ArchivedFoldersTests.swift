import Foundation
import Indicators
import TestKit
import Testing

@testable import Tables

/// Folders of files come back from their archive as they were, and no other archive is taken for one.
struct ArchivedFoldersTests {
  private static func name(_ bytes: [UInt8]) -> InputName { InputName(bytes: bytes) }

  /// Names that a part of a workbook could not have: not UTF-8, with a backslash as second byte, alike but for case.
  private static let sample: ArchivedFolders = {
    var exports = ArchivedFolders.Contents()
    exports.files = [
      name([0x95, 0x5C, 0x2E, 0x63, 0x73, 0x76]): Array("表,値\n".utf8),
      name(Array("航空局.csv".utf8)): [],
      name(Array("A.csv".utf8)): Array("1".utf8),
      name(Array("a.csv".utf8)): (0..<200_000).map { UInt8(truncatingIfNeeded: $0 ^ $0 >> 7) },
    ]
    exports.folders = [name(Array("旧".utf8))]
    var top = ArchivedFolders.Contents()
    top.files = [name(Array("入力.csv".utf8)): Array("項目,内容\n".utf8)]
    var folders = ArchivedFolders()
    folders.folders = ["": top, "exports": exports]
    return folders
  }()

  private static func read(_ bytes: [UInt8], _ limits: Limits = Limits()) throws -> ArchivedFolders {
    try WorkingFolder.with { folder in
      try WorkingFolder.write(bytes, to: "a.zip", in: folder)
      return try ArchivedFolders(at: folder + "/a.zip", limits: limits)
    }
  }

  @Test func `files, names and folders come back as they were, and give the same bytes again`() throws {
    let bytes = try Self.sample.packed()
    let read = try Self.read(bytes)
    #expect(read == Self.sample)
    #expect(try read.packed() == bytes)
  }

  @Test func `another program reads the archive, names and all`() throws {
    let script = """
      z = __import__("zipfile").ZipFile(__import__("sys").argv[1])
      assert z.testzip() is None
      for i in z.infolist():
          print(i.filename if i.flag_bits & 0x800 or i.filename.isascii() else "-", i.file_size, i.date_time[0])
      """
    let listed = try WorkingFolder.with { folder in
      try WorkingFolder.write(try Self.sample.packed(), to: "a.zip", in: folder)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["python3", "-c", script, folder + "/a.zip"]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let output = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    }
    #expect(
      listed == [
        "入力.csv 14 1980", "exports/A.csv 1 1980", "exports/a.csv 200000 1980", "- 8 1980",
        "exports/航空局.csv 0 1980", "exports/旧/ 0 1980",
      ])
  }

  @Test(arguments: [
    "plan/a/b.csv", "../a.csv", "plan/../a.csv", "/etc/a.csv", "plan//a.csv", "plan/./a.csv", "plan/..",
  ])
  func `an entry that lies elsewhere is refused by its name`(_ name: String) throws {
    let archive = ArchiveFixture(parts: [.init("plan/settings.csv", "a"), .init(name, "b")])
    let fault = try #require(throws: ArchivedFolders.Fault.self) { try Self.read(archive.bytes) }
    #expect(fault == .misplaced(name) || fault == .damaged)
  }

  @Test func `what is no whole archive is damaged, wherever it ends`() throws {
    let bytes = try Self.sample.packed()
    for count in stride(from: 0, to: bytes.count - 1, by: 997) {
      #expect(throws: ArchivedFolders.Fault.damaged) { try Self.read(Array(bytes[..<count])) }
    }
    var changed = bytes
    changed[bytes.count / 2] ^= 1
    #expect(throws: ArchivedFolders.Fault.damaged) { try Self.read(changed) }
    #expect(throws: ArchivedFolders.Fault.noBytes(.missing)) {
      try ArchivedFolders(at: "/nowhere.zip", limits: Limits())
    }
  }

  /// A run of a hundred million bytes takes six hundred thousand in the archive.
  @Test func `what inflates beyond the limit is refused`() throws {
    var bomb = ArchiveFixture.Part("exports/a.csv", "")
    bomb.run = (0x41, 100_000_000)
    var limits = Limits()
    limits.fileBytes = 1 << 20
    #expect(throws: ArchivedFolders.Fault.tooLarge) {
      try Self.read(ArchiveFixture(parts: [bomb]).bytes, limits)
    }
  }
}
