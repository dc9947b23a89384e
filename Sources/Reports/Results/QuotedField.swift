extension String {
  /// The text as one field of a CSV (RFC 4180): in quotes where it holds a comma, a quote or the end of a line.
  ///
  /// Quotes are doubled scalar by scalar: one before a combining mark is a part of a Swift character, and no quote of it.
  package var quotedField: String {
    let special: Set<Unicode.Scalar> = [",", "\"", "\r", "\n"]
    guard unicodeScalars.contains(where: special.contains) else { return self }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
