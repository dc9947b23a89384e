import Glibc
import Indicators

/// The file that records the values of a published report (`Inputs/published/R6.csv`).
struct PublishedFile {
  let folder: Folder
  let year: FiscalYear

  /// The result of writing the file.
  enum Outcome {
    case written
    case replaced
    /// The file has the same values already.
    case unchanged
  }

  var path: String { folder.path(of: year.label + ".csv") }

  /// Writes the whole file, or leaves the old one unchanged.
  ///
  /// - Throws: `.published` if other values are recorded already and `replacing` is false.
  func write(_ text: String, replacing: Bool) throws(OutputFault) -> Outcome {
    try folder.create()
    let exists = Folder.kind(at: path) != .nothing
    if exists {
      if let bytes = try? Manifest.bytes(of: path), bytes.elementsEqual(text.utf8) { return .unchanged }
      guard replacing else { throw .published(path: path) }
    }
    try TemporaryFileLock.withLock(folder, clear: clearStaleFiles) { () throws(OutputFault) in try put(text) }
    folder.syncIfPossible()
    return exists ? .replaced : .written
  }

  /// The prefix of the names of temporary files.
  private var temporaryFilePrefix: String { ".\(year.label)-" }

  private func put(_ text: String) throws(OutputFault) {
    let temporary = TextFile(name: "\(temporaryFilePrefix)\(getpid()).csv", text: text)
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
    where name.hasPrefix(temporaryFilePrefix) && name.hasSuffix(".csv") {
      let run = name.dropFirst(temporaryFilePrefix.count).dropLast(4)
      if !run.isEmpty, run.allSatisfy({ ("0"..."9").contains($0) }) { unlink(folder.path(of: name)) }
    }
  }
}
