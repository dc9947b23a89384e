import Evaluations
import Figures
import Indicators

/// One row of the form of the joint programme: the report of one side on an initiative, one metric of the initiative, both
/// side by side, or room for one more.
struct ProgrammeFormRow {
  /// What may be done with a cell.
  enum Entry: Hashable {
    case locked
    /// Something may be written, and nothing is known.
    case blank
    /// Something is known; it may be changed.
    case given
  }

  let initiative: Initiative
  let theme: Section
  /// The year that is asked for.
  let year: FiscalYear
  /// Whether the row asks what was done: once for each side.
  let asksReport: Bool
  /// What the side has reported for the year; nil for nothing.
  let report: InitiativeReport.Entry?
  /// Who reports, as the report of the year or of the newest year before it names them, else as the plan does.
  let carriers: String
  /// The metric of the row; nil where no earlier report names one.
  let metric: InitiativeMetric?
  /// What is known of its value for the year; nil for nothing.
  let cell: Record.Cell?
  /// Its values of earlier years.
  let previous: String
  /// Whether the row is there for what the others have no room for: another metric, another side.
  let isSpare: Bool

  /// The rows of an initiative: for each side and each metric that reports name, and one more.
  static func rows(
    of initiative: Initiative, theme: Section, in programme: ProgrammeEvaluations
  ) -> [ProgrammeFormRow] {
    let (context, reports) = (programme.metrics.context, programme.reports)
    let year = context.reportYear
    let entries = reports[initiative.id, year]?.entries
    let carriers =
      entries?.map(\.carriers) ?? earlierCarriers(of: initiative, reports, context)
      ?? [initiative.carriers.joined(separator: "・")]
    let metrics = reports.metrics(of: initiative.id)
    let rows = (0..<max(carriers.count, metrics.count)).map { index in
      let metric = index < metrics.count ? metrics[index] : nil
      let cells = metric.flatMap { programme.metrics[$0.id] }?.record.entries.map { ($0.year, $0.cells[0]) }
      let known = (cells ?? []).filter { $0.1.state != .notExpected }
      return ProgrammeFormRow(
        initiative: initiative, theme: theme, year: year, asksReport: index < carriers.count,
        report: entries.flatMap { index < $0.count ? $0[index] : nil },
        carriers: carriers[min(index, carriers.count - 1)], metric: metric,
        cell: known.first { $0.0 == year }?.1,
        previous: RequestRow.previous(known.filter { $0.0 < year }), isSpare: false)
    }
    let spare = ProgrammeFormRow(
      initiative: initiative, theme: theme, year: year, asksReport: false, report: nil,
      carriers: carriers[0], metric: nil, cell: nil, previous: "", isSpare: true)
    return rows + [spare]
  }

  /// The sides that reported on an initiative in the newest year of the programme before the one asked for; nil for none.
  private static func earlierCarriers(
    of initiative: Initiative, _ reports: ProgrammeReports, _ context: Context
  ) -> [String]? {
    let first = context.plan.settings.period.lowerBound.number
    let years = stride(from: context.reportYear.number - 1, through: first, by: -1).map(FiscalYear.init)
    return years.lazy.compactMap { reports[initiative.id, $0]?.entries.map(\.carriers) }
      .first { $0.contains { !$0.isEmpty } }
  }

  /// The columns that are to be filled and are not: of a value either itself or the reason why there is none.
  var missing: [ProgrammeFormColumn] {
    let ofReport: [ProgrammeFormColumn] = asksReport ? [.activity, .implementation, .review] : []
    return ofReport.filter { text($0).isEmpty } + (metric != nil && isAwaited ? [.value] : [])
  }

  /// Whether nothing is known of the value, or that it is still to come.
  private var isAwaited: Bool {
    guard let cell else { return true }
    return cell.number == nil && cell.isAwaited
  }

  /// What stands in a column.
  func text(_ column: ProgrammeFormColumn) -> String {
    switch column {
    case .id: initiative.id.description
    case .theme: "\(theme.id) \(theme.name)"
    case .name: initiative.name
    case .year: year.label
    case .activity: report?.activity ?? ""
    case .metric: metric?.indicator.name ?? ""
    case .previous: previous
    case .value: cell?.number.map(CSVField.decimal) ?? ""
    case .unit: metric?.indicator.unit.name ?? ""
    case .status: isAwaited ? "" : cell?.word?.text ?? ""
    case .target: metric?.indicator.printed.target ?? ""
    case .carriers: asksReport ? carriers : ""
    case .implementation: report?.implementation?.rawValue ?? ""
    case .review: report?.review?.rawValue ?? ""
    case .reviewText: report?.reviewText ?? ""
    case .remark: cell?.words[.remark] ?? ""
    }
  }

  /// What may be done with the cell of a column.
  ///
  /// What names a series or a report that is known is locked: another name would begin another one.
  func entry(_ column: ProgrammeFormColumn) -> Entry {
    switch column {
    case .id, .theme, .name, .year, .previous: return .locked
    case .activity, .implementation, .review, .reviewText:
      guard asksReport || isSpare else { return .locked }
    case .metric, .unit:
      guard metric == nil else { return .locked }
    case .carriers:
      guard report == nil, asksReport || isSpare else { return .locked }
    case .value, .status, .target, .remark: break
    }
    return text(column).isEmpty ? .blank : .given
  }

  /// The row of the CSV.
  ///
  /// Whether somebody changed a cell cannot be seen in a CSV: what was reported for the year is blank, a value stands among
  /// the earlier ones, and whatever is written is delivered. Every row names who reports, for a row without them would
  /// belong to a side of the rows before it.
  var fields: [String] {
    ProgrammeFormColumn.allCases.map { column in
      switch column {
      case .activity, .value, .status, .implementation, .review, .reviewText, .remark: ""
      case .carriers: carriers
      case .previous:
        cell.flatMap { $0.number == nil ? nil : "\(year) \(RequestRow.text(of: $0))" }
          .map { previous.isEmpty ? $0 : previous + "／" + $0 } ?? previous
      case .id, .theme, .name, .year, .metric, .unit, .target: text(column)
      }
    }
  }
}
