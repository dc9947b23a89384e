import Indicators
import Tables

/// What one export gave, before values of the same year from other files are set against it.
struct ExportFile {
  let path: String
  let encoding: SourceFile.Encoding
  let digest: String?
  var rowCounts = SourceFile.RowCounts()
  /// Whether its rows are of the joint programme.
  var isProgramme = false
  /// The indicators of its values.
  var indicators: Set<Indicator.ID> = []

  init(_ path: String, _ file: TableFile) {
    self.path = path
    encoding = file.encoding
    digest = file.digest
  }
}
