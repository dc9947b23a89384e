import Glibc

/// Removes stale folders beside the output: the old set, and folders of killed runs.
///
/// Foreign files in them move to the backup folder (退避); they are never removed. The caller must hold the output lock.
struct Leftovers {
  /// The files that the tool did not write.
  struct Aside {
    /// The new paths of the files that were moved to 退避.
    var sheltered: [String] = []
    /// The hidden folders whose files could not be moved there; the next run tries again.
    var stranded: [String] = []
  }

  /// The suffix of an old set that was renamed instead of exchanged.
  static let retired = "-old"

  let outputs: Folder
  private(set) var aside = Aside()

  init(in outputs: Folder) {
    self.outputs = outputs
  }

  /// Removes the stale folders of killed runs, both of reports and of forms.
  ///
  /// If a run was killed after it had moved the old set away and before it placed the new one, this puts the old set
  /// back.
  mutating func clear() throws(OutputFault) {
    for name in try outputs.names() where name.hasPrefix(Staging.prefix) {
      let litter = outputs.folder(name)
      let label = name.split(separator: "-").dropFirst(2).first.map(String.init)
      if let label, name.hasSuffix(Self.retired) {
        let set = outputs.folder(label)
        if set.kind == .nothing, rename(litter.path, set.path) == 0 { continue }
      }
      if litter.kind != .folder {
        unlink(litter.path)
      } else if Staging(folder: litter).isUnfinished {
        Staging(folder: litter).remove()
      } else {
        retire(litter, as: label ?? "前の出力")
      }
    }
  }

  /// Moves foreign files to 退避 and removes the rest of the folder; it never throws.
  ///
  /// If an entry cannot be moved by its name, the whole folder moves to 退避.
  mutating func retire(_ old: Folder, as label: String) {
    let shelter = Shelter(in: outputs)
    do throws(OutputFault) {
      for name in try Shelter.strangers(in: old) {
        try shelter.prepare()
        aside.sheltered.append(try shelter.take(name, from: old, prefix: label))
      }
      // The manifest goes last: if a kill interrupts the removal, the next run still recognises the tool's own files.
      old.removeTree(last: Manifest.fileName)
    } catch {
      do throws(OutputFault) {
        aside.sheltered.append(try shelter.take(whole: old, as: label))
      } catch {
        aside.stranded.append(old.path)
      }
    }
  }
}
