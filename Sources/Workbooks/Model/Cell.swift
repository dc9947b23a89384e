/// What a cell holds and how it looks.
package struct Cell: Hashable, Sendable {
  /// What the cell holds.
  package var content: Content
  /// How the cell looks.
  package var style: Style

  /// A cell of a content and a style.
  package init(_ content: Content, style: Style) {
    self.content = content
    self.style = style
  }

  /// The content of a cell.
  package enum Content: Hashable, Sendable {
    /// Nothing but the style.
    case blank
    /// A text, at most 32,767 UTF-16 units; it stays text whatever it begins with, and an empty one is blank.
    case text(String)
    /// A finite number; -0 is written as 0.
    case number(Double)
    /// A formula that begins with `=`, at most 8,192 UTF-16 units, and the result it has now.
    ///
    /// An array formula has a number as its result, never a text: the library cannot write that.
    case formula(String, cached: Cached, isArray: Bool = false)
    /// A text that leads somewhere when clicked.
    case link(LinkTarget, text: String)
  }

  /// The result of a formula, kept beside it for readers that do not calculate.
  package enum Cached: Hashable, Sendable {
    /// A finite number.
    case number(Double)
    /// A text; it may be empty.
    case text(String)
  }

  /// Where a link leads.
  package enum LinkTarget: Hashable, Sendable {
    /// A cell of a sheet of the same workbook.
    case sheet(String, Position)
    /// A file, by its path relative to the workbook, without `#`.
    case file(String)
  }
}
