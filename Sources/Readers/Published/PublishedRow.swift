import Indicators

/// One row of a table of published values: a value, and the verdict on its indicator.
struct PublishedRow {
  static let form = PlanTable.Form(
    name: "", required: [.reportYear, .indicatorID, .series, .year, .value, .unit, .status],
    optional: [.indicatorName, .rating, .verdict, .qualifier, .target, .baseline])

  let reportYear: FiscalYear
  let value: Publication.Value
  let verdict: Publication.Verdict

  /// Why a row is not compared.
  struct Fault: Error {
    let finding: Finding
  }

  /// The row; the failure says why it is not compared.
  static func read(_ row: PlanRow, _ plan: Plan) -> Result<PublishedRow, Fault> {
    let written = Indicator.ID(NameFolding.fold(row.text(.indicatorID)))
    guard
      let indicator = plan.indicator(written) ?? plan.indicators.first(where: { $0.previousID == written })
    else {
      return .failure(Fault(finding: row.finding(.publishedIndicatorGone, .indicatorID)))
    }
    let (id, name) = (indicator.id, row.text(.series))
    guard let series = indicator.series.first(where: { $0.name == name }),
      let reportYear = year(row.text(.reportYear)), let year = year(row.text(.year)),
      let value = value(of: row, in: indicator.unit(of: series))
    else {
      return .failure(
        Fault(
          finding: Finding(
            .publishedRowUnreadable, at: row.place, indicator: id, department: indicator.departmentName)))
    }
    return .success(
      PublishedRow(
        reportYear: reportYear,
        value: Publication.Value(
          indicator: id, series: series, year: year, value: value,
          status: Observation.Status(rawValue: row.text(.status)), marks: NumberMarks(row.text(.qualifier)),
          place: row.place(.value)),
        verdict: Publication.Verdict(
          indicator: id, rating: row.text(.rating), outlook: row.text(.verdict), target: row.text(.target),
          targetPlace: row.place(.target), baseline: row.text(.baseline), baselinePlace: row.place(.baseline))
      ))
  }

  private static func year(_ text: String) -> FiscalYear? {
    try? YearNotation.read(text).year
  }

  /// The number in the unit of the series, or the reason that stands in the column of statuses.
  private static func value(of row: PlanRow, in unit: Unit) -> Observation.Value? {
    let text = row.text(.value)
    guard !text.isEmpty else { return Absence(rawValue: row.text(.status)).map { .absent($0) } }
    guard Observation.Status(rawValue: row.text(.status)) != nil,
      let written = try? NumberNotation.read(text),
      let number = try? UnitConversion.convert(
        written, column: UnitNotation.read(row.text(.unit)), to: unit)
    else { return nil }
    return .measured(number.value)
  }
}
