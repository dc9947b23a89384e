import Indicators

/// Values of years after the report year: read and kept, but not used in this report.
enum LaterValues {
  /// One finding for each file with such values, at the first of them.
  static func findings(_ observations: Observations, of plan: Plan, after reportYear: FiscalYear) -> [Finding]
  {
    let later = plan.indicators.flatMap { observations.of($0.id) }.filter {
      $0.year > reportYear && $0.value.number != nil
    }
    return Dictionary(grouping: later, by: \.place.file).values.compactMap { values in
      let years = values.map(\.year)
      guard let first = values.map(\.place).min(), let oldest = years.min(), let newest = years.max()
      else { return nil }
      return Finding(
        .valuesAfterReport(values.count, years: oldest...newest, reportYear: reportYear), at: first)
    }
  }
}
