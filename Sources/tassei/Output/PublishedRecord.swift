import Glibc
import Indicators

/// What is kept of a published report: its values (`Inputs/published/R6.csv`) and its inputs (`R6_入力.zip`).
struct PublishedRecord {
  let folder: Folder
  let year: FiscalYear

  /// The result of keeping one of the files.
  enum Outcome {
    case written
    case replaced
    /// The file holds the same already.
    case unchanged
  }

  /// The path of the values.
  var tablePath: String { folder.path(of: year.label + ".csv") }
  /// The path of the inputs.
  var archivePath: String { folder.path(of: InputArchive.name(of: year)) }

  /// Writes what is not there yet: each file whole, or not at all.
  ///
  /// The inputs come first: values without their inputs would look complete.
  /// - Parameters:
  ///   - holdsInputs: whether the archive that is kept holds the same inputs.
  ///   - replacing: whether a file that holds something else is replaced.
  /// - Throws: `.published` if something else is kept already and `replacing` is false.
  func keep(
    table: String, archive: [UInt8], holdsInputs: Bool, replacing: Bool
  ) throws(OutputFault) -> (table: Outcome, archive: Outcome) {
    try folder.create()
    let table = PlainFile(name: year.label + ".csv", text: table)
    let archive = PlainFile(name: InputArchive.name(of: year), bytes: archive)
    let outcomes = (
      table: outcome(of: table, isKept: (try? Manifest.bytes(of: tablePath)) == table.bytes),
      archive: outcome(of: archive, isKept: holdsInputs)
    )
    if !replacing {
      if outcomes.table == .replaced { throw .published(path: tablePath) }
      if outcomes.archive == .replaced { throw .published(path: archivePath) }
    }
    let new = [(archive, outcomes.archive), (table, outcomes.table)].filter { $0.1 != .unchanged }
    if !new.isEmpty {
      try TemporaryFileLock.withLock(folder, clear: clearStaleFiles) { () throws(OutputFault) in
        for (file, _) in new { try put(file) }
      }
      folder.syncIfPossible()
    }
    return outcomes
  }

  private func outcome(of file: PlainFile, isKept: Bool) -> Outcome {
    if isKept { return .unchanged }
    return Folder.kind(at: folder.path(of: file.name)) == .nothing ? .written : .replaced
  }

  /// The prefix of the names of temporary files.
  private var temporaryFilePrefix: String { ".\(year.label)-" }
  private static let endings = [".csv", ".zip"]

  private func put(_ file: PlainFile) throws(OutputFault) {
    let path = folder.path(of: file.name)
    let temporary = PlainFile(
      name: "\(temporaryFilePrefix)\(getpid())\(file.name.suffix(4))", bytes: file.bytes)
    let temporaryPath = folder.path(of: temporary.name)
    try temporary.write(in: folder)
    do throws(OutputFault) {
      try Folder.sync(temporaryPath)
      try Interruption.check()
      guard rename(temporaryPath, path) == 0 else { throw .system(path: path, code: errno) }
    } catch {
      unlink(temporaryPath)
      throw error
    }
  }

  /// Removes the stale temporary files of killed runs for the same year.
  private func clearStaleFiles() {
    for name in (try? folder.names()) ?? []
    where name.hasPrefix(temporaryFilePrefix) && Self.endings.contains(where: name.hasSuffix) {
      let run = name.dropFirst(temporaryFilePrefix.count).dropLast(4)
      if !run.isEmpty, run.allSatisfy({ ("0"..."9").contains($0) }) { unlink(folder.path(of: name)) }
    }
  }
}
