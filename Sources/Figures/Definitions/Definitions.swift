/// Definitions of figures and rows; later ones replace earlier ones of the same name.
struct Definitions {
  var figures: [Figure: Definition] = [:]
  var rows: [Row: Definition] = [:]

  /// Takes in other definitions, in place of those of the same name.
  mutating func merge(_ other: Definitions) {
    figures.merge(other.figures) { $1 }
    rows.merge(other.rows) { $1 }
  }
}
