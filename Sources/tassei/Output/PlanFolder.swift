import Glibc

/// The folder in which the tables of a new plan are put, all of them or none.
struct PlanFolder {
  private let folder: Folder
  /// The folder that holds it.
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
  /// - Throws: `.occupied` where anything stands in it, or it is no folder.
  func write(_ files: [TextFile]) throws(OutputFault) {
    switch folder.kind {
    case .other: throw .occupied(path: folder.path)
    case .folder where try !folder.names().isEmpty: throw .occupied(path: folder.path)
    case .folder, .nothing: break
    }
    try parent.create()
    func clear() { clearLitter(of: files) }
    try DraftHold.holding(parent, clear: clear) { () throws(OutputFault) in try put(files) }
  }

  private func put(_ files: [TextFile]) throws(OutputFault) {
    let staging = try Staging.new { run in folder.path + Staging.prefix + run }
    do throws(OutputFault) {
      for file in files {
        try file.write(in: staging)
        try Folder.sync(staging.path(of: file.name))
      }
      try staging.sync()
      // A folder takes the place of an empty one in a single step, and of no other.
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

  /// Removes the drafts of the same folder that killed runs left, but nothing that was put beside their files.
  private func clearLitter(of files: [TextFile]) {
    let name = folder.path.split(separator: "/").last.map(String.init) ?? folder.path
    for litter in (try? parent.names()) ?? [] where litter.hasPrefix(name + Staging.prefix) {
      let draft = parent.folder(litter)
      guard draft.kind == .folder else { continue }
      for file in files { unlink(draft.path(of: file.name)) }
      rmdir(draft.path)
    }
  }
}
