/// The content and the style of a cell.
package struct Cell: Hashable, Sendable {
  /// The content of the cell.
  package var content: Content
  /// The style of the cell.
  package var style: Style

  /// Creates a cell with a content and a style.
  package init(_ content: Content, style: Style) {
    self.content = content
    self.style = style
  }

  /// The content of a cell.
  package enum Content: Hashable, Sendable {
    /// No content, only the style.
    case blank
    /// A text, at most 32,767 UTF-16 units.
    ///
    /// It stays a text even if it begins like a formula or a number; an empty one is blank.
    case text(String)
    /// A finite number; -0 is written as 0.
    case number(Double)
    /// A formula that begins with `=`, at most 8,192 UTF-16 units, and its present result.
    ///
    /// The result of an array formula is a number, because the library cannot write a text there.
    case formula(String, cached: Cached, isArray: Bool = false)
    /// A text with a hyperlink.
    case link(LinkTarget, text: String)
  }

  /// The cached result of a formula, for programs that do not calculate.
  package enum Cached: Hashable, Sendable {
    /// A finite number.
    case number(Double)
    /// A text; it may be empty.
    case text(String)
  }

  /// The target of a hyperlink.
  package enum LinkTarget: Hashable, Sendable {
    /// A cell of a sheet of the same workbook.
    case sheet(String, Position)
    /// A file, by its path relative to the workbook, without `#`.
    case file(String)
  }
}
