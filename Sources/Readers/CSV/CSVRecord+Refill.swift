extension CSVRecord {
  /// Fills the record with the next one if that is of the usual kind, and gives the offset behind it.
  ///
  /// The usual one has as many fields as the one before, plain or in quotes without a quote or a line break inside, and
  /// its line has an end. For any other the answer is nil, and the fields mean nothing until the record begins anew.
  mutating func refill(from start: Int, of text: RawSpan) -> Int? {
    guard faults.isEmpty, fieldCount > 0, fieldCount == fields.count else { return nil }
    var places = fields.mutableSpan
    var longest = 0
    var offset = start
    var delimiter = CSVScanner.comma
    for index in places.indices {
      guard delimiter == CSVScanner.comma, offset < text.byteCount else { return nil }
      let isQuoted = text.byte(at: offset) == CSVScanner.quote
      if isQuoted { offset += 1 }
      var end = text.nextMark(from: offset)
      if isQuoted {
        while end < text.byteCount, text.byte(at: end) == CSVScanner.comma {
          end = text.nextMark(from: end + 1)
        }
        guard end + 1 < text.byteCount, text.byte(at: end) == CSVScanner.quote else { return nil }
      }
      guard end < text.byteCount else { return nil }
      places[index] = Field(range: offset..<end, hasDoubledQuotes: false)
      longest = max(longest, end - offset)
      offset = isQuoted ? end + 1 : end
      delimiter = text.byte(at: offset)
      offset += 1
    }
    guard delimiter == CSVScanner.carriageReturn || delimiter == CSVScanner.lineFeed else { return nil }
    self.longest = longest
    let isPair = delimiter == CSVScanner.carriageReturn && offset < text.byteCount
    return isPair && text.byte(at: offset) == CSVScanner.lineFeed ? offset + 1 : offset
  }
}
