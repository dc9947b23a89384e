import Indicators

/// The columns that are not read and may say that a row holds no results, 目標 beside 実績.
struct LabelColumns {
  /// What is said of a row that may hold no results.
  struct Label {
    let column: Int
    let text: String
    /// Whether it stands in a row above, as in merged cells, and the cell of the row itself is blank.
    let isAbove: Bool
  }

  private let columns: [Int]
  /// By column of the table: the label of others that no other label, and no blank row, came after.
  private var above: [Int: String] = [:]

  init(_ columns: [Int]) {
    self.columns = columns
  }

  /// Forgets the labels of the rows above.
  mutating func forgetAbove() {
    above = [:]
  }

  /// Returns the label that makes a row one of others, or leaves open whether it is; nil for a row of results.
  mutating func label(of row: ExportRow) -> Label? {
    var label: Label?
    for column in columns {
      let text = row.text(at: column)
      if text.isEmpty {
        if let text = above[column] { label = label ?? Label(column: column, text: text, isAbove: true) }
      } else if OtherValues.areBeside(label: text) {
        above[column] = text
        if label?.isAbove != false { label = Label(column: column, text: text, isAbove: false) }
      } else {
        above[column] = nil
      }
    }
    return label
  }
}
