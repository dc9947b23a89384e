import Glibc

/// A look at a workbook from outside, before anybody sees it: the directory at the end of the archive must be readable,
/// and every part that it names must begin where it says, with the same sizes and the same checksum.
///
/// What the system lost on the way, though it said that all was written, is missing or out of place here.
enum ArchiveCheck {
  /// The record that ends an archive: its size, and the offsets of what is read from it.
  private enum End {
    static let size = 22
    static let count = 10
    static let directorySize = 12
    static let directoryOffset = 16
  }

  /// The heading of a part in the directory: its size without names, and the offsets of what is read from it.
  private enum Entry {
    static let size = 46
    /// Where checksum and sizes stand: here, and at the part itself.
    static let sums = 16..<28
    static let variableSizes = [28, 30, 32]
    static let offset = 42
  }

  /// The heading of a part where it begins.
  private enum Part {
    static let size = 30
    static let sums = 14..<26
  }

  /// Throws `.incomplete` where the file is no whole archive.
  static func check(_ path: String) throws(OutputFault) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(path: path, code: errno) }
    defer { close(descriptor) }
    guard isWhole(descriptor) else { throw .incomplete(path: path) }
  }

  private static func isWhole(_ descriptor: Int32) -> Bool {
    let start = Int(lseek(descriptor, 0, SEEK_END)) - End.size
    guard let end = bytes(End.size, at: start, of: descriptor), begins(end, with: "PK\u{5}\u{6}") else {
      return false
    }
    let offset = number(4, at: End.directoryOffset, of: end)
    guard offset + number(4, at: End.directorySize, of: end) == start,
      let directory = bytes(start - offset, at: offset, of: descriptor)
    else { return false }
    var rest = directory[...]
    var count = 0
    while begins(rest, with: "PK\u{1}\u{2}"), rest.count >= Entry.size {
      let entry = Array(rest.prefix(Entry.size))
      guard let part = bytes(Part.size, at: number(4, at: Entry.offset, of: entry), of: descriptor),
        begins(part, with: "PK\u{3}\u{4}"), part[Part.sums] == entry[Entry.sums]
      else { return false }
      let size = Entry.variableSizes.reduce(Entry.size) { $0 + number(2, at: $1, of: entry) }
      rest = rest.dropFirst(size)
      count += 1
    }
    return rest.isEmpty && count > 0 && count == number(2, at: End.count, of: end)
  }

  private static func bytes(_ count: Int, at offset: Int, of descriptor: Int32) -> [UInt8]? {
    guard count > 0, offset >= 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    return pread(descriptor, &bytes, count, offset) == count ? bytes : nil
  }

  private static func begins(_ bytes: some Collection<UInt8>, with signature: String) -> Bool {
    bytes.starts(with: signature.utf8)
  }

  /// A number of some bytes, the least first.
  private static func number(_ size: Int, at offset: Int, of bytes: [UInt8]) -> Int {
    bytes[offset..<offset + size].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
