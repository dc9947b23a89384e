import Indicators

/// What one export gave, before values of the same year from other files are set against it.
struct ExportFile {
  /// One value as a cell gives it.
  struct Candidate {
    let observation: Observation
    /// Whether the cell could not be read; the account counts it as rejected already.
    let isRejected: Bool
  }

  let path: String
  let encoding: SourceFile.Encoding
  let digest: String
  var account = SourceFile.Account()
  /// Whether its rows are of the joint programme.
  var isProgramme = false
  /// Its values among those of all files, by line and column.
  var rows = 0..<0

  init(_ input: InputFile) {
    path = input.path
    encoding = input.text.encoding
    digest = input.digest
  }
}
