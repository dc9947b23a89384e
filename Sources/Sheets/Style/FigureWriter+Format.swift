import Evaluations
import Figures
import Formulas

/// The number formats of the cells that ``FigureWriter`` fills.
extension FigureWriter {
  /// The number format of a figure.
  func format(_ figure: Figure) -> String {
    NumberFormat.of(figure.format(for: shape.kind), decimals: shape.decimals)
  }

  /// The number format of a row.
  func format(_ row: YearlyFigure) -> String {
    NumberFormat.of(row.format(for: shape.kind), decimals: shape.decimals)
  }

  private var shape: IndicatorProfile { evaluation.catalogue.profile }
}
