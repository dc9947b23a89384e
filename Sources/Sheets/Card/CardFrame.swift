import Evaluations
import Figures
import Formulas
import Indicators
import Workbooks

/// What the chart of a 個票 draws besides the rows of the years: the target from end to end, the breaks between years
/// from the foot to the top, and the points at the foot that bear the names of the years.
///
/// Its cells stand beside the page: two columns right of the helper rows for the lines, a row below them for the foot.
struct CardFrame {
  /// A straight line: two cells of years one below the other, and beside them two of heights.
  private struct Line {
    let years: [Double]
    let heights: [Cell.Content]
  }

  private let layout: CardLayout
  private let scale: ChartScale
  /// The ends of the years' axis, with room for the labels of the last values at the right.
  let firstYear: Double
  let lastYear: Double
  /// The target's line, then the breaks.
  private let lines: [Line]

  init(layout: CardLayout, target: Value, scale: ChartScale) {
    let record = layout.record
    let firstYear = Double(record.years.first?.number ?? 0) - 0.5
    let lastYear = Double(record.years.last?.number ?? 0) + 0.95
    let height = Cell.Content.formula("=\(layout.addresses.address(.target))", cached: target.cached)
    let breaks = record.entries.filter { $0.treatment == .discontinued }
      // A break lies between two years.
      .map { Double($0.year.number) - 0.5 }
    self.layout = layout
    self.scale = scale
    self.firstYear = firstYear
    self.lastYear = lastYear
    lines =
      [Line(years: [firstYear, lastYear], heights: [height, height])]
      + breaks.map { year in
        Line(years: [year, year], heights: [scale.minimum, scale.maximum].map(Cell.Content.number))
      }
  }

  /// Writes the cells with their heads.
  func write(on sheet: inout Sheet) {
    func write(_ content: Cell.Content, _ row: Int, _ column: Int) {
      sheet.write(content, at: Position(row: row, column: column), style: .helper)
    }
    let columns = layout.columns
    write(.text("図の枠"), CardLayout.firstFigureRow - 1, columns.helperLine)
    for (index, line) in lines.enumerated() {
      for end in line.years.indices {
        let row = top(of: index) + end
        write(.number(line.years[end]), row, columns.helperLine)
        write(line.heights[end], row, columns.helperLine + 1)
      }
    }
    write(.text("図：年の目盛"), footRow, columns.helperRowLabel)
    for column in footColumns { write(.number(scale.minimum), footRow, column) }
  }

  /// The target's line.
  var target: (years: ChartRange, heights: ChartRange) { ranges(of: 0) }

  /// The lines of the breaks, oldest first.
  var breaks: [(years: ChartRange, heights: ChartRange)] {
    lines.indices.dropFirst().map(ranges)
  }

  /// The heights of the points at the foot, one for each year.
  var foot: ChartRange {
    ChartRange(
      sheet: layout.sheet, area: Area(row: footRow, columns: footColumns),
      cached: .numbers(footColumns.map { _ in scale.minimum }))
  }

  private func top(of line: Int) -> Int { CardLayout.firstFigureRow + 2 * line }

  private var footRow: Int { CardLayout.firstFigureRow + layout.helperRows.count }

  private var footColumns: ClosedRange<Int> {
    let first = layout.columns.helperYears
    return first...first + layout.record.entries.count - 1
  }

  private func ranges(of index: Int) -> (years: ChartRange, heights: ChartRange) {
    let line = lines[index]
    let rows = top(of: index)...top(of: index) + line.years.count - 1
    func range(_ column: Int, _ cached: [Double?]) -> ChartRange {
      ChartRange(
        sheet: layout.sheet, area: Area(rows: rows, column: layout.columns.helperLine + column),
        cached: cached)
    }
    return (range(0, line.years), range(1, line.heights.map(\.number)))
  }
}

extension Cell.Content {
  /// The number that a cell holds or its formula comes to.
  fileprivate var number: Double? {
    switch self {
    case .number(let number), .formula(_, .number(let number), _): number
    case .blank, .text, .formula, .link: nil
    }
  }
}
