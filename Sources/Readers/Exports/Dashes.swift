import Indicators

/// Dashes among the numbers of a series: a spreadsheet prints 0 so, and statistics mean by it that there is nothing.
enum Dashes {
  /// What is asked about the dashes behind the first number of an indicator's series; nil where there are none.
  static func finding(_ observations: Observations, of indicator: Indicator) -> Finding? {
    for series in indicator.series {
      let values = observations.of(indicator.id).filter { $0.series == series }
      guard let first = values.firstIndex(where: { $0.value.number != nil }) else { continue }
      let dashes = values[first...].filter {
        $0.value == .absent(.notApplicable) && AbsenceNotation.isLine($0.text)
      }
      guard let dash = dashes.first else { continue }
      return Finding(
        .dashAmongNumbers, at: dash.place, found: dash.text, indicator: indicator.id,
        year: dashes.count == 1 ? dash.year : nil, department: indicator.departmentName)
    }
    return nil
  }
}
