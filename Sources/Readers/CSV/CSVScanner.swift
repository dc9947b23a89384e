import Indicators

/// Cuts the bytes of a CSV text into records (RFC 4180): commas, quotes, CR LF, LF or a lone CR.
///
/// A field that begins with a quote and never ends well is ended with its line, so that one lost quote costs one row
/// and not the rest of the file. In CP932 no second byte of a character is a comma, a quote or a line break, so its bytes
/// are cut as they are and only what is asked for becomes text.
struct CSVScanner {
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D

  private var window: TextWindow
  private let isCP932: Bool
  private let columns: Int
  /// Where the next record begins in the window.
  private var offset: Int
  private var line = 1
  /// Those from the offset on.
  private var marks: Marks
  /// Why the text ended before its end.
  private var readingFault: FileBytes.Fault?

  /// A scanner at the beginning of the text; fields beyond the limit are counted and not kept.
  init(_ text: CodedText, columns: Int = .max) {
    window = text.window
    offset = text.start
    marks = Marks(from: text.start)
    isCP932 = text.encoding == .cp932
    self.columns = columns
  }

  /// The bytes in which the fields of the newest record lie.
  var bytes: [UInt8] { window.bytes }

  /// Why the records so far are not those of the file; nil where they are.
  var fault: FileBytes.Fault? {
    readingFault ?? (window.isUnchanged ? nil : .changed)
  }

  /// Fills the record with the next one; false at the end of the text.
  mutating func next(into record: inout CSVRecord) -> Bool {
    guard offset < window.bytes.count else { return readOn(into: &record) }
    var marks = marks
    guard let end = record.refill(from: offset, of: window.bytes.span.bytes, &marks),
      end < window.bytes.count || window.isLast
    else { return readOn(into: &record) }
    record.line = line
    (offset, line) = (end, line + 1)
    self.marks = marks
    return true
  }

  /// Fills the record with one that is not usual, or that does not end in the window.
  @inline(never) private mutating func readOn(into record: inout CSVRecord) -> Bool {
    repeat {
      guard offset < window.bytes.count else { continue }
      record.begin(line: line)
      let end = read(into: &record)
      // What is cut off at the end of the window may mean something else.
      guard window.isLast || !end.hasReachedEnd && end.offset < window.bytes.count else { continue }
      (offset, line) = (end.offset, end.line)
      marks = Marks(from: offset)
      return true
    } while advance()
    return false
  }

  /// Moves the window to where the next record begins; false at the end of the text.
  private mutating func advance() -> Bool {
    guard !window.isLast, readingFault == nil else { return false }
    do {
      try window.advance(past: offset)
    } catch {
      readingFault = error
      return false
    }
    offset = 0
    marks = Marks(from: 0)
    return true
  }

  private func read(into record: inout CSVRecord) -> Cursor {
    let text = window.bytes.span.bytes
    var cursor = Cursor(offset: offset, line: line, columns: columns)
    repeat {
      if cursor.offset < text.byteCount, text.byte(at: cursor.offset) == Self.quote {
        cursor.readQuoted(text, into: &record)
      } else {
        cursor.readPlain(text, into: &record)
      }
    } while cursor.endField(text)
    return cursor
  }

  /// The text of a field, with doubled quotes made single.
  func text(_ field: CSVRecord.Field) -> String {
    let text = Self.text(bytes[field.range], isCP932: isCP932)
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
    guard !field.hasDoubledQuotes, !isCP932 else { return WidthFolding.trimmed(text(field)) }
    return String(decoding: bytes[BlankBytes.trimmed(field.range, of: bytes)], as: UTF8.self)
  }

  /// Whether the bytes of a field are those of a text; false also where they would have to be converted to tell.
  func holds(_ text: String, in field: CSVRecord.Field) -> Bool {
    !field.hasDoubledQuotes && !isCP932 && bytes[field.range].elementsEqual(text.utf8)
  }

  /// Whether a field holds nothing but spaces.
  func isBlank(_ field: CSVRecord.Field) -> Bool {
    guard isCP932 else { return BlankBytes.trimmed(field.range, of: bytes).isEmpty }
    return trimmedText(field).isEmpty
  }

