package import Figures
package import Indicators

/// A figure of an earlier year that differs from the last publication (前回 → 今回), with the cause.
package struct Change: Hashable, Sendable {
  /// The cause of the change (変更の理由), as far as the statuses show it.
  package enum Cause: Hashable, Sendable {
    /// 速報, 推計 or 参考 became another status, for example 速報→確定.
    case finalised(from: Observation.Status, to: Observation.Status)
    /// A value of the status 速報 or 推計 was replaced by another value of the same status.
    case updated(Observation.Status)
    /// The new value has the status 改訂.
    case revised
    /// There was no value, and now there is one.
    case delivered
    /// The statuses do not explain the change.
    case unexplained

    /// The text that sheets print: `速報→確定`.
    package var name: String {
      switch self {
      case .finalised(let from, let to): "\(from.rawValue)→\(to.rawValue)"
      case .updated(let status): "\(status.rawValue)の更新"
      case .revised: Observation.Status.revised.rawValue
      case .delivered: "新たに報告"
      case .unexplained: "説明なし"
      }
    }
  }

  /// The indicator of the figure; the plan of this report contains it.
  package let indicator: Indicator.ID
  /// The series of the indicator: 転入 or 転出 for a balance, else the only one.
  package let series: IndicatorSeries
  /// The year of the figure, not the year of a report.
  package let year: FiscalYear
  /// The published value (前回) in the unit of the indicator, or the reason why there was none.
  package let before: Observation.Value
  /// What stood around the published value.
  package let marksBefore: NumberMarks
  /// The published status 確定, 速報 …, or the reason why there was no value; nil for a number without a status.
  package let statusBefore: InputWord?
  /// The value of the record (今回) in the unit of the indicator; 未提出 where the record has nothing for the year.
  package let after: Observation.Value
  /// What stands around the new value.
  package let marksAfter: NumberMarks
  /// The new status 確定, 速報 …, 基準 for the plan's baseline, or the reason why there is no value.
  package let statusAfter: InputWord
  /// The cause that the statuses show (変更の理由); where they show none, the department is asked.
  package let cause: Cause
  /// The place of the new value; without a new value, the cell of the published one.
  package let place: Place
}

extension Change {
  /// The change from the published value to the value of the record; nil where the figure is the same.
  ///
  /// An absence that became another absence is no change. A value that is now the plan's baseline is no change either
  /// if both values print the same, because the plan prints the baseline rounded.
  /// - Parameters:
  ///   - cell: nil where the record no longer contains the year.
  ///   - rounded: rounds a number as the indicator prints it.
  init?(of published: Publication.Value, in cell: Record.Cell?, rounded: (Double) -> Double) {
    let state = cell?.state ?? .notExpected
    let after: Observation.Value =
      switch state {
      case .measured(let number, _), .baseline(let number): .measured(number)
      case .absent(let absence): .absent(absence)
      case .notExpected: .absent(.notSubmitted)
      }
    if case .baseline(let new) = state, let old = published.value.number,
      Rounding.isSame(rounded(old), rounded(new))
    {
      return nil
    }
    guard let cause = Self.cause(from: published, to: after, cell?.status) else { return nil }
    indicator = published.indicator
    series = published.series
    year = published.year
    before = published.value
    marksBefore = published.marks
    marksAfter = cell?.marks ?? .none
    statusBefore = published.status.map(InputWord.status) ?? published.value.absence.map(InputWord.absence)
    self.after = after
    statusAfter = cell?.word ?? .absence(.notSubmitted)
    self.cause = cause
    place = cell?.place ?? published.place
  }

  /// The new value minus the old one; nil where one of them is an absence.
  package var difference: Double? {
    guard let old = before.number, let new = after.number else { return nil }
    return Rounding.isSame(old, new) ? 0 : new - old
  }

  private static func cause(
    from published: Publication.Value, to after: Observation.Value, _ status: Observation.Status?
  ) -> Cause? {
    switch (published.value, after) {
    case (.absent, .absent): return nil
    case (.absent, .measured): return .delivered
    case (.measured, .absent): return .unexplained
    case (.measured(let old), .measured(let new)):
      guard !Rounding.isSame(old, new) else { return nil }
      if status == .revised { return .revised }
      guard let before = published.status, let status else { return .unexplained }
      return switch before {
      case .provisional, .estimated:
        before == status ? .updated(status) : .finalised(from: before, to: status)
      // A value of the indicator's own scope replaced a value of another scope.
      case .reference where status != .reference: .finalised(from: before, to: status)
      case .confirmed, .revised, .reference: .unexplained
      }
    }
  }
}

extension Observation.Value {
  /// The reason why there is no number; nil for a number.
  package var absence: Absence? {
    if case .absent(let absence) = self { absence } else { nil }
  }
}
