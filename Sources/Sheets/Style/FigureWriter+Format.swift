import Evaluations
import Figures
import Formulas

/// The number formats of the cells that ``FigureWriter`` fills.
extension FigureWriter {
  /// The number format of a figure.
  func format(_ figure: Figure) -> String {
    NumberFormat.of(figure.format(for: profile.kind), decimals: profile.decimals)
  }

  /// The number format of a row.
  func format(_ row: YearlyFigure) -> String {
    NumberFormat.of(row.format(for: profile.kind), decimals: profile.decimals)
  }

  private var profile: IndicatorProfile { evaluation.definitions.profile }
}
