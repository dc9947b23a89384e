package import Evaluations
import Figures
import Indicators

/// The whole calculation of one indicator as plain text: what the plan says, what was delivered where, the year table,
/// every step with its words and number, and the verdict.
package func explanation(of evaluation: Evaluation, in context: Context, comparison: Comparison?) -> String {
  let text = ExplainedIndicator(evaluation: evaluation, context: context, comparison: comparison)
  return text.lines.joined(separator: "\n")
}

/// The parts of an explanation, from top to bottom.
private struct ExplainedIndicator {
  let evaluation: Evaluation
  let context: Context
  let comparison: Comparison?

  private var indicator: Indicator { evaluation.indicator }
  private var kind: Target.Kind { indicator.target.kind }

  var lines: [String] { head + [""] + sources + [""] + years + [""] + steps + [""] + verdict }

  private var head: [String] {
    let settings = context.plan.settings
    let place = indicator.place
    return [
      "\(indicator.id)　\(indicator.name)",
      "  計画　　　\(indicator.printed.line)（\(kind.name)、\(indicator.unit.name)、"
        + "\(indicator.direction == .higherIsBetter ? "多いほどよい" : "少ないほどよい")）　\(place.file)"
        + (place.line.map { " \($0)行目" } ?? ""),
      "  所管課　　\(indicator.department)",
      "  報告年度　\(context.reportYear)（この年度までの実績だけを使う）　端数処理 \(settings.rounding.rawValue)",
    ] + (indicator.definition.isEmpty ? [] : ["  定義　　　\(indicator.definition)"])
      + context.plan.treatments.filter { $0.indicator == indicator.id && $0.year <= context.reportYear }
      .map { "  \($0.kind.rawValue)　　　\($0.year)　\($0.reason)" }
  }

  // MARK: Where the numbers stand

  private var sources: [String] {
    let cells = evaluation.record.entries.flatMap { entry in
      zip(indicator.strands, entry.cells).compactMap { strand, cell -> [String]? in
        guard !cell.status.isEmpty, let place = cell.place else { return nil }
        let column = place.columnLetters.map { "（\($0)列）" } ?? ""
        let value = cell.number.map { ValueText.digits($0) + indicator.unit.name } ?? "－"
        return [
          entry.year.label, strand.name, value, cell.status,
          place.file + (place.line.map { " \($0)行目" } ?? "") + column,
        ]
      }
    }
    let table = TextTable(rows: cells, alignments: [.left, .left, .right, .left, .left])
    return ["１　実績（ファイルと行）"] + (cells.isEmpty ? ["  ありません。"] : table.lines)
  }

  // MARK: Years

  private static let shown: [Row] = [
    .inflow, .outflow, .actual, .runningTotal, .treatment, .asked, .path, .expected, .deviation, .compounded,
    .met, .counted, .fitted, .interval, .change, .projected, .lower, .upper, .projectedTotal, .lowerTotal,
    .upperTotal,
  ]

  private var years: [String] {
    let rows = Self.shown.filter { row in
      evaluation.catalogue.has(row)
        && evaluation[row].contains { $0.number != nil || !($0.text ?? "").isEmpty }
    }
    let header = ["年度"] + rows.map(\.label)
    let body = evaluation.record.entries.indices.map { column in
      [evaluation.record.years[column].label]
        + rows.map { text(evaluation[$0][column], $0.measure(for: kind)) }
    }
    return ["２　年度ごとの数値（単位 \(indicator.unit.name)）"]
      + TextTable(
        rows: [header] + body, alignments: [.left] + rows.map { $0 == .treatment ? .left : .right }
      ).lines
  }

  private func text(_ value: Value, _ measure: Measure) -> String {
    guard let number = value.number else { return value.text ?? "" }
    switch measure {
    case .ratio, .probability: return NumberText.percent.text(number)
    case .year, .years: return "\(Int(number))"
    case .value, .difference, .plain:
      return NumberText.value(measure.digits(for: indicator) ?? 0).text(number)
    case .words: return ""
    }
  }

  // MARK: Steps

  private var steps: [String] {
    let figures = Figure.allCases.filter { figure in
      evaluation.catalogue.has(figure) && ![.calculatedRating, .rating, .outlook].contains(figure)
    }
    let rows = figures.map { figure in
      let measure = figure.measure(for: kind)
      let unit =
        switch measure {
        case .value: indicator.unit.name
        case .difference: indicator.unit.differenceName
        case .years: "年"
        default: ""
        }
      let value = evaluation[figure]
      let shown =
        measure == .probability
        ? evaluation.printedText(of: figure, context: context) : text(value, measure)
      return [
        figure.label, shown + (value.number == nil || figure == .met ? "" : unit),
        figure.explanation(for: kind), value.number == nil ? "" : exact(figure),
      ]
    }
    return ["３　算定の過程（項目、値、求め方、丸める前の値）"]
      + TextTable(rows: rows, alignments: [.left, .right, .left, .left]).lines
  }

  /// The number before its cell rounds it, where that is another one.
  private func exact(_ figure: Figure) -> String {
    guard let exact = evaluation.exactValue(of: figure).number, let shown = evaluation[figure].number,
      !Rounding.isSame(exact, shown)
    else { return "" }
    return "（\(CSVField.decimal(exact))）"
  }

  // MARK: Verdict

  private var verdict: [String] {
    let scale = context.plan.ratings
    var lines = [
      "４　評価と見通し", "  評価　　　\(evaluation.rating)", "  見通し　　\(evaluation.outlook)",
      "  しきい値　期待比 \(NumberText.percent.text(scale.slightlyBehindFrom))以上でやや遅れ、"
        + "達成確率 \(NumberText.percent.text(scale.likelyFrom))以上で達成見込み、"
        + "\(NumberText.percent.text(scale.uncertainFrom))以上でどちらともいえない",
    ]
    if let override = evaluation.record.override {
      lines.append("  上書き　　算定では「\(evaluation[.calculatedRating].text ?? "")」。理由：\(override.reason)")
    }
    if let comparison, let last = comparison.verdict(on: indicator.id) {
      lines.append("  前回　　　\(comparison.year)年度報告の評価「\(last.rating)」・見通し「\(last.outlook)」")
      lines += comparison.changes(of: indicator.id).map {
        "  変更　　　\($0.year)\($0.strand.name)　\($0.course(of: indicator))＝\($0.cause.name)"
      }
    }
    let words = evaluation.record.commentary
    lines += [("要因分析　", words.analysis), ("今後　　　", words.outlook)].compactMap { label, note in
      note.map { "  \(label)\($0.year)　\($0.text)" }
    }
    return lines
  }
}
