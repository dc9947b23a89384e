/// How a sheet comes out on A4 paper.
package struct PrintSetup: Hashable, Sendable {
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
    package var left: Double
    package var right: Double
    package var top: Double
    package var bottom: Double
    package var header: Double
    package var footer: Double

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

  package var orientation: Orientation
  package var fit: Fit
  package var margins: Margins
  /// Lines above and below the sheet in the notation of Excel (`&L…&C…&R…`), at most 254 UTF-16 units.
  package var header: String?
  package var footer: String?
  /// Rows and columns that stand on every page.
  package var repeatRows: ClosedRange<Int>?
  package var repeatColumns: ClosedRange<Int>?
  /// What is printed; nil is all that is used.
  package var area: Area?
  /// Zero-based rows and columns, above 0, at which a new page begins; at most 1,023 of each.
  package var rowBreaks: [Int]
  package var columnBreaks: [Int]
  package var isCenteredHorizontally: Bool

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
