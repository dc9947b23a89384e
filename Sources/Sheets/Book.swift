import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// One workbook in the making: what it shows, and where everything in it stands.
///
/// All places are settled here before any sheet is drawn, so that sheets can refer to one another.
struct Book {
  let scope: BookScope
  let plan: Plan
  let evaluations: Evaluations
  /// What was reported of the joint programme, for 総括; nil where the plan has none.
  let programme: ProgrammeReports?
  /// Findings that concern an indicator of the book or nobody in particular, gravest first.
  let findings: [Finding]
  let files: [SourceFile]
  /// What was published last time beside this report; nil where nothing was.
  let comparison: Comparison?
  let version: String

  let placements: [Placement]
  /// The distinct indicators of the book in print order.
  let shown: [Evaluation]
  let inputs: InputLayout
  let cards: [CardLayout]
  /// 算定表, in the overall book.
  let table: TableLayout?
  let list: ListLayout
  let page: Page
  /// What some sheet of the book cuts; the book of a theme adds the texts of its initiatives.
  var texts = WholeTexts.none
  /// The cards of initiatives, in the book of a theme.
  var initiativeAnchors: [Initiative.ID: Position] = [:]
  /// The place of the calculation of each placement.
  private let addressBooks: [AddressBook?]
  /// The 個票 of each indicator that has one.
  private let cardPositions: [Indicator.ID: Int]
  /// The first placement of each indicator.
  private let first: [Indicator.ID: Int]

  init(
    _ scope: BookScope, plan: Plan, evaluations: Evaluations, programme: ProgrammeReports? = nil,
    findings: [Finding], files: [SourceFile], comparison: Comparison? = nil, version: String
  ) {
    self.scope = scope
    self.plan = plan
    self.evaluations = evaluations
    self.programme = programme
    self.files = files
    self.comparison = comparison
    self.version = version

    placements = scope.placements(in: plan)
    let (isOverall, isProgramme) = (scope.isOverall, scope.isProgramme)
    var seen: Set<Indicator.ID> = []
    let distinct = placements.map(\.indicator).filter { seen.insert($0).inserted }
    shown = distinct.compactMap { isOverall || isProgramme ? evaluations.aligned($0) : evaluations[$0] }
    let inSections = Set(
      plan.sections.filter { $0.kind == .section }.flatMap { plan.placements(of: $0.id).map(\.indicator) })
    self.findings = findings.filter { finding in
      if isProgramme { return true }
      guard isOverall else { return finding.indicator.map(seen.contains) ?? false }
      // What is only to be known of an indicator stands in the book of its section.
      let isInSection = finding.indicator.map(inSections.contains) ?? false
      return finding.initiative == nil && !(finding.severity == .note && isInSection)
    }
    .sorted { ($0.severity, $0) < ($1.severity, $1) }

    let inputs = InputLayout(
      sheet: "実績入力", records: shown.map(\.record),
      period: plan.settings.period)
    let goals = Set(
      plan.sections.filter { $0.kind == .goal }.flatMap { plan.placements(of: $0.id).map(\.indicator) })
    let onCards =
      switch scope {
      case .section, .department: distinct
      case .overall: distinct.filter(goals.contains)
      case .programme, .method: [Indicator.ID]()
      }
    self.inputs = inputs
    cards = Self.cards(of: onCards.compactMap { evaluations[$0] }, inputs: inputs)
    // The inputs may have more columns than there are years.
    let years = shown.first?.record.years ?? inputs.years
    table =
      isOverall
      ? TableLayout(
        placements: placements, years: years, inputs: inputs,
        asked: Set(plan.ratings.rows.flatMap(\.terms).compactMap { $0.quantity?.figure }).union(
          plan.indicators.contains(where: \.hasTwoActuals) ? [.firstBaseline, .secondBaseline] : [])) : nil
    let period = plan.settings.period
    list = ListLayout(
      placements: placements, period: period, reportYear: evaluations.context.reportYear,
      trend: TrendPoints(of: shown, period: period, reportYear: evaluations.context.reportYear),
      isOverall: isOverall)
    first = Dictionary(zip(placements.map(\.indicator), 0...)) { first, _ in first }
    cardPositions = Dictionary(zip(cards.map(\.record.indicator.id), 0...)) { first, _ in first }
    addressBooks = placements.indices.map { [table, cards, cardPositions, placements] index in
      let id = placements[index].indicator
      guard let table else { return cardPositions[id].map { cards[$0].addresses } }
      return evaluations.aligned(id).map { table.addressBook(for: $0.record, placement: index) }
    }
    var page = Page(
      settings: plan.settings, subject: scope.title, hasProvisional: shown.contains(where: \.hasProvisional))
    if isProgramme { page.purpose = "取組の状況" }
    self.page = page
    texts = WholeTexts(cutTexts)
  }

