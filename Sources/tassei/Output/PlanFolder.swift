import Glibc

/// The folder in which the tables of a new plan are put, all of them or none.
struct PlanFolder {
  let folder: Folder

  /// Writes the files into a folder that is new or empty.
  ///
  /// - Throws: `.occupied` where anything stands in it, or it is no folder.
  func write(_ files: [TextFile]) throws(OutputFault) {
    switch folder.kind {
    case .other: throw .occupied(path: folder.path)
    case .folder where try !folder.names().isEmpty: throw .occupied(path: folder.path)
    case .folder, .nothing: break
    }
    let name = folder.path.hasSuffix("/") ? String(folder.path.dropLast()) : folder.path
    let staging = Folder(path: name + "\(Staging.prefix)\(getpid())")
    try staging.create()
    do throws(OutputFault) {
      for file in files {
        try file.write(in: staging)
        try Folder.sync(staging.path(of: file.name))
      }
      try staging.sync()
      // A folder takes the place of an empty one in a single step, and of no other.
      guard rename(staging.path, name) == 0 else {
        let code = errno
        throw code == ENOTEMPTY || code == EEXIST ? .occupied(path: name) : .system(path: name, code: code)
      }
    } catch {
      staging.removeTree()
      throw error
    }
  }
}
