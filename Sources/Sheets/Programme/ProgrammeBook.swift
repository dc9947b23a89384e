import Evaluations
import Figures
import Formulas
import Indicators
import Workbooks

/// One workbook of the joint programme in the making: that of a theme, or the one of all themes.
struct ProgrammeBook {
  /// Nil for the book of all themes.
  let theme: Section?
  /// The plan of the strategy, to whose indicators the initiatives are related.
  let plan: Plan
  let strategy: Evaluations
  let programme: ProgrammeEvaluations
  /// The initiatives of the book in print order.
  let initiatives: [Initiative]
  /// What the sheets that all books share are drawn from.
  private(set) var base: Book
  let inputs: InitiativeInputLayout
  let overview: ProgrammeOverviewLayout

  init(
    _ theme: Section?, plan: Plan, strategy: Evaluations, programme: ProgrammeEvaluations,
    findings: [Finding], files: [SourceFile], version: String
  ) {
    let initiatives = theme.map { plan.initiatives(of: $0.id) } ?? plan.initiatives
    let ids = Set(initiatives.map(\.id))
    let places = Set(files.filter(\.isProgramme).map(\.path) + ["plan/measures.csv"])
    self.theme = theme
    self.plan = plan
    self.strategy = strategy
    self.programme = programme
    self.initiatives = initiatives
    base = Book(
      .programme(theme), plan: programme.metrics.context.plan, evaluations: programme.metrics,
      findings: findings.filter { finding in
        finding.initiative.map(ids.contains)
          ?? (theme == nil && finding.indicator == nil && places.contains(finding.place.file))
      }, files: files.filter(\.isProgramme), version: version)
    let figures = initiatives.flatMap { programme.reports.metrics(of: $0.id) }
    let period = plan.settings.period
    inputs = InitiativeInputLayout(
      initiatives: initiatives, figures: figures,
      years: programme.metrics.aligned.first?.record.years ?? Array(period))
    overview = ProgrammeOverviewLayout(
      groups: (theme.map { [$0] } ?? plan.themes).map { ($0, plan.initiatives(of: $0.id)) },
      years: Array(period),
      reportOffset: plan.settings.nearestYear(to: strategy.context.reportYear).number
        - period.lowerBound.number,
      isWhole: theme == nil)
    base.texts = WholeTexts(cutTexts + base.cutTexts)
    if theme != nil { base.initiativeAnchors = InitiativeCards(book: self).anchors }
  }

  /// The texts that the sheets of initiatives cut, in print order.
  private var cutTexts: [LongText] {
    let listed = InitiativeListSheet(book: self)
    let cards = theme == nil ? [] : InitiativeCards(book: self).cards
    return initiatives.flatMap(listed.cutTexts) + cards.flatMap(\.card.cutTexts)
  }

  /// The year that is reported: that of the run, the nearest one of the programme where it lies outside of it.
  var reportYear: FiscalYear {
    plan.settings.nearestYear(to: runYear)
  }
  /// The position of that year among those of the programme.
  var reportOffset: Int { reportYear.number - plan.settings.period.lowerBound.number }
  /// The year by which files are named and up to which reports are due.
  var runYear: FiscalYear { strategy.context.reportYear }
  /// The years of the programme.
  var years: [FiscalYear] { overview.years }

  /// What was reported of an initiative for a year up to that of the run; nil for nothing.
  func report(_ initiative: Initiative.ID, _ year: FiscalYear) -> InitiativeReport? {
    year <= runYear ? programme.reports[initiative, year] : nil
  }

  /// How far an initiative was carried out in a year.
  func state(_ initiative: Initiative.ID, _ year: FiscalYear) -> InitiativeStatus {
    InitiativeStatus(report(initiative, year), blank: blank(year))
  }

