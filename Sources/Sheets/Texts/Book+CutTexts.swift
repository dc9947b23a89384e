import Evaluations
import Indicators

extension Book {
  /// The texts that the sheets of the book cut, in print order, as often as they are cut.
  var cutTexts: [LongText] {
    let found = FindingsSheet(book: self).cutTexts
    switch scope {
    case .programme: return found
    case .method: return shown.flatMap { AuditSource(book: self, evaluation: $0).cutTexts }
    case .section, .department, .overall: break
    }
    let places = Dictionary(grouping: placements.indices) { placements[$0].indicator }
    let texts = shown.flatMap { evaluation -> [LongText] in
      let id = evaluation.indicator.id
      let remarks = (places[id] ?? []).flatMap { index in
        ListRemark(book: self, index: index, evaluation: evaluation).cutTexts
      }
      return (card(of: id)?.page == nil ? [] : CardTexts.longTexts(of: evaluation)) + remarks
    }
    return texts + found
  }
}
