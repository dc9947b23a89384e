package import Indicators

extension FiscalYear {
  /// Years in order, three and more in a row as a range: `R1・R3〜R6`.
  package static func text(of years: [FiscalYear]) -> String {
    var runs: [ClosedRange<FiscalYear>] = []
    for year in Set(years).sorted() {
      if let last = runs.last, last.upperBound.advanced(by: 1) == year {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    return runs.flatMap { run -> [String] in
      run.count > 2
        ? ["\(run.lowerBound)〜\(run.upperBound)"] : run.map(\.label)
    }.joined(separator: "・")
  }
}
