import Evaluations
import Figures
import Indicators
import Workbooks

/// Where one figure of a measure is calculated: beside the printed page, every row and figure of its catalogue.
///
/// Of a figure without a target only what compares with none is placed, so that nothing else can be shown of it.
struct MeasureFigureLayout {
  let figure: MeasureFigure
  let evaluation: Evaluation
  let addresses: AddressBook
  let rows: [Row]
  let figures: [Figure]
  /// The first helper row.
  let top: Int

  /// - Parameter columns: of the labels and values of figures, and of the labels of rows, whose years follow.
  init?(
    _ figure: MeasureFigure, in book: ProgrammeBook, sheet: String, top: Int,
    columns: MeasureCardLayout.Columns
  ) {
    guard let evaluation = book.evaluation(of: figure) else { return nil }
    let catalogue = evaluation.catalogue
    let has = figure.hasTarget
    rows = (has ? Row.allCases.filter { $0 != .label } : Self.untargetedRows).filter(catalogue.has)
    figures = (has ? Figure.allCases : Self.untargetedFigures).filter(catalogue.has)
    var addresses = book.inputs.addressBook(for: figure, sheet: sheet)
    for (index, row) in rows.enumerated() {
      addresses.place(row, at: Position(row: top + index, column: columns.helperYears))
    }
    for (index, figure) in figures.enumerated() {
      addresses.place(figure, at: Position(row: top + index, column: columns.helperValue))
    }
    self.figure = figure
    self.evaluation = evaluation
    self.addresses = addresses
    self.top = top
  }

  /// The helper rows that it takes.
  var height: Int { max(rows.count, figures.count) }

  private static let untargetedRows: [Row] = [
    .year, .actual, .status, .treatment, .counted, .factYear, .breakYear, .usable, .fitted, .fittedYear,
    .interval, .change,
  ]
  private static let untargetedFigures: [Figure] = [
    .targetYear, .breakYear, .latestYear, .latestLabel, .latest, .fittedYears, .slope,
  ]

  /// The least years from which a trend is told.
  static let trendYears = 3.0

  /// The trend in a word, live.
  var trend: Cell.Content {
    let digits = figure.indicator.decimals + 2
    let slope = addresses.address(.slope)
    let formula =
      "=IF(\(addresses.address(.fittedYears))<\(Int(Self.trendYears)),\"－\",IF(ROUND(\(slope),\(digits))>0,\"増加\","
      + "IF(ROUND(\(slope),\(digits))<0,\"減少\",\"横ばい\")))"
    guard let value = slopeValue else { return .formula(formula, cached: .text("－")) }
    let rounded = Rounding.round(value, digits: digits, rule: .halfAwayFromZero)
    return .formula(formula, cached: .text(rounded > 0 ? "増加" : rounded < 0 ? "減少" : "横ばい"))
  }

  /// The change per year, live: the median slope over all pairs of years.
  var slope: Cell.Content {
    .formula(
      "=IF(\(addresses.address(.fittedYears))<\(Int(Self.trendYears)),\"３年未満\",\(addresses.address(.slope)))",
      cached: slopeValue.map(Cell.Cached.number) ?? .text("３年未満"))
  }

  private var slopeValue: Double? {
    guard let years = evaluation[.fittedYears].number, years >= Self.trendYears else { return nil }
    return evaluation[.slope].number
  }

  /// Writes the calculation beside the page.
  func write(on sheet: inout Sheet, columns: MeasureCardLayout.Columns, rounding: Settings.Rounding) {
    let writer = FigureWriter(evaluation, addresses: addresses, rounding: rounding)
    sheet.write(
      .text("\(figure.id)　\(figure.indicator.name)"),
      at: Position(row: top - 1, column: columns.helperLabel), style: .helper.bold())
    for figure in figures {
      guard let position = addresses.position(figure) else { continue }
      sheet.write(
        .text(figure.label), at: Position(row: position.row, column: columns.helperLabel), style: .helper)
      sheet.write(
        writer.content(figure), at: position,
        style: Style.helper.format(writer.format(figure)).aligned(.right))
    }
    for row in rows {
      guard let first = addresses.position(row, at: 0) else { continue }
      sheet.write(
        .text(row.label), at: Position(row: first.row, column: columns.helperRowLabel), style: .helper)
      for column in evaluation.record.entries.indices {
        sheet.write(
          writer.content(row, at: column), at: Position(row: first.row, column: first.column + column),
          style: Style.helper.format(writer.format(row)).aligned(.right))
      }
    }
  }

  /// A cell that shows a figure from beside the page.
  func shown(_ figure: Figure) -> Cell.Content {
    guard figures.contains(figure) else { return .text(evaluation[figure].text ?? "－") }
    return .formula("=\(addresses.address(figure))", cached: evaluation[figure].cached)
  }

  func shown(_ row: Row, at column: Int) -> Cell.Content {
    .formula("=\(addresses.address(row, at: column))", cached: evaluation[row][column].cached)
  }
}
