/// The numbers of a row over some of its years, oldest first; years without a number are passed over.
package enum Series: Hashable, Sendable {
  case all(Row)
  /// The years before that of the cell; empty in the first.
  case before(Row)
  /// The years up to that of the cell.
  case through(Row)
  /// The years from that of the cell on.
  case onward(Row)

  /// The row whose numbers they are.
  package var row: Row {
    switch self {
    case .all(let row), .before(let row), .through(let row), .onward(let row): row
    }
  }
}

/// One number out of many; 0 for none.
package enum Fold: Sendable {
  case sum
  case count
  case minimum
  case maximum
  /// The sum of the absolute values.
  case magnitude
}
