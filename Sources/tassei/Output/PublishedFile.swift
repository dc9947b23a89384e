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
    let draft = TextFile(name: ".\(year.label)-\(getpid()).csv", text: text)
    let draftPath = folder.path(of: draft.name)
    do throws(OutputFault) {
      try draft.write(in: folder)
      try Folder.sync(draftPath)
      guard rename(draftPath, path) == 0 else { throw .system(path: path, code: errno) }
    } catch {
      unlink(draftPath)
      throw error
    }
    try? folder.sync()
    return exists ? .replaced : .written
  }
}
