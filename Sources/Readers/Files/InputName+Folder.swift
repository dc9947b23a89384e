import Glibc

extension InputName {
  /// Why a folder could not be listed.
  struct FolderFault: Error {
    fileprivate let code: Int32

    /// Whether there is no folder at the path.
    var isMissing: Bool { isVacant || code == ENOTDIR }
    /// Whether nothing stands at the path.
    var isVacant: Bool { code == ENOENT }
    /// The system's own reason.
    var reason: String { String(cString: strerror(code)) }
  }

  /// The names of what lies in a folder, by their bytes, without hidden ones and the marks of open workbooks.
  static func all(in folder: String) throws(FolderFault) -> [InputName] {
    guard let stream = opendir(folder) else { throw FolderFault(code: errno) }
    defer { closedir(stream) }
    var names: [InputName] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { InputName(entry: $0) }
      if !name.isHidden { names.append(name) }
    }
    return names.sorted()
  }
}
