/// A cell as the part of a sheet writes it.
struct RawCell {
  /// What the value of a cell is (attribute `t`).
  enum Kind {
    case number
    case sharedString
    case inlineString
    case formulaString
    case boolean
    case error
    case isoDate
  }

  var kind = Kind.number
  /// The style as its position among the cell styles.
  var style = 0
  /// The text of the element `v`; nil without such an element.
  var value: String?
  var hasFormula = false
  /// The text of the element `is`; nil without such an element.
  var inlineText: String?
}

/// What a cell holds for the reader.
struct CellContent: Equatable {
  var text: String
  var fault: TableRow.Fault.Kind?
  /// Whether the workbook holds a text, and no number or date.
  var isText = false

  /// Whether there is nothing in the cell.
  var isBlank: Bool { text.isEmpty && fault == nil }
}

/// Turns cells into texts, by the strings and formats of their workbook.
struct CellDecoder {
  /// The cell holds what no cell can hold.
  struct Unreadable: Error {}

  /// The shared strings; nil where the workbook has no part with them.
  let strings: [String]?
  /// The number formats of the cell styles; none where the workbook has no styles.
  let formats: [NumberFormat]
  let dateSystem: DateSystem

  /// Returns what a cell shows.
  ///
  /// - Throws: where a number, a string or a style is none that the workbook has.
  func content(of cell: RawCell) throws(Unreadable) -> CellContent {
    if cell.hasFormula, cell.value == nil || cell.value == "" && cell.kind != .formulaString {
      return CellContent(text: "", fault: .notCalculated)
    }
    let value = cell.value ?? ""
    guard !value.isEmpty || cell.inlineText != nil else { return CellContent(text: "") }
    switch cell.kind {
    case .inlineString: return try text(cell.inlineText ?? EscapedText.plain(value), cell)
    case .formulaString: return try text(EscapedText.plain(value), cell)
    case .sharedString:
      guard let strings, let index = Int(value), strings.indices.contains(index) else { throw Unreadable() }
      return try text(strings[index], cell)
    case .boolean:
      guard let isTrue = ["1": true, "true": true, "0": false, "false": false][value] else {
        throw Unreadable()
      }
      return CellContent(text: isTrue ? "TRUE" : "FALSE", fault: .boolean)
    case .error: return CellContent(text: EscapedText.plain(value), fault: .error)
    case .isoDate: return CellContent(text: Self.day(value), fault: .date)
    case .number:
      guard let number = CellNumber(value) else { throw Unreadable() }
      let shown = try format(of: cell)?.shown(number.rounded(), dateSystem: dateSystem)
      return CellContent(text: shown?.text ?? number.rounded().description, fault: shown?.fault)
    }
  }

  private func text(_ text: String, _ cell: RawCell) throws(Unreadable) -> CellContent {
    CellContent(text: text.isEmpty ? text : try format(of: cell)?.shown(text) ?? text, isText: true)
  }

  /// Returns the format of a cell; nil where the workbook has no styles and the cell asks for none.
  private func format(of cell: RawCell) throws(Unreadable) -> NumberFormat? {
    if formats.indices.contains(cell.style) { return formats[cell.style] }
    guard cell.style == 0 else { throw Unreadable() }
    return nil
  }

  /// Returns a day and time of ISO 8601 as the other dates are written, without a midnight.
  private static func day(_ value: String) -> String {
    let pieces = value.split(separator: "T", maxSplits: 1)
    guard pieces.count == 2 else { return value }
    var time = pieces[1].prefix { $0.isNumber || $0 == ":" }
    if time.hasSuffix(":00"), time.count == 8 { time = time.dropLast(3) }
    return time == "00:00" ? String(pieces[0]) : "\(pieces[0]) \(time)"
  }
}
