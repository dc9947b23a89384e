/// A look at a workbook from outside, before anybody sees it: the directory at the end of the archive must be readable,
/// and every part that it names must begin where it says, with the same sizes and the same checksum.
///
/// Number and sizes of the parts must be those that were written.
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
    /// The size of the part when it is unpacked.
    static let wholeSize = 24
    static let variableSizes = [28, 30, 32]
    static let offset = 42
  }

  /// The heading of a part where it begins.
  private enum Part {
    static let size = 30
    static let sums = 14..<26
  }

  /// Throws `.incomplete` where the file is no whole archive of parts of the given sizes, in their order.
  static func check(_ path: String, partSizes: [Int]) throws(OutputFault) {
    guard sizes(in: try Manifest.bytes(of: path)) == partSizes else { throw .incomplete(path: path) }
  }

  /// The sizes of the parts of an archive, unpacked; nil where it is not whole.
  private static func sizes(in archive: [UInt8]) -> [Int]? {
    let start = archive.count - End.size
    guard let end = part(of: archive[...], at: start, End.size, signed: "PK\u{5}\u{6}") else { return nil }
    var offset = number(4, at: End.directoryOffset, of: end)
    guard offset + number(4, at: End.directorySize, of: end) == start else { return nil }
    var sizes: [Int] = []
    while let entry = part(of: archive[..<start], at: offset, Entry.size, signed: "PK\u{1}\u{2}") {
      let place = number(4, at: Entry.offset, of: entry)
      guard let part = part(of: archive[...], at: place, Part.size, signed: "PK\u{3}\u{4}"),
        part[Part.sums] == entry[Entry.sums]
      else { return nil }
      offset += Entry.variableSizes.reduce(Entry.size) { $0 + number(2, at: $1, of: entry) }
      sizes.append(number(4, at: Entry.wholeSize, of: entry))
    }
    let isWhole = offset == start && !sizes.isEmpty && sizes.count == number(2, at: End.count, of: end)
    return isWhole ? sizes : nil
  }

  /// Some bytes of the archive; nil where there are fewer, or where they do not begin as they should.
  private static func part(
    of archive: ArraySlice<UInt8>, at offset: Int, _ count: Int, signed signature: String
  ) -> [UInt8]? {
    guard offset >= 0, offset + count <= archive.endIndex else { return nil }
    let part = Array(archive[offset..<offset + count])
    return part.starts(with: signature.utf8) ? part : nil
  }

  /// A number of some bytes, the least first.
  private static func number(_ size: Int, at offset: Int, of bytes: [UInt8]) -> Int {
    bytes[offset..<offset + size].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
