package import Evaluations
import Figures
import Formulas
package import Indicators
import Localization
import Sheets

/// The whole calculation of one indicator as plain text: what the plan says, what was delivered where, the year table,
/// every step with its words and number, and the verdict.
///
/// Names, notes and the words of a verdict are the plan's and the departments' own in both languages, in their visible
/// form: none of them makes a line of its own.
package func explanation(
  of evaluation: Evaluation, in context: Context, comparison: Comparison?, language: Language = .japanese
) -> String {
  let text = ExplainedIndicator(
    evaluation: evaluation, context: context, comparison: comparison, language: language)
  return text.lines.map(\.visible).joined(separator: "\n")
}

/// The parts of an explanation, from top to bottom.
private struct ExplainedIndicator {
  let evaluation: Evaluation
  let context: Context
  let comparison: Comparison?
  let language: Language

  private var indicator: Indicator { evaluation.indicator }
  private var kind: Target.Kind { indicator.target.kind }

  private func say(_ ja: String, _ en: String) -> String { Text(ja: ja, en: en)(language) }

  /// A label and what it says, in a column of its own.
  private func item(_ ja: String, _ en: String, _ text: String) -> String {
    let room = say(
      String(repeating: "　", count: max(1, 5 - ja.count)),
      String(repeating: " ", count: max(1, 12 - en.count)))
    return "  " + say(ja, en) + room + text
  }

  private func line(of place: Place) -> String {
    place.file + (place.line.map { say(" \($0)行目", " line \($0)") } ?? "")
  }

  var lines: [String] { head + [""] + sources + [""] + years + [""] + steps + [""] + verdict }

  private var head: [String] {
    let settings = context.plan.settings
    let direction =
      indicator.direction == .higherIsBetter
      ? say("多いほどよい", "more is better") : say("少ないほどよい", "less is better")
    let traits = [say(kind.name, kind.englishName), indicator.unit.name, direction].filter { !$0.isEmpty }
      .joined(separator: say("、", ", "))
    let rounding = say(settings.rounding.rawValue, settings.rounding.englishName)
    var lines = [
      "\(indicator.id)　\(indicator.name)",
      item(
        "計画", "plan",
        indicator.printed.line + say("（\(traits)）　", " (\(traits)) ") + line(of: indicator.place)),
      item("所管課", "department", indicator.department),
      item(
        "報告年度", "report of",
        say(
          "\(context.reportYear)（この年度までの実績だけを使う）　端数処理 \(rounding)",
          "\(context.reportYear) (only values up to this year are used), rounded \(rounding)")),
    ]
    if !indicator.definition.isEmpty { lines.append(item("定義", "definition", indicator.definition)) }
    for treatment in context.plan.treatments(of: indicator.id) where treatment.year <= context.reportYear {
      let kind = treatment.kind
      lines.append(item(kind.printed, kind.englishName, "\(treatment.year)　\(treatment.reason)"))
    }
    return lines
  }

  // MARK: Where the numbers stand

  private var sources: [String] {
    let cells = evaluation.record.entries.flatMap { entry in
      zip(indicator.series, entry.cells).compactMap { series, cell -> [String]? in
        guard let word = cell.word, let place = cell.place else { return nil }
        let column = place.columnLetters.map { say("（\($0)列）", " (column \($0))") } ?? ""
        let value = cell.number.map { ValueText.digits($0) + indicator.unit(of: series).name } ?? "－"
        return [
          entry.year.label, say(series.name, series.englishName ?? ""), value,
          say(word.text, word.englishName), line(of: place) + column,
        ]
      }
    }
    let table = TextTable(rows: cells, alignments: [.left, .left, .right, .left, .left])
    return [say("1　実績（ファイルと行）", "1  Values (file and line)")]
      + (cells.isEmpty ? [say("  ありません。", "  There are none.")] : table.lines)
  }

  // MARK: Years

  private static let shown: [YearlyFigure] = [
    .inflow, .outflow, .numerator, .denominator, .actual, .comparison, .runningTotal, .treatment, .yearTarget,
    .path, .expected, .deviation,
    .compounded,
    .met, .validActual, .fitted, .interval, .change, .projected, .lower, .upper, .projectedTotal, .lowerTotal,
    .upperTotal,
  ]

  private var years: [String] {
    let rows = Self.shown.filter { row in
      evaluation.definitions.has(row)
        && evaluation[row].contains { $0.number != nil || !($0.text ?? "").isEmpty }
    }
    let header =
      [say("年度", "year")]
      + rows.map { say($0.label(for: evaluation.definitions.profile, of: indicator), $0.englishLabel) }
    let body = evaluation.record.entries.indices.map { column in
      [evaluation.record.years[column].label]
        + rows.map { text(evaluation[$0][column], $0.format(for: kind)) }
    }
    let unit = indicator.unit.name
    let (inJapanese, inEnglish) = unit.isEmpty ? ("", "") : ("（単位 \(unit)）", " (in \(unit))")
    return [say("2　年度ごとの数値" + inJapanese, "2  Year by year" + inEnglish)]
      + TextTable(
        rows: [header] + body, alignments: [.left] + rows.map { $0 == .treatment ? .left : .right }
      ).lines
  }

  private func text(_ value: Value, _ format: FigureFormat) -> String {
    guard let number = value.number else { return words(of: value) }
    switch format {
    case .ratio, .probability: return digits(NumberText.percent, number)
    case .year, .years: return "\(Int(number))"
    case .done: return number == 1 ? say("済", "done") : say("未", "not done")
    case .value, .difference, .distance, .plain:
      return digits(NumberText.value(format.digits(for: indicator) ?? 0), number)
    case .words: return ""
    }
  }

