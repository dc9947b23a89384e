/// Full-width Latin letters, digits and signs made narrow (Ｒ５ → R5), full-width spaces made plain, and no more.
///
/// Unlike ``NameFolding`` it keeps ①, ² and ㌔ apart from digits and letters, so that `12①` never becomes 121.
enum WidthFolding {
  /// The text with every such character narrow and every kind of space plain.
  static func narrow(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isChanged) else { return text }
    var narrowed = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: narrowed.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000, 0x00A0, 0x09, 0x0A, 0x0D: narrowed.append(" ")
      case _ where scalar.isInvisible: continue
      default: narrowed.append(scalar)
      }
    }
    return String(narrowed)
  }

  private static func isChanged(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0x3041..<0xA000: false
    case 0xFF01...0xFF5E, 0x3000, 0x00A0, 0x09, 0x0A, 0x0D: true
    default: scalar.isInvisible
    }
  }

  /// The text without the spaces at its ends, of every width.
  static func trimmed(_ text: String) -> String {
    guard hasSpaceAtEnds(text) else { return text }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Whether a text begins or ends with a space of any width.
  static func hasSpaceAtEnds(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    guard !bytes.isEmpty else { return false }
    // Most signs of ASCII are known by their byte to be none.
    let mayBegin = !(0x21...0x7E ~= bytes[0])
    let mayEnd = !(0x21...0x7E ~= bytes[bytes.count - 1])
    return mayBegin && text.unicodeScalars.first.map(isBlank) == true
      || mayEnd && text.unicodeScalars.last.map(isBlank) == true
  }

  /// Whether a scalar is a space of any width or nothing at all: White_Space and the marks of width zero.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x3000, 0xFEFF, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F,
      0x205F:
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether the character is never seen: a variation selector, a mark of direction, a joiner, a soft hyphen or a byte
  /// order mark inside a text.
  var isInvisible: Bool {
    switch value {
    case 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF,
      0xE0100...0xE01EF:
      true
    default: false
    }
  }
}
