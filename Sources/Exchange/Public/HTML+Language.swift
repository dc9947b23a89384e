/// Marks of the language in pages that are not in Japanese, so that a screen reader pronounces the names and units of a
/// plan as what they are (WCAG 3.1.2, language of parts).
extension HTML {
  /// The same with `lang="ja"` at every stretch of Japanese that no element around it marks yet.
  ///
  /// The title of a page and the title and description of a drawing hold plain text alone; they stay as they are.
  var markingJapanese: [HTML] {
    switch self {
    case .text(let text): return Self.stretches(of: text)
    case .element(let name, let attributes, let children):
      guard !Self.plain.contains(name), !attributes.contains(where: { $0 == ("lang", "ja") }) else {
        return [self]
      }
      // A text of a drawing is marked whole, since its parts would be placed one by one.
      if name == "text" {
        let isJapanese = children.contains { child in
          if case .text(let text) = child {
            text.unicodeScalars.contains(where: Self.isJapanese)
          } else {
            false
          }
        }
        return [
          .element(name, attributes: attributes + (isJapanese ? [("lang", "ja")] : []), children)
        ]
      }
      return [.element(name, attributes: attributes, children.flatMap(\.markingJapanese))]
    }
  }

  private static let plain: Set<String> = ["title", "desc", "style"]

  /// A text as stretches with and without Japanese letters; signs and digits belong to neither.
  private static func stretches(of text: String) -> [HTML] {
    var parts: [(text: String.UnicodeScalarView, isJapanese: Bool)] = []
    for scalar in text.unicodeScalars {
      let isJapanese = isJapanese(scalar)
      if parts.last?.isJapanese == isJapanese {
        parts[parts.count - 1].text.append(scalar)
      } else {
        parts.append((String.UnicodeScalarView([scalar]), isJapanese))
      }
    }
    return parts.map { $0.isJapanese ? tag("span", ["lang": "ja"], String($0.text)) : .text(String($0.text)) }
  }

  /// Whether a scalar is a kana or an ideograph, or the sign that repeats or lengthens one.
  private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005...0x3007, 0x3041...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
