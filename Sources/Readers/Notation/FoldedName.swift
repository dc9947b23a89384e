/// A text in the form of ``NameFolding``, as the key of a table.
///
/// Two such forms are the same when their bytes are, so that no characters need to be compared.
struct FoldedName: Hashable {
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(NameFolding.fold(text).utf8)
  }

  func hash(into hasher: inout Hasher) {
    let words = bytes.span.bytes
    for offset in stride(from: 0, to: bytes.count, by: 8) {
      hasher.combine(words.word(at: offset, count: min(8, bytes.count - offset)))
    }
  }
}
