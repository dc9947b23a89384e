import Evaluations
import Figures
import Formulas
import Indicators
import Workbooks

/// The points of the small chart of one placement, calculated from the cells that its chart on the 個票 shows.
struct TrendPointRow {
  private let layout: ListLayout
  private let index: Int
  private let cells: PlacementCells
  /// The least and the greatest number that the chart shows, of which every point is a share.
  private var low = SheetExpression.number(0)
  private var high = SheetExpression.number(0)

  /// The points of the placement with that position in the book.
  init(_ layout: ListLayout, placement index: Int, _ cells: PlacementCells) {
    self.layout = layout
    self.index = index
    self.cells = cells
    let shown = shown
    low = .minimum(shown)
    high = .maximum(shown)
  }

  private var evaluation: Evaluation { cells.evaluation }
  private var indicator: Indicator { evaluation.indicator }
  private var points: TrendPoints { layout.trend }

  /// The formula of a column with what it comes to.
  func expression(_ column: TrendPoints.Column) -> SheetExpression {
    switch column {
    case .drawn(let year): drawn(in: year)
    case .low: low
    case .high: high
    case .actual(let year): scaled(own(.drawn(year), drawn(in: year)))
    case .path(let year):
      pathColumn(of: year).map { scaled(cells.value(of: pathRow, at: $0)) } ?? .notAvailable
    case .targetYear: targetYear
    case .target: scaled(cells.figure(.target))
    }
  }

  // MARK: Cells

  private func position(_ column: TrendPoints.Column) -> Position {
    layout.position(.trend(column), placement: index)
  }

  private func own(_ column: TrendPoints.Column, _ expression: SheetExpression) -> SheetExpression {
    .cell(position(column).reference, expression.value)
  }

  // MARK: Points

  /// The value of a year; none of another range or definition (参考), which a reader would take for a part of the line.
  private func drawn(in year: FiscalYear) -> SheetExpression {
    guard let column = evaluation.record.years.firstIndex(of: year) else { return .text("") }
    let found = cells.value(of: indicator.target.kind.judgedRow, at: column)
    let isJoined = SheetExpression.all([
      .isNumber(found),
      .comparison(
        cells.value(of: .status, at: column), .notEqual, .text(Observation.Status.reference.rawValue)),
    ])
    return .choice(isJoined, found, .text(""))
  }

  private var pathRow: YearlyFigure { indicator.target.kind.pathRow }

  /// The column of a year in which the line to the target is drawn: up to the target year.
  private func pathColumn(of year: FiscalYear) -> Int? {
    guard evaluation.definitions.has(pathRow), year <= indicator.target.year else { return nil }
    return evaluation.record.years.firstIndex(of: year)
  }

  /// All cells with a number that the chart shows.
  private var shown: [SheetRange] {
    let years = points.years
    let values = SheetRange(
      area: Area(position(.drawn(years.lowerBound)), position(.drawn(years.upperBound))), isAbsolute: false,
      values: years.map { drawn(in: $0).value })
    var ranges = [values]
    let path = years.compactMap(pathColumn)
    if let first = path.first, let last = path.last,
      let range = cells.range(of: pathRow, over: first...last)
    {
      ranges.append(range)
    }
    if let target = cells.addresses.position(.target) {
      ranges.append(
        SheetRange(
          sheet: cells.addresses.sheet, area: Area(target, target), values: [evaluation[.target].shown]))
    }
    return ranges
  }

  /// A number as its share of the way from the least to the greatest one, the middle where they are the same.
  private func scaled(_ value: SheetExpression) -> SheetExpression {
    let (low, high) = (own(.low, low), own(.high, high))
    let room = SheetExpression.operation(high, .subtract, low)
    let hasRoom = SheetExpression.comparison(
      .rounded(room, digits: indicator.decimals + 2, .halfAwayFromZero), .greater, .number(0))
    return .choice(
      .isNumber(value),
      .choice(
        hasRoom, .operation(.operation(value, .subtract, low), .divide, room), .number(0.5)),
      .notAvailable)
  }

  /// The place of the target year among the years of the charts.
  private var targetYear: SheetExpression {
    let year = cells.figure(.targetYear)
    func bound(_ year: FiscalYear) -> SheetExpression {
      .cell(
        layout.trendYear(year).reference(absoluteRow: true, absoluteColumn: true),
        .number(Double(year.number)))
    }
    let (first, last) = (bound(points.years.lowerBound), bound(points.years.upperBound))
    return .choice(
      .all([
        .comparison(year, .atLeast, first), .comparison(year, .atMost, last),
      ]), .operation(.operation(year, .subtract, first), .divide, .operation(last, .subtract, first)),
      .notAvailable)
  }
}