  /// The status of an initiative without a report: reports are due for the programme's years up to the report year.
  private func blank(_ year: FiscalYear) -> InitiativeStatus {
    guard plan.settings.period.contains(year) else { return .notDue }
    return year <= runYear ? .unreported : .notYet
  }

  /// What the review of an initiative came to in a year; nil where none was reported.
  func decision(_ initiative: Initiative.ID, _ year: FiscalYear) -> InitiativeReview? {
    InitiativeReview(report(initiative, year))
  }

  /// The state as a formula that follows 実績入力.
  func stateContent(_ initiative: Initiative.ID, _ year: FiscalYear) -> Cell.Content {
    let address = inputs.address(initiative, year, .state)
    return .formula(
      "=IF(\(address)=\"\",\"\(blank(year).rawValue)\",\(Self.listed(address, .initiativeStates)))",
      cached: .text(state(initiative, year).rawValue))
  }

  /// The word of a cell, or that it is none of those that may be chosen.
  private static func listed(_ address: String, _ list: WordList) -> String {
    "IF(COUNTIF(\(list.rawValue),\(address))>0,\(address),\"\(InputFault.notListed.rawValue)\")"
  }

  /// The state with its sign as a formula that follows 実績入力.
  func signedStateContent(_ initiative: Initiative.ID, _ year: FiscalYear) -> Cell.Content {
    let address = inputs.address(initiative, year, .state)
    let signs = InitiativeStatus.entered.reversed().reduce(
      "IF(\(address)=\"\",\"\(blank(year).signed)\",\"\(InputFault.notListed.rawValue)\")"
    ) { other, state in
      "IF(\(address)=\"\(state.rawValue)\",\"\(state.signed)\",\(other))"
    }
    return .formula("=" + signs, cached: .text(state(initiative, year).signed))
  }

  /// The review as a formula that follows 実績入力.
  func decisionContent(_ initiative: Initiative.ID, _ year: FiscalYear) -> Cell.Content {
    let address = inputs.address(initiative, year, .decision)
    return .formula(
      "=IF(\(address)=\"\",\"－\",\(Self.listed(address, .reviews)))",
      cached: .text(decision(initiative, year)?.rawValue ?? "－"))
  }

  /// Whether the book has a card of an initiative: that of its theme does.
  func hasCard(of initiative: Initiative.ID) -> Bool { base.initiativeAnchors[initiative] != nil }

  /// The number of an initiative, leading to its card where the book has one.
  func link(to initiative: Initiative.ID) -> Cell.Content { base.link(to: initiative) }

  /// The evaluation of a figure over the common years; nil where there is none.
  func evaluation(of figure: InitiativeMetric) -> Evaluation? {
    programme.metrics.aligned(figure.id)
  }

  var page: Page { base.page }

  /// The mark by which the workbook is recognised when it comes back.
  private var mark: BookMark {
    BookMark(.programme, year: runYear, of: plan.settings, version: base.version)
  }
}

extension ProgrammeBook {
  /// The workbook with all its sheets.
  var workbook: Workbook {
    let parameters = ParametersSheet(book: self).drawn
    var sheets = [ProgrammeOverviewSheet(book: self).sheet, InitiativeListSheet(book: self).sheet]
    if theme != nil, !initiatives.isEmpty { sheets.append(InitiativeCardSheet(book: self).sheet) }
    sheets += [RelatedSheet(book: self).sheet, InitiativeInputSheet(book: self).sheet]
    sheets.append(parameters.sheet)
    if !base.findings.isEmpty { sheets.append(FindingsSheet(book: base).sheet) }
    if !base.texts.isEmpty { sheets.append(TextsSheet(book: base).sheet) }
    return Workbook(
      fileName: base.fileName,
      properties: Properties(title: base.title, of: base.plan.settings),
      definedNames: [mark.definedName] + inputs.definedNames + parameters.names
        + (base.findings.isEmpty ? [] : FindingsLayout(findings: base.findings).definedNames),
      sheets: sheets)
  }
}
