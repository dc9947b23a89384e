/// The accepted observations of a run: at most one for each indicator, strand and year.
package struct Observations: Sendable, Equatable {
  /// What one observation is about.
  package struct Key: Hashable, Comparable, Sendable {
    package let indicator: Indicator.ID
    package let strand: Strand
    package let year: FiscalYear

    package init(_ indicator: Indicator.ID, _ strand: Strand, _ year: FiscalYear) {
      self.indicator = indicator
      self.strand = strand
      self.year = year
    }

    package static func < (left: Key, right: Key) -> Bool {
      (left.indicator, left.strand, left.year) < (right.indicator, right.strand, right.year)
    }
  }

  private let table: [Key: Observation]
  /// The keys of each indicator by strand and year.
  private let keys: [Indicator.ID: [Key]]

  /// Later observations of the same key replace earlier ones; readers settle conflicts before.
  package init(_ observations: some Sequence<Observation>) {
    var table: [Key: Observation] = [:]
    for observation in observations {
      table[Key(observation.indicator, observation.strand, observation.year)] = observation
    }
    self.table = table
    keys = Dictionary(grouping: table.keys, by: \.indicator).mapValues { keys in
      keys.sorted { ($0.strand, $0.year) < ($1.strand, $1.year) }
    }
  }

  package subscript(indicator: Indicator.ID, strand: Strand, year: FiscalYear) -> Observation? {
    table[Key(indicator, strand, year)]
  }

  /// All observations by indicator, strand and year.
  package var sorted: [Observation] {
    table.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The observations of one indicator by strand and year.
  package func of(_ indicator: Indicator.ID) -> [Observation] {
    (keys[indicator] ?? []).compactMap { table[$0] }
  }
}
