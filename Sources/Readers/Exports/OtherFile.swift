import Glibc
import Tables

extension InputName {
  /// Whether the name in a folder is that of another folder.
  func isFolder(in folder: String) -> Bool {
    var status = stat()
    return stat(path(in: folder), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
