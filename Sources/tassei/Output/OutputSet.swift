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
    /// What of old sets was not the tool's own.
    var aside = Leftovers.Aside()
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
      var leftovers = Leftovers(in: outputs)
      try leftovers.clear()
      if portion.isPart { try requireNothingLost(portion) }
      let staging = try Staging(in: outputs, for: year.label)
      do throws(OutputFault) {
        try staging.fill(
          workbooks: portion.workbooks, texts: portion.texts, jobs: jobs, onWorkbook: onWorkbook)
        let old = try place(staging.folder)
        replacement.written = (portion.workbooks.map(\.fileName) + portion.texts.map(\.name))
          .map(folder.path)
        if let old { leftovers.retire(old, as: year.label) }
      } catch {
        staging.remove()
        throw error
      }
      replacement.aside = leftovers.aside
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
      outputs.syncIfPossible()
      return nil
    }
    // Where what staff changed could find no shelter, the old set stays.
    if try !Shelter.strangers(in: folder).isEmpty { try Shelter(in: outputs).prepare() }
    if csystem_exchange(new.path, folder.path) == 0 {
      outputs.syncIfPossible()
      return new
    }
    guard errno == EINVAL || errno == ENOSYS else { throw .system(path: folder.path, code: errno) }
    return try placeInTwoSteps(new)
  }

  /// For file systems that cannot exchange: the set is missing for a moment.
  private func placeInTwoSteps(_ new: Folder) throws(OutputFault) -> Folder {
    let old = Folder(path: new.path + Leftovers.retired)
    guard rename(folder.path, old.path) == 0 else { throw .system(path: folder.path, code: errno) }
    guard rename(new.path, folder.path) == 0 else {
      let code = errno
      rename(old.path, folder.path)
      throw .system(path: folder.path, code: code)
    }
    outputs.syncIfPossible()
    return old
  }
}
