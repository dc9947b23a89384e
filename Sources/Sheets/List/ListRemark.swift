import Evaluations
import Figures
import Indicators
import Localization

/// 備考 of a placement: what a reader of its row must know, gravest first, cut to a few lines.
struct ListRemark {
  let book: Book
  /// The position of the placement in the book.
  let index: Int
  let evaluation: Evaluation

  /// The room of some four lines, in half-width characters.
  private static let limit = 190
  /// How many findings are reported in words.
  private static let findingLimit = 2

  /// What is kept free for the words that lead to 記述全文.
  private static let endingRoom = 34

  /// The parts one behind the other, cut where they would make the row too high.
  var text: String {
    guard let first = cutTexts.first else { return digest(Self.limit) }
    return digest(Self.limit - Self.endingRoom) + book.texts.ending(of: first)
  }

  private func digest(_ limit: Int) -> String {
    let parts =
      [override].compactMap(\.self) + findings + commentary + treatments
      + [reprint, revised, judged, counted].compactMap(\.self)
    return TextWidth.shortened(parts.joined(separator: "／"), to: limit)
  }

  /// The words of the department and the plan that the cell has no room for.
  var cutTexts: [LongText] {
    let whole = digest(Self.limit)
    guard own.contains(where: { !whole.contains($0.text) }) else { return [] }
    let short = digest(Self.limit - Self.endingRoom)
    return own.filter { !short.contains($0.text) }
  }

  /// The words of the department and the plan in the order of the cell.
  private var own: [LongText] {
    let record = evaluation.record
    let words = record.commentary
    let year = book.evaluations.context.reportYear
    func text(_ kind: LongText.Kind, _ year: FiscalYear, _ text: String, at place: Place?) -> LongText {
      LongText(kind, of: indicator, year, text, at: place)
    }
    let reasons = book.plan.overrides(of: indicator.id).filter { $0.year == year }
    return
      (record.override == nil ? [] : reasons.suffix(1).map { text(.override, year, $0.reason, at: $0.place) })
      + [
        words.analysis.map { text(.analysis, $0.year, $0.text, at: record.place(of: $0.text, .analysis)) },
        words.outlook.map { text(.outlook, $0.year, $0.text, at: record.place(of: $0.text, .outlook)) },
      ].compactMap(\.self)
      + ownTreatments.map { text(.treatment, $0.year, $0.reason, at: $0.place) }
  }

  private var ownTreatments: [Treatment] {
    book.plan.treatments(of: indicator.id).filter { $0.year <= book.evaluations.context.reportYear }
  }

  private var placement: Placement { book.placements[index] }
  private var indicator: Indicator { evaluation.indicator }

  private var override: String? {
    evaluation.record.override.map { "※\($0.reason)" }
  }

  // MARK: The department's words

  /// The room of each of them, in half-width characters.
  private static let commentaryLimit = 64

  private var commentary: [String] {
    let words = evaluation.record.commentary
    return [("要因", words.analysis), ("今後", words.outlook)].compactMap { label, note in
      note.map {
        "\(label)（\($0.year)）：\(TextWidth.shortened($0.text, to: Self.commentaryLimit))"
      }
    }
  }

  // MARK: Findings

  /// The gravest findings, those of one message together with their years, and how many more there are.
  private var findings: [String] {
    let own = book.findings.filter { $0.indicator == indicator.id && $0.severity != .note }
    var groups: [(message: Finding.Message, years: [FiscalYear])] = []
    for finding in own {
      if let known = groups.firstIndex(where: { $0.message == finding.message }) {
        groups[known].years += [finding.year].compactMap(\.self)
      } else {
        groups.append((finding.message, [finding.year].compactMap(\.self)))
      }
    }
    let reported = groups.prefix(Self.findingLimit).map { message, years in
      "\(message.severity.name.ja)\(Self.text(of: years))：\(message.problem.ja)"
    }
    let rest = groups.count - reported.count
    return reported + (rest > 0 ? ["ほか\(rest)件は要確認の表に"] : [])
  }

  private static func text(of years: [FiscalYear]) -> String {
    let labels = Set(years).sorted().map(\.label)
    return labels.isEmpty ? "" : "（\(labels.joined(separator: "・"))）"
  }

  // MARK: What the plan says

  /// Years that are left out of the fit or break the series, those of one reason together.
  private var treatments: [String] {
    var groups: [(kind: Treatment.Kind, reason: String, years: [FiscalYear])] = []
    for treatment in ownTreatments {
      if let known = groups.firstIndex(where: { $0.kind == treatment.kind && $0.reason == treatment.reason })
      {
        groups[known].years.append(treatment.year)
      } else {
        groups.append((treatment.kind, treatment.reason, [treatment.year]))
      }
    }
    return groups.map { "\($0.kind.printed)\(Self.text(of: $0.years))：\($0.reason)" }
  }

  private var reprint: String? {
    let places = book.plan.placements(of: placement.indicator).filter { $0 != placement }
    guard let first = places.first else { return nil }
    if placement.isReprint { return "再掲：\(first.fullLabel) の再掲" }
    return "再掲：\(places.map(\.fullLabel).joined(separator: "、")) と同じ"
  }

  /// The revision of the target, with its reason.
  private var revised: String? { indicator.revisionText }

  /// Where the target year is not the last one of the plan.
  private var judged: String? {
    let year = indicator.target.year
    guard year != book.list.period.upperBound else { return nil }
    return "目標年度は\(year)。以後の実績は参考値"
  }

  /// How the kind of target is counted, where that is not plain.
  private var counted: String? {
    indicator.target.kind.countingRemark(
      period: indicator.target.period, direction: indicator.direction, start: evaluation.record.baselineYear,
      missing: evaluation[.missingLabel].text ?? "")
  }
}
