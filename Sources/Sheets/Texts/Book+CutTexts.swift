import Evaluations
import Indicators

extension Book {
  /// The texts that the sheets of the book cut, in print order, as often as they are cut.
  var cutTexts: [LongText] {
    let found = FindingsSheet(book: self).cutTexts
    guard !isProgramme else { return found }
    let places = Dictionary(grouping: placements.indices) { placements[$0].indicator }
    let texts = shown.flatMap { evaluation -> [LongText] in
      let id = evaluation.indicator.id
      let card = card(of: id).flatMap { CardSheet(book: self, layout: $0) }
      let remarks = (places[id] ?? []).flatMap { index in
        ListRemark(book: self, index: index, evaluation: evaluation).cutTexts
      }
      return (card.map { CardCommentary(card: $0).cutTexts } ?? []) + remarks
        + AuditSource(book: self, evaluation: evaluation).cutTexts
    }
    return texts + found
  }

  private var isProgramme: Bool { scope.isProgramme }
}
