// Values of figures and yearly figures are kept in arrays; `index` is the array index of a case.
//
// The safe alternatives are slower or repeat code. Hashing the name costs more than calculating most figures. A search
// through the cases takes a fiftieth of the instructions of a whole run. A switch repeats the order of all cases.

extension Figure {
  /// The position among all figures, from 0.
  ///
  /// Swift represents an enumeration without payload as a byte that counts the cases. A test checks this, and the cast
  /// traps if the sizes differ.
  package var index: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

extension Row {
  /// The position among all yearly figures, from 0, as for figures.
  package var index: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

extension Figure {
  /// Hashes the position; the default for an enumeration with raw texts hashes the texts.
  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

extension Row {
  /// Hashes the position, as for figures.
  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}
