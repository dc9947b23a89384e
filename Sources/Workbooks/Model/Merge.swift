/// An area shown as one cell, of two cells or more.
package struct Merge: Hashable, Sendable {
  /// The cells shown as one.
  package var area: Area

  /// The cells of an area, shown as one.
  package init(_ area: Area) {
    self.area = area
  }
}
