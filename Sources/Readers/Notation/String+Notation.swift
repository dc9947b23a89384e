extension String {
  /// What stands between narrow brackets around the whole text; nil where there are none.
  var insideBrackets: String? {
    hasPrefix("(") && hasSuffix(")") ? String(dropFirst().dropLast()) : nil
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
