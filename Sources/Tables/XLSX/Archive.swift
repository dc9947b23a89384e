import CMinizip

/// The parts of a workbook in its ZIP archive.
///
/// Sizes are counted while inflating: the directory of an archive says what its author wants.
final class Archive {
  /// What the inflated parts may be in bytes, and how many times the packed size of one.
  private enum Largest {
    static let workbook = 256 << 20
    static let unsuspiciousPart = 16 << 20
    static let ratio = 200
  }

  private let memory: UnsafeMutablePointer<cminizip_memory>
  private let file: unzFile
  /// The places of the parts by their names in small letters, since names of parts have no case.
  private var places: [String: unz64_file_pos] = [:]
  /// How many bytes were inflated so far.
  private(set) var inflated = 0

  /// Reads the directory of an archive, whose bytes must outlive this.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetFile.Fault) {
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

  /// The names of all parts in small letters.
  var names: some Collection<String> { places.keys }

  /// Whether there is a part of this name.
  func contains(_ name: String) -> Bool {
    places[name.lowercased()] != nil
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
      try add(String(decoding: bytes, as: UTF8.self))
      code = unzGoToNextFile(file)
    }
    guard code == UNZ_END_OF_LIST_OF_FILE else { throw .damaged }
  }

  /// Notes the place of the current entry; a folder is no part.
  private func add(_ name: String) throws(SpreadsheetFile.Fault) {
    let name = name.replacing("\\", with: "/")
    guard !name.hasSuffix("/") else { return }
    guard PartName.isInside(name) else { throw .partOutsideArchive(name) }
    var place = unz64_file_pos()
    guard unzGetFilePos64(file, &place) == UNZ_OK else { throw .damaged }
    guard places.updateValue(place, forKey: name.lowercased()) == nil else { throw .duplicatePart(name) }
  }

  /// Inflates a part and hands it over piece by piece, each as large as asked for.
  ///
  /// - Parameter use: takes a piece and returns the size of the next one.
  func inflate(
    _ name: String, use: (ArraySlice<UInt8>) throws(SpreadsheetFile.Fault) -> Int
  ) throws(SpreadsheetFile.Fault) {
    guard var place = places[name.lowercased()] else { throw .missingPart(name) }
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
      guard inflated <= Largest.workbook else { throw .workbookTooLarge }
      let packed = Int(memory.pointee.consumed - start)
      guard count <= Largest.unsuspiciousPart || count / Largest.ratio <= packed else {
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
