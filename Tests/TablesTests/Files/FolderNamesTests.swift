import Foundation
import TestKit
import Testing

@testable import Tables

/// A folder is listed whole, however much lies in it.
struct FolderNamesTests {
  /// From about a thousand entries on the system gives them in several buffers, the last entry of which ends with its name.
  @Test func `two thousand files are listed by their names`() throws {
    try WorkingFolder.with { folder in
      let names = (0..<2_000).map { "\($0)" + String(repeating: "x", count: $0 % 250) }
      for name in names {
        let descriptor = open("\(folder)/\(name)", O_CREAT | O_WRONLY, 0o600)
        try #require(descriptor >= 0)
        close(descriptor)
      }
      let listed = try FolderNames.all(in: folder).map { String(decoding: $0, as: UTF8.self) }
      #expect(listed.sorted() == names.sorted())
      #expect(
        try InputName.all(in: folder).map(\.shown)
          == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
  }

  @Test func `a name is its bytes, which need be no UTF-8, and hidden ones are listed too`() throws {
    try WorkingFolder.with { folder in
      let names: [[UInt8]] = [[0x88, 0xDA], Array(".隠し".utf8), Array(repeating: 0x61, count: 255)]
      for name in names {
        let path = (Array(folder.utf8) + [UInt8(ascii: "/")] + name + [0]).map(CChar.init(bitPattern:))
        let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
        try #require(descriptor >= 0)
        close(descriptor)
      }
      let listed = try FolderNames.all(in: folder)
      #expect(Set(listed) == Set(names))
    }
  }

  @Test func `a folder that cannot be opened is reported by the number of the error`() throws {
    try WorkingFolder.with { folder in
      let missing = #expect(throws: FolderNames.Fault.self) { try FolderNames.all(in: folder + "/no") }
      #expect(missing?.code == ENOENT)
      try WorkingFolder.write("", to: "file", in: folder)
      let file = #expect(throws: FolderNames.Fault.self) { try FolderNames.all(in: folder + "/file") }
      #expect(file?.code == ENOTDIR)
    }
  }
}
