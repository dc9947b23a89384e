import Localization
import Workbooks

/// Where everything stands on 概要, the first page of a section's book.
struct OverviewLayout {
  /// The columns, from left to right.
  enum Column: Int, CaseIterable {
    case margin, number, name, printed, year, latest, attainment, progress, rating, projectedAttainment,
      probability, outlook
    /// Outside the printed page: what the chart draws.
    case gap, label, chartProgress, chartExpected

    /// The width in characters.
    var width: Double {
      switch self {
      case .margin, .gap: 1.5
      case .number: 6
      case .name: 34
      case .printed: 29
      case .year: 6.5
      case .latest: 12
      case .attainment, .progress: 10
      case .projectedAttainment, .probability: 11
      case .rating: 10.8
      case .outlook: 21
      case .label: 40
      case .chartProgress, .chartExpected: 10
      }
    }
  }

  static let sheet = "概要"
  static let tileRow = 3
  static let sentenceRow = 7
  static let headerRow = 9
  static let firstRow = 10

  /// The number of placements.
  let count: Int

  /// A section without indicators has one blank row, so that ranges never run backwards.
  var lastRow: Int { Self.firstRow + max(count, 1) - 1 }
  /// The heads of chart and guide.
  var lowerRow: Int { lastRow + 2 }
  var chartRow: Int { lowerRow + 1 }

  /// The height of the rows of chart and guide, in points.
  static let lowerRowHeight = 15.5
  /// The height of the chart in pixels: two bars for each indicator, closer where there are many, axis and legend.
  ///
  /// From 665 indicators on the bars grow thinner, for the chart ends at the height that a workbook allows.
  var chartHeight: Int { min(20_000, 70 + (count > 6 ? 30 : 40) * max(count, 4)) }

  /// The columns from one to another.
  static func columns(_ first: Column, _ last: Column) -> ClosedRange<Int> { first.rawValue...last.rawValue }

  /// The cell of a column in a row of the sheet.
  static func position(_ column: Column, _ row: Int) -> Position {
    Position(row: row, column: column.rawValue)
  }

  /// The cells of a column over all placements.
  func area(_ column: Column) -> Area {
    Area(Self.position(column, Self.firstRow), Self.position(column, lastRow))
  }

  /// The same as formulas of this sheet name them.
  func range(_ column: Column) -> String {
    area(column).reference(absolute: true)
  }
}
