package import Indicators

/// One difference between the printed results of two reports of a year.
package struct ResultChange: Hashable, Sendable {
  /// What differs.
  package enum Subject: Hashable, Sendable {
    /// The newest value.
    case latest
    /// The value of a series and year.
    case value(IndicatorSeries, FiscalYear)
    case rating
    case outlook
    case target
    case baseline
    /// The indicator is new, or no more reported.
    case presence
  }

  /// The indicator as its plan writes the id.
  package let id: String
  package let name: String
  package let subject: Subject
  /// What there was; nil for a new indicator.
  package let before: String?
  /// What there is now; nil for one that is no more reported.
  package let after: String?

  package init(id: String, name: String, subject: Subject, before: String?, after: String?) {
    self.id = id
    self.name = name
    self.subject = subject
    self.before = before
    self.after = after
  }
}

extension Publication {
  /// What differs in a report from what was published for its year, in the plan's order; then the indicators that it no
  /// longer shows, in the order of the record.
  ///
  /// Verdicts are compared without what stands in brackets behind them, which explains them and is worded anew from
  /// version to version. A term that the record does not have is not compared.
  ///
  /// - Parameter whole: the plan with the indicators that the report does not show.
  package func differences(in evaluations: Evaluations, of whole: Plan) -> [ResultChange] {
    let byIndicator = Dictionary(grouping: values, by: \.indicator)
    let gone = verdicts.filter { evaluations[$0.indicator] == nil }.map { verdict in
      ResultChange(
        id: verdict.indicator.text, name: whole.indicator(verdict.indicator)?.name ?? "", subject: .presence,
        before: verdict.rating, after: nil)
    }
    let shown = evaluations.items.flatMap { evaluation -> [ResultChange] in
      let indicator = evaluation.indicator
      func change(_ subject: ResultChange.Subject, _ before: String?, _ after: String?) -> ResultChange {
        ResultChange(
          id: indicator.id.text, name: indicator.name, subject: subject, before: before, after: after)
      }
      guard let verdict = verdict(on: indicator.id) else {
        return [change(.presence, nil, evaluation.rating)]
      }
      let changed = Comparison.changes(
        of: evaluation.record, since: byIndicator[indicator.id] ?? [], in: evaluations.context)
      let printed = indicator.printed
      let terms: [(ResultChange.Subject, String, String)] = [
        (.target, verdict.target, printed.target), (.baseline, verdict.baseline, printed.baseline),
        (.rating, Self.withoutReason(verdict.rating), Self.withoutReason(evaluation.rating)),
        (.outlook, Self.withoutReason(verdict.outlook), Self.withoutReason(evaluation.outlook)),
      ]
      return changed.map {
        change(.value($0.series, $0.year), $0.textBefore(of: indicator), $0.textAfter(of: indicator))
      } + terms.filter { !$0.1.isEmpty && $0.1 != $0.2 }.map { change($0.0, $0.1, $0.2) }
    }
    return shown + gone
  }

  private static func withoutReason(_ verdict: String) -> String {
    String(verdict.prefix { $0 != "（" })
  }
}
