import Glibc
import Tables

/// A folder of the file system, by its path.
struct Folder {
  let path: String

  /// The path of an entry.
  func path(of name: String) -> String {
    path.hasSuffix("/") ? path + name : path + "/" + name
  }

  func folder(_ name: String) -> Folder {
    Folder(path: path(of: name))
  }

  /// What stands at a path; links are not followed.
  enum Kind {
    case nothing
    case folder
    case other
  }

  var kind: Kind { Self.kind(at: path) }

  static func kind(at path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .nothing }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
  }

  /// Creates the folder and those above it where they are missing.
  func create() throws(OutputFault) {
    guard mkdir(path, 0o777) != 0 else { return }
    let code = errno
    var status = stat()
    if code == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
    guard code == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw .system(path: path, code: code)
    }
    try Folder(path: String(path[..<slash])).create()
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .system(path: path, code: errno) }
  }

  /// Creates the folder itself.
  ///
  /// - Returns: false where something of its name stands already, which is left alone.
  func createNew() throws(OutputFault) -> Bool {
    guard mkdir(path, 0o777) != 0 else { return true }
    guard errno == EEXIST else { throw .system(path: path, code: errno) }
    return false
  }

  /// The names of all entries, hidden ones too, by their bytes.
  func names() throws(OutputFault) -> [String] {
    do throws(FolderNames.Fault) {
      return try FolderNames.all(in: path).map { String(decoding: $0, as: UTF8.self) }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw .system(path: path, code: error.code)
    }
  }

  /// Makes the names in the folder last.
  func sync() throws(OutputFault) {
    try Self.sync(path)
  }

  /// The same as far as the file system can: what was put in its place stands there even where it cannot.
  func syncIfPossible() {
    try? sync()
  }

  /// Makes the bytes of a file, or the names of a folder, last.
  static func sync(_ path: String) throws(OutputFault) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(path: path, code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system(path: path, code: errno) }
  }

  /// Removes the folder with all that is in it, as far as that is possible.
  ///
  /// - Parameter last: the entry that goes when all others are gone, so that a folder half removed still tells what it
  ///   was.
  func removeTree(last: String? = nil) {
    for name in (try? names()) ?? [] where name != last {
      let entry = folder(name)
      if entry.kind == .folder { entry.removeTree() } else { unlink(entry.path) }
    }
    if let last, (try? names()) == [last] { unlink(path(of: last)) }
    rmdir(path)
  }
}

extension OutputFault {
  /// The fault of an error number; other than that of a full disk it is reported in the system's own words.
  static func system(path: String, code: Int32) -> OutputFault {
    code == ENOSPC || code == EDQUOT
      ? .full(path: path) : .system(path: path, reason: String(cString: strerror(code)))
  }
}
