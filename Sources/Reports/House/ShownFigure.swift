import Evaluations
import Figures
import Indicators
import Workbooks

extension Book {
  /// A figure of a placement shown from where it is calculated; the mere reason where its kind of target has none.
  func shown(_ figure: Figure, ofPlacement index: Int) -> Cell.Content {
    guard let evaluation = evaluation(of: placements[index].indicator) else { return .blank }
    let value = evaluation[figure]
    guard evaluation.catalogue.has(figure), let addresses = addresses(ofPlacement: index) else {
      return .text(value.text ?? "")
    }
    return .formula("=" + addresses.qualifiedAddress(figure), cached: value.cached)
  }
}
