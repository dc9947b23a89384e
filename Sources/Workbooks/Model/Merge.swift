/// A merged area of at least two cells, shown as one cell.
package struct Merge: Hashable, Sendable {
  /// The merged cells.
  package var area: Area

  /// Creates a merge of the cells of an area.
  package init(_ area: Area) {
    self.area = area
  }
}
