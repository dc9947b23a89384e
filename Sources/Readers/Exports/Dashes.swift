import Indicators

/// Dashes among the numbers of a series: a spreadsheet prints 0 so, and statistics mean by it that there is nothing.
enum Dashes {
  /// The observations of one indicator, those with a dash behind the first number of their series as doubted.
  ///
  /// - Parameter observations: by series and year.
  static func doubted(in observations: [Observation]) -> [Observation] {
    guard observations.contains(where: isDash) else { return observations }
    var measured: Set<IndicatorSeries> = []
    return observations.map { observation in
      if observation.value.number != nil { measured.insert(observation.series) }
      guard isDash(observation), measured.contains(observation.series) else { return observation }
      var doubted = observation
      doubted.isDoubted = true
      return doubted
    }
  }

  private static func isDash(_ observation: Observation) -> Bool {
    observation.value == .absent(.notApplicable) && AbsenceNotation.isLine(observation.text)
  }

  /// What is asked about the doubted values of an indicator; nil where there are none.
  static func finding(_ observations: Observations, of indicator: Indicator) -> Finding? {
    let dashes = observations.of(indicator.id).filter(\.isDoubted)
    guard let dash = dashes.first else { return nil }
    return Finding(
      .dashAmongNumbers, at: dash.place, found: dash.text, indicator: indicator.id,
      series: dash.series, year: dashes.count == 1 ? dash.year : nil, department: indicator.departmentName)
  }
}
