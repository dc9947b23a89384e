import Indicators

/// The table that the rows of an export come from.
struct RowOrigin {
  let file: String
  let header: HeadingRow

  /// A record as a row of texts.
  func row(_ record: CSVRecord, _ scanner: CSVScanner) -> ExportRow {
    ExportRow(file: file, record: record, scanner: scanner, header: header)
  }

  /// The place of a column without line.
  func place(_ written: String, _ column: Int) -> Place {
    Place(file: file, heading: written, column: column)
  }
}
