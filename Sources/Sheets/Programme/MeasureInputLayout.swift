import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// Where the inputs of a book of the joint programme stand: what was reported of the measures, and their figures.
struct MeasureInputLayout {
  static let sheet = "実績入力"
  static let firstMeasureRow = 6
  static let firstYearColumn = 6

  /// The columns left of the years; measures have but the first two.
  enum Column: Int {
    case number = 1
    case name, unit, targetLabel, target
  }

  /// The two words of a measure and year.
  enum Block {
    /// 実施状況
    case state
    /// 見直し
    case decision
  }

  let measures: [Initiative]
  let figures: [InitiativeMetric]
  /// One column each in every block.
  let years: [FiscalYear]
  /// The place of each measure and of each figure in its block.
  private let measureOffsets: [Initiative.ID: Int]
  private let figureOffsets: [Indicator.ID: Int]

  init(measures: [Initiative], figures: [InitiativeMetric], years: [FiscalYear]) {
    self.measures = measures
    self.figures = figures
    self.years = years
    measureOffsets = Dictionary(zip(measures.map(\.id), 0...)) { first, _ in first }
    figureOffsets = Dictionary(zip(figures.map(\.id), 0...)) { first, _ in first }
  }

  var lastMeasureRow: Int { Self.firstMeasureRow + max(measures.count, 1) - 1 }
  /// The head of the block of figures.
  var figureHeadRow: Int { lastMeasureRow + 2 }
  /// The western years, which formulas use.
  var yearRow: Int { figureHeadRow + 3 }
  var firstFigureRow: Int { yearRow + 1 }
  var lastRow: Int { firstFigureRow + max(figures.count, 1) - 1 }

  var statusColumn: Int { Self.firstYearColumn + years.count + 1 }
  var treatmentColumn: Int { statusColumn + years.count + 1 }
  var sourceColumn: Int { treatmentColumn + years.count + 1 }
  /// Two hidden columns with western years: of the target, and of the period's beginning.
  var targetYearColumn: Int { sourceColumn + 2 }
  var fromYearColumn: Int { sourceColumn + 3 }

  /// The row of a measure in the first block.
  func row(of measure: Initiative.ID) -> Int {
    Self.firstMeasureRow + (measureOffsets[measure] ?? 0)
  }

  /// The row of a figure in the second block.
  func row(of figure: Indicator.ID) -> Int {
    firstFigureRow + (figureOffsets[figure] ?? 0)
  }

  /// The cell of one of the words of a measure and year.
  func position(_ measure: Initiative.ID, _ year: FiscalYear, _ block: Block) -> Position {
    let first = block == .state ? Self.firstYearColumn : statusColumn
    return Position(row: row(of: measure), column: first + offset(of: year))
  }

  /// The cell as other sheets name it.
  func address(_ measure: Initiative.ID, _ year: FiscalYear, _ block: Block) -> String {
    SheetName.reference(Self.sheet, position(measure, year, block))
  }

  private func offset(of year: FiscalYear) -> Int {
    year.number - (years.first?.number ?? 0)
  }

  // MARK: Figures

  /// The values of a figure over all years, for its chart.
  func values(of figure: InitiativeMetric) -> Area {
    Area(row: row(of: figure.id), columns: Self.firstYearColumn...Self.firstYearColumn + years.count - 1)
  }

  private func address(_ row: Int, _ column: Int) -> String {
    SheetName.reference(Self.sheet, Position(row: row, column: column), absolute: true)
  }

  private func address(_ input: Input, _ row: Int) -> String {
    switch input {
    case .target: address(row, Column.target.rawValue)
    case .targetYear: address(row, targetYearColumn)
    case .fromYear: address(row, fromYearColumn)
    // A figure has no baseline, and nobody overrides its rating: the cell beside is always blank.
    case .baseline, .baselineYear, .override: address(row, sourceColumn + 1)
    }
  }

  private func address(_ input: CellInput, _ row: Int, _ offset: Int) -> String {
    switch input {
    case .year: address(yearRow, Self.firstYearColumn + offset)
    case .label: address(yearRow - 1, Self.firstYearColumn + offset)
    case .actual, .inflow, .outflow, .path: address(row, Self.firstYearColumn + offset)
    case .status, .outflowStatus: address(row, statusColumn + offset)
    case .treatment: address(row, treatmentColumn + offset)
    }
  }

  /// The address book of a sheet that calculates one figure from here.
  func addressBook(for figure: InitiativeMetric, sheet: String) -> AddressBook {
    let row = row(of: figure.id)
    return AddressBook(
      sheet: sheet, yearCount: years.count, input: { address($0, row) },
      cellInput: { address($0, row, $1) })
  }
}
