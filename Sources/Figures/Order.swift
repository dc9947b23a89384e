// Values for figures and rows are kept in arrays, found by the order of the cases.
//
// Nothing safe finds it as fast: hashing the names would cost more than most figures take to calculate, looking through
// the cases a fiftieth of the instructions of a whole run, and a switch would write the order of all cases once more.

extension Figure {
  /// The position among all figures, from 0.
  ///
  /// Swift tells the cases of an enumeration without payload apart by a byte that counts them. A test holds it to that,
  /// and a cast between values of two sizes stops.
  package var index: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

extension Row {
  /// The position among all rows, from 0; as for figures.
  package var index: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

extension Figure {
  /// Hashes the position: without this, an enumeration with texts is hashed by its texts.
  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

extension Row {
  /// Hashes the position; as for figures.
  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}
