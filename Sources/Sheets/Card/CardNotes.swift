import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// この指標の注意: what a reader must know, at the foot of a 個票.
struct CardNotes {
  let card: CardSheet

  /// The lines that the page has room for; only findings are left out for it, for they stand on 要確認 too.
  private static let limit = 5

  private var indicator: Indicator { card.indicator }
  private var plan: Plan { card.book.plan }
  private var writer: FigureWriter { card.writer }

  /// Writes the notes and returns the last row of the page.
  func write(on sheet: inout Sheet) -> Int {
    let columns = card.layout.columns
    let top = card.layout.notesRow
    sheet.head("この指標の注意", row: top, columns: columns.page)
    let lines = lines
    for (index, line) in lines.enumerated() {
      let row = top + 1 + index
      sheet.merge(
        line, over: Area(row: row, columns: columns.page), style: Style.body.size(8).shrinking())
    }
    return CardCommentary(card: card).write(below: top + lines.count, on: &sheet)
  }

  /// How many rows notes and commentary take, counted in rows of one line.
  var rowCount: Int { lines.count + CardCommentary(card: card).rowCount }

  /// The notes, gravest first, and how many findings there was no room for.
  var lines: [Cell.Content] {
    let (corrections, confirmations) = (findings(.correction), findings(.confirmation))
    let remarks =
      [stale, reference].compactMap { $0?.content }
      + (previous + treatments + kindNotes + series + reprints).map(Cell.Content.text)
    let reported = Finding.notes(
      corrections + confirmations, limit: Self.limit - 1 - override.count - remarks.count
    ).map(Cell.Content.text)
    let first = min(reported.count, corrections.count)
    return [reservation.content] + override.map(Cell.Content.text) + reported.prefix(first) + remarks
      + reported.dropFirst(first)
  }

  /// What the projection rests on and how far to trust it, or why there is none.
  private var reservation: LiveText {
    let evaluation = card.evaluation
    let addresses = card.layout.addresses
    let (years, ahead) = (writer.words(.fittedYears), writer.words(.horizon))
    let areFew = LiveCondition("\(years.formula)<=4", holds: evaluation[.fittedYears].number ?? 0 <= 4)
    let isFar = LiveCondition(
      "\(addresses.address(.horizon))>5", holds: evaluation[.horizon].number ?? 0 > 5)
    let hasInterval = writer.isNumber(.lower)

    let trust = areFew.choose("年数が少ないため、予測区間は広く、達成確率は目安です。", else: "今の傾向が続く場合の目安です。")
    let withheld = hasInterval.choose("", else: "予測区間と")
    let chance = writer.isNumber(.probability).choose(
      trust, else: "\(withheld)達成確率は示しません（\(writer.words(.probability))）。")
    let far = isFar.choose("５年を超える先の推計で、確かさは測られていません。")
    return writer.isNumber(.horizon).choose(
      "【推計】使った年数は\(years)。\(chance)\(far)",
      else: "【推計】推計値・予測区間・達成確率は示しません（\(ahead)、使える年数\(years)）。")
  }

  private var override: [String] {
    card.evaluation.record.override.map {
      [
        "【上書き】評価を「\($0.rating.label)」とした理由：\($0.reason)（算定では「\(card.evaluation[.calculatedRating].text ?? "")」）"
      ]
    } ?? []
  }

  /// The findings of a severity; what changed since the last report has a line of its own.
  private func findings(_ severity: Finding.Severity) -> [String] {
    card.book.findings.filter {
      $0.indicator == indicator.id && $0.severity == severity && $0.message.code != Change.code
    }
    .map(\.note)
  }

  /// The verdict of last time, and the figures that are not what was published then.
  private var previous: [String] {
    guard let comparison = card.book.comparison else { return [] }
    let changes = comparison.changes(of: indicator.id).map { change in
      let series = change.series == .main ? "" : "（\(change.series.name)）"
      return "\(change.year)\(series)　\(change.transition(of: indicator))＝\(change.cause.name)"
    }
    let verdict = comparison.verdict(on: indicator.id)
      .map { "\(comparison.year)年度報告の評価「\($0.rating)」・見通し「\($0.outlook)」" }
    let parts = [verdict].compactMap(\.self) + changes
    return parts.isEmpty ? [] : ["【前回】" + parts.joined(separator: "　／　")]
  }

