/// How a sheet comes out on A4 paper.
package struct PrintSetup: Hashable, Sendable {
  /// How the paper lies.
  package enum Orientation: Hashable, Sendable {
    case landscape
    case portrait
  }

  /// How the sheet is brought to the size of the paper.
  package enum Fit: Hashable, Sendable {
    /// So many pages across and down, 0 for as many as needed; breaks set by hand are then ignored.
    case pages(width: Int, height: Int)
    /// A percentage, 10 to 400.
    case scale(Int)
  }

  /// Distances from the edge of the paper in inches.
  package struct Margins: Hashable, Sendable {
    /// From the left edge.
    package var left: Double
    /// From the right edge.
    package var right: Double
    /// From the upper edge to the cells.
    package var top: Double
    /// From the lower edge to the cells.
    package var bottom: Double
    /// From the upper edge to the header.
    package var header: Double
    /// From the lower edge to the footer.
    package var footer: Double

    /// The margins of the house, where others are not given.
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

  /// How the paper lies.
  package var orientation: Orientation
  /// How large the sheet is printed.
  package var fit: Fit
  /// The distances from the edge of the paper.
  package var margins: Margins
  /// The line above the sheet in the notation of Excel (`&L…&C…&R…`), at most 254 UTF-16 units.
  package var header: String?
  /// The line below the sheet, like `header`.
  package var footer: String?
  /// Zero-based rows that stand on every page.
  package var repeatRows: ClosedRange<Int>?
  /// Zero-based columns that stand on every page.
  package var repeatColumns: ClosedRange<Int>?
  /// What is printed; nil is all that is used.
  package var area: Area?
  /// Zero-based rows, above 0, at which a new page begins; at most 1,023.
  package var rowBreaks: [Int]
  /// Zero-based columns, above 0, at which a new page begins; at most 1,023.
  package var columnBreaks: [Int]
  /// True when the sheet stands in the middle of the page.
  package var isCenteredHorizontally: Bool

  /// The house page: A4 across, at full size, without header and footer.
  package init(
    orientation: Orientation = .landscape, fit: Fit = .scale(100), margins: Margins = Margins(),
    header: String? = nil, footer: String? = nil, repeatRows: ClosedRange<Int>? = nil,
    repeatColumns: ClosedRange<Int>? = nil, area: Area? = nil, rowBreaks: [Int] = [],
    columnBreaks: [Int] = [], isCenteredHorizontally: Bool = false
  ) {
    self.orientation = orientation
    self.fit = fit
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
