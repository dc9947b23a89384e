import CMinizip

/// Makes ZIP archives in memory: the same entries in the same order give the same bytes.
enum ArchiveWriter {
  /// The library could not write; memory was refused.
  struct Fault: Error {}

  /// An entry: the bytes of its name, which end with a slash for a folder, and its contents.
  typealias Entry = (name: [UInt8], contents: [UInt8])

  /// Returns the bytes of an archive with some entries in their order.
  static func bytes(of entries: [Entry]) throws(Fault) -> [UInt8] {
    var output = cminizip_output()
    defer { free(output.bytes) }
    // minizip keeps the address of the output until the archive is closed.
    let isWhole = withUnsafeMutablePointer(to: &output) { output in
      guard let archive = cminizip_create(output) else { return false }
      let areAdded = entries.allSatisfy { add($0, to: archive) }
      return zipClose(archive, nil) == ZIP_OK && areAdded && output.pointee.failed == 0
    }
    guard isWhole, let bytes = output.bytes else { throw Fault() }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(output.count)))
  }

  private static func add(_ entry: Entry, to archive: zipFile) -> Bool {
    let isUTF8 = String(validating: entry.name, as: UTF8.self) != nil
    let name = entry.name.map(CChar.init(bitPattern:)) + [0]
    return entry.contents.withUnsafeBufferPointer { contents in
      cminizip_add(
        archive, name, isUTF8 ? 1 : 0, entry.name.last == UInt8(ascii: "/") ? 1 : 0, contents.baseAddress,
        UInt64(contents.count)
      ) == ZIP_OK
    }
  }
}
