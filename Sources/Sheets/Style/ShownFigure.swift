import Evaluations
import Figures
import Formulas
import Indicators
import Workbooks

extension Book {
  /// The cell of a figure of a placement as any sheet of the book names it; nil where its kind of target has none.
  func reference(to figure: Figure, ofPlacement index: Int) -> String? {
    guard let evaluation = evaluation(of: placements[index].indicator), evaluation.definitions.has(figure)
    else { return nil }
    return addresses(ofPlacement: index)?.qualifiedAddress(figure)
  }

  /// A figure of a placement shown from where it is calculated; the mere reason where its kind of target has none.
  func shown(_ figure: Figure, ofPlacement index: Int) -> Cell.Content {
    guard let value = evaluation(of: placements[index].indicator)?[figure] else { return .blank }
    guard let reference = reference(to: figure, ofPlacement: index) else { return .text(value.text ?? "") }
    return .formula("=" + reference, cached: value.cached)
  }

  /// The year of the newest value of a placement: `R5`, or － where there is none; why stands in its place on the sheet
  /// that calculates it.
  func newestYear(ofPlacement index: Int) -> Cell.Content {
    guard let evaluation = evaluation(of: placements[index].indicator),
      let year = reference(to: .latestYear, ofPlacement: index),
      let label = reference(to: .latestLabel, ofPlacement: index)
    else { return .text("－") }
    return SheetExpression.choice(
      .isNumber(.cell(year, evaluation[.latestYear].shown)), .cell(label, evaluation[.latestLabel].shown),
      .text("－")
    ).content
  }
}
