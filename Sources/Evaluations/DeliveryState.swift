package import Indicators

/// How far the values of a year of an indicator have come (届いているか), the most urgent state first.
package enum DeliveryState: Int, CaseIterable, Comparable, Sendable {
  /// Nothing has been delivered.
  case missing
  /// What was delivered must be looked at: it is unreadable, or it is not sure that there is no value.
  case doubted
  case inPreparation
  case notPublished
  case suspended
  case notSurveyed
  case notApplicable
  case withheld
  /// Only a value of another scope or definition.
  case reference
  case delivered
  /// No value is expected for the year.
  case notExpected

  /// Orders by urgency.
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Whether the department is asked for the value now; a value in preparation or not published is waited for.
  package var isAsked: Bool { self == .missing || self == .doubted }

  /// Whether a value is still to come.
  package var isAwaited: Bool { self <= .notPublished }

  /// The state of an absence that is not in doubt.
  package init(_ absence: Absence) {
    self =
      switch absence {
      case .notSubmitted: .missing
      case .unverified: .doubted
      case .inPreparation: .inPreparation
      case .notPublished: .notPublished
      case .suspended: .suspended
      case .notSurveyed: .notSurveyed
      case .notApplicable: .notApplicable
      case .withheld: .withheld
      }
  }
}

extension Record.Cell {
  /// How far the value has come.
  package var delivery: DeliveryState {
    switch state {
    case .measured(_, .reference): .reference
    case .measured, .baseline: .delivered
    case .absent(let absence): isAwaited && !absence.isPending ? .doubted : DeliveryState(absence)
    case .notExpected: .notExpected
    }
  }
}

extension Record.Entry {
  /// How far the values of the year have come: the most urgent state of its series.
  package var delivery: DeliveryState { cells.map(\.delivery).min() ?? .notExpected }
}

extension Evaluations {
  /// The first year whose missing values are asked for: after the baseline year, or the first of the plan.
  package func firstAskedYear(of record: Record) -> FiscalYear {
    record.baselineYear?.advanced(by: 1) ?? context.plan.settings.period.lowerBound
  }

  /// The years of an indicator with how far their values have come, up to the report year; of the years before the first
  /// that is asked for, those with a value.
  package func deliveries(of record: Record) -> [(year: FiscalYear, state: DeliveryState)] {
    let first = firstAskedYear(of: record)
    return record.entries.filter { $0.year <= context.reportYear }.compactMap { entry in
      let state = entry.delivery
      return entry.year >= first || state == .delivered || state == .reference ? (entry.year, state) : nil
    }
  }

  /// How many values of an indicator a department is asked for in some years, those of its series one by one.
  package func askedCount(of record: Record, in years: ClosedRange<FiscalYear>) -> Int {
    let first = firstAskedYear(of: record)
    let entries = record.entries.filter {
      years.contains($0.year) && $0.year >= first && $0.year <= context.reportYear
    }
    return entries.reduce(0) { $0 + $1.cells.count { $0.delivery.isAsked } }
  }
}
