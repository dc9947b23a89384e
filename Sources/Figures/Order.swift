// Values for figures and rows are kept in arrays, found by the order of the cases: hashing the names of figures would
// cost more than most of them take to calculate.

extension Figure {
  /// The position among all figures, from 0.
  ///
  /// Swift tells the cases of an enumeration without payload apart by a byte that counts them; a test holds it to that.
  package var index: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

extension Row {
  /// The position among all rows, from 0; as for figures.
  package var index: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
