import Exchange
import Glibc
import Workbooks

/// The folder of request forms (照会様式).
///
/// Each form replaces the old one separately. A form that a department has filled in moves to the backup folder.
struct FormFolder {
  let outputs: Folder

  struct Outcome {
    /// The paths of the new files, without unchanged ones.
    var written: [String] = []
    /// The backup paths of the forms that they replaced.
    var backedUp: [String] = []
    /// The foreign files that were moved out of stale folders of killed runs.
    var moved = Leftovers.MovedFiles()
  }

  private var folder: Folder { outputs.folder(RequestForm.folder) }

  /// Writes the forms into their folder while holding the output lock.
  func place(_ forms: [RequestForm]) throws(OutputFault) -> Outcome {
    try outputs.create()
    return try OutputLock.heeding(outputs) { () throws(OutputFault) -> Outcome in
      var leftovers = Leftovers(in: outputs)
      try leftovers.clear()
      let staging = try Staging(in: outputs, for: RequestForm.folder)
      defer { staging.remove() }
      try staging.fill(
        workbooks: forms.map { BookFile($0) },
        texts: forms.map { TextFile(name: $0.tableName, text: $0.table) }, onWorkbook: { _ in })
      guard folder.kind != .other else { throw .noFolder(path: folder.path) }
      try folder.create()
      var outcome = Outcome(moved: leftovers.movedFiles)
      for name in forms.flatMap({ [$0.workbook.fileName, $0.tableName] }) {
        try place(name, from: staging.folder, into: &outcome)
      }
      try folder.sync()
      return outcome
    }
  }

  private func place(_ name: String, from staging: Folder, into outcome: inout Outcome) throws(OutputFault) {
    let path = folder.path(of: name)
    if Folder.kind(at: path) != .nothing {
      let old = try? Manifest.bytes(of: path)
      if let old, old == (try? Manifest.bytes(of: staging.path(of: name))) { return }
      let backup = Backup(in: outputs)
      try backup.prepare()
      outcome.backedUp.append(try backup.take(name, from: folder, prefix: "前の様式"))
    }
    guard rename(staging.path(of: name), path) == 0 else { throw .system(path: path, code: errno) }
    outcome.written.append(path)
  }
}
