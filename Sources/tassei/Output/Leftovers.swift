import Glibc

/// Folders beside the output that nobody needs any more: an old set, and what killed runs left.
///
/// What in them is not the tool's own is moved to 退避, never removed. All of it is for a run that holds the output folder.
struct Leftovers {
  /// What was not the tool's own.
  struct Aside {
    /// The new paths of what was moved to 退避.
    var sheltered: [String] = []
    /// The hidden folders with what could not be moved there; the next run tries again.
    var stranded: [String] = []
  }

  /// How the name of an old set ends that was moved away, not exchanged.
  static let retired = "-old"

  let outputs: Folder
  private(set) var aside = Aside()

  init(in outputs: Folder) {
    self.outputs = outputs
  }

  /// Clears what killed runs left, of reports and of forms.
  ///
  /// A set that was moved away when the run was killed, before the new one took its place, is put back.
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

  /// Moves to 退避 what is not the tool's own, and removes the rest; whatever happens here, it is no failure.
  ///
  /// Where an entry cannot be moved by its name, the folder goes there as a whole.
  mutating func retire(_ old: Folder, as label: String) {
    let shelter = Shelter(in: outputs)
    do throws(OutputFault) {
      for name in try Shelter.strangers(in: old) {
        try shelter.prepare()
        aside.sheltered.append(try shelter.take(name, from: old, prefix: label))
      }
      // While the manifest stands, what is left by a kill in the middle is known as the tool's own.
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
