/// Cuts the UTF-8 bytes of a CSV text into records (RFC 4180): commas, quotes, CR LF, LF or a lone CR.
///
/// A field that begins with a quote and never ends well is ended with its line, so that one lost quote costs one row
/// and not the rest of the file.
struct CSVScanner {
  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  private let bytes: [UInt8]
  private let columns: Int
  private var offset = 0
  private var line = 1

  /// A scanner at the beginning of the text; fields beyond the limit are counted and not kept.
  init(_ bytes: [UInt8], columns: Int = .max) {
    self.bytes = bytes
    self.columns = columns
  }

  /// Fills the record with the next one; false at the end of the text.
  mutating func next(into record: inout CSVRecord) -> Bool {
    guard offset < bytes.count else { return false }
    record.line = line
    record.fields.removeAll(keepingCapacity: true)
    record.faults.removeAll(keepingCapacity: true)
    record.fieldCount = 0
    repeat {
      if offset < bytes.count, bytes[offset] == Self.quote {
        readQuoted(into: &record)
      } else {
        readPlain(from: offset, into: &record)
      }
    } while endField()
    return true
  }

  /// The text of a field, with doubled quotes made single.
  func text(_ field: CSVRecord.Field) -> String {
    let text = String(decoding: bytes[field.range], as: UTF8.self)
    guard field.hasDoubledQuotes else { return text }
    var result = ""
    var isSecond = false
    for scalar in text.unicodeScalars {
      isSecond = scalar == "\"" && !isSecond
      if !isSecond { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  /// The text of a field without the spaces around it.
  func trimmedText(_ field: CSVRecord.Field) -> String {
    guard !field.hasDoubledQuotes else { return WidthFolding.trimmed(text(field)) }
    return String(decoding: bytes[BlankBytes.trimmed(field.range, of: bytes)], as: UTF8.self)
  }

  /// Whether a field holds nothing but spaces.
  func isBlank(_ field: CSVRecord.Field) -> Bool {
    BlankBytes.trimmed(field.range, of: bytes).isEmpty
  }

  /// Steps over the delimiter; false when it ended the record.
  private mutating func endField() -> Bool {
    guard offset < bytes.count else { return false }
    if bytes[offset] == Self.comma {
      offset += 1
      return true
    }
    let isPair =
      bytes[offset] == Self.carriageReturn && offset + 1 < bytes.count && bytes[offset + 1] == Self.lineFeed
    offset += isPair ? 2 : 1
    line += 1
    return false
  }

  private func isDelimiter(_ byte: UInt8) -> Bool {
    byte == Self.comma || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private mutating func readPlain(from start: Int, into record: inout CSVRecord) {
    var end = offset
    var hasQuote = false
    while end < bytes.count, !isDelimiter(bytes[end]) {
      hasQuote = hasQuote || bytes[end] == Self.quote
      end += 1
    }
    if hasQuote { append(.strayQuote, to: &record) }
    append(start..<end, to: &record)
    offset = end
  }

  private mutating func readQuoted(into record: inout CSVRecord) {
    let start = offset + 1
    var end = start
    var breaks = 0
    var hasDoubledQuotes = false
    while end < bytes.count {
      let next = end + 1 < bytes.count ? bytes[end + 1] : 0
      if bytes[end] == Self.quote {
        guard next == Self.quote else { break }
        hasDoubledQuotes = true
        end += 1
      } else if bytes[end] == Self.lineFeed || (bytes[end] == Self.carriageReturn && next != Self.lineFeed) {
        breaks += 1
      }
      end += 1
    }
    var after = end + 1
    while after < bytes.count, bytes[after] == 0x20 || bytes[after] == 0x09 { after += 1 }
    if end < bytes.count, after >= bytes.count || isDelimiter(bytes[after]) {
      append(start..<end, hasDoubledQuotes: hasDoubledQuotes, to: &record)
      line += breaks
      offset = after
    } else if end < bytes.count, breaks == 0 {
      readPlain(from: offset, into: &record)
    } else {
      readToLineEnd(into: &record)
    }
  }

  private mutating func readToLineEnd(into record: inout CSVRecord) {
    var end = offset
    while end < bytes.count, bytes[end] != Self.lineFeed, bytes[end] != Self.carriageReturn { end += 1 }
    append(.unterminatedQuote, to: &record)
    append(offset..<end, to: &record)
    offset = end
  }

  private func append(_ kind: CSVRecord.Fault.Kind, to record: inout CSVRecord) {
    guard record.fieldCount < columns else { return }
    record.faults.append(CSVRecord.Fault(kind: kind, column: record.fieldCount))
  }

  private func append(_ range: Range<Int>, hasDoubledQuotes: Bool = false, to record: inout CSVRecord) {
    record.fieldCount += 1
    guard record.fieldCount <= columns else { return }
    record.fields.append(CSVRecord.Field(range: range, hasDoubledQuotes: hasDoubledQuotes))
  }
}
