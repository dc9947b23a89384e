import CSystem
import Glibc
import Indicators

/// All files of one report year (`Outputs/R6`), replaced in one step.
///
/// A reader sees either the old set or the new one. A killed run leaves the old set unchanged, and a hidden folder that
/// the next run removes. Files that staff changed or added move to the backup folder (退避); they are never overwritten.
struct OutputSet {
  let outputs: Folder
  let year: FiscalYear
  /// The plan that is reported.
  let owner: Manifest.Owner

  /// The result of a replacement.
  struct Replacement {
    /// The paths of the new files, workbooks first.
    var written: [String] = []
    /// The foreign and edited files of old sets.
    var moved = Leftovers.MovedFiles()
  }

  var folder: Folder { outputs.folder(year.label) }

  /// Replaces the set with new files while holding the output lock.
  ///
  /// - Parameters:
  ///   - publishes: whether the files for the public are published now.
  ///   - jobs: the number of workbooks to write at the same time; nil for the number of processors.
  ///   - onWorkbook: a function that each worker calls before it lays out a workbook.
  func replace(
    with portion: OutputSelection, publishes: Bool = false, jobs: Int? = nil,
    onWorkbook: @Sendable (String) -> Void = { _ in }
  ) throws(OutputFault) -> Replacement {
    try outputs.create()
    return try OutputLock.heeding(outputs) { () throws(OutputFault) -> Replacement in
      guard folder.kind != .other else { throw .noFolder(path: folder.path) }
      if let other = Manifest.read(in: folder).owner, !other.admits(owner) {
        throw .otherPlan(path: folder.path, other)
      }
      var replacement = Replacement()
      var leftovers = Leftovers(in: outputs)
      try leftovers.clear()
      if portion.isPart { try requireNothingLost(portion) }
      let texts =
        portion.texts
        + PublicFolder(of: folder).texts(
          of: portion.publicFiles, inEnglish: portion.inEnglish, publishes: publishes)
      let staging = try Staging(in: outputs, for: year.label)
      do throws(OutputFault) {
        try staging.fill(
          workbooks: portion.workbooks, texts: texts, owner: owner, jobs: jobs, onWorkbook: onWorkbook)
        let old = try place(staging.folder)
        replacement.written = (portion.workbooks.map(\.fileName) + texts.map(\.name))
          .map(folder.path)
        if let old { leftovers.shelve(old, as: year.label) }
      } catch {
        staging.remove()
        throw error
      }
      replacement.moved = leftovers.movedFiles
      return replacement
    }
  }

  /// Throws if a partial set would replace a set with more workbooks, because these would be lost.
  private func requireNothingLost(_ portion: OutputSelection) throws(OutputFault) {
    let kept = Set(portion.workbooks.map(\.fileName))
    let old = Manifest.read(in: folder).files.map(\.name)
    let lost = old.first { $0.hasSuffix(".xlsx") && !$0.contains("/") && !kept.contains($0) }
    if let lost { throw .wouldLose(path: folder.path(of: lost)) }
  }

  /// Moves the new set to its place in one step.
  ///
  /// - Returns: the present folder of the old set; nil if there was none.
  private func place(_ new: Folder) throws(OutputFault) -> Folder? {
    guard folder.kind == .folder else {
      guard rename(new.path, folder.path) == 0 else { throw .system(path: folder.path, code: errno) }
      outputs.syncIfPossible()
      return nil
    }
    // Without a writable backup folder for edited files, the old set must stay in place.
    if try !Backup.foreignFiles(in: folder).isEmpty { try Backup(in: outputs).prepare() }
    if csystem_exchange(new.path, folder.path) == 0 {
      outputs.syncIfPossible()
      return new
    }
    guard errno == EINVAL || errno == ENOSYS else { throw .system(path: folder.path, code: errno) }
    return try placeInTwoSteps(new)
  }

  /// Moves the sets one after the other, for file systems that cannot exchange them.
  ///
  /// For a moment no set exists at the path.
  private func placeInTwoSteps(_ new: Folder) throws(OutputFault) -> Folder {
    let old = Folder(path: new.path + Leftovers.shelvedSuffix)
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
