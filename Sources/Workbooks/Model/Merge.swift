/// An area shown as one cell, of two cells or more.
package struct Merge: Hashable, Sendable {
  package var area: Area

  package init(_ area: Area) {
    self.area = area
  }
}
