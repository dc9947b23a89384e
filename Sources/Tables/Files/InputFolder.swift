import Glibc

/// A folder of inputs: one of the file system, or one that an archive kept.
package struct InputFolder: Sendable {
  /// The path by which messages name the folder.
  package let path: String
  /// What an archive kept; nil for a folder of the file system.
  private let kept: ArchivedFolders.Contents?

  /// A folder of the file system.
  package init(_ path: String) {
    self.path = path
    kept = nil
  }

  /// A folder of an archive.
  package init(_ path: String, _ kept: ArchivedFolders.Contents) {
    self.path = path
    self.kept = kept
  }

  /// Whether there is such a folder.
  package var exists: Bool {
    kept != nil || Self.isFolder(path)
  }

  private static func isFolder(_ path: UnsafePointer<CChar>) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names of what lies in the folder, by their bytes, without hidden ones and the marks of open workbooks.
  package func names() throws(InputName.FolderFault) -> [InputName] {
    guard let kept else { return try InputName.all(in: path) }
    return (Array(kept.files.keys) + kept.folders).sorted()
  }

  /// Whether the name is that of a folder.
  package func isFolder(_ name: InputName) -> Bool {
    if let kept { return kept.folders.contains(name) }
    return Self.isFolder(name.path(in: path))
  }

  /// The bytes of a file.
  package func bytes(of name: InputName, limit: Int) throws(FileBytes.Fault) -> [UInt8] {
    guard let kept else { return try FileBytes.read(name.path(in: path), limit: limit) }
    guard !kept.folders.contains(name) else { throw .notRegular }
    guard let bytes = kept.files[name] else { throw .missing }
    guard bytes.count <= limit else { throw .tooLarge }
    return bytes
  }

  /// What the folder holds, to be kept: its files, and the names of its folders; nothing where there is none.
  ///
  /// - Parameter keeps: whether a file is kept.
  package func contents(
    limit: Int, keeps: (InputName) -> Bool = { _ in true }
  ) throws(Unkept) -> ArchivedFolders.Contents {
    var contents = ArchivedFolders.Contents()
    let names: [InputName]
    do { names = try self.names() } catch {
      guard error.isVacant else { throw Unkept(path: path, fault: .unreadable(error.reason)) }
      names = []
    }
    for name in names where keeps(name) {
      if isFolder(name) {
        contents.folders.insert(name)
        continue
      }
      do { contents.files[name] = try bytes(of: name, limit: limit) } catch {
        throw Unkept(path: path + "/" + name.shown, fault: error)
      }
    }
    return contents
  }

  /// What of a folder cannot be kept, and why.
  package struct Unkept: Error {
    package let path: String
    package let fault: FileBytes.Fault
  }
}
