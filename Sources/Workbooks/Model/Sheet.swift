/// One sheet of a workbook, as a value.
package struct Sheet: Sendable, Equatable {
  /// The name on the tab, at most 31 UTF-16 units, without `: \ / ? * [ ]`.
  package var name: String
  /// The colour of the tab; nil is that of the program.
  package var tabColor: Color?
  /// The columns from the left; those not listed have the width of the program.
  package var columns: [Column]
  /// The style of the cells of `columns` that have no entry in `cells`.
  package var defaultStyle: Style
  /// Heights in points by zero-based row, 0 to 409.
  package var rowHeights: [Int: Double]
  /// The cells by their positions.
  package var cells = Cells()
  /// Areas shown as one cell; content and style come from the cell at the upper left.
  package var merges: [Merge]
  /// Notes beside cells.
  package var comments: [Comment]
  /// What may be typed where.
  package var validations: [Validation]
  /// Looks that depend on values; the earlier wins.
  package var conditionalFormats: [ConditionalFormat]
  /// The charts, in the order in which they are drawn.
  package var charts: [PlacedChart]
  /// The first cell that scrolls: rows above and columns to its left stay in view.
  package var freeze: Position?
  /// The heading row and the data below it that can be filtered.
  package var autofilter: Area?
  /// True when only unlocked cells can be edited; there is no password.
  package var isProtected: Bool
  /// How the sheet is printed.
  package var print: PrintSetup
  /// True when no lines are drawn between the cells, on screen or paper.
  package var hidesGridlines: Bool
  /// True when the sheet has no tab; the first sheet must have one.
  package var isHidden: Bool
  /// Size on the screen in percent, 10 to 400.
  package var zoom: Int?

  /// An empty sheet of a name, and what else is given.
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

  /// The height in points of some rows together; one without a height of its own has the 15 points of the program.
  package func height(of rows: Range<Int>) -> Double {
    rows.reduce(0) { $0 + (rowHeights[$1] ?? 15) }
  }

  /// Puts a content in a cell, in place of what was there.
  package mutating func write(_ content: consuming Cell.Content, at position: Position, style: Style) {
    cells.put(content, style, at: position)
  }

  /// Puts a content in the first cell of an area and shows the area as one; a single cell is only written.
  package mutating func merge(_ content: Cell.Content, over area: Area, style: Style) {
    write(content, at: area.first, style: style)
    if area.first != area.last { merges.append(Merge(area)) }
  }
}
