extension String {
  /// Whether the text is longer than any year, number, unit, word or name, so that it is none of them.
  ///
  /// Folding and comparing such texts would cost more than reading the file.
  var isLongerThanWords: Bool { utf8.count > 1_000 }

  /// Whether one of 0…9 stands in the text, narrow or full-width.
  var hasDigit: Bool {
    unicodeScalars.contains { "0"..."9" ~= $0 || "０"..."９" ~= $0 }
  }

  /// Whether the bytes of a word stand anywhere in the text.
  ///
  /// Folded texts are compared byte by byte: to compare characters takes ten times as long.
  func holds(_ word: String) -> Bool {
    let (bytes, wanted) = (utf8Span.span, word.utf8Span.span)
    guard wanted.count <= bytes.count else { return false }
    for start in 0...(bytes.count - wanted.count) where Self.isEqual(wanted, to: bytes, at: start) {
      return true
    }
    return false
  }

  /// Whether the text begins with the bytes of a word.
  func begins(with word: String) -> Bool {
    Self.isEqual(word.utf8Span.span, to: utf8Span.span, at: 0)
  }

  /// Whether the text ends with the bytes of a word.
  func ends(with word: String) -> Bool {
    let (bytes, wanted) = (utf8Span.span, word.utf8Span.span)
    return Self.isEqual(wanted, to: bytes, at: bytes.count - wanted.count)
  }

  private static func isEqual(_ word: Span<UInt8>, to text: Span<UInt8>, at start: Int) -> Bool {
    guard start >= 0, start + word.count <= text.count else { return false }
    for index in 0..<word.count where text[start + index] != word[index] { return false }
    return true
  }

  /// Whether anything in the text is quoted, so that it is a name and no word about a value.
  var hasQuotation: Bool {
    unicodeScalars.contains { 0x300C...0x300F ~= $0.value }
  }

  /// What stands between narrow brackets around the whole text; nil where there are none.
  var insideBrackets: String? {
    begins(with: "(") && ends(with: ")") ? String(dropFirst().dropLast()) : nil
  }
}

extension UInt8 {
  /// Whether the byte is one of 0…9 in ASCII; Swift's own words take 十 and ② for numbers as well.
  var isDigit: Bool { 0x30...0x39 ~= self }
}

extension StringProtocol {
  /// Whether the text is one or more digits of ASCII and nothing else.
  var isDigits: Bool { !isEmpty && utf8.allSatisfy(\.isDigit) }
}
