/// The print settings of a sheet on A4 paper.
package struct PrintSetup: Hashable, Sendable {
  /// The orientation of the paper.
  package enum Orientation: Hashable, Sendable {
    case landscape
    case portrait
  }

  /// How the sheet is scaled to the paper.
  package enum Fit: Hashable, Sendable {
    /// The numbers of pages across and down, 0 for as many as needed; manual page breaks are then ignored.
    case pages(width: Int, height: Int)
    /// A percentage, 10 to 400.
    case scale(Int)
  }

  /// The order in which the pages of a sheet that is wider and longer than one page follow each other.
  package enum PageOrder: Hashable, Sendable {
    /// A column of pages, then the next column: what spreadsheets do by themselves.
    case downThenOver
    /// A row of pages, then the next row.
    case overThenDown
  }

  /// The page margins in inches.
  package struct Margins: Hashable, Sendable {
    /// The left margin.
    package var left: Double
    /// The right margin.
    package var right: Double
    /// The distance from the upper edge to the cells.
    package var top: Double
    /// The distance from the lower edge to the cells.
    package var bottom: Double
    /// The distance from the upper edge to the header.
    package var header: Double
    /// The distance from the lower edge to the footer.
    package var footer: Double

    /// Creates margins; the defaults are those of the report.
    package init(
      left: Double = 0.39, right: Double = 0.39, top: Double = 0.63, bottom: Double = 0.55,
      header: Double = 0.30, footer: Double = 0.28
    ) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
      self.header = header
      self.footer = footer
    }
  }

  /// The orientation of the paper.
  package var orientation: Orientation
  /// The scaling of the sheet.
  package var fit: Fit
  /// The order of the pages.
  package var pageOrder: PageOrder
  /// The page margins.
  package var margins: Margins
  /// The header in Excel notation (`&L…&C…&R…`), at most 254 UTF-16 units.
  package var header: String?
  /// The footer, with the notation and limit of `header`.
  package var footer: String?
  /// The zero-based rows to repeat on every page.
  package var repeatRows: ClosedRange<Int>?
  /// The zero-based columns to repeat on every page.
  package var repeatColumns: ClosedRange<Int>?
  /// The print area; nil for all used cells.
  package var area: Area?
  /// The zero-based rows, above 0, at which a new page begins; at most 1,023.
  package var rowBreaks: [Int]
  /// The zero-based columns, above 0, at which a new page begins; at most 1,023.
  package var columnBreaks: [Int]
  /// Whether the sheet is centered horizontally on the page.
  package var isCenteredHorizontally: Bool

  /// Creates print settings; the default is landscape at full size, without header and footer.
  package init(
    orientation: Orientation = .landscape, fit: Fit = .scale(100), pageOrder: PageOrder = .downThenOver,
    margins: Margins = Margins(), header: String? = nil, footer: String? = nil,
    repeatRows: ClosedRange<Int>? = nil,
    repeatColumns: ClosedRange<Int>? = nil, area: Area? = nil, rowBreaks: [Int] = [],
    columnBreaks: [Int] = [], isCenteredHorizontally: Bool = false
  ) {
    self.orientation = orientation
    self.fit = fit
    self.pageOrder = pageOrder
    self.margins = margins
    self.header = header
    self.footer = footer
    self.repeatRows = repeatRows
    self.repeatColumns = repeatColumns
    self.area = area
    self.rowBreaks = rowBreaks
    self.columnBreaks = columnBreaks
    self.isCenteredHorizontally = isCenteredHorizontally
  }
}
