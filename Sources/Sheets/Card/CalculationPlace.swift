import Figures
import Formulas
import Indicators
import Workbooks

/// Where the whole calculation of one indicator stands on a sheet: its figures one below the other, and beside them its
/// yearly figures with all years of the record.
///
/// It stands below the printed page, for whoever checks how a figure comes about; every formula of the book refers to it.
struct CalculationPlace {
  /// The columns of both parts.
  struct Columns {
    let label: Int
    let value: Int
    let explanation: Int
    /// The names of the rows; the cell left of the first year stays blank where another column lies between.
    let rowLabel: Int
    let firstYear: Int
  }

  let sheet: String
  /// The head of the calculation; its header follows, then the first figure and the first row.
  let top: Int
  let columns: Columns
  let yearCount: Int
  let figures: [Figure]
  let rows: [YearlyFigure]
  /// The figures that are given again for earlier years, one row each.
  let restated: [Figure]

  init(
    sheet: String, top: Int, columns: Columns, yearCount: Int, definitions: Definitions, restated: [Figure]
  ) {
    self.sheet = sheet
    self.top = top
    self.columns = columns
    self.yearCount = yearCount
    figures = Figure.allCases.filter(definitions.has)
    rows = YearlyFigure.allCases.filter { definitions.has($0) && $0 != .label }
    self.restated = restated
  }

  var headerRow: Int { top + 1 }
  var firstRow: Int { top + 2 }

  func position(of figure: Figure) -> Position? {
    figures.firstIndex(of: figure).map { Position(row: firstRow + $0, column: columns.value) }
  }

  /// The head of the figures that are given again by year.
  var restatedHead: Int { firstRow + rows.count + 1 }
  func position(restated figure: Figure, at year: Int) -> Position? {
    restated.firstIndex(of: figure).map {
      Position(row: restatedHead + 1 + $0, column: columns.firstYear + year)
    }
  }

  /// The first row below the figures, and below the rows, with a blank one between.
  var rowBelowFigures: Int { firstRow + figures.count + 1 }
  var rowBelowRows: Int { restated.isEmpty ? restatedHead : restatedHead + restated.count + 2 }

  /// Assigns the cells of the calculation.
  func place(in addresses: inout AddressBook, definitions: Definitions) {
    addresses.place(.label, at: Position(row: headerRow, column: columns.firstYear))
    for (index, row) in rows.enumerated() {
      addresses.place(row, at: Position(row: firstRow + index, column: columns.firstYear))
    }
    for figure in figures {
      if let position = position(of: figure) { addresses.place(figure, at: position) }
    }
    addresses.omitUndefined(of: definitions)
  }
}
