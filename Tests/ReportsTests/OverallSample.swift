import Evaluations
import Indicators

@testable import Reports

/// A plan of one section with any number of indicators of one target, each with its own values from R2 on.
struct OverallSample {
  /// The values of each indicator; an empty list is one without any value.
  let values: [[Double]]

  static let section = Section(
    id: .init(chapter: "4", number: 1), chapterTitle: "４", name: "移住", kind: .section, fileName: "移住",
    place: Place(file: "plan"))

  private func id(_ index: Int) -> Indicator.ID {
    Indicator.ID("K" + Book.twoDigits(index))
  }

  private var plan: Plan {
    Plan(
      settings: Settings(
        title: "計画", organisation: "県", period: FiscalYear(2020)...FiscalYear(2024),
        reportYear: FiscalYear(2023), asOf: .init(year: 2024, month: 9, day: 30)),
      sections: [Self.section],
      indicators: values.indices.map { index in
        Indicator(
          id: id(index), name: "指標\(index)", baseline: .value(100, year: FiscalYear(2018)),
          target: .level(value: 200, year: FiscalYear(2024)),
          printed: .init(baseline: "100件(H30)", target: "200件(R6)"), unit: Unit(base: "件"))
      },
      placements: values.indices.map { index in
        Placement(
          section: Self.section.id, measure: "施策", indicator: id(index), number: index + 1, isReprint: false,
          place: Place(file: "plan"))
      })
  }

  func book(_ scope: Book.Scope) -> Book {
    let observations = values.enumerated().flatMap { index, values in
      values.enumerated().map { offset, value in
        Observation(indicator: id(index), year: FiscalYear(2020 + offset), value: .measured(value))
      }
    }
    let plan = plan
    return Book(
      scope, plan: plan,
      evaluations: evaluate(plan, Observations(observations), reportYear: FiscalYear(2023)), findings: [],
      files: [], version: "1.2.3")
  }
}
