import CMinizip

/// The entries of a ZIP archive: the parts of a workbook, or files.
///
/// Sizes are counted while inflating: the directory of an archive says what its author wants.
final class Archive {
  /// What an archive holds, and how large that may be.
  struct Contents {
    /// The inflated bytes of all entries together.
    let total: Int
    /// The inflated bytes of an entry that is not compared with its packed size.
    let unsuspiciousEntry: Int
    /// How many times its packed size a larger entry may be.
    let ratio: Int
    /// Whether the entries are parts, whose names have no case and whose separators may be backslashes.
    let areParts: Bool

    /// The parts of a workbook.
    static let workbook = Contents(
      total: 256 << 20, unsuspiciousEntry: 16 << 20, ratio: 200, areParts: true)

    /// Files, of any names, of a size that their owner knows.
    static func files(total: Int) -> Contents {
      Contents(total: total, unsuspiciousEntry: total, ratio: 1, areParts: false)
    }
  }

  private let memory: UnsafeMutablePointer<cminizip_memory>
  private let file: unzFile
  private let contents: Contents
  /// The places of the entries by the keys of their names.
  private var places: [[UInt8]: unz64_file_pos] = [:]
  /// The names of all entries as they stand in the directory, those of folders with a slash at the end.
  private(set) var entries: [[UInt8]] = []
  /// How many bytes were inflated so far.
  private(set) var inflated = 0

  /// Reads the directory of an archive, whose bytes must outlive this.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ contents: Contents = .workbook) throws(SpreadsheetFile.Fault) {
    self.contents = contents
    memory = .allocate(capacity: 1)
    memory.initialize(
      to: cminizip_memory(
        bytes: bytes.baseAddress, count: UInt64(bytes.count), position: 0, consumed: 0, ended: 0))
    guard let file = cminizip_open(memory) else {
      memory.deallocate()
      throw .damaged
    }
    self.file = file
    try readDirectory()
  }

  deinit {
    unzClose(file)
    memory.deallocate()
  }

  /// The names of all entries but folders, those of parts in small letters.
  var names: some Collection<String> { places.keys.lazy.map { String(decoding: $0, as: UTF8.self) } }

  /// Whether there is a part of this name.
  func contains(_ name: String) -> Bool {
    places[key(Array(name.utf8))] != nil
  }

  /// The name of a part in small letters of ASCII, the only ones that it has, and with slashes; that of a file as it is.
  private func key(_ name: [UInt8]) -> [UInt8] {
    guard contents.areParts else { return name }
    return name.map { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "\\"): UInt8(ascii: "/")
      default: byte
      }
    }
  }

  private func readDirectory() throws(SpreadsheetFile.Fault) {
    var information = unz_global_info64()
    guard unzGetGlobalInfo64(file, &information) == UNZ_OK else { throw .damaged }
    guard information.number_entry > 0 else { return }
    // A name has at most 65,535 bytes.
    var name = [CChar](repeating: 0, count: 1 << 16)
    var code = unzGoToFirstFile(file)
    while code == UNZ_OK {
      var entry = unz_file_info64()
      guard unzGetCurrentFileInfo64(file, &entry, &name, uLong(name.count), nil, 0, nil, 0) == UNZ_OK else {
        throw .damaged
      }
      let bytes = name.prefix(Int(entry.size_filename)).map(UInt8.init(bitPattern:))
      try add(bytes)
      code = unzGoToNextFile(file)
    }
    guard code == UNZ_END_OF_LIST_OF_FILE else { throw .damaged }
  }

  /// Notes the place of the current entry; a folder is no part.
  private func add(_ name: [UInt8]) throws(SpreadsheetFile.Fault) {
    let key = key(name)
    let shown = String(decoding: name, as: UTF8.self)
    entries.append(name)
    guard key.last != UInt8(ascii: "/") else { return }
    let path = String(decoding: key, as: UTF8.self)
    guard PartName.isInside(path) else { throw .partOutsideArchive(path) }
    var place = unz64_file_pos()
    guard unzGetFilePos64(file, &place) == UNZ_OK else { throw .damaged }
    guard places.updateValue(place, forKey: key) == nil else { throw .duplicatePart(shown) }
  }

  /// Inflates an entry and hands it over piece by piece, each as large as asked for.
  ///
  /// - Parameter use: takes a piece and returns the size of the next one.
  func inflate(
    _ name: String, use: (ArraySlice<UInt8>) throws(SpreadsheetFile.Fault) -> Int
  ) throws(SpreadsheetFile.Fault) {
    try inflate(entry: Array(name.utf8), shown: name, use: use)
  }

  /// Inflates an entry by the bytes of its name.
  func inflate(
    entry: [UInt8], shown name: String, use: (ArraySlice<UInt8>) throws(SpreadsheetFile.Fault) -> Int
  ) throws(SpreadsheetFile.Fault) {
    guard var place = places[key(entry)] else { throw .missingPart(name) }
    var entry = unz_file_info64()
    guard unzGoToFilePos64(file, &place) == UNZ_OK,
      unzGetCurrentFileInfo64(file, &entry, nil, 0, nil, 0, nil, 0) == UNZ_OK
    else { throw .damaged }
    guard entry.flag & 1 == 0 else { throw .encryptedPart(name) }
    let start = memory.pointee.consumed
    guard unzOpenCurrentFile(file) == UNZ_OK else { throw .damagedPart(name) }
    defer { unzCloseCurrentFile(file) }

    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var count = 0
    while true {
      let read = Int(unzReadCurrentFile(file, &piece, UInt32(piece.count)))
      guard read >= 0 else { throw .damagedPart(name) }
      guard read > 0 else { break }
      count += read
      inflated += read
      guard inflated <= contents.total else { throw .workbookTooLarge }
      let packed = Int(memory.pointee.consumed - start)
      guard count <= contents.unsuspiciousEntry || count / contents.ratio <= packed else {
        throw .partTooLarge(name)
      }
      let next = try use(piece[..<read])
      if next > piece.count { piece += [UInt8](repeating: 0, count: next - piece.count) }
    }
    // The library looks at the checksum only where the part is as long as its directory says.
    guard UInt64(count) == entry.uncompressed_size, unzCloseCurrentFile(file) == UNZ_OK else {
      throw .damagedPart(name)
    }
  }
}

/// The names of parts: paths within an archive, without a slash before them.
enum PartName {
  /// Whether a name stays within the archive.
  static func isInside(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
  }

  /// Returns the part that a target names, as seen from the part that has the relationship; nil outside the archive.
  static func resolved(_ target: String, from source: String) -> String? {
    let isAbsolute = target.hasPrefix("/")
    var folders = isAbsolute ? [] : source.split(separator: "/").dropLast().map(String.init)
    for piece in target.split(separator: "/") where piece != "." {
      if piece == ".." {
        guard folders.popLast() != nil else { return nil }
      } else {
        folders.append(String(piece))
      }
    }
    return folders.isEmpty ? nil : folders.joined(separator: "/")
  }

  /// Returns the part with the relationships of another one.
  static func relationships(of part: String) -> String {
    let pieces = part.split(separator: "/").map(String.init)
    return (pieces.dropLast() + ["_rels", (pieces.last ?? "") + ".rels"]).joined(separator: "/")
  }
}
