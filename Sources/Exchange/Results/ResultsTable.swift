package import Evaluations
import Figures
package import Indicators
import Localization
import Sheets

/// The results of a run as a table (`結果一覧.csv`): one row for each placement, with printed digits.
///
/// UTF-8 with byte order mark and CR LF, so that a spreadsheet opens it by a double click. A figure without a value
/// shows its reason. A text of plan or department that a spreadsheet would take for a formula (beginning with `=`, `+`,
/// `-`, `@`, a tab or a line break, full width included) stands behind an apostrophe and never runs.
package func resultsTable(_ evaluations: Evaluations, plan: Plan) -> String {
  let rows = plan.placements.compactMap { placement in
    evaluations[placement.indicator].map { evaluation in
      ResultsRow(placement: placement, evaluation: evaluation, context: evaluations.context)
    }
  }
  return CSVField.table([ResultsRow.headings] + rows.map(\.fields))
}

/// One row of the table of results.
private struct ResultsRow {
  let placement: Placement
  let evaluation: Evaluation
  let context: Context

  private static let columns: [(heading: String, figure: Figure)] = [
    ("達成率", .attainment), ("進捗率", .progress), ("期待値", .expected), ("期待値との差", .gap), ("期待比", .pace),
    ("不足数", .shortfall), ("必要年増分", .requiredPerYear), ("実績年増分", .achievedPerYear), ("推計値", .projection),
    ("80％下限", .lower), ("80％上限", .upper), ("推計達成率", .projectedAttainment),
    ("推計不足数", .projectedShortfall), ("達成確率", .probability), ("達成見込年", .reachLabel), ("評価", .rating),
    ("見通し", .outlook),
  ]

  static let headings =
    [
      "区分", "施策", "No", "指標ID", "指標名", "再掲", "単位", "種別", "基準", "目標（原文）", "最新年度", "最新実績", "状態",
    ] + columns.map(\.heading) + ["所管課", "備考"]

  var fields: [String] {
    let indicator = evaluation.indicator
    return [
      placement.section.description, InertText.written(placement.policy), placement.fullLabel,
      InertText.written(indicator.id.text), InertText.written(indicator.name),
      placement.isReprint ? "再掲" : "",
      InertText.written(indicator.unit.name), indicator.target.kind.name,
      InertText.written(indicator.printed.baseline), InertText.written(indicator.printed.target),
      text(.latestLabel), text(indicator.target.kind.judgedFigure), status,
    ] + Self.columns.map { text($0.figure) } + [
      InertText.written(indicator.department), InertText.written(remark),
    ]
  }

  private func text(_ figure: Figure) -> String {
    evaluation.printedText(of: figure, context: context)
  }

  private var latestEntry: Record.Entry? {
    guard let year = evaluation[.latestYear].number else { return nil }
    return evaluation.record.entries.first { Double($0.year.number) == year }
  }

  /// The statuses of the newest value, one for each series that differs; of a sum the least firm of its years.
  private var status: String {
    if let doubt = evaluation.sumStatus { return doubt.rawValue }
    var seen: [InputWord] = []
    for word in latestEntry?.cells.compactMap(\.word) ?? [] where !seen.contains(word) { seen.append(word) }
    return seen.map(\.text).joined(separator: "・")
  }

  /// What a person should know: years that are missing, a treatment, a rating set by hand, the department's words.
  private var remark: String {
    var parts: [String] = []
    if case .words(let missing) = evaluation[.missingLabel] { parts.append(missing) }
    if let entry = latestEntry, entry.treatment != nil {
      parts.append("\(entry.year.label)は\(entry.treatmentWord.text)")
    }
    if let override = evaluation.record.override { parts.append("※\(override.reason)") }
    for cell in latestEntry?.cells ?? []
    where !cell.words[.remark].isEmpty && !parts.contains(cell.words[.remark]) {
      parts.append(cell.words[.remark])
    }
    return parts.joined(separator: "／")
  }
}
