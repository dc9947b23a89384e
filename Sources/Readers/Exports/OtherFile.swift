import Glibc
import Indicators
import Tables

extension InputName {
  /// What is said of something in the folder of the exports that is no table; nil for what a system leaves there.
  func otherFile(in folder: String) -> Finding.Message? {
    var status = stat()
    if stat(path(in: folder), &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return .fileFolder }
    let name = shown.lowercased()
    if ["thumbs.db", "desktop.ini"].contains(name) { return nil }
    let isSpreadsheet = [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"].contains(where: name.hasSuffix)
    return isSpreadsheet ? .fileSpreadsheet : .fileIgnored
  }
}
