/// Definitions of figures and yearly figures; each name has one definition.
struct DefinitionSet {
  var figures: [Figure: Definition] = [:]
  var rows: [YearlyFigure: Definition] = [:]

  /// Adds other definitions; they replace existing definitions of the same name.
  mutating func merge(_ other: DefinitionSet) {
    figures.merge(other.figures) { $1 }
    rows.merge(other.rows) { $1 }
  }
}
