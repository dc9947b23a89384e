import Glibc
import TestKit
import Testing

@testable import Tables

struct FileBytesTests {
  @Test func `a regular file gives its bytes up to the limit`() throws {
    try WorkingFolder.with { folder in
      try WorkingFolder.write("12345", to: "a.csv", in: folder)
      #expect(try FileBytes.read(folder + "/a.csv", limit: 5) == Array("12345".utf8))
      #expect(throws: FileBytes.Fault.tooLarge) { try FileBytes.read(folder + "/a.csv", limit: 4) }
      try WorkingFolder.write("", to: "empty.csv", in: folder)
      #expect(try FileBytes.read(folder + "/empty.csv", limit: 4).isEmpty)
    }
  }

  @Test func `a folder, a pipe, a loop and nothing at all are reported apart`() throws {
    try WorkingFolder.with { folder in
      #expect(mkfifo(folder + "/pipe.csv", 0o600) == 0)
      #expect(symlink("loop.csv", folder + "/loop.csv") == 0)
      #expect(throws: FileBytes.Fault.notRegular) { try FileBytes.read(folder, limit: 4) }
      #expect(throws: FileBytes.Fault.notRegular) { try FileBytes.read(folder + "/pipe.csv", limit: 4) }
      #expect(throws: FileBytes.Fault.missing) { try FileBytes.read(folder + "/none.csv", limit: 4) }
      #expect(throws: FileBytes.Fault.unreadable("Too many levels of symbolic links")) {
        try FileBytes.read(folder + "/loop.csv", limit: 4)
      }
    }
  }

  /// A file of the system that says it is empty, and then gives bytes.
  @Test func `a file that grows while it is read is read to its end, and only up to the limit`() throws {
    let path = "/proc/self/status"
    #expect(try FileBytes.read(path, limit: 1 << 20).starts(with: "Name:".utf8))
    #expect(throws: FileBytes.Fault.tooLarge) { try FileBytes.read(path, limit: 16) }
  }

  enum Change: CaseIterable {
    case appended
    case cutOff
  }

  @Test(arguments: Change.allCases)
  func `a file that is changed while it is read gives nothing`(_ change: Change) throws {
    #expect(try Self.fault(on: change) == .changed)
  }

  /// Why a file gives no bytes that is changed between its opening and its reading.
  private static func fault(on change: Change) throws -> FileBytes.Fault {
    try WorkingFolder.with { folder in
      try WorkingFolder.write("指標ID,年度,値\nK01,R5,1\n", to: "a.csv", in: folder)
      let path = folder + "/a.csv"
      let bytes = try FileBytes(path, limit: 1 << 20)
      let file = try #require(fopen(path, "r+"))
      switch change {
      case .appended: #expect(fseek(file, 0, SEEK_END) == 0 && fputs("K01,R4,1\n", file) >= 0)
      case .cutOff: #expect(ftruncate(fileno(file), 10) == 0)
      }
      #expect(fclose(file) == 0)
      do throws(FileBytes.Fault) {
        _ = try bytes.read()
      } catch {
        return error
      }
      throw Unread()
    }
  }

  /// What is thrown where a changed file gave its bytes.
  private struct Unread: Error {}
}
