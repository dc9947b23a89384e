import CSystem
import Glibc
import Indicators

/// All files of one report year (`Outputs/R6`), replaced as one: a reader sees the old set or the new one.
///
/// A run that is killed leaves the old set as it was, and a hidden folder that the next run clears. What staff changed
/// or put into the old set is moved to 退避, never overwritten.
struct OutputSet {
  let outputs: Folder
  let year: FiscalYear

  /// What became of the old set.
  struct Replacement {
    /// The paths of the new files, workbooks first.
    var written: [String] = []
    /// The new paths of what was moved to 退避.
    var sheltered: [String] = []
    /// What could not be moved there, with the reason; it stands in a hidden folder beside the set.
    var stranded: [OutputFault] = []
  }

  var folder: Folder { outputs.folder(year.label) }

  /// Replaces the set by new files, while no other run may.
  ///
  /// - Parameters:
  ///   - jobs: how many workbooks are made at the same time; nil for as many as there are processors.
  ///   - onWorkbook: told before each workbook is made, by any worker.
  func replace(
    with portion: Portion, jobs: Int? = nil, onWorkbook: @Sendable (String) -> Void = { _ in }
  ) throws(OutputFault) -> Replacement {
    try outputs.create()
    return try OutputLock.holding(outputs) { () throws(OutputFault) -> Replacement in
      guard folder.kind != .other else { throw .noFolder(path: folder.path) }
      var replacement = Replacement()
      try clearLitter(into: &replacement)
      if portion.isPart { try requireNothingLost(portion) }
      let staging = Staging(folder: outputs.folder(Staging.prefix + "\(getpid())-\(year.label)"))
      do throws(OutputFault) {
        try staging.fill(
          workbooks: portion.workbooks, texts: portion.texts, jobs: jobs, onWorkbook: onWorkbook)
        let old = try place(staging.folder)
        replacement.written = (portion.workbooks.map(\.fileName) + portion.texts.map(\.name))
          .map(folder.path)
        if let old { retire(old, prefix: year.label, into: &replacement) }
      } catch {
        staging.remove()
        throw error
      }
      return replacement
    }
  }

  /// A part must not take the place of a set that has more: its other workbooks would be gone.
  private func requireNothingLost(_ portion: Portion) throws(OutputFault) {
    let kept = Set(portion.workbooks.map(\.fileName))
    let old = Manifest.read(in: folder).files.map(\.name)
    let lost = old.first { $0.hasSuffix(".xlsx") && !$0.contains("/") && !kept.contains($0) }
    if let lost { throw .wouldLose(path: folder.path(of: lost)) }
  }

  /// Puts the new set in its place in one step.
  ///
  /// - Returns: where the old set is now; nil if there was none.
  private func place(_ new: Folder) throws(OutputFault) -> Folder? {
    guard folder.kind == .folder else {
      guard rename(new.path, folder.path) == 0 else { throw .system(path: folder.path, code: errno) }
      try? outputs.sync()
      return nil
    }
    if try !Shelter.strangers(in: folder).isEmpty { try Shelter(in: outputs).prepare() }
    if csystem_exchange(new.path, folder.path) == 0 {
      try? outputs.sync()
      return new
    }
    guard errno == EINVAL || errno == ENOSYS else { throw .system(path: folder.path, code: errno) }
    return try placeInTwoSteps(new)
  }

  /// For file systems that cannot exchange: the set is missing for a moment.
  private func placeInTwoSteps(_ new: Folder) throws(OutputFault) -> Folder {
    let old = Folder(path: new.path + Self.retired)
    guard rename(folder.path, old.path) == 0 else { throw .system(path: folder.path, code: errno) }
    guard rename(new.path, folder.path) == 0 else {
      let code = errno
      rename(old.path, folder.path)
      throw .system(path: folder.path, code: code)
    }
    try? outputs.sync()
    return old
  }

  /// Moves to 退避 what is not the tool's own, and removes the rest; the new set stands whatever happens here.
  ///
  /// Where an entry cannot be moved by its name, the old set goes there as a whole.
  private func retire(_ old: Folder, prefix: String, into replacement: inout Replacement) {
    let shelter = Shelter(in: outputs)
    do throws(OutputFault) {
      for name in try Shelter.strangers(in: old) {
        try shelter.prepare()
        replacement.sheltered.append(try shelter.take(name, from: old, prefix: prefix))
      }
      // While the manifest stands, what is left by a kill in the middle is known as the tool's own.
      old.removeTree(last: Manifest.fileName)
    } catch {
      do throws(OutputFault) {
        replacement.sheltered.append(try shelter.take(whole: old, as: prefix))
      } catch {
        replacement.stranded.append(error)
      }
    }
  }

  /// How the name of an old set ends that was moved away, not exchanged.
  private static let retired = "-old"

  /// Clears what killed runs left: nobody else can be at work while the lock is held.
  ///
  /// A set that was moved away when the run was killed, before the new one took its place, is put back.
  private func clearLitter(into replacement: inout Replacement) throws(OutputFault) {
    for name in try outputs.names() where name.hasPrefix(Staging.prefix) {
      let litter = outputs.folder(name)
      let label = name.split(separator: "-").dropFirst().dropFirst().first.map(String.init) ?? year.label
      let set = outputs.folder(label)
      if name.hasSuffix(Self.retired), set.kind == .nothing, rename(litter.path, set.path) == 0 { continue }
      if litter.kind != .folder {
        unlink(litter.path)
      } else if Staging(folder: litter).isUnfinished {
        Staging(folder: litter).remove()
      } else {
        retire(litter, prefix: label, into: &replacement)
      }
    }
  }
}
