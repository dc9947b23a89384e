/// Many observations in little room: what they share is kept once, and each is made whole when it is asked for.
///
/// Exports of a whole nation hold millions of rows about some ten thousand indicators, a few hundred columns and a few
/// thousand remarks. Rows are numbered from 0 in the order in which they were added.
package struct ObservationTable: Sendable {
  /// What the rows of one series in one column of a file have in common.
  private struct Subject {
    let indicator: Int32
    let strand: Strand
    let column: Int32
  }

  /// One observation; what is shared stands as a number.
  ///
  /// A row has 24 bytes: the less memory a large export takes up, the sooner it is read.
  private struct Row {
    /// For an absence not a number, with the place of the reason among all as its payload.
    let number: Double
    let subject: Int32
    let words: Int32
    /// 0 where the place has no line.
    let line: UInt32
    let year: Int16
    let status: Observation.Status

    var value: Observation.Value {
      number.isNaN
        ? .absent(Absence.allCases[Int(number.significandBitPattern & 0xFF)]) : .measured(number)
    }
  }

  private var rows: [Row] = []
  private var subjects: [Subject] = []
  private var indicators = Numbering<Indicator.ID>()
  /// Places without line.
  private var columns = Numbering<Place>()
  private var words = Numbering<Observation.Words>()
  /// Of the rows.
  private var texts = CellTexts()
  /// What the order of the newest row goes by.
  private var lastRank = Int64.min
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

  /// Adds what the rows of a series in some columns have in common, and gives the number of the first of them.
  ///
  /// The others have the numbers behind it.
  package mutating func addSubjects(_ indicator: Int, _ strand: Strand, columns: [Int]) -> Int {
    let first = subjects.count
    subjects += columns.map { Subject(indicator: Int32(indicator), strand: strand, column: Int32($0)) }
    return first
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
    texts.reserve(more)
  }

  /// Adds a row of which all that is shared has its number; the text is UTF-8.
  package mutating func add(
    subject: Int, year: FiscalYear, value: Observation.Value, status: Observation.Status, line: Int,
    text: Span<UInt8>, words: Int
  ) {
    let row = Row(
      number: Self.number(value), subject: Int32(subject), words: Int32(words), line: UInt32(line),
      year: Int16(year.number), status: status)
    let rank = rank(row)
    if rank <= lastRank { isStrictlyOrdered = false }
    lastRank = rank
    rows.append(row)
    texts.append(text)
  }

  private static func number(_ value: Observation.Value) -> Double {
    switch value {
    case .measured(let number): number
    case .absent(let reason):
      Double(nan: Double.RawSignificand(Absence.allCases.firstIndex(of: reason) ?? 0), signaling: false)
    }
  }

  /// Adds an observation.
  package mutating func add(_ observation: Observation) {
    let place = observation.place
    let column = number(of: Place(file: place.file, heading: place.heading, column: place.column))
    add(
      subject: addSubjects(number(of: observation.indicator), observation.strand, columns: [column]),
      year: observation.year, value: observation.value, status: observation.status, line: place.line ?? 0,
      text: Array(observation.text.utf8).span, words: number(of: observation.words))
  }

  /// Takes the rows from one on away again; what they shared keeps its numbers.
  package mutating func removeAll(from row: Int) {
    texts.removeAll(from: row)
    rows.removeLast(rows.count - row)
    lastRank = rows.last.map(rank) ?? .min
  }

  /// The observation of a row.
  package subscript(index: Int) -> Observation {
    let row = rows[index]
    let subject = subjects[Int(row.subject)]
    let column = columns.values[Int(subject.column)]
    return Observation(
      indicator: indicators.values[Int(subject.indicator)], strand: subject.strand,
      year: FiscalYear(Int(row.year)), value: row.value, status: row.status,
      place: Place(
        file: column.file, line: row.line == 0 ? nil : Int(row.line), heading: column.heading,
        column: column.column),
      text: texts[index], words: words.values[Int(row.words)])
  }

  /// What the order goes by, in one word: the indicator, the strand, the year.
  private func rank(_ row: Row) -> Int64 {
    let subject = subjects[Int(row.subject)]
    return Int64(subject.indicator) << 34 | Int64(subject.strand.rank) << 32
      | Int64(row.year) - Int64(Int16.min)
  }

  /// The number of the indicator that a row is about.
  func indicator(of index: Int) -> Int {
    Int(subjects[Int(rows[index].subject)].indicator)
  }

  /// The indicators of some rows.
  package func indicators(of range: Range<Int>) -> Set<Indicator.ID> {
    var isThere = [Bool](repeating: false, count: indicators.values.count)
    for index in range { isThere[indicator(of: index)] = true }
    return Set(zip(indicators.values, isThere).lazy.filter(\.1).map(\.0))
  }

  /// Whether two rows are about the same indicator, strand and year.
  package func areRivals(_ left: Int, _ right: Int) -> Bool {
    rank(rows[left]) == rank(rows[right])
  }

  /// The rows by number of indicator, strand and year; those about the same in the order in which they were added.
  package var order: [Int] {
    // Counted into their indicators first, of which each has few rows.
    var ends = [Int](repeating: 0, count: indicators.values.count)
    for index in rows.indices { ends[indicator(of: index)] += 1 }
    var sum = 0
    for index in ends.indices {
      (ends[index], sum) = (sum, sum + ends[index])
    }
    var order = [Int](repeating: 0, count: rows.count)
    for index in rows.indices {
      let indicator = indicator(of: index)
      order[ends[indicator]] = index
      ends[indicator] += 1
    }
    var start = 0
    for end in ends {
      order[start..<end].sort { (rank(rows[$0]), $0) < (rank(rows[$1]), $1) }
      start = end
    }
    return order
  }

  /// The position of the first row about a strand and a year among ordered rows of one indicator, or of the next one.
  func firstPosition(_ strand: Strand, _ year: FiscalYear, in order: ArraySlice<Int>) -> Int {
    var (low, high) = (order.startIndex, order.endIndex)
    while low < high {
      let middle = (low + high) / 2
      let row = order[middle]
      if (self.strand(of: row).rank, Int(rows[row].year)) < (strand.rank, year.number) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// The year of a row that gives a number; nil for an absence.
  func measuredYear(of index: Int) -> Int? {
    rows[index].number.isNaN ? nil : Int(rows[index].year)
  }

  /// Whether a row gives a number for another year than some, which are given by number.
  func isMeasured(at index: Int, outside years: ClosedRange<Int>) -> Bool {
    !years.contains(Int(rows[index].year)) && !rows[index].number.isNaN
  }

  /// The strand of a row.
  func strand(of index: Int) -> Strand { subjects[Int(rows[index].subject)].strand }

  /// Whether a row is about a strand and a year.
  func isAbout(_ strand: Strand, _ year: FiscalYear, _ index: Int) -> Bool {
    self.strand(of: index) == strand && Int(rows[index].year) == year.number
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
