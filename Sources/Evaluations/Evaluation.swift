package import Figures
package import Indicators

/// The conclusions on one indicator: every figure and row, as the cells show them.
package struct Evaluation: Sendable {
  package let record: Record
  package let catalogue: Catalogue
  private let figures: [Figure: Value]
  private let exact: [Figure: Value]
  private let rows: [Row: [Value]]

  package init(_ record: Record, context: Context) {
    let catalogue = Catalogue(Shape(of: record.indicator, in: context.plan))
    self.init(record, catalogue: catalogue, context: context)
  }

  init(_ record: Record, catalogue: Catalogue, context: Context) {
    var evaluator = Evaluator(catalogue, record: record, context: context)
    var figures: [Figure: Value] = [:]
    var exact: [Figure: Value] = [:]
    var rows: [Row: [Value]] = [:]
    for figure in Figure.allCases {
      figures[figure] = evaluator.value(of: figure)
    }
    for figure in Figure.allCases where figure.measure(for: catalogue.shape.kind).isRoundedInCell {
      exact[figure] = evaluator.rawValue(of: figure)
    }
    for row in Row.allCases where catalogue.has(row) {
      rows[row] = record.entries.indices.map { evaluator.value(of: row, at: $0) }
    }
    self.record = record
    self.catalogue = catalogue
    self.figures = figures
    self.exact = exact
    self.rows = rows
  }

  package var indicator: Indicator { record.indicator }

  /// The value that the cell of a figure shows.
  package subscript(figure: Figure) -> Value {
    figures[figure] ?? .absent(.notApplicable)
  }

  /// The value of a figure before the rounding of its cell.
  package func exactValue(of figure: Figure) -> Value {
    exact[figure] ?? self[figure]
  }

  /// The values of a row, one for each year of the record.
  package subscript(row: Row) -> [Value] {
    rows[row] ?? Array(repeating: .absent(.blank), count: record.entries.count)
  }

  /// The rating that is printed, its symbol first.
  package var rating: String { self[.rating].text ?? "" }
  /// The outlook that is printed, its symbol first.
  package var outlook: String { self[.outlook].text ?? "" }
}

extension Measure {
  /// Whether the cell itself is rounded, rather than its format alone.
  var isRoundedInCell: Bool {
    switch self {
    case .ratio, .probability: true
    case .value, .difference, .plain, .year, .years, .words: false
    }
  }
}
