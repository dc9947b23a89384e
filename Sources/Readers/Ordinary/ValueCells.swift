import Indicators

/// The cells of one column of values: numbers straight from their bytes, absences found out once for the same bytes.
struct ValueCells {
  /// What a cell holds.
  enum Content {
    case number(DecimalNumber, Range<Int>)
    /// The reason and the number of its text.
    case absent(Absence, Int)
    case blank
  }

  /// Among the columns of the table, from 0.
  let index: Int
  private var group: CellGroup
  private var absences: [(absence: Absence, text: [UInt8])?] = []

  init(index: Int) {
    self.index = index
    // The words for an absence are few; what is no absence need not be remembered.
    group = CellGroup(columns: [index], limit: 1_000)
  }

  /// What the cell of a record holds; nil where it is not ordinary.
  mutating func content(_ record: CSVRecord, _ scanner: CSVScanner) -> Content? {
    let bytes = scanner.bytes.span.bytes
    let field = record.fields[index]
    guard !field.hasDoubledQuotes else { return nil }
    var (start, end) = (field.range.lowerBound, field.range.upperBound)
    while start < end, bytes.byte(at: start) == 0x20 { start += 1 }
    while start < end, bytes.byte(at: end - 1) == 0x20 { end -= 1 }
    guard start < end else { return .blank }
    var number = PlainNumber()
    var offset = start
    while offset < end, number.take(bytes.byte(at: offset)) { offset += 1 }
    if offset == end, let number = number.number { return .number(number, start..<end) }
    return absence(record, scanner)
  }

  /// The text of an absence as UTF-8, and where it lies there.
  func wholeText(ofAbsence number: Int) -> ([UInt8], Range<Int>) {
    let text = absences[number]?.text ?? []
    return (text, text.indices)
  }

  private mutating func absence(_ record: CSVRecord, _ scanner: CSVScanner) -> Content? {
    // None of the words for an absence is as long.
    guard record.fields[index].range.count <= 60, let found = group.number(of: record, in: scanner.bytes)
    else { return nil }
    if found.isNew {
      let text = scanner.trimmedText(record.fields[index])
      absences.append(AbsenceNotation.read(text).map { ($0, Array(text.utf8)) })
    }
    guard let (absence, text) = absences[found.number] else { return nil }
    return text.isEmpty ? .blank : .absent(absence, found.number)
  }
}
