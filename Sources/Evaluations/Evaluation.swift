package import Figures
package import Indicators

/// The results for one indicator: every figure and yearly figure, as the cells show them.
///
/// An immutable reference type: workbooks, sheets and rows share it instead of copying its many texts.
package final class Evaluation: Sendable {
  /// The inputs of the evaluation; a yearly figure has one value for each of its entries.
  package let record: Record
  /// The indicator of the record, kept here too because other code reads it often.
  package let indicator: Indicator
  /// The definitions by which the figures are calculated: those of the indicator's profile.
  package let definitions: Definitions
  /// Whether the newest value is too old to be rated.
  package let isStale: Bool
  /// Whether a 断絶 separates the newest value from baseline and target.
  package let isRedefined: Bool
  /// The status of the least firm year within a sum of yearly values; nil where all are final, and for other values.
  package let sumStatus: Observation.Status?
  /// The row of the ratings that is printed, one set by a person included; nil where no row gives a rating.
  package let ratingRule: RatingRule?
  /// The row of the ratings that was calculated; nil where no row gives a rating.
  package let calculatedRule: RatingRule?
  /// The row of the outlook that is printed; nil where no row gives an outlook.
  package let outlookRule: RatingRule?
  private let figures: [Value]
  private let exact: [Value?]
  private let rows: [[Value]?]

  /// Evaluates one record with definitions of its own; indicators of one profile can share their definitions.
  package convenience init(_ record: Record, context: Context) {
    let definitions = Definitions(IndicatorProfile(of: record.indicator, in: context.plan))
    self.init(record, definitions: definitions, context: context)
  }

  init(_ record: Record, definitions: Definitions, context: Context) {
    var evaluator = Evaluator(definitions, record: record, context: context)
    figures = Figure.allCases.map { evaluator.value(of: $0) }
    exact = Figure.allCases.map { figure in
      figure.format(for: definitions.profile.kind).isRoundedInCell ? evaluator.rawValue(of: figure) : nil
    }
    isStale = evaluator.holds(.isStale(definitions.profile), nil)
    isRedefined = evaluator.holds(.given([.latestYear], .isBroken(definitions.profile)), nil)
    sumStatus = Observation.Status.preliminary.first { evaluator.holds(.isSum($0), nil) }
    ratingRule = record.override?.rating ?? evaluator.rule(of: .calculatedRating)
    calculatedRule = evaluator.rule(of: .calculatedRating)
    outlookRule = evaluator.rule(of: .outlook)
    rows = YearlyFigure.allCases.map { row in
      definitions.has(row) ? record.entries.indices.map { evaluator.value(of: row, at: $0) } : nil
    }
    self.record = record
    indicator = record.indicator
    self.definitions = definitions
  }

  /// The value that the cell of a figure shows.
  package subscript(figure: Figure) -> Value {
    figures[figure.index]
  }

  /// The value of a figure before the rounding of its cell.
  package func exactValue(of figure: Figure) -> Value {
    exact[figure.index] ?? self[figure]
  }

  /// The values of a yearly figure, one for each year of the record.
  package subscript(row: YearlyFigure) -> [Value] {
    rows[row.index] ?? Array(repeating: .absent(.blank), count: record.entries.count)
  }

  /// The printed rating, its symbol first.
  package var rating: String { self[.rating].text ?? "" }
  /// The printed outlook, its symbol first.
  package var outlook: String { self[.outlook].text ?? "" }
}

extension FigureFormat {
  /// Whether the value of the cell is rounded, and not only its number format.
  var isRoundedInCell: Bool {
    switch self {
    case .ratio, .probability: true
    case .value, .difference, .distance, .plain, .year, .years, .words, .done: false
    }
  }
}
