import Exchange
import Glibc
import Workbooks

/// A folder of the output with files for departments: request forms (照会様式), or slips (差し戻し票) outside of a report.
///
/// Each file replaces the old one separately. One in which a department wrote moves to the backup folder.
struct DepartmentFolder {
  /// What the folder holds.
  enum Kind {
    case forms
    case slips

    /// The name of the folder.
    var folder: String {
      switch self {
      case .forms: RequestForm.folder
      case .slips: ReturnSlip.folder
      }
    }

    /// What stands before the name of an old file in the backup folder.
    fileprivate var prefix: String {
      switch self {
      case .forms: "前の様式"
      case .slips: "前の票"
      }
    }
  }

  let kind: Kind
  let outputs: Folder

  struct Outcome {
    let kind: Kind
    /// The paths of the new files, without unchanged ones.
    var written: [String] = []
    /// The backup paths of the files that they replaced, and of slips about which nothing is asked any more.
    var backedUp: [String] = []
    /// The foreign files that were moved out of stale folders of killed runs.
    var moved = Leftovers.MovedFiles()
  }

  private var folder: Folder { outputs.folder(kind.folder) }

  /// Writes the files into their folder while holding the output lock.
  func place(_ workbooks: [BookFile], _ texts: [PlainFile]) throws(OutputFault) -> Outcome {
    try outputs.create()
    return try OutputLock.heeding(outputs) { () throws(OutputFault) -> Outcome in
      var leftovers = Leftovers(in: outputs)
      try leftovers.clear()
      let staging = try Staging(in: outputs, for: kind.folder)
      defer { staging.remove() }
      try staging.fill(workbooks: workbooks, texts: texts, onWorkbook: { _ in })
      guard folder.kind != .other else { throw .noFolder(path: folder.path) }
      try folder.create()
      var outcome = Outcome(kind: kind, moved: leftovers.movedFiles)
      let names = workbooks.map(\.fileName) + texts.map(\.name)
      for name in names { try place(name, from: staging.folder, into: &outcome) }
      if kind == .slips { try takeOthers(than: Set(names), into: &outcome) }
      try folder.sync()
      return outcome
    }
  }

  private func place(_ name: String, from staging: Folder, into outcome: inout Outcome) throws(OutputFault) {
    let path = folder.path(of: name)
    if Folder.kind(at: path) != .nothing {
      let old = try? Manifest.bytes(of: path)
      if let old, old == (try? Manifest.bytes(of: staging.path(of: name))) { return }
      try take(name, into: &outcome)
    }
    guard rename(staging.path(of: name), path) == 0 else { throw .system(path: path, code: errno) }
    outcome.written.append(path)
  }

  /// Moves the slips of departments that are asked nothing any more, so that nobody sends them.
  private func takeOthers(than names: Set<String>, into outcome: inout Outcome) throws(OutputFault) {
    for name in try folder.names() where name.hasPrefix(ReturnSlip.folder + "_") && !names.contains(name) {
      try take(name, into: &outcome)
    }
  }

  private func take(_ name: String, into outcome: inout Outcome) throws(OutputFault) {
    let backup = Backup(in: outputs)
    try backup.prepare()
    outcome.backedUp.append(try backup.take(name, from: folder, prefix: kind.prefix))
  }
}
