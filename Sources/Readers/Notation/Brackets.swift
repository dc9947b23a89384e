extension String {
  /// What stands between narrow brackets around the whole text; nil where there are none.
  var insideBrackets: String? {
    hasPrefix("(") && hasSuffix(")") ? String(dropFirst().dropLast()) : nil
  }
}
