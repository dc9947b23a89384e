import Glibc
import TestKit
import Testing

@testable import Readers

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

  @Test func `a folder, a pipe, a loop and nothing at all are told apart`() throws {
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
}
