/// The accepted observations of a run: at most one for each indicator, strand and year.
package struct Observations: Sendable {
  private let table: ObservationTable
  /// The rows that count, by number of indicator, strand and year.
  private let order: [Int]
  /// Where the rows of each indicator begin in the order, by number; the end of the last is added.
  private let starts: [Int]

  /// The observations of some rows.
  ///
  /// - Parameter rows: in the ``ObservationTable/order`` of the table, at most one for each indicator, strand and year.
  package init(_ table: ObservationTable, rows: [Int]) {
    self.table = table
    order = rows
    var starts = [Int](repeating: 0, count: table.indicatorIDs.count + 1)
    for row in rows { starts[table.indicator(of: row) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    self.starts = starts
  }

  /// Later observations of the same indicator, strand and year replace earlier ones; readers settle conflicts before.
  package init(_ observations: some Sequence<Observation>) {
    var table = ObservationTable()
    for observation in observations { table.add(observation) }
    let order = table.order
    let last = order.indices.filter { index in
      index + 1 == order.count || !table.areRivals(order[index], order[index + 1])
    }
    self.init(table, rows: last.map { order[$0] })
  }

  /// The observation of a series and a year, which may be an absence; nil where no cell gave one.
  package subscript(indicator: Indicator.ID, strand: Strand, year: FiscalYear) -> Observation? {
    let rows = rows(of: indicator)
    let position = table.firstPosition(strand, year, in: rows)
    guard position < rows.endIndex, table.isAbout(strand, year, rows[position]) else { return nil }
    return table[rows[position]]
  }

  /// All observations by indicator, strand and year.
  package var sorted: [Observation] {
    table.indicatorIDs.sorted().flatMap(of)
  }

  /// The observations of one indicator by strand and year.
  package func of(_ indicator: Indicator.ID) -> [Observation] {
    rows(of: indicator).map { table[$0] }
  }

  /// The values of an indicator that lie outside some years and that no others join to them.
  ///
  /// - Parameters:
  ///   - years: by number.
  ///   - gap: how many years apart two values may be, as those of a survey are, and belong together.
  package func detached(_ indicator: Indicator.ID, from years: ClosedRange<Int>, gap: Int) -> [Observation] {
    let rows = rows(of: indicator)
    guard rows.contains(where: { table.isMeasured(at: $0, outside: years) }) else { return [] }
    var found: [Int] = []
    var nearest: (strand: Strand, year: Int)?
    // From the newest of each strand on: the years before are joined one by one.
    for row in rows.reversed() {
      guard let year = table.measuredYear(of: row) else { continue }
      let strand = table.strand(of: row)
      let next = nearest.flatMap { $0.strand == strand ? $0.year : nil }
      if years.contains(year) || year < years.lowerBound && next.map({ $0 - year <= gap }) ?? false {
        nearest = (strand, year)
      } else {
        found.append(row)
      }
    }
    return found.reversed().map { table[$0] }
  }

  private func rows(of indicator: Indicator.ID) -> ArraySlice<Int> {
    guard let number = table.existingNumber(of: indicator) else { return [] }
    return order[starts[number]..<starts[number + 1]]
  }
}

extension Observations: Equatable {
  /// Whether both hold the same observations, with the same places and texts, in whatever order they came.
  package static func == (left: Observations, right: Observations) -> Bool {
    left.sorted == right.sorted
  }
}
