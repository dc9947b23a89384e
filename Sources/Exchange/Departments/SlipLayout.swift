import Indicators
import Sheets
import Workbooks

/// Where everything stands on a slip: the findings above, the missing values below, both over the same columns.
struct SlipLayout {
  /// How many findings have a row of their own.
  let findings: Int
  /// Whether a row says how many findings more there are.
  let hasEnding: Bool
  /// The years with a column.
  let years: [FiscalYear]
  /// How many series have a row.
  let series: Int

  /// A column from left to right; years stand between two of them.
  enum Column: Int, CaseIterable {
    case margin, number, name, unit, target, latest
    /// Behind the years.
    case count, nextRelease
    /// The three columns that are open.
    case first, second, third

    fileprivate var pixels: Double {
      switch self {
      case .margin: 15
      case .number: 46
      case .name: 196
      case .unit: 62
      case .target: 104
      case .latest: 56
      case .count: 38
      case .nextRelease: 62
      case .first: 90
      case .second: 90
      case .third: 176
      }
    }
  }

  /// The most years that have a column.
  static let mostYears = 10
  private static let yearPixels = 30.0
  /// The fewest pixels of all years: what is wrong stands across them.
  private static let leastPixels = 200.0

  static let findingHead = 4
  var firstFinding: Int { Self.findingHead + 2 }
  var lastFinding: Int { firstFinding + max(1, findings) - 1 }
  var missingHead: Int { lastFinding + (hasEnding ? 3 : 2) }
  var firstMissing: Int { missingHead + 2 }
  var lastMissing: Int { firstMissing + max(1, series) - 1 }
  var totalRow: Int { lastMissing + 1 }
  var closingRow: Int { totalRow + 2 }

  /// The printed columns.
  var columns: ClosedRange<Int> { index(.number)...index(.third) }
  /// The first of the hidden columns.
  var firstKey: Int { index(.third) + 2 }

  func index(_ column: Column) -> Int {
    column.rawValue + (column.rawValue >= Column.count.rawValue ? years.count : 0)
  }

  func position(_ column: Column, _ row: Int) -> Position { Position(row: row, column: index(column)) }

  /// The cells of a row from one column to another.
  func area(_ row: Int, _ first: Column, _ last: Column) -> Area {
    Area(position(first, row), position(last, row))
  }

  /// What is wrong with a value and what to do: across the years, count and next release.
  func problem(_ row: Int) -> Area {
    Area(Position(row: row, column: index(.latest) + 1), position(.nextRelease, row))
  }

  /// The cell of a year.
  func position(_ year: Int, _ row: Int) -> Position {
    Position(row: row, column: index(.latest) + 1 + year)
  }

  private var yearPixels: Double { max(Self.yearPixels, Self.leastPixels / Double(max(1, years.count))) }

  /// The widths in characters of some columns together.
  func width(of columns: ClosedRange<Int>) -> Double {
    columns.reduce(0) { $0 + widths[$1] }
  }

  /// The widths in characters of all shown columns.
  var widths: [Double] {
    Column.allCases.flatMap { column in
      [Pixels.characters(column.pixels)]
        + (column == .latest ? years.map { _ in Pixels.characters(yearPixels) } : [])
    }
  }

  // MARK: Areas that come back

  var answers: Area { open(firstFinding...lastFinding) }
  var promises: Area { open(firstMissing...lastMissing) }
  var questions: Area {
    Area(
      rows: firstFinding...lastFinding, columns: firstKey...firstKey + SlipKey.allCases.count - 1)
  }
  var missingKeys: Area { Area(rows: firstMissing...lastMissing, columns: firstKey...firstKey + 2) }

  private func open(_ rows: ClosedRange<Int>) -> Area {
    Area(rows: rows, columns: index(.first)...index(.third))
  }
}
