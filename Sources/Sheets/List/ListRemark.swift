import Evaluations
import Figures
import Indicators
import Localization

/// 備考 of a placement: what a reader of its row must know, cut to two lines.
struct ListRemark {
  let book: Book
  /// The position of the placement in the book.
  let index: Int
  let evaluation: Evaluation

  /// The room of two lines, in half-width characters of 8 pt; some pixels more are left, for fonts differ.
  private var limit: Int { Int(2 * (book.list.pixels(of: .remark) - 14) / 5.6) }

  /// What is kept free for the words that lead to 記述全文.
  private static let endingRoom = 30

  /// The parts one behind the other, cut where they would need a third line.
  var text: String {
    guard let first = cutTexts.first else { return digest(limit) }
    return digest(limit - Self.endingRoom) + book.texts.ending(of: first)
  }

  private func digest(_ limit: Int) -> String {
    let parts =
      [override].compactMap(\.self) + treatments
      + [reprint, revised, judged, counted, findings].compactMap(\.self)
    return TextWidth.shortened(parts.joined(separator: "／"), to: limit)
  }

  /// The words of the plan that the cell has no room for.
  var cutTexts: [LongText] {
    let whole = digest(limit)
    guard own.contains(where: { !whole.contains($0.text) }) else { return [] }
    let short = digest(limit - Self.endingRoom)
    return own.filter { !short.contains($0.text) }
  }

  /// The words of the plan in the order of the cell; those of the department stand on the 個票.
  private var own: [LongText] {
    let year = book.evaluations.context.reportYear
    let reasons = book.plan.overrides(of: indicator.id).filter { $0.year == year }
    let override = evaluation.record.override == nil ? [] : reasons.suffix(1)
    return override.map { LongText(.override, of: indicator, year, $0.reason, at: $0.place) }
      + ownTreatments.map { LongText(.treatment, of: indicator, $0.year, $0.reason, at: $0.place) }
  }

  private var ownTreatments: [Treatment] {
    book.plan.treatments(of: indicator.id).filter { $0.year <= book.evaluations.context.reportYear }
  }

  private var placement: Placement { book.placements[index] }
  private var indicator: Indicator { evaluation.indicator }

  private var override: String? {
    evaluation.record.override.map { "※\($0.reason)" }
  }

  // MARK: Findings

  /// How many findings call for action, with their years by severity; the words stand on 要確認.
  private var findings: String? {
    let own = book.findings.filter { $0.indicator == indicator.id && $0.severity != .note }
    guard !own.isEmpty else { return nil }
    var severities: [Finding.Severity] = []
    for finding in own where !severities.contains(finding.severity) { severities.append(finding.severity) }
    let parts = severities.map { severity in
      severity.name.ja + Self.text(of: own.filter { $0.severity == severity }.compactMap(\.year))
    }
    return "要確認：\(parts.joined(separator: "、"))"
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
    guard year != book.plan.settings.period.upperBound else { return nil }
    return "目標年度は\(year)。以後の実績は参考値"
  }

  /// How the kind of target is counted, where that is not plain.
  private var counted: String? {
    indicator.target.kind.countingRemark(
      period: indicator.target.period, direction: indicator.direction, start: evaluation.record.baselineYear,
      missing: evaluation[.missingLabel].text ?? "")
  }
}