  /// The digits; ▲ is a minus that English readers do not know.
  private func digits(_ style: NumberText, _ number: Double) -> String {
    let text = style.text(number)
    return say(text, text.hasPrefix("▲") ? "-" + text.dropFirst() : text)
  }

  /// Reasons that speak for themselves.
  private static let unexplained: Set<Reason> = [.blank, .notYetDue]

  /// The words or the reason that stand in the place of a number.
  private func words(of value: Value) -> String {
    switch value {
    case .number: ""
    case .words(let text): text
    case .input(let word): say(word.text, word.englishName)
    case .absent(let reason):
      say(reason.text, Self.unexplained.contains(reason) ? reason.text : reason.name)
    }
  }

  // MARK: Steps

  private var steps: [String] {
    let profile = evaluation.definitions.profile
    let figures = Figure.allCases.filter { figure in
      evaluation.definitions.has(figure) && ![.calculatedRating, .rating, .outlook].contains(figure)
    }
    let (japanese, english) = (Explanations(for: profile), EnglishExplanations(for: profile))
    let rows = figures.map { figure in
      let format = figure.format(for: kind)
      let unit =
        switch format {
        case .value: indicator.unit.name
        case .difference, .distance: indicator.unit.differenceName
        case .years: say("年", "")
        case .ratio, .probability, .plain, .year, .words, .done: ""
        }
      let value = evaluation[figure]
      let shown =
        answer(figure, value)
        ?? ((format == .probability ? probability(figure) : text(value, format))
          + (value.number == nil ? "" : unit))
      return [
        say(figure.label(for: profile), figure.englishLabel), shown,
        say(Figure.explanation(japanese[figure], for: indicator.direction), english[figure]),
        value.number == nil ? "" : exact(figure),
      ]
    }
    return [
      say("3　算定の過程（項目、値、求め方、丸める前の値）", "3  Step by step (figure, value, how, before rounding)")
    ]
      + TextTable(rows: rows, alignments: [.left, .right, .left, .left]).lines
  }

  /// The words for a number that stands for an answer or for nothing, with the number of the cell; nil for any other.
  private func answer(_ figure: Figure, _ value: Value) -> String? {
    switch (figure, value.number) {
    case (.met, 1?): say("はい（1）", "yes (1)")
    case (.met, _?): say("いいえ（0）", "no (0)")
    case (.breakYear, 0?): say("なし（0）", "none (0)")
    default: nil
    }
  }

  private func probability(_ figure: Figure) -> String {
    let printed = evaluation.printedText(of: figure, context: context)
    guard language == .english else { return printed }
    let value = evaluation[figure]
    guard value.number != nil else { return words(of: value) }
    return printed.replacing("以上", with: " or more").replacing("以下", with: " or less")
  }

  /// The number before its cell rounds it, where that is another one.
  private func exact(_ figure: Figure) -> String {
    guard let exact = evaluation.exactValue(of: figure).number, let shown = evaluation[figure].number,
      !Rounding.isSame(exact, shown)
    else { return "" }
    return say("（\(CSVField.decimal(exact))）", "(\(CSVField.decimal(exact)))")
  }

  // MARK: Verdict

  private var verdict: [String] {
    var lines = [
      say("4　評価と見通し", "4  Rating and outlook"), item("評価", "rating", rating(evaluation.rating)),
      item("見通し", "outlook", outlook(evaluation.outlook)),
      item(
        "規則", "rules",
        [evaluation.calculatedRule, evaluation.outlookRule].compactMap(\.self).map(rule)
          .joined(separator: say("、", "; "))),
    ]
    if let override = evaluation.record.override {
      let calculated = evaluation[.calculatedRating].text ?? ""
      lines.append(
        item(
          "上書き", "override",
          say(
            "算定では「\(calculated)」。理由：\(override.reason)",
            "calculated was \(rating(calculated)); reason: \(override.reason)")))
    }
    lines += previous
    let notes = evaluation.record.commentary
    if let note = notes.analysis { lines.append(item("要因分析", "analysis", "\(note.year)　\(note.text)")) }
    if let note = notes.outlook { lines.append(item("今後", "next", "\(note.year)　\(note.text)")) }
    return lines
  }

  /// The verdict of last time, and the figures that are not what was published then.
  private var previous: [String] {
    guard let comparison, let last = comparison.verdict(on: indicator.id) else { return [] }
    let verdict = item(
      "前回", "last time",
      say(
        "\(comparison.year)年度報告の評価「\(last.rating)」・見通し「\(last.outlook)」",
        "report of \(comparison.year): rating \(rating(last.rating)), outlook \(outlook(last.outlook))"))
    return [verdict]
      + comparison.changes(of: indicator.id).map { change in
        item(
          "変更", "change",
          "\(change.year)\(say(change.series.name, change.series.englishName.map { " " + $0 } ?? ""))　"
            + change.transition(of: indicator)
            + say("＝\(change.cause.name)", " (\(change.cause.englishName))"))
      }
  }

  /// The row of the ratings that decided, with 適用 and 条件 as the plan writes them.
  private func rule(_ rule: RatingRule) -> String {
    let scope = rule.scope.text.isEmpty ? "" : "［\(rule.scope.text)］"
    let condition = rule.terms.isEmpty ? say("ほかのどれでもない", "otherwise") : rule.condition
    return "\(rule.id.name)　\(scope)\(condition)"
  }

  private func rating(_ text: String) -> String {
    say(text, context.plan.ratings.english(of: .rating, text))
  }

  private func outlook(_ text: String) -> String {
    say(text, context.plan.ratings.english(of: .outlook, text))
  }
}
