import Figures
package import Indicators

/// Collects the data of plan and departments for one indicator, year by year, up to the report year.
extension Record {
  /// Collects the record of an indicator.
  ///
  /// - Parameter years: the years of the record; nil for the years from the earliest value to the later one of the
  ///   target year and the end of the plan.
  package init(
    of indicator: Indicator, in plan: Plan, observations: Observations, reportYear: FiscalYear,
    years: ClosedRange<FiscalYear>? = nil
  ) {
    let known = observations.of(indicator.id).filter { $0.year <= reportYear }
    let start = Self.start(of: indicator, in: plan)
    let range = years ?? Self.years(of: indicator, start: start, known: known, in: plan)
    let expected = ExpectedYears(of: indicator, in: plan, start: start, known: known, to: reportYear)
    let treatments = plan.treatments(of: indicator.id)
    let path = plan.path(of: indicator.id)

    let byOrder = Dictionary(known.map { ($0.order, $0) }) { first, _ in first }
    let (series, order) = (indicator.series, SeriesOrder(of: indicator))

    self.init(
      indicator: indicator,
      baseline: indicator.target.kind.startsAtZero ? 0 : indicator.baseline.value,
      baselineYear: start,
      target: plan.number(ofTarget: indicator),
      override: plan.overrides(of: indicator.id).last { $0.year == reportYear }
        .map { Override(rating: $0.rating, reason: $0.reason) },
      entries: range.map { year in
        Entry(
          year: year,
          cells: series.map { series in
            let observation = byOrder[Observation.Order(series: series, year: year)]
            return Self.cell(
              of: indicator, series, year: year, observation: observation,
              isPending: expected.contains(year))
          },
          order: order,
          treatment: treatments.last { $0.year == year }?.kind,
          path: path.last { $0.year == year }?.value)
      })
  }

  /// The record as it stood when the values of a year were the newest: no later year has any.
  package func through(_ year: FiscalYear) -> Record {
    var record = self
    for index in record.entries.indices where record.entries[index].year > year {
      record.entries[index].cells = record.entries[index].cells.map { _ in Cell(.notExpected, place: nil) }
    }
    return record
  }

  /// The year in which the path starts.
  private static func start(of indicator: Indicator, in plan: Plan) -> FiscalYear? {
    indicator.target.kind.startsAtZero
      ? plan.settings.period.lowerBound.advanced(by: -1) : indicator.baseline.year
  }

  /// The years from the earliest value, baseline or period year to the latest value, target year or plan year.
  private static func years(
    of indicator: Indicator, start: FiscalYear?, known: [Observation], in plan: Plan
  ) -> ClosedRange<FiscalYear> {
    let measured = known.filter { $0.value.number != nil }.map(\.year)
    let starts = [start, indicator.target.period?.lowerBound, plan.settings.period.lowerBound].compactMap(
      \.self)
    let ends = [indicator.target.year, plan.settings.period.upperBound]
    let first = (measured + starts).min() ?? plan.settings.period.lowerBound
    let last = (measured + ends).max() ?? plan.settings.period.upperBound
    return first...max(first, last)
  }

  private static func cell(
    of indicator: Indicator, _ series: IndicatorSeries, year: FiscalYear, observation: Observation?,
    isPending: Bool
  ) -> Cell {
    if series == .main, let value = indicator.baseline.value, indicator.baseline.year == year {
      return Cell(
        .baseline(value), place: indicator.place, words: observation?.words ?? Observation.Words())
    }
    guard let observation else {
      return Cell(isPending ? .absent(.notSubmitted) : .notExpected, place: nil)
    }
    let state: Cell.State =
      switch observation.value {
      case .measured(let number): .measured(number, observation.status)
      case .absent(let absence): .absent(absence)
      }
    return Cell(state, place: observation.place, words: observation.words, isDoubted: observation.isDoubted)
  }
}
