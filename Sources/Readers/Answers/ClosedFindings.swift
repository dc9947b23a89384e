package import Indicators

/// Tells which findings are still asked about, and which somebody has answered (済).
package struct ClosedFindings {
  /// The findings that are still asked about, and what is said of answers that close nothing; in order.
  package let open: [Finding]
  /// The findings about which nothing more is asked, in order.
  package let closed: [ClosedFinding]

  /// Closes the findings about values that somebody confirmed, explained or published as they are.
  ///
  /// - Parameters:
  ///   - answers: those of the plan and of slips that came back.
  ///   - corrections: those of slips, which close whatever was said of the values that they corrected.
  ///   - observations: the values that count.
  ///   - publications: the values that earlier reports published; 確認 of years before the newest of their report years is
  ///     not repeated. The record of the report itself closes nothing, so that a repeated report is the same.
  ///   - whole: the plan with the indicators that this report does not show; answers about them are not reported.
  package init(
    _ findings: [Finding], answers: [Answer], corrections: [AppliedCorrection] = [],
    observations: Observations, publications: [Publication], plan: Plan, whole: Plan
  ) {
    let byQuestion = Dictionary(answers.map { ($0.question, $0) }) { _, last in last }
    let corrected = Dictionary(grouping: corrections, by: \.indicator)
    let newest = publications.max { $0.reportYear < $1.reportYear }
    let published = Dictionary(
      (newest?.values ?? []).map { (PublishedKey($0), $0.value) }, uniquingKeysWith: { first, _ in first })
    var open: [Finding] = []
    var closed: [ClosedFinding] = []
    var met: Set<Finding.Question> = []
    var answered: Set<Finding.Question> = []
    for finding in findings {
      // What is said of a correction that counts is done, and tells both places.
      if finding.message.code == "slip-correction-applied",
        let correction = finding.indicator.flatMap({
          corrected[$0]?.first { $0.answer.place == finding.place }
        })
      {
        closed.append(ClosedFinding(finding, by: .answer(correction.answer)))
        continue
      }
      let asked = finding.asked(observations, of: whole)
      if let correction = finding.indicator.flatMap({ corrected[$0]?.first { $0.closes(finding) } }) {
        closed.append(ClosedFinding(asked, by: .answer(correction.answer)))
        continue
      }
      guard let question = asked.question, asked.severity == .confirmation else {
        if let question = asked.question, byQuestion[question] != nil { met.insert(question) }
        open.append(asked)
        continue
      }
      let observation = asked.observation(among: observations)
      if let answer = byQuestion[question] {
        answered.insert(question)
        closed.append(ClosedFinding(asked, by: .answer(answer)))
      } else if question.code == "value-change", let observation, observation.place == finding.place,
        !observation.words[.analysis].isEmpty
      {
        closed.append(ClosedFinding(asked, by: .analysis(observation.words[.analysis])))
      } else if let newest, let observation, observation.year < newest.reportYear,
        observation.place.file == finding.place.file, observation.place.line == finding.place.line,
        published[PublishedKey(observation)] == observation.value
      {
        closed.append(ClosedFinding(asked, by: .published(newest.reportYear)))
      } else {
        open.append(asked)
      }
    }
    var notes = FindingList()
    notes += answers.filter { met.contains($0.question) }.map {
      Finding(.answerToCorrection, at: $0.place, indicator: $0.question.indicator, year: $0.question.year)
    }
    let rest = answers.filter { answer in
      !answered.contains(answer.question) && !met.contains(answer.question)
        && answer.question.indicator.map { plan.indicator($0) != nil || whole.indicator($0) == nil } ?? true
    }
    let byFile = Dictionary(grouping: rest, by: \.place.file).sorted { $0.key < $1.key }
    notes += byFile.compactMap { _, answers in
      answers.min { $0.place < $1.place }.map { first in
        Finding(.answersOfNothing(answers.compactMap(\.place.line).sorted()), at: first.place)
      }
    }
    self.open = (open + notes.limited).sorted()
    self.closed = closed
  }
}

/// Of which value something was published.
private struct PublishedKey: Hashable {
  let indicator: Indicator.ID
  let series: IndicatorSeries
  let year: FiscalYear

  init(_ value: Publication.Value) {
    (indicator, series, year) = (value.indicator, value.series, value.year)
  }

  init(_ observation: Observation) {
    (indicator, series, year) = (observation.indicator, observation.series, observation.year)
  }
}
