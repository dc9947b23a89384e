import Indicators

/// The cells of one column of values: numbers straight from their bytes, absences found out once for the same bytes.
struct ValueCells {
  /// What a cell holds.
  struct Content {
    /// What the text means.
    enum Kind {
      case number(DecimalNumber)
      case absent(Absence)
      case blank
    }

    let kind: Kind
    let text: Text

    var isBlank: Bool {
      if case .blank = kind { true } else { false }
    }
  }

  /// Where the text of a cell stands as UTF-8.
  enum Text {
    /// Among the bytes of the table.
    case bytes(Range<Int>)
    /// Among the absences, by number.
    case absence(Int)
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
    guard start < end else { return Content(kind: .blank, text: .bytes(start..<start)) }
    // Three digits that begin with 0 may be the end of a number.
    if end - start == 3, bytes.byte(at: start) == 0x30, 0x30...0x39 ~= bytes.byte(at: start + 1) {
      return nil
    }
    if end - start <= 8,
      let number = PlainNumber.read(bytes.word(at: start, count: end - start), count: end - start)
    {
      return Content(kind: .number(number), text: .bytes(start..<end))
    }
    var number = PlainNumber()
    var offset = start
    while offset < end, number.take(bytes.byte(at: offset)) { offset += 1 }
    if offset == end, let number = number.number {
      return Content(kind: .number(number), text: .bytes(start..<end))
    }
    return absence(record, scanner)
  }

  /// The text of an absence.
  func text(ofAbsence number: Int) -> [UInt8] {
    absences[number]?.text ?? []
  }

  @inline(never) private mutating func absence(_ record: CSVRecord, _ scanner: CSVScanner) -> Content? {
    // Hardly any word for an absence is as long.
    guard record.fields[index].range.count <= 60, let found = group.number(of: record, in: scanner.bytes)
    else { return nil }
    if found.isNew {
      let text = scanner.trimmedText(record.fields[index])
      absences.append(AbsenceNotation.read(text).map { ($0, Array(text.utf8)) })
    }
    guard let (absence, text) = absences[found.number] else { return nil }
    return Content(kind: text.isEmpty ? .blank : .absent(absence), text: .absence(found.number))
  }
}
