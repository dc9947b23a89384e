package import Indicators

/// A missing value that a department is still expected to deliver (未提出・未公表).
package struct MissingValue: Hashable, Sendable {
  /// The indicator whose value is missing; its department in charge (所管課) is to deliver the value.
  package let indicator: Indicator
  /// The series of the indicator: 転入 or 転出 for a balance, else the only one.
  package let series: IndicatorSeries
  /// The year of the missing value: after the baseline year or from the plan's first year on, up to the report year.
  package let year: FiscalYear
  /// 未提出, 集計中, 未公表 or 未確認; 該当なし only where it is in doubt.
  package let absence: Absence
  /// The newest year that has a value; nil where no year has one.
  package let latestYear: FiscalYear?
  /// When that value was published (最新データ公表時点), in the department's words.
  package let released: String
  /// When the next value will be published (次回公表時点): the department's words, else the plan's.
  package let nextRelease: String

  /// The reason as lists of missing values print it: one that is in doubt says so.
  package var stateText: String {
    absence.isPending ? absence.rawValue : "\(absence.rawValue)（要確認）"
  }
}

extension Evaluations {
  /// All missing values up to the report year, in the plan's order and by year.
  ///
  /// Absences that never become a value (調査なし, 該当なし, 秘匿, 休止) are not missing values, unless the department's
  /// word is in doubt: a dash among numbers may mean 0.
  package var missing: [MissingValue] {
    items.flatMap { missing(of: $0.record) }
  }

  /// The missing values of each indicator that has some.
  package var missingByIndicator: [Indicator.ID: [MissingValue]] {
    Dictionary(grouping: missing, by: \.indicator.id)
  }

  private func missing(of record: Record) -> [MissingValue] {
    let first = firstAskedYear(of: record)
    let entries = record.entries.filter { $0.year >= first && $0.year <= context.reportYear }
    return entries.flatMap { entry in
      record.indicator.series.enumerated().compactMap { index, series in
        let cell = entry.cells[index]
        guard let absence = cell.absence, cell.isAwaited else { return nil }
        let latest = record.entries.last { $0.cells[index].number != nil && $0.year <= context.reportYear }
        let announced = record.entries.last { !$0.cells[index].words[.nextRelease].isEmpty }
        let words = [
          cell.words[.nextRelease], announced?.cells[index].words[.nextRelease] ?? "",
          record.indicator.nextRelease,
        ]
        return MissingValue(
          indicator: record.indicator, series: series, year: entry.year, absence: absence,
          latestYear: latest?.year, released: latest?.cells[index].words[.released] ?? "",
          nextRelease: words.first { !$0.isEmpty } ?? "")
      }
    }
  }
}
