/// Folders with files, as an archive keeps them: `plan/settings.csv`, `exports/航空局.csv`.
///
/// Files beside the folders are those of the folder with the empty name. Names are kept as bytes, since those of an
/// input need be no UTF-8.
package struct ArchivedFolders: Sendable, Equatable {
  /// What lies in one folder.
  package struct Contents: Sendable, Equatable {
    package var files: [InputName: [UInt8]] = [:]
    /// The names of folders, whose files are not kept.
    package var folders: Set<InputName> = []

    package init() {}
  }

  /// Why there is no archive, or nothing in it.
  package enum Fault: Error, Hashable {
    /// The file gave no bytes.
    case noBytes(FileBytes.Fault)
    /// The bytes are no archive, or are damaged.
    case damaged
    /// An entry lies deeper than in a folder, or outside all folders; its name.
    case misplaced(String)
    /// More than the limit in all.
    case tooLarge
    /// The library could not write it.
    case unwritable
  }

  package var folders: [String: Contents] = [:]

  package init() {}

  /// Reads an archive.
  ///
  /// - Parameter limits: an archive and what it holds may be as large as sixteen of the largest files.
  package init(at path: String, limits: Limits) throws(Fault) {
    let largest = limits.fileBytes * 16
    let bytes: [UInt8]
    do { bytes = try FileBytes.read(path, limit: largest) } catch { throw .noBytes(error) }
    try self.init(bytes, largest: largest)
  }

  /// Reads the bytes of an archive, which may inflate to no more than a number of bytes.
  init(_ bytes: [UInt8], largest: Int) throws(Fault) {
    folders = try bytes.withUnsafeBufferPointer { (bytes) throws(Fault) in
      let archive: Archive
      do { archive = try Archive(bytes, .files(total: largest)) } catch { throw .damaged }
      guard !archive.entries.isEmpty else { throw .damaged }
      return try Self.folders(of: archive)
    }
  }

  private static func folders(of archive: Archive) throws(Fault) -> [String: Contents] {
    var folders: [String: Contents] = [:]
    for entry in archive.entries {
      let shown = InputName(bytes: entry).shown
      var pieces = entry.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)[...]
      let isFolder = pieces.last?.isEmpty ?? false
      if isFolder { pieces.removeLast() }
      guard pieces.count <= 2, let last = pieces.last, pieces.allSatisfy(isPlain),
        let folder = pieces.count == 2 ? String(validating: pieces[0], as: UTF8.self) : ""
      else { throw .misplaced(shown) }
      guard !isFolder else {
        if pieces.count == 2 {
          folders[folder, default: Contents()].folders.insert(InputName(bytes: Array(last)))
        }
        continue
      }
      var bytes: [UInt8] = []
      do throws(SpreadsheetFile.Fault) {
        try archive.inflate(entry: entry, shown: shown) { piece in
          bytes += piece
          return piece.count
        }
      } catch {
        throw error == .workbookTooLarge ? .tooLarge : .damaged
      }
      folders[folder, default: Contents()].files[InputName(bytes: Array(last))] = bytes
    }
    return folders
  }

  /// Whether a piece of a name is neither blank nor one that leads elsewhere.
  private static func isPlain(_ piece: ArraySlice<UInt8>) -> Bool {
    !piece.isEmpty && !piece.elementsEqual(".".utf8) && !piece.elementsEqual("..".utf8) && !piece.contains(0)
  }

  /// Returns the bytes of the archive, files in the order of their names.
  package func packed() throws(Fault) -> [UInt8] {
    var entries: [ArchiveWriter.Entry] = []
    for (folder, contents) in folders.sorted(by: { $0.key < $1.key }) {
      let prefix = folder.isEmpty ? [] : Array((folder + "/").utf8)
      for (name, bytes) in contents.files.sorted(by: { $0.key < $1.key }) {
        entries.append((prefix + name.bytes, bytes))
      }
      for name in contents.folders.sorted() { entries.append((prefix + name.bytes + Array("/".utf8), [])) }
    }
    do { return try ArchiveWriter.bytes(of: entries) } catch { throw .unwritable }
  }
}
