import Indicators

/// The columns of `plan/indicators.csv` that say when an indicator is reported and how often it is measured.
enum ReportingColumns {
  /// The rules of a row; nil with a finding where a cell of it cannot be used.
  static func read(
    _ row: PlanRow, of target: Target, _ id: Indicator.ID, into findings: inout FindingList
  ) -> Reporting? {
    let count = findings.count
    let first = year(row, .firstReport, into: &findings)
    let last = year(row, .lastReport, into: &findings)
    if let first, let last, last < first {
      findings.append(row.finding(.reportingReversed(first, last), .lastReport, indicator: id))
    }
    let cycle = cycle(row, into: &findings) ?? 1
    if cycle > 1, target.kind.isSum || target.kind.isMean || target.isJudgedYearly {
      findings.append(row.finding(.surveyCycleUnfit(target.kind.name), .surveyCycle, indicator: id))
    }
    let band = row.text(.changeBand).isEmpty ? nil : row.band(.changeBand, into: &findings)
    guard findings.count == count else { return nil }
    return Reporting(firstYear: first, lastYear: last, surveyCycle: cycle, changeBand: band)
  }

  private static func year(_ row: PlanRow, _ heading: Heading, into findings: inout FindingList)
    -> FiscalYear?
  {
    row.text(heading).isEmpty ? nil : row.year(heading, into: &findings)
  }

  private static func cycle(_ row: PlanRow, into findings: inout FindingList) -> Int? {
    guard !row.text(.surveyCycle).isEmpty else { return nil }
    return row.value(
      .surveyCycle, expected: Text(ja: "1から20までの年数", en: "a number of years from 1 to 20"), into: &findings
    ) { text in
      guard let number = try? NumberNotation.read(text), ["", "年"].contains(number.base) else { return nil }
      return Int(exactly: number.number.value).flatMap { 1...20 ~= $0 ? $0 : nil }
    }
  }
}
