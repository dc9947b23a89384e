import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The figures of a 個票 as the reports of the years shown gave them: attainment and rating of each year, calculated from the
/// values that the year had then, by the same definitions as those of the newest year.
struct CardYearVerdicts {
  private let place: CalculationPlace
  private let addresses: AddressBook
  private let rounding: Rounding
  private let evaluation: Evaluation
  /// The years, by their index, and the value of each figure.
  private let years: [Int]
  private let values: [[Value]]

  init(evaluation: Evaluation, layout: CardLayout, context: Context, restatesYears: Bool) {
    place = layout.calculation
    addresses = layout.addresses
    rounding = context.plan.settings.rounding
    self.evaluation = evaluation
    let record = evaluation.record
    let restated = layout.calculation.restated
    let shown = restated.isEmpty || !restatesYears ? [] : layout.page?.years.printed ?? []
    years = shown.filter {
      evaluation[.factYear][$0].number != nil || record.years[$0] > record.indicator.firstJudged
    }
    values = years.map { year in
      let day = record.years[year]
      var evaluator = Evaluator(
        evaluation.definitions, record: record.through(day),
        context: context.asOf(day))
      return restated.map { evaluator.value(of: $0) }
    }
  }

  /// The value of a figure as of a year; no text in a year of which no report could give one.
  func value(of figure: Figure, at year: Int) -> Value {
    guard let index = years.firstIndex(of: year), let row = place.restated.firstIndex(of: figure) else {
      return .absent(.blank)
    }
    return values[index][row]
  }

  /// Writes the figures by year, below the yearly figures.
  func write(_ writer: FigureWriter, on sheet: inout Sheet) {
    guard !place.restated.isEmpty else { return }
    sheet.write(
      .text("各年度の報告での値（その年度までの実績による）"),
      at: Position(row: place.restatedHead, column: place.columns.rowLabel), style: .helper.bold())
    for (offset, figure) in place.restated.enumerated() {
      sheet.write(
        .text(figure.label(for: evaluation.definitions.profile)),
        at: Position(row: place.restatedHead + 1 + offset, column: place.columns.rowLabel), style: .helper)
    }
    for (index, year) in years.enumerated() {
      var addresses = addresses
      for figure in place.restated {
        if let position = place.position(restated: figure, at: year) {
          addresses.place(figure, at: position)
        }
      }
      let printer = FormulaPrinter(
        definitions: evaluation.definitions, addresses: addresses, rounding: rounding, asOf: year)
      for (row, figure) in place.restated.enumerated() {
        guard let position = place.position(restated: figure, at: year) else { continue }
        sheet.write(
          .formula(printer.formula(for: figure), cached: values[index][row].cached), at: position,
          style: Style.helper.format(writer.format(figure)).aligned(.right))
      }
    }
  }
}

extension Indicator {
  /// The year before the first that can be judged.
  fileprivate var firstJudged: FiscalYear {
    target.period.map { $0.lowerBound.advanced(by: -1) } ?? baseline.year ?? FiscalYear(0)
  }
}
