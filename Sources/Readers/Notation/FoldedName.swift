/// A text in the form of ``NameFolding``, as the key of a table.
///
/// Two such forms are the same when their bytes are, so that no characters need to be compared.
struct FoldedName: Hashable {
  private let text: String

  init(_ text: String) {
    self.text = NameFolding.fold(text)
  }

  static func == (left: FoldedName, right: FoldedName) -> Bool {
    let (one, other) = (left.text.utf8Span.span.bytes, right.text.utf8Span.span.bytes)
    return one.byteCount == other.byteCount
      && stride(from: 0, to: one.byteCount, by: 8).allSatisfy {
        let count = min(8, one.byteCount - $0)
        return one.word(at: $0, count: count) == other.word(at: $0, count: count)
      }
  }

  func hash(into hasher: inout Hasher) {
    let words = text.utf8Span.span.bytes
    for offset in stride(from: 0, to: words.byteCount, by: 8) {
      hasher.combine(words.word(at: offset, count: min(8, words.byteCount - offset)))
    }
  }
}
