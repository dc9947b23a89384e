import Evaluations
import Indicators

@testable import Sheets

/// A plan of one section with any number of indicators of one target, each with its own values from R2 on.
struct OverallSample {
  /// The values of each indicator; an empty list is one without any value.
  let values: [[Double]]
  var direction = Indicator.Direction.higherIsBetter
  var rounding = Rounding.halfAwayFromZero
  /// The first year of the plan; its last one is that of the target.
  var start = FiscalYear(2020)
  /// The year of the target and of the report.
  var end: (target: FiscalYear, report: FiscalYear) = (FiscalYear(2024), FiscalYear(2023))
  var baseline = Baseline.value(100, year: FiscalYear(2018))
  var unit = Unit(base: "件")
  /// The years whose values are 参考, with the department's remark on them.
  var references: Set<FiscalYear> = []
  var remark = ""

  static let section = Section(
    id: .init(chapter: "4", number: 1), chapterTitle: "４", name: "移住", kind: .section, fileName: "移住",
    place: Place(file: "plan"))
  /// A section in which nothing is placed.
  static let empty = Section(
    id: .init(chapter: "4", number: 2), chapterTitle: "４", name: "空の節", kind: .section, fileName: "空の節",
    place: Place(file: "plan"))

  private func id(_ index: Int) -> Indicator.ID {
    Indicator.ID("K" + Book.twoDigits(index))
  }

  private var plan: Plan {
    Plan(
      settings: Settings(
        title: "計画", organisation: "県", period: start...end.target, reportYear: end.report,
        asOf: .init(year: 2024, month: 9, day: 30), rounding: rounding),
      sections: [Self.section],
      indicators: values.indices.map { index in
        Indicator(
          id: id(index), name: "指標\(index)", baseline: baseline,
          target: .level(value: 200, year: end.target),
          printed: .init(baseline: "100件(H30)", target: "200件(R6)"), unit: unit, direction: direction)
      },
      placements: values.indices.map { index in
        Placement(
          section: Self.section.id, policy: "施策", indicator: id(index), number: index + 1, isReprint: false,
          place: Place(file: "plan"))
      })
  }

  func book(_ scope: BookScope) -> Book {
    let observations = values.enumerated().flatMap { index, values in
      values.enumerated().map { offset, value in
        let year = start.advanced(by: offset)
        var words = Observation.Words()
        if references.contains(year) { words[.remark] = remark }
        return Observation(
          indicator: id(index), year: year, value: .measured(value),
          status: references.contains(year) ? .reference : .confirmed, words: words)
      }
    }
    let plan = plan
    return Book(
      scope, plan: plan,
      evaluations: evaluate(plan, Observations(observations), reportYear: end.report), findings: [],
      files: [], version: "1.2.3")
  }
}
