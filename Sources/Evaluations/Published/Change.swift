package import Figures
package import Indicators

/// A figure of an earlier year that is not what was published last time (前回 → 今回), with its cause.
package struct Change: Hashable, Sendable {
  /// Why a published figure changed (変更の理由), as far as the statuses tell.
  package enum Cause: Hashable, Sendable {
    /// 速報, 推計 or 参考 became another status: 速報→確定.
    case settled(from: Observation.Status, to: Observation.Status)
    /// 速報 or 推計 was replaced by one of the same status.
    case updated(Observation.Status)
    /// The new value says that it is 改訂.
    case revised
    /// There was none, and now there is one.
    case delivered
    /// Nothing says why.
    case unexplained

    /// The word that sheets print: `速報→確定`.
    package var name: String {
      switch self {
      case .settled(let from, let to): "\(from.rawValue)→\(to.rawValue)"
      case .updated(let status): "\(status.rawValue)の更新"
      case .revised: Observation.Status.revised.rawValue
      case .delivered: "新たに報告"
      case .unexplained: "説明なし"
      }
    }
  }

  /// Whose figure changed; the plan of this report has it.
  package let indicator: Indicator.ID
  /// Which of the indicator's series: 転入 or 転出 for a balance, else the only one.
  package let strand: Strand
  /// The year of the figure, not that of a report.
  package let year: FiscalYear
  /// What was published last time (前回), in the unit of the indicator; or the reason why there was none.
  package let before: Observation.Value
  /// 確定, 速報 …, or the reason why there was none; nil where a number was published without its status.
  package let statusBefore: InputWord?
  /// What the record holds now (今回), in the unit of the indicator; 未提出 where it says nothing of the year.
  package let after: Observation.Value
  /// 確定, 速報 …, 基準 for the plan's baseline, or the reason why there is none.
  package let statusAfter: InputWord
  /// What the statuses tell of the reason (変更の理由); where they tell none, the department is asked.
  package let cause: Cause
  /// Where the new value stands; the cell of what was published where there is none.
  package let place: Place
}

extension Change {
  /// The change between what was published and what the record holds; nil where the figure is the same.
  ///
  /// An absence that became another absence is no figure and no change. Nor is a value that is the plan's baseline now:
  /// the plan prints it rounded.
  /// - Parameters:
  ///   - cell: nil where the record has no such year any more.
  ///   - rounded: a number as the indicator prints it.
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
    strand = published.strand
    year = published.year
    before = published.value
    statusBefore = published.status.map(InputWord.status) ?? published.value.absence.map(InputWord.absence)
    self.after = after
    statusAfter = cell?.word ?? .absence(.notSubmitted)
    self.cause = cause
    place = cell?.place ?? published.place
  }

  /// The new value less the old one; nil where one of them is an absence.
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
      case .provisional, .estimated: before == status ? .updated(status) : .settled(from: before, to: status)
      // A value of the indicator's own scope has taken the place of another's.
      case .reference where status != .reference: .settled(from: before, to: status)
      case .confirmed, .revised, .reference: .unexplained
      }
    }
  }
}

extension Observation.Value {
  /// The reason why there is no number.
  package var absence: Absence? {
    if case .absent(let absence) = self { absence } else { nil }
  }
}