  private static func text(_ bytes: ArraySlice<UInt8>, isCP932: Bool) -> String {
    guard isCP932, case .success(let text) = CP932.utf8(of: bytes) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The place of the scanner within one record.
  private struct Cursor {
    var offset: Int
    var line: Int
    let columns: Int
    /// Whether the end of a quoted field was looked for up to the last byte.
    private(set) var hasReachedEnd = false

    init(offset: Int, line: Int, columns: Int) {
      self.offset = offset
      self.line = line
      self.columns = columns
    }

    /// Steps over the delimiter; false when it ended the record.
    mutating func endField(_ text: RawSpan) -> Bool {
      guard offset < text.byteCount else { return false }
      let byte = text.byte(at: offset)
      offset += 1
      if byte == CSVScanner.comma { return true }
      if byte == CSVScanner.carriageReturn, offset < text.byteCount,
        text.byte(at: offset) == CSVScanner.lineFeed
      {
        offset += 1
      }
      line += 1
      return false
    }

    mutating func readPlain(_ text: RawSpan, into record: inout CSVRecord) {
      var end = Marks.first(in: text, from: offset)
      if end < text.byteCount, text.byte(at: end) == CSVScanner.quote {
        while end < text.byteCount, text.byte(at: end) == CSVScanner.quote {
          end = Marks.first(in: text, from: end + 1)
        }
        append(.strayQuote, to: &record)
      }
      append(offset..<end, to: &record)
      offset = end
    }

    mutating func readQuoted(_ text: RawSpan, into record: inout CSVRecord) {
      let start = offset + 1
      var breaks = 0
      var hasDoubledQuotes = false
      var end = Marks.first(in: text, from: start)
      while end < text.byteCount {
        let next = end + 1 < text.byteCount ? text.byte(at: end + 1) : 0
        switch text.byte(at: end) {
        case CSVScanner.quote where next == CSVScanner.quote:
          hasDoubledQuotes = true
          end = Marks.first(in: text, from: end + 2)
          continue
        case CSVScanner.lineFeed: breaks += 1
        case CSVScanner.carriageReturn where next != CSVScanner.lineFeed: breaks += 1
        case CSVScanner.comma, CSVScanner.carriageReturn: break
        default:
          return close(text, start..<end, hasDoubledQuotes, breaks, into: &record)
        }
        end = Marks.first(in: text, from: end + 1)
      }
      hasReachedEnd = true
      readToLineEnd(text, into: &record)
    }

    /// Ends a quoted field at its closing quote, unless something stands between that and the delimiter.
    private mutating func close(
      _ text: RawSpan, _ range: Range<Int>, _ hasDoubledQuotes: Bool, _ breaks: Int,
      into record: inout CSVRecord
    ) {
      var after = range.upperBound + 1
      while after < text.byteCount, text.byte(at: after) == 0x20 || text.byte(at: after) == 0x09 {
        after += 1
      }
      if after >= text.byteCount || Self.isDelimiter(text.byte(at: after)) {
        append(range, hasDoubledQuotes: hasDoubledQuotes, to: &record)
        line += breaks
        offset = after
      } else if breaks == 0 {
        readPlain(text, into: &record)
      } else {
        readToLineEnd(text, into: &record)
      }
    }

    private mutating func readToLineEnd(_ text: RawSpan, into record: inout CSVRecord) {
      var end = offset
      while end < text.byteCount, text.byte(at: end) != CSVScanner.lineFeed,
        text.byte(at: end) != CSVScanner.carriageReturn
      { end += 1 }
      append(.unterminatedQuote, to: &record)
      append(offset..<end, to: &record)
      offset = end
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
      byte == CSVScanner.comma || byte == CSVScanner.lineFeed || byte == CSVScanner.carriageReturn
    }

    private func append(_ kind: CSVRecord.Fault.Kind, to record: inout CSVRecord) {
      guard record.fieldCount < columns else { return }
      record.faults.append(CSVRecord.Fault(kind: kind, column: record.fieldCount))
    }

    private func append(_ range: Range<Int>, hasDoubledQuotes: Bool = false, to record: inout CSVRecord) {
      record.fieldCount += 1
      guard record.fieldCount <= columns else { return }
      record.longest = max(record.longest, range.count)
      record.fields.append(CSVRecord.Field(range: range, hasDoubledQuotes: hasDoubledQuotes))
    }
  }
}
