/// The limits of workbooks: those of Excel, or of the library if they are narrower.
package enum Limit {
  static let rows = 1_048_576
  static let columns = 16_384
  /// The UTF-16 units of a cell or a comment.
  static let text = 32_767
  /// The UTF-16 units of a formula.
  package static let formula = 8_192
  /// The UTF-16 units of a sheet name.
  static let sheetName = 31
  /// The UTF-16 units of the title of a validation.
  static let validationTitle = 32
  /// The UTF-16 units of a validation message or a document property.
  static let message = 255
  /// The UTF-16 units of a header or a footer.
  static let header = 254
  /// The bytes of a number format, a defined name and its formula; the library truncates them in a fixed buffer.
  package static let buffer = 127
  /// The bytes of an alternative text, a link and its text; the library truncates XML attributes at this length.
  static let attribute = 2_079
  /// The bytes of a validation list that is written in place; from 255 on the library overruns its buffer.
  static let validationList = 250
  /// The number of links of one sheet.
  static let links = 65_530
  /// The number of page breaks of one direction.
  static let breaks = 1_023
  /// The number of points of a chart range.
  static let chartPoints = 32_000
}
