extension CSVRecord {
  /// Fills the record with the next one if that is of the usual kind, and gives the offset behind it.
  ///
  /// The usual one has as many fields as the one before, plain or in quotes without a quote or a line break inside, and
  /// its line has an end. For any other the answer is nil, and neither the fields nor the marks mean anything until the
  /// record begins anew.
  /// - Parameter marks: those of the text from the start on; behind the record in the end.
  mutating func refill(from start: Int, of text: RawSpan, _ marks: inout Marks) -> Int? {
    guard faults.isEmpty, fieldCount > 0, fieldCount == fields.count else { return nil }
    var places = fields.mutableSpan
    var longest = 0
    var offset = start
    var delimiter = CSVScanner.comma
    for index in places.indices {
      guard delimiter == CSVScanner.comma else { return nil }
      var behind = marks.next(in: text)
      guard behind < text.byteCount else { return nil }
      delimiter = text.byte(at: behind)
      var end = behind
      if delimiter == CSVScanner.quote {
        guard end == offset, let close = Self.closingQuote(in: text, &marks) else { return nil }
        offset += 1
        end = close
        behind = close + 1
        delimiter = text.byte(at: behind)
      }
      // No mark lies before the field that it ends.
      places[index] = Field(range: Range(uncheckedBounds: (offset, end)), hasDoubledQuotes: false)
      longest = max(longest, end &- offset)
      offset = behind &+ 1
    }
    self.longest = longest
    if delimiter == CSVScanner.lineFeed { return offset }
    guard delimiter == CSVScanner.carriageReturn else { return nil }
    let isPair = offset < text.byteCount && text.byte(at: offset) == CSVScanner.lineFeed
    return isPair ? marks.next(in: text) + 1 : offset
  }

  /// The offset of the quote that ends a field, right before a mark; nil where anything but commas stands between.
  @inline(never) private static func closingQuote(in text: RawSpan, _ marks: inout Marks) -> Int? {
    var end = marks.next(in: text)
    while end < text.byteCount, text.byte(at: end) == CSVScanner.comma { end = marks.next(in: text) }
    guard end < text.byteCount, text.byte(at: end) == CSVScanner.quote else { return nil }
    let behind = marks.next(in: text)
    return behind == end + 1 && behind < text.byteCount ? end : nil
  }
}
