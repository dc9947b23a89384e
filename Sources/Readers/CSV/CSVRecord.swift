/// One record of a CSV text: where its fields lie in the bytes, without their text.
///
/// A record is filled again and again by one scanner, so that reading allocates nothing for each row.
struct CSVRecord {
  /// Where the content of a field lies, without its outer quotes.
  struct Field: Hashable {
    let range: Range<Int>
    /// Whether quotes inside are written twice.
    let hasDoubledQuotes: Bool
  }

  /// A breach of RFC 4180 in one field.
  struct Fault: Hashable {
    enum Kind: Hashable {
      /// A quote that is never closed: the record ends with its line, and the next line is read anew.
      case unterminatedQuote
      /// A quote in the middle of a field: the text is taken as it stands.
      case strayQuote
    }

    let kind: Kind
    /// The column, from 0.
    let column: Int
  }

  /// The line on which the record begins, from 1, as an editor counts.
  var line = 0
  /// The fields up to the limit of columns.
  var fields: [Field] = []
  /// How many fields there are, beyond the limit too.
  var fieldCount = 0
  /// The bytes of the longest field.
  var longest = 0
  var faults: [Fault] = []

  /// Whether the line holds nothing at all or nothing but commas.
  var isEmpty: Bool { longest == 0 }

  /// Whether the end of a field could not be found.
  var isBroken: Bool {
    faults.contains { $0.kind == .unterminatedQuote }
  }

  /// Makes room for the record that begins on a line.
  mutating func begin(line: Int) {
    self.line = line
    fields.removeAll(keepingCapacity: true)
    if !faults.isEmpty { faults.removeAll() }
    fieldCount = 0
    longest = 0
  }
}
