import Glibc
import Indicators

/// The file in which the values of a published report are kept (`Inputs/published/R6.csv`).
struct PublishedFile {
  let folder: Folder
  let year: FiscalYear

  /// What became of the file.
  enum Outcome {
    case written
    case replaced
    /// The same values were kept already.
    case unchanged
  }

  var path: String { folder.path(of: year.label + ".csv") }

  /// Writes the file as a whole, or leaves the old one as it was.
  ///
  /// - Throws: `.published` where other values are kept already and may not be replaced.
  func write(_ text: String, replacing: Bool) throws(OutputFault) -> Outcome {
    try folder.create()
    let exists = Folder.kind(at: path) != .nothing
    if exists {
      if let bytes = try? Manifest.bytes(of: path), bytes.elementsEqual(text.utf8) { return .unchanged }
      guard replacing else { throw .published(path: path) }
    }
    try DraftHold.holding(folder, clear: clearLitter) { () throws(OutputFault) in try put(text) }
    folder.syncIfPossible()
    return exists ? .replaced : .written
  }

  /// How the names of drafts begin.
  private var draftPrefix: String { ".\(year.label)-" }

  private func put(_ text: String) throws(OutputFault) {
    let draft = TextFile(name: "\(draftPrefix)\(getpid()).csv", text: text)
    let draftPath = folder.path(of: draft.name)
    try draft.write(in: folder)
    do throws(OutputFault) {
      try Folder.sync(draftPath)
      guard rename(draftPath, path) == 0 else { throw .system(path: path, code: errno) }
    } catch {
      unlink(draftPath)
      throw error
    }
  }

  /// Removes the drafts of the same year that killed runs left.
  private func clearLitter() {
    for name in (try? folder.names()) ?? [] where name.hasPrefix(draftPrefix) && name.hasSuffix(".csv") {
      let run = name.dropFirst(draftPrefix.count).dropLast(4)
      if !run.isEmpty, run.allSatisfy({ ("0"..."9").contains($0) }) { unlink(folder.path(of: name)) }
    }
  }
}
