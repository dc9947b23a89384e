import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// Where the inputs of a book of the joint programme stand: the reports on the initiatives, and their metrics.
struct InitiativeInputLayout {
  static let sheet = "実績入力"
  static let firstInitiativeRow = 6
  static let firstYearColumn = 6

  /// The columns left of the years; initiatives have but the first two.
  enum Column: Int {
    case number = 1
    case name, unit, targetLabel, target
  }

  /// The two words of an initiative and year.
  enum Block {
    /// 実施状況
    case state
    /// 見直し
    case decision
  }

  let initiatives: [Initiative]
  let figures: [InitiativeMetric]
  /// One column each in every block.
  let years: [FiscalYear]
  /// The place of each initiative and of each figure in its block.
  private let initiativeOffsets: [Initiative.ID: Int]
  private let figureOffsets: [Indicator.ID: Int]

  init(initiatives: [Initiative], figures: [InitiativeMetric], years: [FiscalYear]) {
    self.initiatives = initiatives
    self.figures = figures
    self.years = years
    initiativeOffsets = Dictionary(zip(initiatives.map(\.id), 0...)) { first, _ in first }
    figureOffsets = Dictionary(zip(figures.map(\.id), 0...)) { first, _ in first }
  }

  var lastInitiativeRow: Int { Self.firstInitiativeRow + max(initiatives.count, 1) - 1 }
  /// The head of the block of figures.
  var figureHeadRow: Int { lastInitiativeRow + 2 }
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

  /// The cells that may be changed, of both blocks.
  var openArea: Area {
    Area(
      rows: Self.firstInitiativeRow...lastRow,
      columns: Self.firstYearColumn...treatmentColumn + years.count - 1)
  }
  /// The first of the hidden columns with a copy of what was written into them.
  var writtenColumn: Int { sourceColumn + 4 }
  /// The names of the areas that are compared when the workbook comes back.
  var definedNames: [DefinedName] {
    let copy = Area(
      rows: openArea.first.row...openArea.last.row,
      columns: writtenColumn...writtenColumn + openArea.columnCount - 1)
    return [
      BookArea.others.definedName(Self.sheet, openArea), BookArea.writtenOthers.definedName(Self.sheet, copy),
    ]
  }

  /// Two hidden columns with the checks of the open cells of a figure: of its values, and of their treatment.
  var checkColumn: Int { writtenColumn + openArea.columnCount }

  private func open(_ rows: ClosedRange<Int>, _ column: Int, _ content: OpenCells.Content) -> OpenCells {
    OpenCells(area: Area(rows: rows, columns: column...column + years.count - 1), content: content)
  }
  private var initiativeRows: ClosedRange<Int> { Self.firstInitiativeRow...lastInitiativeRow }
  private var figureRows: ClosedRange<Int> { firstFigureRow...lastRow }

  /// The open cells by what they hold.
  var openStates: OpenCells { open(initiativeRows, Self.firstYearColumn, .words(.initiativeStates)) }
  var openReviews: OpenCells { open(initiativeRows, statusColumn, .words(.reviews)) }
  var openValues: OpenCells { open(figureRows, Self.firstYearColumn, .numbers) }
  var openStatuses: OpenCells { open(figureRows, statusColumn, .words(.statuses)) }
  var openTreatments: OpenCells { open(figureRows, treatmentColumn, .words(.treatments)) }

  /// The row of an initiative in the first block.
  func row(of initiative: Initiative.ID) -> Int {
    Self.firstInitiativeRow + (initiativeOffsets[initiative] ?? 0)
  }

  /// The row of a figure in the second block.
  func row(of figure: Indicator.ID) -> Int {
    firstFigureRow + (figureOffsets[figure] ?? 0)
  }

  /// The cell of one of the words of an initiative and year.
  func position(_ initiative: Initiative.ID, _ year: FiscalYear, _ block: Block) -> Position {
    let first = block == .state ? Self.firstYearColumn : statusColumn
    return Position(row: row(of: initiative), column: first + offset(of: year))
  }

  /// The cell as other sheets name it.
  func address(_ initiative: Initiative.ID, _ year: FiscalYear, _ block: Block) -> String {
    SheetName.reference(Self.sheet, position(initiative, year, block))
  }

  private func offset(of year: FiscalYear) -> Int {
    year.number - (years.first?.number ?? 0)
  }

  // MARK: Figures

  /// The values of a figure over all years, for its chart.
  func values(of figure: InitiativeMetric) -> Area {
    Area(row: row(of: figure.id), columns: Self.firstYearColumn...Self.firstYearColumn + years.count - 1)
  }

  /// The unit of a figure, for formulas of other sheets.
  func unitAddress(of figure: InitiativeMetric) -> String {
    address(row(of: figure.id), Column.unit.rawValue)
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
    case .actual, .second, .comparison, .path: address(row, Self.firstYearColumn + offset)
    case .status, .secondStatus, .comparisonStatus: address(row, statusColumn + offset)
    case .treatment: address(row, treatmentColumn + offset)
    }
  }

  /// The address book of a sheet that calculates one figure from here.
  func addressBook(for figure: InitiativeMetric, sheet: String) -> AddressBook {
    let row = row(of: figure.id)
    return AddressBook(
      sheet: sheet, yearCount: years.count, input: { address($0, row) },
      cellInput: { address($0, row, $1) },
      check: { [checkColumn] in address(row, $0 == .treatments ? checkColumn + 1 : checkColumn) })
  }
}
