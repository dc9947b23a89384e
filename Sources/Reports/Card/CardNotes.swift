import Evaluations
import Figures
import Indicators
import Workbooks

/// この指標の注意: what a reader must know, at the foot of a 個票.
struct CardNotes {
  let card: CardSheet

  /// The lines that the page has room for; only findings are left out for it, for they stand on 要確認 too.
  private static let limit = 5

  private var indicator: Indicator { card.indicator }
  private var plan: Plan { card.book.plan }

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
    let remarks = stale + reference + (previous + treatments + kindNotes + reprints).map(Cell.Content.text)
    let told = Finding.notes(
      corrections + confirmations, limit: Self.limit - 1 - override.count - remarks.count
    ).map(Cell.Content.text)
    let first = min(told.count, corrections.count)
    return [reservation] + override.map(Cell.Content.text) + told.prefix(first) + remarks
      + told.dropFirst(first)
  }

  /// What the projection rests on and how far to trust it, live, or why there is none.
  private var reservation: Cell.Content {
    let addresses = card.layout.addresses
    let (years, ahead) = (addresses.address(.fittedYears), addresses.address(.horizon))
    let (chance, lower) = (addresses.address(.probability), addresses.address(.lower))
    let isConstant = card.writer.printer.part(of: .isConstant)
    let few = "年数が少ないため、予測区間は広く、達成確率は目安です。"
    let many = "今の傾向が続く場合の目安です。"
    let (same, guide) = ("使った値がみな同じため、予測区間は実際より狭く出ます。", "達成確率は目安です。")
    let far = "５年を超える先の推計で、確かさは測られていません。"
    let (none, interval) = ("達成確率は示しません（", "予測区間と")
    let formula =
      "=IF(ISNUMBER(\(ahead)),\"【推計】使った年数は\"&\(years)&\"。\"&"
      + "IF(ISNUMBER(\(lower)),IF(\(isConstant),\"\(same)\",\"\"),\"\")&"
      + "IF(ISNUMBER(\(chance)),IF(\(isConstant),\"\(guide)\",IF(\(years)<=4,\"\(few)\",\"\(many)\")),"
      + "IF(ISNUMBER(\(lower)),\"\",\"\(interval)\")&\"\(none)\"&\(chance)&\"）。\")&"
      + "IF(\(ahead)>5,\"\(far)\",\"\"),"
      + "\"【推計】推計値・予測区間・達成確率は示しません（\"&\(ahead)&\"、使える年数\"&\(years)&\"）。\")"
    let evaluation = card.evaluation
    let count = Int(evaluation[.fittedYears].number ?? 0)
    guard let horizon = evaluation[.horizon].number else {
      let text =
        "【推計】推計値・予測区間・達成確率は示しません（\(evaluation[.horizon].text ?? "")、使える年数\(count)）。"
      return .formula(formula, cached: .text(text))
    }
    let hasInterval = evaluation[.lower].number != nil
    let trust =
      evaluation[.probability].number != nil
      ? (evaluation.isConstant ? guide : count <= 4 ? few : many)
      : (hasInterval ? "" : interval) + none + "\(evaluation[.probability].text ?? "")）。"
    let text =
      "【推計】使った年数は\(count)。" + (hasInterval && evaluation.isConstant ? same : "") + trust
      + (horizon > 5 ? far : "")
    return .formula(formula, cached: .text(text))
  }

  private var override: [String] {
    card.evaluation.record.override.map {
      [
        "【上書き】評価を「\($0.words)」とした理由：\($0.reason)（算定では「\(card.evaluation[.calculatedRating].text ?? "")」）"
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
      let strand = change.strand == .main ? "" : "（\(change.strand.name)）"
      return "\(change.year)\(strand)　\(change.course(of: indicator))＝\(change.cause.name)"
    }
    let verdict = comparison.verdict(on: indicator.id)
      .map { "\(comparison.year)年度報告の評価「\($0.rating)」・見通し「\($0.outlook)」" }
    let parts = [verdict].compactMap(\.self) + changes
    return parts.isEmpty ? [] : ["【前回】" + parts.joined(separator: "　／　")]
  }

  /// Whether a person set the rating, as a formula and now.
  private var isOverridden: (formula: String, now: Bool) {
    let addresses = card.layout.addresses
    let evaluation = card.evaluation
    return (
      "\(addresses.address(.rating))<>\(addresses.address(.calculatedRating))",
      evaluation.rating != evaluation[.calculatedRating].text
    )
  }

  /// Why the newest value decides nothing, where it is of another range or definition, and live, what decides.
  private var reference: [Cell.Content] {
    guard let newest = card.evaluation.record.newestDelivered, newest.isReference else { return [] }
    let (addresses, evaluation) = (card.layout.addresses, card.evaluation)
    let fact = "【参考】\(newest.year)の値は参考値（範囲や定義が違う値）のため、評価にも推計にも使いません。"
    let nothing = "ほかに数えられる実績がないため、評価はしていません。"
    let (opening, ending) = ("評価は", "の実績によります。")
    let (label, rating) = (addresses.address(.latestLabel), addresses.address(.calculatedRating))
    let unrated = Constant.rating(.unrated).name
    let formula =
      "=\"\(fact)\"&IF(\(isOverridden.formula),\"\",IF(ISNUMBER(\(addresses.address(.latestYear))),"
      + "IF(LEFT(\(rating),LEN(\(unrated)))=\(unrated),\"\",\"\(opening)\"&\(label)&\"\(ending)\"),"
      + "\"\(nothing)\"))"
    let isUnrated = evaluation[.calculatedRating].text?.hasPrefix(plan.ratings.text(.unrated)) == true
    let decision =
      if isOverridden.now {
        ""
      } else if evaluation[.latestYear].number == nil {
        nothing
      } else {
        isUnrated ? "" : opening + (evaluation[.latestLabel].text ?? "") + ending
      }
    return [.formula(formula, cached: .text(fact + decision))]
  }

  /// Why nothing is rated where the newest value is older than the plan allows, or that a person rated it; live, and
  /// nothing where an edit makes it new enough.
  private var stale: [Cell.Content] {
    let evaluation = card.evaluation
    guard evaluation.isStale, let latest = evaluation[.latestLabel].text else { return [] }
    let addresses = card.layout.addresses
    let (opening, middle, end) = ("【判定】最新の実績（", "）が報告年度より", "年を超えて古いため、")
    let (calculated, set) = ("評価していません", "算定では評価せず、評価は上書きによります")
    let ending = "（計画の設定「最新値の許容年数」）。"
    let (label, limit) = (addresses.address(.latestLabel), Constant.staleLimit.name)
    let formula =
      "=IF(\(card.writer.printer.part(of: .isStale)),\"\(opening)\"&\(label)&\"\(middle)\"&\(limit)&\"\(end)\""
      + "&IF(\(isOverridden.formula),\"\(set)\",\"\(calculated)\")&\"\(ending)\",\"\")"
    let text =
      opening + latest + middle + "\(plan.settings.staleLimit)" + end
      + (isOverridden.now ? set : calculated) + ending
    return [.formula(formula, cached: .text(text))]
  }

  private var treatments: [String] {
    plan.treatments.filter {
      $0.indicator == indicator.id && $0.year <= card.book.evaluations.context.reportYear
    }
    .map { "【\($0.kind.rawValue)】\($0.year)　\($0.reason)" }
  }

  private var kindNotes: [String] {
    var notes: [String] = []
    if indicator.target.year != plan.settings.period.upperBound {
      notes.append("【算定】目標年度\(indicator.target.year)で判定します。以後の実績は参考値です。")
    }
    switch indicator.target {
    case .new where indicator.direction == .higherIsBetter:
      let line = card.evaluation.catalogue.shape.hasPath ? "とし、目安値のない年度は" : "として"
      notes.append("【算定】新規のため、計画期間の前年を０\(line)目標への直線を引きます（推計には使いません）。")
    case .cumulative where indicator.direction == .lowerIsBetter:
      notes.append("【算定】累計の上限なので、達成したかどうかは期間の終わりに判定します。")
    case .growth:
      notes.append("【算定】前年の実績×（1＋伸び）を各年の目標とし、推計は基準値からの複利の値と比べます。")
    case .balance: notes.append("【算定】転入－転出が０以上で達成です。達成率は転入÷転出です。")
    default: break
    }
    if card.evaluation.record.hasShortWay {
      notes.append("【算定】目標と基準の差が小さい（５％未満）ため、進捗率はわずかな増減で大きく動きます。")
    }
    return notes
  }

  private var reprints: [String] {
    let labels = plan.placements(of: indicator.id).map(\.fullLabel)
    return labels.count > 1 ? ["【再掲】\(labels.joined(separator: "・"))に掲載（同じ値。数えるときは１回）"] : []
  }
}
