import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// Where the inputs of all indicators of a book stand: the only sheet on which numbers live.
///
/// One row for each series of each indicator, blocks of columns with one column a year.
struct InputLayout {
  /// 実績入力.
  let sheet: String
  let records: [Record]
  /// One column each in every block, from the earliest of any record.
  let years: [FiscalYear]
  /// Whether the plan types expected values for any of the indicators.
  let hasPath: Bool
  private let firstRows: [Indicator.ID: Int]
  /// The rows of the series with which targets are compared.
  private let comparisonRows: [Indicator.ID: Int]

  /// The first of two header rows.
  static let headerRow = 3
  /// The western years, which formulas use.
  static let yearRow = 5
  static let firstRow = 6
  static let firstYearColumn = 9

  /// - Parameter records: distinct indicators in print order.
  /// - Parameter period: the years that are shown where there is no record.
  init(sheet: String, records: [Record], period: ClosedRange<FiscalYear>) {
    self.sheet = sheet
    self.records = records
    let all = records.flatMap(\.years)
    let last = all.max() ?? period.upperBound
    let first = min(all.min() ?? last, last.advanced(by: 1 - Self.leastYears))
    years = Array(first...last)
    hasPath = records.contains { $0.entries.contains { $0.path != nil } }
    var rows: [Indicator.ID: Int] = [:]
    var comparisons: [Indicator.ID: Int] = [:]
    var row = Self.firstRow
    for record in records {
      rows[record.indicator.id] = row
      let indicator = record.indicator
      if let index = indicator.comparedSeries.flatMap({ indicator.position(of: $0.series) }) {
        comparisons[indicator.id] = row + index
      }
      row += indicator.definitions.count
    }
    firstRows = rows
    comparisonRows = comparisons
  }

  /// Without records there is a blank row, so that no range runs backwards.
  var lastRow: Int { Self.firstRow + max(1, records.reduce(0) { $0 + $1.indicator.definitions.count }) - 1 }

  /// The row of one of the series of an indicator.
  func row(of indicator: Indicator.ID, series: Int = 0) -> Int {
    (firstRows[indicator] ?? Self.firstRow) + series
  }

  // MARK: Columns

  /// The columns left of the years.
  enum Column: Int {
    case number = 1
    case name, unit, kind, baselineLabel, baseline, targetLabel, target
  }

  /// The first columns of the blocks behind that of the values, each with a gap before it; 目安値 only where the plan has
  /// any.
  ///
  /// 編集の影響 stands in the rows of the indicators, beside the values: what is typed and what it changes are seen together.
  var comparisonColumn: Int { Self.firstYearColumn + years.count + 1 }
  var statusColumn: Int { changeColumn + 2 }
  var treatmentColumn: Int { statusColumn + years.count + 1 }
  var pathColumn: Int { treatmentColumn + years.count + 1 }
  var overrideColumn: Int { hasPath ? pathColumn + years.count + 1 : pathColumn }
  var sourceColumn: Int { overrideColumn + 1 }
  /// The last column of 編集の影響, which says なし or ● 変更.
  var changeColumn: Int { comparisonColumn + EditComparison.widths.count - 1 }
  var changeArea: Area { Area(rows: Self.firstRow...lastRow, column: changeColumn) }
  /// Three hidden columns with western years: of the baseline, of the target, of the period's beginning.
  var baselineYearColumn: Int { sourceColumn + 2 }
  var targetYearColumn: Int { sourceColumn + 3 }
  var fromYearColumn: Int { sourceColumn + 4 }
  /// Hidden columns for the workbook that comes back: the ids, and copies of what was written into the open cells.
  var idColumn: Int { sourceColumn + 5 }
  /// How many columns the copies take.
  var writtenCount: Int { 2 * years.count + others.columnCount }

  /// Hidden columns with the checks of the open cells of a row, one for each kind of cell.
  var checkColumn: Int { idColumn + 1 + writtenCount }
  static let checkCount = 4

  private var rows: ClosedRange<Int> { Self.firstRow...lastRow }

  /// The open cells by what they hold.
  var openValues: OpenCells { OpenCells(area: values, content: .numbers) }
  var openStatuses: OpenCells { OpenCells(area: statuses, content: .words(.statuses)) }
  var openTreatments: OpenCells {
    let columns = treatmentColumn...treatmentColumn + years.count - 1
    return OpenCells(area: Area(rows: rows, columns: columns), content: .words(.treatments))
  }
  var openPaths: OpenCells? {
    guard hasPath else { return nil }
    let columns = pathColumn...pathColumn + years.count - 1
    return OpenCells(area: Area(rows: rows, columns: columns), content: .numbers)
  }
  var openOverrides: OpenCells {
    OpenCells(area: Area(rows: rows, column: overrideColumn), content: .words(.ratings))
  }

  private var values: Area {
    Area(rows: rows, columns: Self.firstYearColumn...Self.firstYearColumn + years.count - 1)
  }
  private var statuses: Area { Area(rows: rows, columns: statusColumn...statusColumn + years.count - 1) }
  private var others: Area { Area(rows: rows, columns: treatmentColumn...overrideColumn) }

