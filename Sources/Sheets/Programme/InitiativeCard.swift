import Evaluations
import Formulas
import Indicators
import Localization
import Workbooks

/// What the card of an initiative holds, and how many rows it takes for it.
struct InitiativeCard {
  let book: ProgrammeBook
  let initiative: Initiative
  let grid: InitiativeCardGrid
  let years: [FiscalYear]
  let metrics: [InitiativeMetric]
  let related: [RelatedIndicator]

  init(book: ProgrammeBook, initiative: Initiative, grid: InitiativeCardGrid, years: [FiscalYear]) {
    self.book = book
    self.initiative = initiative
    self.grid = grid
    self.years = years
    metrics = book.programme.reports.metrics(of: initiative.id).filter { book.evaluation(of: $0) != nil }
    related = RelatedIndicator.all(of: initiative, in: book)
  }

  // MARK: Years

  /// Neighbouring years of which the same was reported.
  struct Run {
    /// The positions of the years.
    let years: ClosedRange<Int>
    let text: LongText
  }

  /// What was reported of the years, each text once for the years that share it.
  func runs(_ kind: LongText.Kind) -> [Run] {
    var runs: [Run] = []
    for (index, year) in years.enumerated() {
      guard let report = book.report(initiative.id, year) else { continue }
      let text = LongText(kind, of: initiative, report)
      guard !text.text.isEmpty else { continue }
      if let last = runs.last, last.years.upperBound == index - 1, last.text.text == text.text {
        runs[runs.count - 1] = Run(years: last.years.lowerBound...index, text: last.text)
      } else {
        runs.append(Run(years: index...index, text: text))
      }
    }
    return runs
  }

  func label(of run: Run) -> String {
    let (first, last) = (years[run.years.lowerBound], years[run.years.upperBound])
    return first == last ? first.label : "\(first.label)〜\(last.label)"
  }

  /// The columns of some years.
  func columns(of years: ClosedRange<Int>) -> ClosedRange<Int> {
    grid.columns(ofYear: years.lowerBound).lowerBound...grid.columns(ofYear: years.upperBound).upperBound
  }

  // MARK: Texts

  /// The most lines of a text of a year; what is longer stands on 記述全文.
  private static let reportedLines = 3
  private static let gistLines = 6
  private static let noteLines = 3
  /// The most notes.
  private static let noteLimit = 4

  var gist: LongText { LongText(.gist, of: initiative, nil, initiative.gist, at: initiative.place) }
  private var gistRoom: TextRoom { grid.room(Self.gistLines, in: grid.text) }
  private var reportedRoom: TextRoom { grid.room(Self.reportedLines, in: grid.reported) }

  private func carrierRoom(_ run: Run) -> TextRoom { grid.room(1, in: columns(of: run.years), size: 8) }

  /// What the card has no room for.
  var cutTexts: [LongText] {
    [gist].filter { WholeTexts.isCut($0, in: gistRoom) }
      + runs(.carriers).filter { WholeTexts.isCut($0.text, in: carrierRoom($0), isLine: true) }.map(\.text)
      + (runs(.activity) + runs(.reviewText)).map(\.text).filter { WholeTexts.isCut($0, in: reportedRoom) }
  }

  var shownGist: String { book.base.texts.shown(gist, in: gistRoom) }
  func shownCarriers(_ run: Run) -> String {
    book.base.texts.shown(run.text, in: carrierRoom(run), isLine: true)
  }
  func shownText(_ run: Run) -> String { book.base.texts.shown(run.text, in: reportedRoom) }

  var carriers: String { initiative.carriers.joined(separator: "・") }

  /// Whom the initiative is asked of, and what it is for.
  var reporters: String {
    let side = initiative.side.isEmpty ? "" : "　人口減対策：\(initiative.side)"
    return "依頼先：\(book.plan.pendingReporters(initiative).joined(separator: "・"))\(side)"
  }

  var notes: [String] {
    let findings = book.base.findings.filter { $0.initiative == initiative.id }
    let remarks = initiative.remark.isEmpty ? [] : ["【計画】\(initiative.remark)"]
    return (remarks + Finding.notes(findings.map(\.note), limit: Self.noteLimit - remarks.count)).map {
      TextWidth.shortened($0, to: Self.noteLines * (grid.capacity(of: grid.text) - 1))
    }
  }

  func lines(of text: String) -> Int { grid.lines(of: text, in: grid.text) }

  // MARK: Rows

  /// The rows of a text of the years.
  func rows(of run: Run) -> Int { grid.lines(of: shownText(run), in: grid.reported) }

  /// Head, years, state and review; who carried it, where that was reported.
  static let yearRows = 4
  var hasCarriers: Bool { !runs(.carriers).isEmpty }
  /// The first row below the years, counted from that below the name.
  var firstTextRow: Int { Self.yearRows + (hasCarriers ? 1 : 0) }

  /// The row of the first metric, or of the line that says that there is none.
  var metricRow: Int {
    let activities = runs(.activity)
    return firstTextRow + max(1, activities.reduce(0) { $0 + rows(of: $1) })
      + runs(.reviewText).reduce(0) { $0 + rows(of: $1) }
  }

  /// The rows of a metric: its name and what is said of it, at least as many as its chart needs.
  func rows(of metric: InitiativeMetric) -> Int {
    let chart = book.evaluation(of: metric).map(InitiativeMetricChart.rows) ?? 0
    let lines = InitiativeMetricRemarks.lineCount(hasTarget: metric.hasTarget)
    return max(nameRows(of: metric) + lines, chart, metrics.count > 1 ? Self.chartRows - 1 : Self.chartRows)
  }

  /// The rows of the chart of a metric that stands alone.
  private static let chartRows = 5

  func name(of metric: InitiativeMetric) -> String {
    let unit = metric.indicator.unit.name
    let name = metric.indicator.name + (unit.isEmpty ? "" : "（\(unit)）")
    return TextWidth.shortened(name, to: Self.nameLines * (grid.capacity(of: grid.remarks) - 1))
  }

  private static let nameLines = 3
  func nameRows(of metric: InitiativeMetric) -> Int { grid.lines(of: name(of: metric), in: grid.remarks) }

  /// The row of the head of the related indicators.
  var relatedRow: Int { 1 + lines(of: shownGist) + lines(of: carriers) + lines(of: reporters) + 1 }
  /// The rows of a related indicator: its name, and its value with the verdicts.
  func rows(of indicator: RelatedIndicator) -> Int { nameRows(of: indicator) + 1 }
  func nameRows(of indicator: RelatedIndicator) -> Int {
    grid.lines(of: indicator.title, in: grid.right)
  }
  var noteRow: Int { relatedRow + 1 + max(1, related.reduce(0) { $0 + rows(of: $1) }) }

  /// The rows below the name of the card.
  var rowCount: Int {
    let left = metricRow + max(1, metrics.reduce(0) { $0 + rows(of: $1) })
    return max(left, noteRow + notes.reduce(0) { $0 + lines(of: $1) })
  }

  /// The rows at which the pages of a card that is longer than one begin, each at a metric.
  func breaks(from top: Int) -> [Int] {
    let room = Int(Page.filled.height) / InitiativeCardGrid.rowPixels - 2
    var breaks: [Int] = []
    var (row, start) = (metricRow, 0)
    for metric in metrics {
      let next = row + rows(of: metric)
      if next - start > room, row > start {
        breaks.append(top + 1 + row)
        start = row
      }
      row = next
    }
    return breaks
  }
}