  var isOverall: Bool { scope.isOverall }

  /// The place of the calculation of a placement: its 個票, in the overall book its row of 算定表.
  func addresses(ofPlacement index: Int) -> AddressBook? {
    addressBooks[index]
  }

  /// The place of the calculation of an indicator: that of its first placement.
  func addresses(of id: Indicator.ID) -> AddressBook? {
    first[id].flatMap(addresses(ofPlacement:))
  }

  /// Whether a placement is the first one of its indicator in the book.
  func isFirst(_ index: Int) -> Bool { first[placements[index].indicator] == index }

  /// The evaluation as this book shows it: over the common years in the overall book.
  func evaluation(of id: Indicator.ID) -> Evaluation? {
    isOverall ? evaluations.aligned(id) : evaluations[id]
  }

  /// The number of an indicator within the book: that of its first placement.
  func label(of id: Indicator.ID) -> String {
    first[id].map { scope.isWhole ? placements[$0].fullLabel : placements[$0].label } ?? ""
  }

  /// The 個票 of an indicator, where the book has one.
  func card(of id: Indicator.ID) -> CardLayout? {
    cardPositions[id].map { cards[$0] }
  }

  /// The title of the book: the section's number and name, or 総括.
  var title: String { scope.title }

  /// The file name: `KPI_R6_4-1_移住・定住の促進.xlsx`.
  var fileName: String { fileName(of: scope) }

  /// The name of the file of another book of the same report.
  func fileName(of scope: BookScope) -> String {
    scope.fileName(in: plan, reportYear: evaluations.context.reportYear)
  }

  /// The number of an initiative of the joint programme, leading to its card where this book has one.
  func link(to initiative: Initiative.ID) -> Cell.Content {
    guard let anchor = initiativeAnchors[initiative] else { return .text("\(initiative)") }
    return .link(.sheet(InitiativeCards.sheet, anchor), text: "\(initiative)")
  }

  /// The mark by which the workbook is recognised when it comes back.
  var mark: BookMark {
    BookMark(.report, year: evaluations.context.reportYear, of: plan.settings, version: version)
  }

  /// The 個票 of indicators in their order: each on a page of its own, those without a value together.
  private static func cards(of evaluations: [Evaluation], inputs: InputLayout) -> [CardLayout] {
    let valueless = evaluations.filter(ValuelessLayout.isValueless)
    let strips = ValuelessLayout(count: valueless.count).cards(valueless, inputs: inputs)
    var (pages, taken) = (0, 0)
    return evaluations.map { evaluation in
      if ValuelessLayout.isValueless(evaluation) {
        taken += 1
        return strips[taken - 1]
      }
      pages += 1
      return CardLayout(sheet: "個票" + twoDigits(pages), evaluation: evaluation, inputs: inputs)
    }
  }

  static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension Evaluation {
  /// Whether a value of any year is 速報.
  fileprivate var hasProvisional: Bool {
    record.entries.contains { entry in
      entry.cells.contains { $0.status == .provisional }
    }
  }
}
