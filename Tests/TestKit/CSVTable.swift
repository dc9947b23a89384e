/// A CSV table that the tool delivers, read without the code that wrote it: the fields of each row under their headings.
package struct CSVTable: Sendable, Equatable {
  /// A table that is not what a spreadsheet opens by a double click.
  package enum Fault: Error, Equatable {
    case noByteOrderMark
    case noHeadings
    case repeatedHeading(String)
    case openQuote
    case rowOfOtherWidth(row: Int, fields: Int)
    case noFinalLineBreak
  }

  /// The headings from left to right, each once.
  package let headings: [String]
  /// The fields of each row by their heading.
  package var rows: [[String: String]]

  /// Reads UTF-8 text with byte order mark and CR LF, its fields quoted as in RFC 4180.
  package init(_ text: String) throws {
    guard text.unicodeScalars.first == "\u{FEFF}" else { throw Fault.noByteOrderMark }
    let records = try Self.records(text.unicodeScalars.dropFirst())
    guard let headings = records.first else { throw Fault.noHeadings }
    var seen: Set<String> = []
    for heading in headings where !seen.insert(heading).inserted { throw Fault.repeatedHeading(heading) }
    self.headings = headings
    rows = try records.dropFirst().enumerated().map { index, fields in
      guard fields.count == headings.count else {
        throw Fault.rowOfOtherWidth(row: index + 2, fields: fields.count)
      }
      return Dictionary(uniqueKeysWithValues: zip(headings, fields))
    }
  }

  private static func records(_ text: Substring.UnicodeScalarView) throws -> [[String]] {
    var records: [[String]] = []
    var fields: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var rest = text
    while let scalar = rest.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where rest.first == "\"":
        rest.removeFirst()
        field.append("\"")
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        fields.append(String(field))
        field = String.UnicodeScalarView()
      case ("\r", false) where rest.first == "\n":
        rest.removeFirst()
        records.append(fields + [String(field)])
        fields = []
        field = String.UnicodeScalarView()
      default: field.append(scalar)
      }
    }
    if isQuoted { throw Fault.openQuote }
    guard fields.isEmpty, field.isEmpty else { throw Fault.noFinalLineBreak }
    return records
  }
}
