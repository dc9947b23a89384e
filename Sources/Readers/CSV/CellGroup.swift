/// Numbers the distinct contents of some columns of a table, record by record: the same bytes, the same number.
///
/// What the cells of a group mean is found out once for each number instead of once for each row, and no cell becomes a
/// text for it: the bytes of each content are kept once. A content that is not remembered, because there are too many or
/// because its hash falls among many others, has no number; so a file made to have colliding hashes is read the longer way
/// and costs no more than that.
///
/// Columns that stand beside each other are one run of bytes, from the content of the first cell to that of the last with
/// the commas and quotes between. In records without fault equal runs are equal cells; the other way round, cells that
/// are quoted here and not there have two numbers.
struct CellGroup {
  /// The columns from first to last, for each run.
  private let runs: [ClosedRange<Int>]
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
  /// The bytes of all contents, one behind the other.
  private var known: [UInt8] = []
  /// Where those of each number are, one run behind the other.
  private var places: [Range<Int>] = []

  /// - Parameter limit: how many contents are remembered.
  init(columns: [Int], limit: Int = 1 << 20) {
    var runs: [ClosedRange<Int>] = []
    for column in columns.sorted() {
      if let run = runs.last, run.upperBound + 1 == column {
        runs[runs.count - 1] = run.lowerBound...column
      } else {
        runs.append(column...column)
      }
    }
    self.runs = runs
    self.limit = limit
  }

  /// The number of what the columns hold in a record without fault, and whether it is new; nil where it is not
  /// remembered.
  @inline(__always) mutating func number(
    of record: CSVRecord, in bytes: [UInt8]
  ) -> (number: Int, isNew: Bool)? {
    let bytes = bytes.span.bytes
    if last < followers.count {
      let guess = Int(followers[last])
      if holds(record, guess, bytes) {
        last = guess
        return (guess, false)
      }
    }
    return find(record, bytes)
  }

  /// The number by the hash, which becomes the one that follows the last.
  @inline(never) private mutating func find(_ record: CSVRecord, _ bytes: RawSpan) -> (
    number: Int, isNew: Bool
  )? {
    let hash = hash(record, bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    for _ in 0..<16 {
      let number = Int(slots[slot]) - 1
      if number < 0 { return add(record, bytes, hash, slot).map { (follow($0), true) } }
      if hashes[number] == hash, holds(record, number, bytes) { return (follow(number), false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func follow(_ number: Int) -> Int {
    followers[last] = Int32(number)
    last = number
    return number
  }

  private mutating func add(_ record: CSVRecord, _ bytes: RawSpan, _ hash: UInt64, _ slot: Int) -> Int? {
    let number = hashes.count
    guard number < limit else { return nil }
    hashes.append(hash)
    followers.append(Int32(number))
    for run in runs {
      let place = record.bytes(of: run)
      places.append(known.count..<known.count + place.count)
      bytes.extracting(place).withUnsafeBytes { known.append(contentsOf: $0) }
    }
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

  @inline(__always) private func holds(_ record: CSVRecord, _ number: Int, _ bytes: RawSpan) -> Bool {
    var index = number * runs.count
    for run in runs {
      let (place, other) = (record.bytes(of: run), places[index])
      let count = place.upperBound &- place.lowerBound
      guard count == other.upperBound &- other.lowerBound,
        bytes.areEqual(at: place.lowerBound, known.span.bytes, at: other.lowerBound, count: count)
      else { return false }
      index &+= 1
    }
    return true
  }

  private func hash(_ record: CSVRecord, _ bytes: RawSpan) -> UInt64 {
    var hash: UInt64 = 0
    for run in runs {
      let place = record.bytes(of: run)
      hash = Self.mixed(
        hash ^ UInt64(place.count), bytes.word(at: place.lowerBound, count: min(8, place.count)))
      guard place.count > 8 else { continue }
      var offset = place.lowerBound + 8
      while offset + 8 < place.upperBound {
        hash = Self.mixed(hash, bytes.word(at: offset))
        offset += 8
      }
      hash = Self.mixed(hash, bytes.word(at: place.upperBound - 8))
    }
    return hash
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }
}

extension CSVRecord {
  /// From the content of the first of some columns to that of the last.
  @inline(__always) fileprivate func bytes(of columns: ClosedRange<Int>) -> Range<Int> {
    fields[columns.lowerBound].range.lowerBound..<fields[columns.upperBound].range.upperBound
  }
}
