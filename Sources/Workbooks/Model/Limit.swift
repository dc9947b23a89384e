/// What a spreadsheet can hold: the limits of Excel, and those of the library where it is the narrower.
package enum Limit {
  static let rows = 1_048_576
  static let columns = 16_384
  /// UTF-16 units of a cell or a comment.
  static let text = 32_767
  /// UTF-16 units of a formula.
  package static let formula = 8_192
  /// UTF-16 units of a sheet name.
  static let sheetName = 31
  /// UTF-16 units of the title of a validation.
  static let validationTitle = 32
  /// UTF-16 units of a validation message or a document property.
  static let message = 255
  /// UTF-16 units of a header or a footer.
  static let header = 254
  /// Bytes of a number format, a defined name and its formula: the library cuts them off in a fixed buffer.
  package static let buffer = 127
  /// Bytes of an alternative text, a link and its text: the library cuts XML attributes off there.
  static let attribute = 2_079
  /// Bytes of a validation list that is written in place: from 255 on the library overruns its buffer.
  static let validationList = 250
  /// Links of one sheet.
  static let links = 65_530
  /// Page breaks of one direction.
  static let breaks = 1_023
  /// Points of a chart range.
  static let chartPoints = 32_000
}
