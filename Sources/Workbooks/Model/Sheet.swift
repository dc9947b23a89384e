/// One sheet of a workbook, as a value.
package struct Sheet: Sendable, Equatable {
  /// The name on the tab, at most 31 UTF-16 units, without `: \ / ? * [ ]`.
  package var name: String
  /// The colour of the tab; nil for the default of the program.
  package var tabColor: Color?
  /// The columns from the left; further columns have the default width of the program.
  package var columns: [Column]
  /// The style of the cells of `columns` that have no entry in `cells`.
  package var defaultStyle: Style
  /// The row heights in points by zero-based row, 0 to 409.
  package var rowHeights: [Int: Double]
  /// The cells by their positions.
  package var cells = Cells()
  /// The merged areas; content and style come from the upper left cell.
  package var merges: [Merge]
  /// The notes beside cells.
  package var comments: [Comment]
  /// The rules for entries in cells.
  package var validations: [Validation]
  /// The styles that depend on values; the earlier format wins.
  package var conditionalFormats: [ConditionalFormat]
  /// The charts in drawing order.
  package var charts: [PlacedChart]
  /// The first cell that scrolls; the rows above and the columns to its left stay visible.
  package var freeze: Position?
  /// The heading row and the data rows of a filter.
  package var autofilter: Area?
  /// Whether only unlocked cells can be edited; there is no password.
  package var isProtected: Bool
  /// The print settings.
  package var print: PrintSetup
  /// Whether gridlines are hidden on screen and paper.
  package var hidesGridlines: Bool
  /// Whether the sheet is hidden; the first sheet must be visible.
  package var isHidden: Bool
  /// The zoom on the screen in per cent, 10 to 400.
  package var zoom: Int?

  /// Creates a sheet without cells.
  package init(
    name: String, tabColor: Color? = nil, columns: [Column] = [], defaultStyle: Style = Style(),
    rowHeights: [Int: Double] = [:], merges: [Merge] = [],
    comments: [Comment] = [], validations: [Validation] = [],
    conditionalFormats: [ConditionalFormat] = [], charts: [PlacedChart] = [], freeze: Position? = nil,
    autofilter: Area? = nil, isProtected: Bool = false, print: PrintSetup = PrintSetup(),
    hidesGridlines: Bool = false, isHidden: Bool = false, zoom: Int? = nil
  ) {
    self.name = name
    self.tabColor = tabColor
    self.columns = columns
    self.defaultStyle = defaultStyle
    self.rowHeights = rowHeights
    self.merges = merges
    self.comments = comments
    self.validations = validations
    self.conditionalFormats = conditionalFormats
    self.charts = charts
    self.freeze = freeze
    self.autofilter = autofilter
    self.isProtected = isProtected
    self.print = print
    self.hidesGridlines = hidesGridlines
    self.isHidden = isHidden
    self.zoom = zoom
  }

  /// Returns the total height of rows in points; a row without its own height has the default of 15 points.
  package func height(of rows: Range<Int>) -> Double {
    rows.reduce(0) { $0 + (rowHeights[$1] ?? 15) }
  }

  /// Writes a content to a cell and replaces the old one.
  package mutating func write(_ content: Cell.Content, at position: Position, style: Style) {
    cells.put(content, style, at: position)
  }

  /// Writes a content to the first cell of an area and merges the area; a single cell is not merged.
  package mutating func merge(_ content: Cell.Content, over area: Area, style: Style) {
    write(content, at: area.first, style: style)
    if area.first != area.last { merges.append(Merge(area)) }
  }
}
