// Arrays of values and the columns of a sheet are in the order of the cases.

extension Figure {
  /// The position among all figures, from 0.
  package var index: Int { Self.allCases.prefix { $0 != self }.count }
}

extension YearlyFigure {
  /// The position among all yearly figures, from 0.
  package var index: Int { Self.allCases.prefix { $0 != self }.count }
}
