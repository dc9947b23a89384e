/// Many observations in little room: what they share is kept once, and each is made whole when it is asked for.
///
/// Exports of a whole nation hold millions of rows about some ten thousand indicators, a few hundred columns and a few
/// thousand remarks. Rows are numbered from 0 in the order in which they were added.
package struct ObservationTable: Sendable {
  /// One observation; what is shared stands as a number.
  private struct Row {
    let value: Observation.Value
    let strand: Strand
    let status: Observation.Status
    let indicator: Int32
    let words: Int32
    let column: Int32
    let year: Int32
    /// 0 where the place has no line.
    let line: UInt32
    /// Where its text ends among all texts; it begins where the one of the row before ends.
    let textEnd: Int

    /// What the order goes by, in one word: the indicator, the strand, the year.
    var rank: Int64 {
      Int64(indicator) << 34 | Int64(strand.rank) << 32 | Int64(year) - Int64(Int32.min)
    }
  }

  private var rows: [Row] = []
  private var indicators = Numbering<Indicator.ID>()
  /// Places without line.
  private var columns = Numbering<Place>()
  private var words = Numbering<Observation.Words>()
  /// The texts of all cells, one behind the other.
  private var texts: [UInt8] = []
  /// Whether the rows were added by number of indicator, strand and year, and no two are about the same.
  package private(set) var isStrictlyOrdered = true

  /// A table without rows.
  package init() {}

  /// How many rows were added, those included that another value of the same year replaces.
  package var count: Int { rows.count }

  /// The number of an indicator, which it keeps.
  package mutating func number(of indicator: Indicator.ID) -> Int {
    indicators.number(of: indicator)
  }

  /// The number of a column of a file: a place without line.
  package mutating func number(of column: Place) -> Int {
    columns.number(of: column)
  }

  /// The number of what stands beside a value.
  package mutating func number(of words: Observation.Words) -> Int {
    self.words.number(of: words)
  }

  /// The number of an indicator; nil where no row is about it.
  func existingNumber(of indicator: Indicator.ID) -> Int? {
    indicators.existingNumber(of: indicator)
  }

  var indicatorIDs: [Indicator.ID] { indicators.values }

  /// Makes room for about so many rows more, unless they are few beside those that are there.
  ///
  /// - Parameter indicators: those of the plan, which will hardly all be reported on in a short file.
  package mutating func reserve(_ more: Int, indicators: Int) {
    guard more > rows.count else { return }
    self.indicators.reserve(min(more, indicators))
    rows.reserveCapacity(rows.count + more)
    let bytes = rows.capacity * MemoryLayout<Row>.stride
    rows.withUnsafeBytes { if let start = $0.baseAddress { LargePages.prefer(from: start, count: bytes) } }
    texts.reserveCapacity(texts.count + more * 4)
  }

  /// Adds a row of which all that is shared has its number; the text is UTF-8.
  package mutating func add(
    indicator: Int, strand: Strand, year: FiscalYear, value: Observation.Value, status: Observation.Status,
    column: Int, line: Int, text: Span<UInt8>, words: Int
  ) {
    let row = Row(
      value: value, strand: strand, status: status, indicator: Int32(indicator), words: Int32(words),
      column: Int32(column), year: Int32(year.number), line: UInt32(line), textEnd: texts.count + text.count)
    if isStrictlyOrdered, let last = rows.last, row.rank <= last.rank { isStrictlyOrdered = false }
    rows.append(row)
    text.withUnsafeBufferPointer { texts.append(contentsOf: $0) }
  }

  /// Adds an observation.
  package mutating func add(_ observation: Observation) {
    let place = observation.place
    add(
      indicator: number(of: observation.indicator), strand: observation.strand, year: observation.year,
      value: observation.value, status: observation.status,
      column: number(of: Place(file: place.file, heading: place.heading, column: place.column)),
      line: place.line ?? 0, text: Array(observation.text.utf8).span, words: number(of: observation.words))
  }

  /// The observation of a row.
  package subscript(index: Int) -> Observation {
    let row = rows[index]
    let column = columns.values[Int(row.column)]
    let textStart = index == 0 ? 0 : rows[index - 1].textEnd
    return Observation(
      indicator: indicators.values[Int(row.indicator)], strand: row.strand, year: FiscalYear(Int(row.year)),
      value: row.value, status: row.status,
      place: Place(
        file: column.file, line: row.line == 0 ? nil : Int(row.line), heading: column.heading,
        column: column.column),
      text: String(decoding: texts[textStart..<row.textEnd], as: UTF8.self),
      words: words.values[Int(row.words)])
  }

  /// The number of the indicator that a row is about.
  func indicator(of index: Int) -> Int {
    Int(rows[index].indicator)
  }

  /// The indicators of some rows.
  package func indicators(of range: Range<Int>) -> Set<Indicator.ID> {
    var isThere = [Bool](repeating: false, count: indicators.values.count)
    for row in rows[range] { isThere[Int(row.indicator)] = true }
    return Set(zip(indicators.values, isThere).lazy.filter(\.1).map(\.0))
  }

  /// Whether two rows are about the same indicator, strand and year.
  package func areRivals(_ left: Int, _ right: Int) -> Bool {
    rows[left].rank == rows[right].rank
  }

  /// The rows by number of indicator, strand and year; those about the same in the order in which they were added.
  package var order: [Int] {
    // Counted into their indicators first, of which each has few rows.
    var ends = [Int](repeating: 0, count: indicators.values.count)
    for row in rows { ends[Int(row.indicator)] += 1 }
    var sum = 0
    for index in ends.indices {
      (ends[index], sum) = (sum, sum + ends[index])
    }
    var order = [Int](repeating: 0, count: rows.count)
    for index in rows.indices {
      let indicator = Int(rows[index].indicator)
      order[ends[indicator]] = index
      ends[indicator] += 1
    }
    var start = 0
    for end in ends {
      order[start..<end].sort { (rows[$0].rank, $0) < (rows[$1].rank, $1) }
      start = end
    }
    return order
  }

  /// The position of the first row about a strand and a year among ordered rows of one indicator, or of the next one.
  func firstPosition(_ strand: Strand, _ year: FiscalYear, in order: ArraySlice<Int>) -> Int {
    var (low, high) = (order.startIndex, order.endIndex)
    while low < high {
      let middle = (low + high) / 2
      let row = rows[order[middle]]
      if (row.strand.rank, Int(row.year)) < (strand.rank, year.number) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// The year of a row that gives a number; nil for an absence.
  func measuredYear(of index: Int) -> Int? {
    rows[index].value.number == nil ? nil : Int(rows[index].year)
  }

  /// Whether a row gives a number for another year than some, which are given by number.
  func isMeasured(at index: Int, outside years: ClosedRange<Int>) -> Bool {
    !years.contains(Int(rows[index].year)) && rows[index].value.number != nil
  }

  /// The strand of a row.
  func strand(of index: Int) -> Strand { rows[index].strand }

  /// Whether a row is about a strand and a year.
  func isAbout(_ strand: Strand, _ year: FiscalYear, _ index: Int) -> Bool {
    rows[index].strand == strand && Int(rows[index].year) == year.number
  }
}

/// Values that keep the number under which they came first.
private struct Numbering<Value: Hashable & Sendable>: Sendable {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  mutating func reserve(_ count: Int) {
    values.reserveCapacity(count)
    numbers.reserveCapacity(count)
  }

  mutating func number(of value: Value) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }

  func existingNumber(of value: Value) -> Int? {
    numbers[value]
  }
}

extension Strand {
  /// The place in the order of ``Strand/allCases``, without comparing texts.
  fileprivate var rank: Int {
    switch self {
    case .main: 0
    case .inflow: 1
    case .outflow: 2
    }
  }
}