  /// The cells that may be changed, each area with the upper left cell of its copy.
  var copies: [(area: Area, first: Position)] {
    let firsts = [idColumn + 1, idColumn + 1 + years.count, idColumn + 1 + 2 * years.count]
    return zip([values, statuses, others], firsts).map {
      ($0, Position(row: Self.firstRow, column: $1))
    }
  }

  /// The names of the areas that are read when the workbook comes back.
  var definedNames: [DefinedName] {
    let written: [BookArea] = [.writtenValues, .writtenStatuses, .writtenOthers]
    let areas: [(BookArea, Area)] =
      [
        (.ids, Area(rows: rows, column: idColumn)),
        (.years, Area(row: Self.headerRow + 1, columns: values.first.column...values.last.column)),
        (.values, values), (.statuses, statuses), (.others, others),
      ]
      + zip(written, copies).map { name, copy in
        let last = Position(
          row: lastRow, column: copy.first.column + copy.area.columnCount - 1)
        return (name, Area(copy.first, last))
      }
    return areas.map { $0.definedName(sheet, $1) }
  }

  /// How many of the last years are always shown: those of a plan and the one that it starts from.
  private static let leastYears = 7

  /// Whether the columns of a year are shown: the last years, and of those before them the ones that have a number.
  func isUsed(_ year: FiscalYear) -> Bool {
    guard let last = years.last, year < last.advanced(by: 1 - Self.leastYears) else { return true }
    return records.contains { record in
      record.entries.contains { entry in entry.year == year && entry.cells.contains { $0.number != nil } }
    }
  }

  /// Whether the column of a year is shown among those of 目安値: the years between the first and the last of the plan's.
  func hasPath(in year: FiscalYear) -> Bool {
    let typed = records.flatMap { $0.entries.filter { $0.path != nil }.map(\.year) }
    guard let first = typed.min(), let last = typed.max() else { return false }
    return (first...last).contains(year)
  }

  // MARK: Addresses

  private func address(_ row: Int, _ column: Int) -> String {
    SheetName.reference(sheet, Position(row: row, column: column), absolute: true)
  }

  /// The cell of an input of an indicator, as other sheets name it.
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

  /// The cell that checks an input of an indicator, as other sheets name it.
  private func address(_ input: CheckedInput, of indicator: Indicator.ID) -> String {
    let row = row(of: indicator)
    return switch input {
    case .values: address(row, checkColumn)
    case .secondValues: address(row + 1, checkColumn)
    case .comparedValues: address(comparisonRows[indicator] ?? row, checkColumn)
    case .treatments: address(row, checkColumn + 1)
    case .path: address(row, checkColumn + 2)
    case .override: address(row, checkColumn + 3)
    case .target: address(Input.target, of: indicator)
    case .constant, .ratingNumbers, .projectionNumbers: input.name ?? ""
    }
  }

  /// The cell of an input of a year, as other sheets name it.
  func address(_ input: CellInput, of indicator: Indicator.ID, in year: FiscalYear) -> String {
    let offset = year.number - (years.first?.number ?? 0)
    let row = row(of: indicator)
    return switch input {
    case .year: address(Self.yearRow, Self.firstYearColumn + offset)
    case .label: address(Self.headerRow + 1, Self.firstYearColumn + offset)
    case .actual: address(row, Self.firstYearColumn + offset)
    case .second: address(row + 1, Self.firstYearColumn + offset)
    case .comparison: address(comparisonRows[indicator] ?? row, Self.firstYearColumn + offset)
    case .status: address(row, statusColumn + offset)
    case .secondStatus: address(row + 1, statusColumn + offset)
    case .comparisonStatus: address(comparisonRows[indicator] ?? row, statusColumn + offset)
    case .treatment: address(row, treatmentColumn + offset)
    case .path: address(row, pathColumn + offset)
    }
  }

  /// The cells with value and status of one of the series of an indicator, as other sheets name them.
  func addresses(of indicator: Indicator.ID, series: Int, in year: FiscalYear) -> (
    value: String, status: String
  ) {
    let offset = year.number - (years.first?.number ?? 0)
    let row = row(of: indicator, series: series)
    return (address(row, Self.firstYearColumn + offset), address(row, statusColumn + offset))
  }

  /// The actual cells of an indicator over some of the years of its record, for charts.
  func actuals(of record: Record, over years: Range<Int>) -> Area {
    let start = Self.firstYearColumn + record.years[years.lowerBound].number - (self.years.first?.number ?? 0)
    return Area(row: row(of: record.indicator.id), columns: start...start + years.count - 1)
  }

  /// The address book of a sheet that calculates one indicator from here.
  func addressBook(for record: Record, sheet: String) -> AddressBook {
    let id = record.indicator.id
    let years = record.years
    return AddressBook(
      sheet: sheet, yearCount: years.count, input: { address($0, of: id) },
      cellInput: { address($0, of: id, in: years[$1]) }, check: { address($0, of: id) })
  }
}
