import Glibc

/// The folder for the tables of a new plan and the list of what to check; either all of them are written or none.
struct PlanFolder {
  private let folder: Folder
  /// The parent folder.
  private let parent: Folder

  init(path: String) {
    var path = path
    while path.count > 1, path.last == "/" { path.removeLast() }
    folder = Folder(path: path)
    let slash = path.lastIndex(of: "/")
    let above = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
    parent = Folder(path: above ?? ".")
  }

  /// Writes the files into a folder that is new or empty.
  ///
  /// - Throws: `.occupied` if the path is a non-empty folder or not a folder.
  func write(_ tables: [PlainFile], _ checkList: BookFile) throws(OutputFault) {
    switch folder.kind {
    case .other: throw .occupied(path: folder.path)
    case .folder where try !folder.names().isEmpty: throw .occupied(path: folder.path)
    case .folder, .nothing: break
    }
    try parent.create()
    func clear() { clearStaleFiles(named: tables.map(\.name) + [checkList.fileName]) }
    try TemporaryFileLock.withLock(parent, clear: clear) { () throws(OutputFault) in
      try put(tables, checkList)
    }
  }

  private func put(_ tables: [PlainFile], _ checkList: BookFile) throws(OutputFault) {
    let staging = try Staging.new { run in folder.path + Staging.prefix + run }
    do throws(OutputFault) {
      let mark = PlainFile(name: Staging.mark, text: "")
      try mark.write(in: staging)
      for table in tables {
        try Interruption.check()
        try table.write(in: staging)
        try Folder.sync(staging.path(of: table.name))
      }
      try Interruption.check()
      let book = staging.path(of: checkList.fileName)
      try ArchiveCheck.check(book, partSizes: try checkList.write(in: staging))
      try Folder.sync(book)
      unlink(staging.path(of: mark.name))
      try staging.sync()
      try Interruption.check()
      // `rename` replaces an empty folder in one step and fails if the folder is not empty.
      guard rename(staging.path, folder.path) == 0 else {
        let code = errno
        throw code == ENOTEMPTY || code == EEXIST
          ? .occupied(path: folder.path) : .system(path: folder.path, code: code)
      }
    } catch {
      staging.removeTree()
      throw error
    }
  }

  /// Removes the stale temporary folders of killed runs for the same path.
  ///
  /// A folder without the mark of a run, or with files of others, remains.
  private func clearStaleFiles(named files: [String]) {
    let name = folder.path.split(separator: "/").last.map(String.init) ?? folder.path
    for staleName in (try? parent.names()) ?? [] where staleName.hasPrefix(name + Staging.prefix) {
      let stale = parent.folder(staleName)
      guard Staging.isRun(staleName.dropFirst((name + Staging.prefix).count)), stale.kind == .folder,
        Staging(folder: stale).isUnfinished
      else { continue }
      for file in files { unlink(stale.path(of: file)) }
      if (try? stale.names()) == [Staging.mark] { unlink(stale.path(of: Staging.mark)) }
      rmdir(stale.path)
    }
  }
}