  /// Whether a person set the rating.
  private var isOverridden: LiveCondition {
    let (addresses, evaluation) = (card.layout.addresses, card.evaluation)
    return LiveCondition(
      "\(addresses.address(.rating))<>\(addresses.address(.calculatedRating))",
      holds: evaluation.rating != evaluation[.calculatedRating].text)
  }

  /// Why the newest value decides nothing, where it is of another range or definition, and what decides.
  private var reference: LiveText? {
    guard let newest = card.evaluation.record.newestDelivered, newest.isReference else { return nil }
    let address = card.layout.addresses.address(.calculatedRating)
    let unrated = plan.ratings.groups(of: .rating).filter { $0.look == .plain }.map { group in
      "LEFT(\(address),\(group.beginning.utf16.count))=\"\(group.beginning)\""
    }
    let isUnrated = LiveCondition(
      unrated.count == 1 ? unrated[0] : "OR(\((["FALSE"] + unrated).joined(separator: ",")))",
      holds: card.evaluation.calculatedRule?.look == .plain)
    let decision = isUnrated.choose("", else: "評価は\(writer.words(.latestLabel))の実績によります。")
    let rated = writer.isNumber(.latestYear).choose(decision, else: "ほかに数えられる実績がないため、評価はしていません。")
    return
      "【参考】\(newest.year.label)の値は参考値（範囲や定義が違う値）のため、評価にも推計にも使いません。\(isOverridden.choose("", else: rated))"
  }

  /// Why nothing is rated where the newest value is older than the plan allows, or that a person rated it; nothing
  /// where an edit makes it new enough.
  private var stale: LiveText? {
    guard card.evaluation.isStale, card.evaluation[.latestLabel].text != nil else { return nil }
    let (limit, cycle) = (plan.settings.staleLimit, indicator.reporting.surveyCycle)
    let years =
      cycle > 1
      ? LiveCount("\(Constant.staleLimit.name)+\(cycle - 1)", comesTo: limit + cycle - 1)
      : LiveCount(Constant.staleLimit.name, comesTo: limit)
    let rule = cycle > 1 ? "と調査周期\(cycle)年" : ""
    let outcome = isOverridden.choose("算定では評価せず、評価は上書きによります", else: "評価していません")
    return writer.condition(.isStale(card.evaluation.definitions.profile), holds: true).choose(
      "【判定】最新の実績（\(writer.words(.latestLabel))）が報告年度より\(years)年を超えて古いため、\(outcome)（計画の設定「最新値の許容年数」\(rule)）。")
  }

  private var treatments: [String] {
    plan.treatments(of: indicator.id).filter { $0.year <= card.book.evaluations.context.reportYear }
      .map { "【\($0.kind.printed)】\($0.year)　\($0.reason)" }
  }

  private var kindNotes: [String] {
    var notes: [String] = []
    if let revision = indicator.revisionText { notes.append("【改定】\(revision)") }
    if indicator.target.year != plan.settings.period.upperBound {
      notes.append("【算定】目標年度\(indicator.target.year)で判定します。以後の実績は参考値です。")
    }
    if let note = card.evaluation.definitions.profile.calculationNote { notes.append(note) }
    if let factor = indicator.ratioFactor, indicator.definitions.count > 1 {
      let (above, below) = (indicator.definitions[0].name, indicator.definitions[1].name)
      let times = factor == 1 ? "" : "×\(ValueText.digits(factor))"
      notes.append("【算定】実績＝分子（\(above)）÷分母（\(below)）\(times)。基準の年度は計画の基準値によります。")
    }
    if indicator.hasTwoActuals {
      let names = indicator.definitions.prefix(2).map(\.name).joined(separator: "と")
      notes.append("【算定】\(names)の両方が目標に達したときに達成とします。実績は、目標から遠い方の値です。推計はしません。")
    }
    if card.evaluation.record.hasShortDistance {
      notes.append("【算定】目標と基準の差が小さい（５％未満）ため、進捗率はわずかな増減で大きく動きます。")
    }
    return notes
  }

  private var series: [String] { [CardSeries(card: card).note].compactMap(\.self) }

  private var reprints: [String] {
    let labels = plan.placements(of: indicator.id).map(\.fullLabel)
    return labels.count > 1 ? ["【再掲】\(labels.joined(separator: "・"))に掲載（同じ値。数えるときは１回）"] : []
  }
}
