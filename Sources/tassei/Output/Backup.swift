import Glibc

/// The backup folder (退避) for files that the tool must not overwrite: edited workbooks and foreign files.
struct Backup {
  static let name = "退避"

  let folder: Folder

  init(in outputs: Folder) {
    folder = outputs.folder(Self.name)
  }

  /// Returns the foreign and edited entries of a set: those that differ from its manifest.
  static func foreignFiles(in set: Folder) throws(OutputFault) -> [String] {
    let manifest = Manifest.read(in: set)
    var foreignFiles: [String] = []
    for name in try set.names() where openWorkbook(named: name, in: manifest) == nil {
      let folder = set.folder(name)
      if manifest.hasFolder(name), folder.kind == .folder {
        foreignFiles += try folder.names().map { "\(name)/\($0)" }.filter { !manifest.owns($0, in: set) }
      } else if !manifest.owns(name, in: set) {
        foreignFiles.append(name)
      }
    }
    return foreignFiles
  }

  /// Returns the workbook of a set that an office program has open, by the name of the file that it keeps beside it
  /// (`.~lock.a.xlsx#`, `~$a.xlsx`); nil for any other name.
  static func openWorkbook(named name: String, in manifest: Manifest) -> String? {
    manifest.files.lazy.map(\.name).first { name == ".~lock.\($0)#" || name == "~$\($0)" }
  }

  /// Creates the backup folder and checks that it is writable.
  func prepare() throws(OutputFault) {
    guard folder.kind != .other else { throw .noFolder(path: folder.path) }
    try folder.create()
    guard access(folder.path, W_OK | X_OK) == 0 else { throw .system(path: folder.path, code: errno) }
  }

  /// Moves an entry to the backup folder under an unused name.
  ///
  /// - Returns: the new path.
  func take(_ name: String, from set: Folder, prefix: String) throws(OutputFault) -> String {
    try take(path: set.path(of: name), as: prefix + "_" + name.replacing("/", with: "_"))
  }

  /// Moves a whole folder to the backup folder.
  ///
  /// - Returns: the new path.
  func take(whole set: Folder, as name: String) throws(OutputFault) -> String {
    try prepare()
    return try take(path: set.path, as: name)
  }

  private func take(path: String, as name: String) throws(OutputFault) -> String {
    let target = free(name)
    guard rename(path, target) == 0 else { throw .system(path: path, code: errno) }
    return target
  }

  /// Returns the first unused path of `R6_a.xlsx`, `R6_a_2.xlsx`, `R6_a_3.xlsx` and so on.
  private func free(_ name: String) -> String {
    let point = name.lastIndex(of: ".") ?? name.endIndex
    var number = 1
    while true {
      let path = folder.path(of: number == 1 ? name : "\(name[..<point])_\(number)\(name[point...])")
      if Folder.kind(at: path) == .nothing { return path }
      number += 1
    }
  }
}
