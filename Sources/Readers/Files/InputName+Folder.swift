import Glibc

extension InputName {
  /// Why a folder could not be listed.
  struct FolderFault: Error {
    /// Whether there is no folder at the path.
    let isMissing: Bool
    /// The system's own reason.
    let reason: String
  }

  /// The names of what lies in a folder, by their bytes, without hidden ones and the marks of open workbooks.
  static func all(in folder: String) throws(FolderFault) -> [InputName] {
    guard let stream = opendir(folder) else {
      let code = errno
      throw FolderFault(
        isMissing: code == ENOENT || code == ENOTDIR, reason: String(cString: strerror(code)))
    }
    defer { closedir(stream) }
    var names: [InputName] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { InputName(entry: $0) }
      if !name.isHidden { names.append(name) }
    }
    return names.sorted()
  }
}
