import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// 注意: what a reader must know of an indicator, gravest first; the page shows what there is room for, the sheet below it
/// all.
struct CardNotes {
  let card: CardSheet

  private var indicator: Indicator { card.indicator }
  private var plan: Plan { card.book.plan }
  private var writer: FigureWriter { card.writer }

  /// All notes.
  var lines: [LiveText] {
    let fixed: (String) -> LiveText = { LiveText(stringLiteral: $0) }
    return override.map(fixed) + findings(.correction).map(fixed) + [beyondAxis].compactMap(\.self)
      + [stale, reference, provisional].compactMap(\.self) + treatments.map(fixed) + reservation
      + [beyondWhole].compactMap(\.self) + kindNotes.map(fixed) + findings(.confirmation).map(fixed)
      + qualifiers.map(fixed) + series.map(fixed) + reprints.map(fixed)
  }

  /// What the projection rests on and how far to trust it, or why there is none.
  private var reservation: [LiveText] {
    let evaluation = card.evaluation
    guard evaluation.definitions.has(Figure.horizon) else { return [] }
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
    let far = isFar.choose("5年を超える先の推計で、確かさは測られていません。")
    let isOver = LiveCondition(
      "\(addresses.address(.horizon))=\"\(Reason.targetYearReached.text)\"",
      holds: evaluation[.horizon].reason == .targetYearReached)
    return [
      writer.isNumber(.horizon).choose(
        "【推計】使った年数は\(years)。\(chance)\(far)",
        else: isOver.choose("", else: "【推計】推計値・予測区間・達成確率は示しません（\(ahead)、使える年数\(years)）。"))
    ]
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
      notes.append("【算定】目標と基準の差が小さい（5%未満）ため、進捗率はわずかな増減で大きく動きます。")
    }
    return notes
  }

  /// That the newest value may still change, and the verdict with it.
  private var provisional: LiveText? {
    guard let newest = card.newestIndex else { return nil }
    let word = Observation.Status.provisional
    let status = card.layout.addresses.address(.status, at: newest)
    let isProvisional = LiveCondition(
      "\(status)=\"\(word.rawValue)\"", holds: card.evaluation[.status][newest].input == .status(word))
    let year = card.evaluation.record.years[newest]
    return isProvisional.choose("【速報】\(year.label)は速報です。確定値が出ると、判定が変わることがあります。")
  }

  /// That an edited value lies beyond the axis, whose ends do not move.
  private var beyondAxis: LiveText? {
    guard let points = card.points else { return nil }
    return points.isBeyondAxis.choose("【図】書き換えた値が図の縦軸を外れています。軸は再作成で合わせます。")
  }

  /// A projected percentage above the whole, which the plan does not rule out.
  private var beyondWhole: LiveText? {
    guard indicator.unit.isPercentage, indicator.bounds.upper == nil,
      card.evaluation.definitions.has(Figure.projection)
    else { return nil }
    let address = card.layout.addresses.address(.projection)
    return LiveCondition(
      "IF(ISNUMBER(\(address)),\(address)>100,FALSE)",
      holds: card.evaluation[.projection].number.map { $0 > 100 } ?? false
    ).choose("【推計】計画に上限の記載がないため、100％を超える推計になっています。")
  }

  /// What stands around the numbers of the years (約, 余, ※1), and the department's remark on the newest value.
  private var qualifiers: [String] {
    let record = card.evaluation.record
    let marked = record.entries.compactMap { entry -> String? in
      let texts = entry.valueCells.map { Said(of: $0).qualifier }.filter { !$0.isEmpty }
      return texts.isEmpty ? nil : "\(entry.year.label)　\(texts.joined(separator: "・"))"
    }
    var notes = marked.isEmpty ? [] : ["【付記】" + marked.joined(separator: "／")]
    if let newest = record.newestDelivered {
      var texts: [String] = []
      for cell in newest.valueCells {
        let remark = Said(of: cell).remark.split(whereSeparator: \.isNewline).joined(separator: " ")
        if !remark.isEmpty, !texts.contains(remark) { texts.append(remark) }
      }
      if !texts.isEmpty { notes.append("【備考】\(newest.year.label)　\(texts.joined(separator: "／"))") }
    }
    return notes
  }

  /// What stands around a number with the notes that its marks lead to, and what else the department remarked.
  private struct Said {
    let qualifier: String
    let remark: String

    init(of cell: Record.Cell) {
      let mark = cell.words[.qualifier]
      // The reader puts each note in a line of its own behind the remark.
      let lines = cell.words[.remark].split(whereSeparator: \.isNewline).map(String.init)
      let notes = mark.isEmpty ? [] : lines.filter { line in "※＊*†注".contains(line.first ?? " ") }
      guard let note = notes.first else {
        (qualifier, remark) = (mark, cell.words[.remark])
        return
      }
      let sign = cell.marks.after
      // A note that begins with the mark needs it once.
      qualifier =
        notes.count == 1 && !sign.isEmpty && note.hasPrefix(sign)
        ? mark + note.dropFirst(sign.count) : "\(mark)（\(notes.joined(separator: "／"))）"
      remark = lines.filter { !notes.contains($0) }.joined(separator: "\n")
    }
  }

  /// Where the values of the series stand that are not the indicator's own, one line for all of them.
  private var series: [String] {
    let record = card.evaluation.record
    let sources = indicator.definitions.indices.compactMap { series -> String? in
      let definition = indicator.definitions[series]
      guard definition.role != .actual else { return nil }
      let places = record.entries.compactMap(\.cells[series].place)
      guard !places.isEmpty else { return "\(definition.series.name)（未提出）" }
      return "\(definition.series.name)（\(definition.unit.name)、\(Place.text(of: places))）"
    }
    return sources.isEmpty ? [] : ["【系列】" + sources.joined(separator: "　／　")]
  }

  private var reprints: [String] {
    let labels = plan.placements(of: indicator.id).map(\.fullLabel)
    return labels.count > 1 ? ["【再掲】\(labels.joined(separator: "・"))に掲載（同じ値。数えるときは1回）"] : []
  }
}
