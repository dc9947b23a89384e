package import Evaluations
import Figures
import Formulas
package import Indicators
import Localization
import Sheets

/// The results of a run as a table (`結果一覧.csv`): one row for each placement, with printed digits.
///
/// UTF-8 with byte order mark and CR LF, so that a spreadsheet opens it by a double click. A figure without a value
/// shows its reason. A verdict stands in two columns, its sign and its words; the sign － is an empty cell, for its words
/// say 判定不可 or 推計不可 and a spreadsheet takes － for a formula.
package func resultsTable(_ evaluations: Evaluations, plan: Plan) -> String {
  let rows = plan.placements.compactMap { placement in
    evaluations[placement.indicator].map { evaluation in
      ResultsRow(placement: placement, evaluation: evaluation, context: evaluations.context)
    }
  }
  return CSVField.table([ResultsRow.headings] + rows.map(\.fields))
}

/// One row of the table of results.
struct ResultsRow {
  let placement: Placement
  let evaluation: Evaluation
  let context: Context

  /// The figures with a column of their own in the order of the columns: those with a heading.
  static let columns: [Figure] = [
    .attainment, .progress, .expected, .gap, .pace, .shortfall, .requiredPerYear, .achievedPerYear,
    .projection, .lower, .upper, .projectedAttainment, .projectedShortfall, .probability, .reachLabel,
  ]

  /// The verdicts, whose signs and words stand in two columns each.
  static let verdicts: [Figure] = [.rating, .outlook]

  static let headings =
    [
      "区分", "施策", "No", "指標ID", "指標名", "再掲", "単位", "種別", "基準", "目標（原文）", "最新年度", "最新実績", "状態", "付記",
    ] + columns.compactMap(\.resultsHeading)
    + verdicts.compactMap(\.resultsHeading).flatMap { [$0 + "記号", $0] } + ["所管課", "備考", "要因分析", "今後の方向性"]

  var fields: [String] {
    let indicator = evaluation.indicator
    return [
      placement.section.description, placement.policy, placement.fullLabel,
      indicator.id.text, indicator.name,
      placement.isReprint ? "再掲" : "",
      indicator.unit.name, indicator.target.kind.name,
      indicator.printed.baseline, indicator.printed.target,
      text(.latestLabel), text(indicator.target.kind.judgedFigure), status,
      qualifier,
    ] + Self.columns.map { text($0) } + verdict(.rating, evaluation.ratingRule)
      + verdict(.outlook, evaluation.outlookRule) + [
        indicator.department, remark,
        commentary(.analysis), commentary(.outlook),
      ]
  }

  private func text(_ figure: Figure) -> String {
    evaluation.printedText(of: figure, context: context)
  }

  /// Sign and words of a verdict; one that says that there is none has no sign.
  private func verdict(_ figure: Figure, _ rule: RatingRule?) -> [String] {
    let text = text(figure)
    guard let rule, !rule.symbol.isEmpty else { return ["", text] }
    return [rule.look == .plain ? "" : rule.symbol, String(text.dropFirst(rule.symbol.count + 1))]
  }

  private var latestEntry: Record.Entry? {
    guard let year = evaluation[.latestYear].number else { return nil }
    return evaluation.record.entries.first { Double($0.year.number) == year }
  }

  /// The statuses of the newest value, one for each series that differs; of a sum the least firm of its years.
  private var status: String {
    if let doubt = evaluation.sumStatus { return doubt.rawValue }
    var seen: [InputWord] = []
    for word in latestEntry?.valueCells.compactMap(\.word) ?? [] where !seen.contains(word) {
      seen.append(word)
    }
    return seen.map(\.text).joined(separator: "・")
  }

  /// What stands around the newest number: 約, 余, ※1.
  private var qualifier: String {
    let texts = latestEntry?.valueCells.map { $0.words[.qualifier] }.filter { !$0.isEmpty } ?? []
    return texts.joined(separator: "・")
  }

  /// The newest text of a department on the indicator, whole and with its year; empty for none.
  private func commentary(_ field: Observation.Words.Field) -> String {
    for entry in evaluation.record.entries.reversed() where entry.year <= context.reportYear {
      if let cell = entry.valueCells.first(where: { !$0.words[field].isEmpty }) {
        return "\(entry.year.label)　\(cell.words[field])"
      }
    }
    return ""
  }

  /// The values of the newest year of the series that are only printed: `比較 全国平均 52.1%`.
  private var printedSeries: [String] {
    let indicator = evaluation.indicator
    return zip(indicator.definitions, latestEntry?.cells ?? []).compactMap { definition, cell in
      guard definition.role == .comparison || definition.role == .breakdown, let number = cell.number else {
        return nil
      }
      let printed = context.round(number, digits: definition.decimals)
      let text = NumberText.value(definition.decimals).text(printed) + definition.unit.name
      return "\(definition.role.rawValue) \(definition.series.name) \(text)"
    }
  }

  /// What a person should know: years that are missing, a treatment, a rating set by hand, the department's words.
  private var remark: String {
    var parts: [String] = []
    if case .words(let missing) = evaluation[.missingLabel] { parts.append(missing) }
    if let entry = latestEntry, entry.treatment != nil {
      parts.append("\(entry.year.label)は\(entry.treatmentWord.text)")
    }
    if let override = evaluation.record.override { parts.append("※\(override.reason)") }
    for cell in latestEntry?.valueCells ?? []
    where !cell.words[.remark].isEmpty && !parts.contains(cell.words[.remark]) {
      parts.append(cell.words[.remark])
    }
    parts += printedSeries
    return parts.joined(separator: "／")
  }
}

extension Figure {
  /// The heading of the figure's own column in `結果一覧.csv`; nil without one.
  ///
  /// The newest value and its year stand under 最新実績 and 最新年度, the target in the words of the plan.
  var resultsHeading: String? {
    switch self {
    case .attainment: "達成率"
    case .progress: "進捗率"
    case .expected: "期待値"
    case .gap: "期待値との差"
    case .pace: "期待比"
    case .shortfall: "不足数"
    case .requiredPerYear: "必要年増分"
    case .achievedPerYear: "実績年増分"
    case .projection: "推計値"
    case .lower: "80％下限"
    case .upper: "80％上限"
    case .probability: "達成確率"
    case .projectedAttainment: "推計達成率"
    case .projectedShortfall: "推計不足数"
    case .reachLabel: "達成見込年"
    case .rating: "評価"
    case .outlook: "見通し"
    case .baseline, .baselineYear, .target, .otherEnd, .targetYear, .fromYear, .growthRate, .breakYear,
      .firstBaseline, .secondBaseline, .latestYear,
      .latestLabel, .inflow, .outflow, .latest, .previous, .total, .missingYears, .missingLabel,
      .judgedYears, .metYears, .yearTarget, .met, .expectedProgress, .valueToExpected, .baselineDifference,
      .baselineRate, .previousDifference, .previousRate, .fittedYears, .firstFittedYear,
      .anchorYear, .anchor, .horizon, .slope, .meanLevel, .typicalChange, .squaredError, .reliability,
      .yearDiscount, .weight, .damping, .unclipped, .yearlySpread, .spread, .score, .exactProbability,
      .nextProbability, .projectedTarget, .reachHorizon, .reachYear, .naiveForecast,
      .linearForecast, .compound, .calculatedRating:
      nil
    }
  }
}
