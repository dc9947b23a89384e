import Glibc

/// Removes stale folders beside the output: the old set, and folders of killed runs.
///
/// Foreign files in them move to the backup folder (退避); they are never removed. The caller must hold the output lock.
struct Leftovers {
  /// The files that the tool did not write.
  struct MovedFiles {
    /// The new paths of the files that were moved to 退避.
    var backedUp: [String] = []
    /// The workbooks that an office program had open; the earlier ones were moved to 退避, so that nothing is lost that
    /// is saved into them.
    var open: [String] = []
    /// The hidden folders whose files could not be moved there; the next run tries again.
    var notMoved: [String] = []
  }

  /// The suffix of an old set that was renamed instead of exchanged.
  static let shelvedSuffix = "-old"

  let outputs: Folder
  private(set) var movedFiles = MovedFiles()

  init(in outputs: Folder) {
    self.outputs = outputs
  }

  /// Removes the stale folders of killed runs, both of reports and of forms.
  ///
  /// If a run was killed after it had moved the old set away and before it placed the new one, this puts the old set
  /// back.
  mutating func clear() throws(OutputFault) {
    for name in try outputs.names() {
      let staleEntry = outputs.folder(name)
      guard let label = Staging.label(of: name), staleEntry.kind == .folder else { continue }
      let isUnfinished = Staging(folder: staleEntry).isUnfinished
      let hasManifest = Folder.kind(at: staleEntry.path(of: Manifest.fileName)) == .other
      // A run that was killed before it wrote its mark left nothing in its folder.
      guard isUnfinished || hasManifest else {
        if rmdir(staleEntry.path) != 0 { movedFiles.notMoved.append(staleEntry.path) }
        continue
      }
      if name.hasSuffix(Self.shelvedSuffix) {
        let set = outputs.folder(label)
        if set.kind == .nothing, rename(staleEntry.path, set.path) == 0 { continue }
      }
      if isUnfinished {
        Staging(folder: staleEntry).remove()
        if staleEntry.kind != .nothing { movedFiles.notMoved.append(staleEntry.path) }
      } else {
        shelve(staleEntry, as: label)
      }
    }
  }

  /// Moves workbooks that are open to 退避, and the files that office programs keep beside them into the new set.
  private mutating func leaveOpen(_ old: Folder, as label: String) throws(OutputFault) {
    let manifest = Manifest.read(in: old)
    for name in try old.names() {
      guard let workbook = Backup.openWorkbook(named: name, in: manifest) else { continue }
      if Folder.kind(at: old.path(of: workbook)) == .other {
        let backup = Backup(in: outputs)
        try backup.prepare()
        movedFiles.open.append(try backup.take(workbook, from: old, prefix: label))
      }
      let present = outputs.folder(label).path(of: name)
      guard Folder.kind(at: present) != .nothing || rename(old.path(of: name), present) == 0 else {
        throw .system(path: present, code: errno)
      }
    }
  }

  /// Moves foreign files to 退避 and removes the rest of the folder; it never throws.
  ///
  /// If an entry cannot be moved by its name, the whole folder moves to 退避.
  mutating func shelve(_ old: Folder, as label: String) {
    let backup = Backup(in: outputs)
    do throws(OutputFault) {
      try leaveOpen(old, as: label)
      for name in try Backup.foreignFiles(in: old) {
        try backup.prepare()
        movedFiles.backedUp.append(try backup.take(name, from: old, prefix: label))
      }
      // The manifest goes last: if a kill interrupts the removal, the next run still recognises the tool's own files.
      old.removeTree(last: Manifest.fileName)
      if old.kind != .nothing { movedFiles.notMoved.append(old.path) }
    } catch {
      do throws(OutputFault) {
        movedFiles.backedUp.append(try backup.take(whole: old, as: label))
      } catch {
        movedFiles.notMoved.append(old.path)
      }
    }
  }
}
