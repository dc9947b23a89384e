import Glibc

/// Removes stale folders beside the output: the old set, and folders of killed runs.
///
/// Foreign files in them move to the backup folder (退避); they are never removed. The caller must hold the output lock.
struct Leftovers {
  /// The files that the tool did not write.
  struct MovedFiles {
    /// The new paths of the files that were moved to 退避.
    var backedUp: [String] = []
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
    for name in try outputs.names() where name.hasPrefix(Staging.prefix) {
      let staleEntry = outputs.folder(name)
      let label = name.split(separator: "-").dropFirst(2).first.map(String.init)
      if let label, name.hasSuffix(Self.shelvedSuffix) {
        let set = outputs.folder(label)
        if set.kind == .nothing, rename(staleEntry.path, set.path) == 0 { continue }
      }
      if staleEntry.kind != .folder {
        unlink(staleEntry.path)
      } else if Staging(folder: staleEntry).isUnfinished {
        Staging(folder: staleEntry).remove()
      } else {
        shelve(staleEntry, as: label ?? "前の出力")
      }
    }
  }

  /// Moves foreign files to 退避 and removes the rest of the folder; it never throws.
  ///
  /// If an entry cannot be moved by its name, the whole folder moves to 退避.
  mutating func shelve(_ old: Folder, as label: String) {
    let backup = Backup(in: outputs)
    do throws(OutputFault) {
      for name in try Backup.foreignFiles(in: old) {
        try backup.prepare()
        movedFiles.backedUp.append(try backup.take(name, from: old, prefix: label))
      }
      // The manifest goes last: if a kill interrupts the removal, the next run still recognises the tool's own files.
      old.removeTree(last: Manifest.fileName)
    } catch {
      do throws(OutputFault) {
        movedFiles.backedUp.append(try backup.take(whole: old, as: label))
      } catch {
        movedFiles.notMoved.append(old.path)
      }
    }
  }
}
