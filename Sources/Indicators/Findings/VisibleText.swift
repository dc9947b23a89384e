extension String {
  /// The text on one line, with all control and direction characters escaped.
  ///
  /// A terminal, a mail or a spreadsheet then shows these characters instead of obeying them. Every text of an input
  /// that leaves for a text file or a terminal leaves in this form.
  ///
  /// | text | visible |
  /// |---|---|
  /// | line feed, also with a carriage return before it | `⏎` |
  /// | other controls, line separators | `\u{1B}` |
  /// | signs that turn the direction of writing | `\u{202E}` |
  package var visible: String {
    guard hasHiddenCharacters else { return self }
    var visible = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in unicodeScalars {
      if isAfterReturn, scalar != "\n" { visible.append(contentsOf: #"\u{D}"#.unicodeScalars) }
      isAfterReturn = scalar == "\r"
      switch scalar {
      case "\n": visible.append("⏎")
      case "\r": continue
      case _ where Self.isHidden(scalar):
        let code = String(scalar.value, radix: 16, uppercase: true)
        visible.append(contentsOf: #"\u{\#(code)}"#.unicodeScalars)
      default: visible.append(scalar)
      }
    }
    if isAfterReturn { visible.append(contentsOf: #"\u{D}"#.unicodeScalars) }
    return String(visible)
  }

  /// Whether the visible form differs from the text.
  package var hasHiddenCharacters: Bool { unicodeScalars.contains(where: Self.isHidden) }

  /// Whether a scalar is a control character, separates lines or turns the direction of writing.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
