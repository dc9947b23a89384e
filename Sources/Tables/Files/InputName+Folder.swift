import Glibc

extension InputName {
  /// Why a folder could not be listed.
  package struct FolderFault: Error {
    fileprivate let code: Int32

    /// Whether there is no folder at the path.
    package var isMissing: Bool { isVacant || code == ENOTDIR }
    /// Whether nothing stands at the path.
    package var isVacant: Bool { code == ENOENT }
    /// The system's own reason.
    package var reason: String { String(cString: strerror(code)) }
  }

  /// The names of what lies in a folder, by their bytes, without hidden ones and the marks of open workbooks.
  package static func all(in folder: String) throws(FolderFault) -> [InputName] {
    do throws(FolderNames.Fault) {
      return try FolderNames.all(in: folder).map(InputName.init(bytes:)).filter { !$0.isHidden }.sorted()
    } catch {
      throw FolderFault(code: error.code)
    }
  }
}
