import Evaluations
import Figures
import Indicators
import Workbooks

/// Where the inputs of all indicators of a book stand: the only sheet on which numbers live.
///
/// One row for each series of each indicator, blocks of columns with one column a year.
struct InputLayout {
  let sheet: String
  let records: [Record]
  let years: [FiscalYear]
  /// Whether the plan types expected values for any of the indicators.
  let hasPath: Bool
  private let firstRows: [Indicator.ID: Int]

  static let headerRow = 3
  static let yearRow = 5
  static let firstRow = 6
  static let firstYearColumn = 9

  /// - Parameter records: distinct indicators in print order.
  init(sheet: String, records: [Record]) {
    self.sheet = sheet
    self.records = records
    let all = records.flatMap(\.years)
    let last = all.max() ?? FiscalYear(2024)
    // The comparison below the table needs seven columns.
    let first = min(all.min() ?? last, last.advanced(by: -6))
    years = Array(first...last)
    hasPath = records.contains { $0.entries.contains { $0.path != nil } }
    var rows: [Indicator.ID: Int] = [:]
    var row = Self.firstRow
    for record in records {
      rows[record.indicator.id] = row
      row += record.indicator.strands.count
    }
    firstRows = rows
  }

  var rowCount: Int { records.reduce(0) { $0 + $1.indicator.strands.count } }
  var lastRow: Int { Self.firstRow + rowCount - 1 }

  func row(of indicator: Indicator.ID, strand: Int = 0) -> Int {
    (firstRows[indicator] ?? Self.firstRow) + strand
  }

  // MARK: Columns

  enum Column: Int {
    case number = 1
    case name, unit, kind, baselineLabel, baseline, targetLabel, target
  }

  var statusColumn: Int { Self.firstYearColumn + years.count + 1 }
  var treatmentColumn: Int { statusColumn + years.count + 1 }
  var pathColumn: Int { treatmentColumn + years.count + 1 }
  var overrideColumn: Int { hasPath ? pathColumn + years.count + 1 : pathColumn }
  var sourceColumn: Int { overrideColumn + 1 }
  /// Three hidden columns with western years: of the baseline, of the target, of the period's beginning.
  var baselineYearColumn: Int { sourceColumn + 2 }
  var targetYearColumn: Int { sourceColumn + 3 }
  var fromYearColumn: Int { sourceColumn + 4 }

  // MARK: Addresses

  private func address(_ row: Int, _ column: Int) -> String {
    SheetName.quoted(sheet) + "!"
      + Position(row: row, column: column).reference(absoluteRow: true, absoluteColumn: true)
  }

  func address(_ input: Input, of indicator: Indicator.ID) -> String {
    let column =
      switch input {
      case .baseline: Column.baseline.rawValue
      case .target: Column.target.rawValue
      case .baselineYear: baselineYearColumn
      case .targetYear: targetYearColumn
      case .fromYear: fromYearColumn
      case .override: overrideColumn
      }
    return address(row(of: indicator), column)
  }

  func address(_ input: CellInput, of indicator: Indicator.ID, in year: FiscalYear) -> String {
    let offset = year.number - (years.first?.number ?? 0)
    let row = row(of: indicator)
    return switch input {
    case .year: address(Self.yearRow, Self.firstYearColumn + offset)
    case .label: address(Self.headerRow + 1, Self.firstYearColumn + offset)
    case .actual, .inflow: address(row, Self.firstYearColumn + offset)
    case .outflow: address(row + 1, Self.firstYearColumn + offset)
    case .status: address(row, statusColumn + offset)
    case .outflowStatus: address(row + 1, statusColumn + offset)
    case .treatment: address(row, treatmentColumn + offset)
    case .path: address(row, pathColumn + offset)
    }
  }

  /// The actual cells of an indicator over the years of a record, for charts.
  func actuals(of record: Record) -> Area? {
    guard let first = record.years.first, let last = record.years.last, let start = years.first else {
      return nil
    }
    let row = row(of: record.indicator.id)
    return Area(
      Position(row: row, column: Self.firstYearColumn + first.number - start.number),
      Position(row: row, column: Self.firstYearColumn + last.number - start.number))
  }

  /// The address book of a sheet that calculates one indicator from here.
  func addressBook(for record: Record, sheet: String) -> AddressBook {
    let id = record.indicator.id
    let years = record.years
    return AddressBook(
      sheet: sheet, yearCount: years.count, input: { address($0, of: id) },
      cellInput: { address($0, of: id, in: years[$1]) })
  }
}
