/// Numbers the distinct contents of some columns of a table, record by record: the same bytes, the same number.
///
/// What the cells of a group mean is found out once for each number instead of once for each row, and no cell becomes a
/// text for it. Nothing is copied: the first record with such cells stands for all. A content that is not remembered,
/// because there are too many or because its hash falls among many others, has no number; so a file made to have
/// colliding hashes is read the longer way and costs no more than that.
struct CellGroup {
  private let columns: [Int]
  private let limit: Int
  /// Numbers by hash, one more than they are; 0 is free.
  ///
  /// The count is a power of two.
  private var slots = [Int32](repeating: 0, count: 64)
  private var hashes: [UInt64] = []
  /// The number that came after each number the last time: tables are sorted more often than not, so that it is tried
  /// first.
  private var followers: [Int32] = []
  private var last = 0
  /// The cells of each number, one behind the other.
  private var cells: [CSVRecord.Field] = []

  /// - Parameter limit: how many contents are remembered.
  init(columns: [Int], limit: Int = 1 << 20) {
    self.columns = columns
    self.limit = limit
  }

  /// The number of what the columns hold in a record, and whether it is new; nil where it is not remembered.
  mutating func number(of record: CSVRecord, in bytes: [UInt8]) -> (number: Int, isNew: Bool)? {
    let bytes = bytes.span.bytes
    if last < followers.count {
      let guess = Int(followers[last])
      if holds(record, guess, bytes) {
        last = guess
        return (guess, false)
      }
    }
    guard let found = find(record, bytes) else { return nil }
    if found.isNew { followers.append(Int32(found.number)) }
    followers[last] = Int32(found.number)
    last = found.number
    return found
  }

  private mutating func find(_ record: CSVRecord, _ bytes: RawSpan) -> (number: Int, isNew: Bool)? {
    let hash = hash(record, bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    for _ in 0..<16 {
      let number = Int(slots[slot]) - 1
      if number < 0 { return add(record, hash, slot).map { ($0, true) } }
      if hashes[number] == hash, holds(record, number, bytes) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func add(_ record: CSVRecord, _ hash: UInt64, _ slot: Int) -> Int? {
    let number = hashes.count
    guard number < limit else { return nil }
    hashes.append(hash)
    for column in columns { cells.append(record.fields[column]) }
    slots[slot] = Int32(number + 1)
    if hashes.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 4)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }

  private func holds(_ record: CSVRecord, _ number: Int, _ bytes: RawSpan) -> Bool {
    let (columns, fields, cells) = (columns.span, record.fields.span, cells.span)
    var index = number * columns.count
    for position in columns.indices {
      let (field, known) = (fields[columns[position]], cells[index])
      guard field.range.count == known.range.count, field.hasDoubledQuotes == known.hasDoubledQuotes,
        bytes.areEqual(field.range.lowerBound, known.range.lowerBound, count: field.range.count)
      else { return false }
      index += 1
    }
    return true
  }

  private func hash(_ record: CSVRecord, _ bytes: RawSpan) -> UInt64 {
    var hash: UInt64 = 0
    for column in columns {
      let range = record.fields[column].range
      hash = Self.mixed(
        hash ^ UInt64(range.count), bytes.word(at: range.lowerBound, count: min(8, range.count)))
      guard range.count > 8 else { continue }
      var offset = range.lowerBound + 8
      while offset + 8 < range.upperBound {
        hash = Self.mixed(hash, bytes.word(at: offset))
        offset += 8
      }
      hash = Self.mixed(hash, bytes.word(at: range.upperBound - 8))
    }
    return hash
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }
}
