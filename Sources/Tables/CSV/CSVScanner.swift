/// Cuts a CSV text into records (RFC 4180): commas, quotes, CR LF, LF or a lone CR.
///
/// A field that begins with a quote and never ends well is ended with its line, so that one lost quote costs one row
/// and not the rest of the file.
package struct CSVScanner {
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// The text as UTF-8.
  private let bytes: [UInt8]
  private let columns: Int
  /// What stands between two cells.
  private let separator: UInt8
  /// Where the next record begins.
  private var offset: Int
  private var number = 1
  /// How many cells the record before had, for which room is made at once.
  private var usualCount = 0

  /// Begins at the start of the text; cells beyond the limit are counted and not kept.
  ///
  /// - Parameter separator: what stands between two cells.
  package init(_ text: CodedText, columns: Int = .max, separator: UInt8 = UInt8(ascii: ",")) {
    // DOS ends a text with 0x1A, which belongs to no row.
    bytes = text.bytes.last == 0x1A ? text.bytes.dropLast() : text.bytes
    offset = text.start
    self.separator = separator
    self.columns = columns
  }

  /// Returns the next record; nil at the end of the text.
  package mutating func next() -> TableRow? {
    guard offset < bytes.count else { return nil }
    var record = TableRow(number: number)
    number += 1
    record.cells.reserveCapacity(usualCount)
    repeat {
      if byte(at: offset) == Self.quote { readQuoted(into: &record) } else { readPlain(into: &record) }
    } while endField(of: &record)
    usualCount = record.cells.count
    return record
  }

  /// Returns the byte at an offset; nil at the end of the text.
  private func byte(at offset: Int) -> UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  /// Steps over the delimiter; false when it ended the record.
  private mutating func endField(of record: inout TableRow) -> Bool {
    guard let byte = byte(at: offset) else {
      record.isUnended = true
      return false
    }
    offset += 1
    if byte == separator { return true }
    if byte == Self.carriageReturn, self.byte(at: offset) == Self.lineFeed { offset += 1 }
    return false
  }

  /// Reads a field without outer quotes, up to its delimiter; a quote inside is reported.
  private mutating func readPlain(into record: inout TableRow) {
    var end = offset
    var hasQuote = false
    while end < bytes.count, !isDelimiter(bytes[end]) {
      hasQuote = hasQuote || bytes[end] == Self.quote
      end += 1
    }
    if hasQuote { append(.strayQuote, to: &record) }
    append(text(offset..<end), to: &record)
    offset = end
  }

  /// Reads a field that begins with a quote, up to its delimiter.
  private mutating func readQuoted(into record: inout TableRow) {
    let start = offset + 1
    var hasLineBreak = false
    var hasDoubledQuotes = false
    var end = start
    while let byte = byte(at: end) {
      let next = self.byte(at: end + 1)
      if byte == Self.quote {
        guard next == Self.quote else {
          return close(start..<end, hasDoubledQuotes, hasLineBreak, into: &record)
        }
        hasDoubledQuotes = true
        end += 1
      } else if byte == Self.lineFeed || byte == Self.carriageReturn && next != Self.lineFeed {
        hasLineBreak = true
      }
      end += 1
    }
    readToLineEnd(into: &record)
  }

  /// Ends a quoted field at its closing quote, unless something stands between that and the delimiter.
  private mutating func close(
    _ range: Range<Int>, _ hasDoubledQuotes: Bool, _ hasLineBreak: Bool, into record: inout TableRow
  ) {
    var after = range.upperBound + 1
    while let byte = byte(at: after), byte == 0x20 || byte == 0x09 && separator != 0x09 { after += 1 }
    if byte(at: after).map(isDelimiter) ?? true {
      append(hasDoubledQuotes ? textWithSingleQuotes(range) : text(range), to: &record)
      offset = after
    } else if !hasLineBreak {
      readPlain(into: &record)
    } else {
      readToLineEnd(into: &record)
    }
  }

  /// Takes the rest of the line as the field whose quote is never closed.
  private mutating func readToLineEnd(into record: inout TableRow) {
    var end = offset
    while let byte = byte(at: end), byte != Self.lineFeed, byte != Self.carriageReturn { end += 1 }
    append(.unterminatedQuote, to: &record)
    append(text(offset..<end), to: &record)
    offset = end
  }

  private func isDelimiter(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Returns the text of a range in which every quote is doubled, with single ones.
  private func textWithSingleQuotes(_ range: Range<Int>) -> String {
    var single: [UInt8] = []
    var isSecond = false
    for byte in bytes[range] {
      isSecond = byte == Self.quote && !isSecond
      if !isSecond { single.append(byte) }
    }
    return String(decoding: single, as: UTF8.self)
  }

  private func append(_ kind: TableRow.Fault.Kind, to record: inout TableRow) {
    guard record.cellCount < columns else { return }
    record.faults.append(TableRow.Fault(kind: kind, column: record.cellCount))
  }

  private func append(_ text: String, to record: inout TableRow) {
    record.cellCount += 1
    if record.cellCount <= columns { record.cells.append(text) }
  }
}
