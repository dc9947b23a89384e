/// Definitions of figures and yearly figures; each name has one definition.
struct Definitions {
  var figures: [Figure: Definition] = [:]
  var rows: [Row: Definition] = [:]

  /// Adds other definitions; they replace existing definitions of the same name.
  mutating func merge(_ other: Definitions) {
    figures.merge(other.figures) { $1 }
    rows.merge(other.rows) { $1 }
  }
}
