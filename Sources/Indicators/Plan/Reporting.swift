/// When an indicator is reported and how often it is measured (開始, 終了, 調査周期, 許容幅).
package struct Reporting: Hashable, Sendable {
  /// The first report year that shows the indicator (開始); nil if it belongs to the plan from its beginning.
  package let firstYear: FiscalYear?
  /// The last report year that shows the indicator (終了); nil if it has not ended.
  ///
  /// Its values stay valid and are read, but no later report shows it or asks for more of them.
  package let lastYear: FiscalYear?
  /// The number of years from one survey to the next (調査周期); 1 for a yearly value.
  package let surveyCycle: Int
  /// The change from the previous value that is asked about (許容幅), as a ratio; nil for the plan's setting.
  package let changeBand: Double?

  /// Creates the rules of an indicator; by default it is measured every year and reported with the plan.
  package init(
    firstYear: FiscalYear? = nil, lastYear: FiscalYear? = nil, surveyCycle: Int = 1, changeBand: Double? = nil
  ) {
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.surveyCycle = surveyCycle
    self.changeBand = changeBand
  }

  /// Whether the report of a year shows the indicator.
  package func contains(_ reportYear: FiscalYear) -> Bool {
    reportYear >= firstYear ?? reportYear && !hasEnded(by: reportYear)
  }

  /// Whether the last report that shows the indicator is earlier.
  package func hasEnded(by reportYear: FiscalYear) -> Bool {
    lastYear.map { $0 < reportYear } ?? false
  }
}

extension Plan {
  /// The plan as the report of a year shows it: without the indicators that have ended or not yet started.
  ///
  /// The numbers of the remaining placements do not change, so that an indicator keeps its label from year to year.
  package func reported(in year: FiscalYear) -> Plan {
    guard !revisions.isEmpty || indicators.contains(where: { !$0.reporting.contains(year) }) else {
      return self
    }
    let (indicators, path) = revised(in: year)
    let kept = indicators.filter { $0.reporting.contains(year) }
    let ids = Set(kept.map(\.id))
    return Plan(
      settings: settings, sections: sections, indicators: kept,
      placements: placements.filter { ids.contains($0.indicator) }, constants: constants, ratings: ratings,
      overrides: overrides.filter { ids.contains($0.indicator) },
      treatments: treatments.filter { ids.contains($0.indicator) },
      path: path.filter { ids.contains($0.indicator) }, aliases: aliases,
      sums: sums.filter { sum in
        ids.contains(sum.total.indicator) && sum.parts.allSatisfy { ids.contains($0.indicator) }
      },
      initiatives: initiatives.map { $0.supporting(ids) }, answers: answers)
  }

  /// The indicators that have ended before a report year, in the plan's order.
  package func ended(by reportYear: FiscalYear) -> [Indicator] {
    indicators.filter { $0.reporting.hasEnded(by: reportYear) }
  }
}

extension Initiative {
  /// The initiative with links to some indicators only.
  fileprivate func supporting(_ ids: Set<Indicator.ID>) -> Initiative {
    Initiative(
      id: id, name: name, gist: gist, carriers: carriers, side: side,
      indicators: indicators.filter(ids.contains), certainty: certainty, remark: remark, place: place)
  }
}
