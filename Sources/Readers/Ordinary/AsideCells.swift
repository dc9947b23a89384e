import Indicators

/// The cells that are not read and may say that a row holds no results, 目標 beside 実績: found out once for the same bytes.
struct AsideCells {
  /// What such a cell says of its row.
  private enum Kind {
    case blank
    case others
    case results
  }

  /// What is said of a row that may hold no results.
  struct Label {
    let column: Int
    let text: String
    /// Whether it stands in a row above, as in merged cells, and the cell of the row itself is blank.
    let isAbove: Bool
  }

  private let columns: [Int]
  private let origin: RowOrigin
  private var group: CellGroup
  /// By number, then by column.
  private var kinds: [[Kind]] = []
  /// By column: the label of others that no other label, and no blank row, came after.
  private var above: [String?]

  init(_ columns: [Int], of origin: RowOrigin) {
    self.columns = columns
    self.origin = origin
    group = CellGroup(columns: columns, limit: 1 << 16)
    above = columns.map { _ in nil }
  }

  /// Forgets the labels of the rows above.
  mutating func leaveGroup() {
    for index in above.indices { above[index] = nil }
  }

  /// The label that makes a row one of others, or leaves open whether it is; nil for a row of results.
  mutating func label(_ record: CSVRecord, _ scanner: CSVScanner) -> Label? {
    guard !columns.isEmpty else { return nil }
    let row = origin.row(record, scanner)
    var label: Label?
    for (index, kind) in kinds(of: record, scanner, row).enumerated() {
      switch kind {
      case .blank:
        if let text = above[index] {
          label = label ?? Label(column: columns[index], text: text, isAbove: true)
        }
      case .results: above[index] = nil
      case .others:
        let text = row.text(at: columns[index])
        above[index] = text
        if label?.isAbove != false { label = Label(column: columns[index], text: text, isAbove: false) }
      }
    }
    return label
  }

  private mutating func kinds(of record: CSVRecord, _ scanner: CSVScanner, _ row: ExportRow) -> [Kind] {
    let isWhole = columns.allSatisfy { $0 < record.fieldCount }
    guard record.faults.isEmpty, isWhole, let found = group.number(of: record, in: scanner.bytes) else {
      return columns.map { Self.kind(row.text(at: $0)) }
    }
    if found.isNew { kinds.append(columns.map { Self.kind(row.text(at: $0)) }) }
    return kinds[found.number]
  }

  private static func kind(_ text: String) -> Kind {
    text.isEmpty ? .blank : OtherValues.areBeside(label: text) ? .others : .results
  }
}
