/// The numbers of a yearly figure over some of its years, oldest first; years without a number are skipped.
package enum RowRange: Hashable, Sendable {
  case all(YearlyFigure)
  /// The years before the cell's year; empty in the first year.
  case before(YearlyFigure)
  /// The years up to and including the cell's year.
  case through(YearlyFigure)
  /// The cell's year and all later years.
  case onward(YearlyFigure)

  /// The yearly figure whose numbers are read.
  package var row: YearlyFigure {
    switch self {
    case .all(let row), .before(let row), .through(let row), .onward(let row): row
    }
  }
}

/// A reduction of many numbers to one; 0 for no numbers.
package enum Fold: Sendable {
  case sum
  case count
  case minimum
  case maximum
  /// The sum of the absolute values.
  case magnitude
}
