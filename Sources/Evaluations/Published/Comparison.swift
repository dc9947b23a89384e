package import Indicators

/// The comparison of this report with the last report published before it (前回との比較).
package struct Comparison: Sendable {
  /// The report year of the last publication (前回の報告年度).
  package let year: FiscalYear
  /// The changed figures in the plan's order, by year within each indicator.
  package let changes: [Change]
  /// The indicators that were published last and have ended since (廃止), in the plan's order.
  package let ended: [Indicator]
  /// What is said of published targets and baselines that were not those of the plan in their report year, in the plan's
  /// order.
  private let terms: [Finding]
  private let publication: Publication
  private let changesByIndicator: [Indicator.ID: [Change]]

  /// Compares with the newest publication of an earlier report year; nil where nothing was published before.
  ///
  /// A publication of this report year itself is ignored, so that a repeated report gives the same result.
  ///
  /// - Parameters:
  ///   - ended: the indicators that the plan reports no more.
  ///   - whole: the plan with all its revisions, whose targets and baselines of the earlier report year are compared; nil for none.
  package init?(
    _ evaluations: Evaluations, with publications: [Publication], ended: [Indicator] = [],
    whole: Plan? = nil
  ) {
    let earlier = publications.filter { $0.reportYear < evaluations.context.reportYear }
    guard let last = earlier.max(by: { $0.reportYear < $1.reportYear }) else { return nil }
    publication = last
    self.ended = ended.filter { last.verdict(on: $0.id) != nil }
    year = last.reportYear
    terms = whole.map { Self.terms(of: last, $0) } ?? []
    let values = Dictionary(grouping: last.values, by: \.indicator)
    changes = evaluations.items.flatMap {
      Self.changes(of: $0.record, since: values[$0.indicator.id] ?? [], in: evaluations.context)
    }
    changesByIndicator = Dictionary(grouping: changes, by: \.indicator)
  }

  /// The published targets and baselines that differ from those of the plan in the year of the publication.
  ///
  /// A publication of an earlier plan had the terms of that plan.
  private static func terms(of publication: Publication, _ whole: Plan) -> [Finding] {
    guard whole.settings.period.contains(publication.reportYear) else { return [] }
    return whole.reported(in: publication.reportYear).indicators.flatMap { indicator -> [Finding] in
      guard let verdict = publication.verdict(on: indicator.id) else { return [] }
      func finding(
        _ term: Finding.PublishedTerm, _ published: String, now: String, at place: Place
      ) -> Finding? {
        guard !published.isEmpty, published != now else { return nil }
        return Finding(
          .publishedTerm(term, published, now: now, in: publication.reportYear), at: place, found: published,
          indicator: indicator.id)
      }
      let printed = indicator.printed
      return [
        finding(.target, verdict.target, now: printed.target, at: verdict.targetPlace),
        finding(.baseline, verdict.baseline, now: printed.baseline, at: verdict.baselinePlace),
      ].compactMap(\.self)
    }
  }

  /// The changed figures of an indicator since some published ones, by year.
  static func changes(
    of record: Record, since published: [Publication.Value], in context: Context
  ) -> [Change] {
    published.sorted { ($0.year, $0.series) < ($1.year, $1.series) }.compactMap { value in
      guard let series = record.indicator.position(of: value.series) else { return nil }
      return Change(of: value, in: record.entries.first { $0.year == value.year }?.cells[series]) {
        context.round($0, digits: record.indicator.decimals(of: value.series))
      }
    }
  }

  /// Whether the target of an indicator was revised after the last publication.
  package func isRevised(_ indicator: Indicator) -> Bool {
    indicator.revision.map { $0.firstYear > year } ?? false
  }

  /// Whether the report of an indicator starts after the last publication (新規).
  package func isNew(_ indicator: Indicator) -> Bool {
    indicator.reporting.firstYear.map { $0 > year } ?? false
  }

  /// The changed figures of one indicator by year.
  package func changes(of indicator: Indicator.ID) -> [Change] {
    changesByIndicator[indicator] ?? []
  }

  /// The verdict of the last publication (前回の評価); nil where the publication does not contain the indicator.
  package func verdict(on indicator: Indicator.ID) -> Publication.Verdict? {
    publication.verdict(on: indicator)
  }

  /// One finding for each target that was published differently, and for each change, for 要確認; a change without explanation needs confirmation by the department.
  package func findings(for plan: Plan) -> [Finding] {
    terms
      + changes.compactMap { change in
        plan.indicator(change.indicator).map { indicator in
          Finding(
            .published(change, of: indicator, in: year), at: change.place, indicator: indicator.id,
            series: change.series, year: change.year, department: indicator.departmentName)
        }
      }
  }
}
