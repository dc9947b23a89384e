extension Limit {
  /// Throws if a text has more UTF-16 units than its part allows.
  static func check(_ text: String, units limit: Int, in part: Fault.Part) throws(Fault) {
    // A text never has more UTF-16 units than bytes, and the byte count is already known.
    guard text.utf8.count > limit, text.utf16.count > limit else { return }
    throw .tooLong(part, limit: limit)
  }

  /// Throws if a text has more bytes of UTF-8 than its part allows.
  static func check(_ text: String, bytes limit: Int, in part: Fault.Part) throws(Fault) {
    if text.utf8.count > limit { throw .tooLong(part, limit: limit) }
  }

  /// Throws if a formula does not begin with `=`, is too long, or contains invalid characters.
  static func check(formula: String, units limit: Int = Limit.formula) throws(Fault) {
    guard formula.utf8.first == UInt8(ascii: "=") else { throw .formulaWithoutEqualsSign }
    guard formula.utf8.count > 1 else { throw .empty(.formula) }
    try check(formula, units: limit, in: .formula)
    if EscapedText.isNeeded(formula), EscapedText.cell(formula) != formula { throw .unwritable(.formula) }
  }

  /// Throws if a number is infinite or not a number.
  static func check(finite number: Double, in part: Fault.Part) throws(Fault) {
    if !number.isFinite { throw .notFinite(part) }
  }

  /// Throws if a value is outside a range; a value that is not a number always is.
  static func check<Value: Comparable>(
    _ value: Value, in range: ClosedRange<Value>, of part: Fault.Part
  ) throws(Fault) {
    if !range.contains(value) { throw .outOfRange(part) }
  }

  /// Throws if an area is not on a sheet.
  static func check(_ area: Area) throws(Fault) {
    if !area.isOnSheet { throw .outOfRange(.area) }
  }

  /// Throws if a position is not on a sheet.
  static func check(_ position: Position) throws(Fault) {
    if !position.isOnSheet { throw .outOfRange(.position) }
  }

  /// Throws if a number format is longer than the library's buffer.
  static func check(numberFormat: String?) throws(Fault) {
    guard let numberFormat else { return }
    if numberFormat.isEmpty { throw .empty(.numberFormat) }
    try check(numberFormat, bytes: Limit.buffer, in: .numberFormat)
    if EscapedText.isNeeded(numberFormat) { throw .unwritable(.numberFormat) }
  }
}
