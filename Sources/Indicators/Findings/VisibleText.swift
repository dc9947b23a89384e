extension String {
  /// The text on one line, with all control and direction characters escaped.
  ///
  /// A terminal or a spreadsheet then shows these characters instead of obeying them.
  ///
  /// | text | visible |
  /// |---|---|
  /// | line feed, carriage return, tab | `\n`, `\r`, `\t` |
  /// | other controls, line separators | `\u{1B}` |
  /// | signs that turn the direction of writing | `\u{202E}` |
  package var visible: String {
    guard unicodeScalars.contains(where: Self.isHidden) else { return self }
    var visible = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": visible.append(contentsOf: #"\n"#.unicodeScalars)
      case "\r": visible.append(contentsOf: #"\r"#.unicodeScalars)
      case "\t": visible.append(contentsOf: #"\t"#.unicodeScalars)
      case _ where Self.isHidden(scalar):
        let code = String(scalar.value, radix: 16, uppercase: true)
        visible.append(contentsOf: #"\u{\#(code)}"#.unicodeScalars)
      default: visible.append(scalar)
      }
    }
    return String(visible)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
