/// The accepted observations of a run: at most one for each indicator, series and year.
package struct Observations: Equatable, Sendable {
  /// By series and year.
  private let byIndicator: [Indicator.ID: [Observation]]

  /// Takes observations that are in order.
  ///
  /// - Parameter ordered: of each indicator by ``Observation/order``, at most one for each.
  package init(ordered: [Indicator.ID: [Observation]]) {
    byIndicator = ordered
  }

  /// Keeps of several observations of the same indicator, series and year the last; readers settle conflicts before.
  package init(_ observations: some Sequence<Observation>) {
    byIndicator = Dictionary(grouping: observations, by: \.indicator).mapValues { rows in
      // The sort is stable, so that the last of equal ones is the last that came.
      let rows = rows.sorted { $0.order < $1.order }
      let last = rows.indices.filter { $0 + 1 == rows.count || rows[$0].order != rows[$0 + 1].order }
      return last.map { rows[$0] }
    }
  }

  /// Returns the observation of a series and a year, which may be an absence; nil where no cell gave one.
  package subscript(indicator: Indicator.ID, series: IndicatorSeries, year: FiscalYear) -> Observation? {
    let rows = of(indicator)
    let wanted = Observation.Order(series: series, year: year)
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].order < wanted { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].order == wanted ? rows[low] : nil
  }

  /// All observations by indicator, series and year.
  package var sorted: [Observation] {
    byIndicator.keys.sorted().flatMap(of)
  }

  /// The observations of one indicator by series and year.
  package func of(_ indicator: Indicator.ID) -> [Observation] {
    byIndicator[indicator] ?? []
  }

  /// The values of an indicator that lie outside some years and that no others join to them.
  ///
  /// - Parameters:
  ///   - years: by number.
  ///   - gap: how many years apart two values may be, as those of a survey are, and belong together.
  package func detached(_ indicator: Indicator.ID, from years: ClosedRange<Int>, gap: Int) -> [Observation] {
    var found: [Observation] = []
    var nearest: (series: IndicatorSeries, year: Int)?
    // From the newest of each series on: the years before are joined one by one.
    let rows = of(indicator)
    for index in rows.indices.reversed() where rows[index].value.number != nil {
      let (series, year) = (rows[index].series, rows[index].year.number)
      let next = nearest.flatMap { $0.series == series ? $0.year : nil }
      if years.contains(year) || year < years.lowerBound && next.map({ $0 - year <= gap }) ?? false {
        nearest = (series, year)
      } else {
        found.append(rows[index])
      }
    }
    return found.reversed()
  }
}

extension Observation {
  /// The order of the observations of one indicator: by series, then by year.
  package struct Order: Hashable, Comparable, Sendable {
    let series: IndicatorSeries
    let year: FiscalYear

    /// Creates the place of a year of a series.
    package init(series: IndicatorSeries, year: FiscalYear) {
      self.series = series
      self.year = year
    }

    /// The series decides first.
    package static func < (left: Order, right: Order) -> Bool {
      (left.series, left.year) < (right.series, right.year)
    }
  }

  /// The place among the observations of the same indicator.
  package var order: Order { Order(series: series, year: year) }
}
