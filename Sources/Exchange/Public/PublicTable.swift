import Indicators

/// A table of numbers and words for machines: one heading a column, one row a record, and what each column holds.
struct PublicTable {
  /// A column with its type and its meaning.
  struct Column {
    enum Kind: String {
      case text = "string"
      case number = "number"
      case integer = "integer"
    }

    let name: String
    let kind: Kind
    let meaning: String
    /// Whether every row has a value.
    var isRequired = false
    /// The only words that the column holds; empty for any.
    var words: [String] = []
  }

  let title: String
  let meaning: String
  let columns: [Column]
  /// The columns whose values together name a row.
  let key: [String]
  let rows: [[String]]

  /// UTF-8 with byte order mark and CR LF.
  var text: String { CSVField.table([columns.map(\.name)] + rows.map { $0.map(\.visible) }) }
}
