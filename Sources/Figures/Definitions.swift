/// Definitions of figures and rows; later ones replace earlier ones of the same name.
struct Definitions {
  var figures: [Figure: Definition] = [:]
  var rows: [Row: Definition] = [:]

  mutating func merge(_ other: Definitions) {
    figures.merge(other.figures) { $1 }
    rows.merge(other.rows) { $1 }
  }
}
