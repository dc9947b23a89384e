import Evaluations
import Indicators
import Workbooks

/// One workbook of the joint programme in the making: that of a theme, or the one of all themes.
struct ProgrammeBook {
  /// Nil for the book of all themes.
  let theme: Section?
  /// The plan of the strategy, to whose indicators the measures are related.
  let plan: Plan
  let strategy: Evaluations
  let programme: ProgrammeEvaluations
  let measures: [ProgrammeMeasure]
  /// What the sheets that all books share are drawn from.
  let base: Book
  let inputs: MeasureInputLayout
  let overview: ProgrammeOverviewLayout

  init(
    _ theme: Section?, plan: Plan, strategy: Evaluations, programme: ProgrammeEvaluations,
    findings: [Finding], files: [SourceFile], version: String
  ) {
    let measures = theme.map { plan.measures(of: $0.id) } ?? plan.measures
    let ids = Set(measures.map(\.id))
    let places = Set(files.filter(\.isProgramme).map(\.path) + ["plan/measures.csv"])
    self.theme = theme
    self.plan = plan
    self.strategy = strategy
    self.programme = programme
    self.measures = measures
    base = Book(
      .programme(theme), plan: programme.figures.context.plan, evaluations: programme.figures,
      findings: findings.filter { finding in
        finding.measure.map(ids.contains)
          ?? (theme == nil && finding.indicator == nil && places.contains(finding.place.file))
      }, files: files.filter(\.isProgramme), version: version)
    let figures = measures.flatMap { programme.reports.figures(of: $0.id) }
    let period = plan.settings.period
    inputs = MeasureInputLayout(
      measures: measures, figures: figures,
      years: programme.figures.aligned.first?.record.years ?? Array(period))
    overview = ProgrammeOverviewLayout(
      groups: (theme.map { [$0] } ?? plan.themes).map { ($0, plan.measures(of: $0.id)) },
      years: Array(period), isWhole: theme == nil)
  }

  /// The year that is reported: that of the run, the nearest one of the programme where it lies outside of it.
  var reportYear: FiscalYear {
    let period = plan.settings.period
    return min(max(runYear, period.lowerBound), period.upperBound)
  }
  /// The year by which files are named and up to which reports are due.
  var runYear: FiscalYear { strategy.context.reportYear }
  /// The years of the programme.
  var years: [FiscalYear] { overview.years }

  func report(_ measure: ProgrammeMeasure.ID, _ year: FiscalYear) -> MeasureReport? {
    year <= runYear ? programme.reports[measure, year] : nil
  }

  func state(_ measure: ProgrammeMeasure.ID, _ year: FiscalYear) -> MeasureState {
    MeasureState(report(measure, year), isDue: year <= runYear)
  }

  func decision(_ measure: ProgrammeMeasure.ID, _ year: FiscalYear) -> MeasureDecision? {
    MeasureDecision(report(measure, year))
  }

  /// The state as a formula that follows 実績入力.
  func stateContent(_ measure: ProgrammeMeasure.ID, _ year: FiscalYear) -> Cell.Content {
    let address = inputs.address(measure, year, .state)
    let blank: MeasureState = year <= runYear ? .unreported : .notYet
    return .formula(
      "=IF(\(address)=\"\",\"\(blank.rawValue)\",\(address))", cached: .text(state(measure, year).rawValue))
  }

  /// The review as a formula that follows 実績入力.
  func decisionContent(_ measure: ProgrammeMeasure.ID, _ year: FiscalYear) -> Cell.Content {
    let address = inputs.address(measure, year, .decision)
    return .formula(
      "=IF(\(address)=\"\",\"－\",\(address))", cached: .text(decision(measure, year)?.rawValue ?? "－"))
  }

  /// The page of a measure, where the book has pages.
  func card(of measure: ProgrammeMeasure.ID) -> String? {
    theme?.id == measure.theme ? MeasureCardSheet.name(of: measure) : nil
  }

  /// The number of a measure, leading to its page where the book has one.
  func link(to measure: ProgrammeMeasure.ID) -> Cell.Content {
    card(of: measure).map { .link(.sheet($0, Position(row: 0, column: 0)), text: "\(measure)") }
      ?? .text("\(measure)")
  }

  func evaluation(of figure: MeasureFigure) -> Evaluation? {
    programme.figures.aligned(figure.id)
  }

  var page: Page { base.page }
}

extension ProgrammeBook {
  var workbook: Workbook {
    let settings = base.plan.settings
    let method = MethodSheet(book: base).drawn
    let calculates = theme != nil && !inputs.figures.isEmpty
    var sheets = [ProgrammeOverviewSheet(book: self).sheet, MeasureListSheet(book: self).sheet]
    if theme != nil { sheets += measures.map { MeasureCardSheet(book: self, measure: $0).sheet } }
    sheets += [RelatedSheet(book: self).sheet, MeasureInputSheet(book: self).sheet]
    sheets.append(FindingsSheet(book: base).sheet)
    // The named numbers stand there, so that a book that calculates figures cannot do without it.
    if calculates { sheets.append(method.sheet) }
    sheets.append(ProgrammeAuditSheet(book: self).sheet)
    return Workbook(
      fileName: base.fileName,
      properties: Properties(
        title: base.title, subject: settings.title, company: settings.organisation,
        created: .init(year: settings.asOf.year, month: settings.asOf.month, day: settings.asOf.day)),
      definedNames: calculates ? method.names : [], sheets: sheets)
  }
}
