/// The pieces of a text that may each be a label: 確定値（速報） consists of 確定値 and 速報.
enum LabelPieces {
  private static func isBetween(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", ")", "[", "]", "【", "】", "〔", "〕", "<", ">", "〈", "〉": true
    case "・", "、", ",", "/", " ", "･", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// The pieces in their order, without brackets, separators and blanks.
  ///
  /// Brackets 「」 are part of a word, and so are separators inside a number.
  static func split(_ text: String) -> [String] {
    let narrow = WidthFolding.narrow(text)
    guard narrow.utf8.count <= 200 else { return [narrow] }
    return narrow.unicodeScalars.split(whereSeparator: isBetween).map(String.init)
  }

  /// The text outside brackets, and what stands in each pair of brackets, in their order.
  static func brackets(of text: String) -> (outside: String, inside: [String]) {
    let text = WidthFolding.narrow(text)
    guard text.unicodeScalars.contains(where: "([【〔)]】〕".unicodeScalars.contains) else { return (text, []) }
    var outside = ""
    var inside: [String] = []
    var current: String?
    for character in text {
      switch character {
      case "(", "[", "【", "〔":
        if let open = current { inside.append(open) }
        current = ""
      case ")", "]", "】", "〕":
        if let open = current { inside.append(open) } else { outside.append(character) }
        current = nil
      default:
        if current == nil { outside.append(character) } else { current?.append(character) }
      }
    }
    if let open = current { inside.append(open) }
    return (outside, inside.filter { !$0.isEmpty })
  }
}
