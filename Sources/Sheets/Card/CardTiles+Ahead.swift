import Evaluations
import Figures
import Formulas
import Indicators
import Localization
import Workbooks

/// The figures of what lies ahead and of single years.
extension CardTiles {
  // MARK: Ahead

  func ahead(_ text: LiveText) -> LiveText {
    isJudged.choose("\(indicator.target.year.label)で判定済", else: text)
  }

  var projection: Tile? {
    guard has(.projection) else { return nil }
    let words = writer.isNumber(.projection).choose(
      "約\(card.printed.words(.projection))", else: isJudged.choose("－", else: writer.words(.projection)))
    let interval = writer.isNumber(.lower).choose(
      "\(card.printed.words(.lower))〜\(card.printed.words(.upper))",
      else: writer.isNumber(.projection).choose("区間なし（\(writer.words(.lower))）", else: ""))
    let until = kind.isSum ? "まで" : ""
    return Tile(
      label: "推計（\(indicator.target.year.label)\(until)）", content: words.content, format: NumberFormat.text,
      note: ahead(interval))
  }

  var probability: Tile? {
    guard has(.probability) else { return nil }
    let address = addresses.address(.probability)
    let number = evaluation[.probability].number ?? 0
    let isLikely = LiveCondition("\(address)>0.15", holds: number > 0.15)
    let outOfReach: LiveText = isLikely.choose("20年で届く傾向なし", else: "20年以内に届かず")
    let reach = addresses.address(.reachLabel)
    let isOut = LiveCondition(
      "\(reach)=\"\(Reason.outOfReach.text)\"", holds: evaluation[.reachLabel].text == Reason.outOfReach.text)
    let note: LiveText =
      has(.reachLabel)
      ? isOut.choose(
        outOfReach, else: writer.isNumber(.reachYear).choose("\(writer.words(.reachLabel))に届く見込み", else: ""))
      : ""
    let content = isJudged.choose("－", else: writer.words(.probability))
    // The number itself, whose format has words at both ends.
    let shown = LiveText("IF(ISNUMBER(\(address)),\(address),\(content.formula))", comesTo: content.text)
    return Tile(
      label: "達成確率",
      content: .formula(
        "=\(shown.formula)",
        cached: evaluation[.probability].number.map(Cell.Cached.number) ?? .text(content.text)),
      format: NumberFormat.centered(NumberFormat.probability),
      note: ahead(writer.isNumber(.probability).choose(note, else: "")))
  }

  var compounded: Tile? {
    guard has(.target) else { return nil }
    return tile(
      "基準からの目安（\(indicator.target.year.label)）", .target,
      NumberFormat.value(indicator.decimals + kind.extraTargetDigits), note: "参考")
  }

  // MARK: The rest

  var newest: Int? {
    evaluation.record.entries.firstIndex { Double($0.year.number) == evaluation[.latestYear].number }
  }

  /// The change from the year before the newest one.
  var change: (content: SheetExpression, text: LiveText) {
    let (years, values) = (addresses.range(.year), addresses.range(.validActual))
    let latest = addresses.address(.latestYear)
    func value(_ offset: Int) -> (String, SheetValue) {
      let year = offset == 0 ? latest : "\(latest)-1"
      let index = newest.map { $0 - offset }
      let shown = index.flatMap { $0 >= 0 ? evaluation[.validActual][$0].shown : nil } ?? .text("")
      return ("INDEX(\(values),MATCH(\(year),\(years),0))", shown)
    }
    let (now, before) = (value(0), value(1))
    let number: SheetValue =
      if let a = now.1.number, let b = before.1.number {
        .number(Rounding.halfAwayFromZero.round(a - b, digits: indicator.decimals + 9))
      } else { .text("－") }
    let formula =
      "IF(ISNUMBER(\(latest)),IF(SUMPRODUCT((\(years)=\(latest)-1)*ISNUMBER(\(values)))=1,ROUND(\(now.0)-\(before.0),\(indicator.decimals + 9)),\"－\"),\"－\")"
    let cell = SheetExpression.cell(formula, number)
    return (cell, LiveText(cell))
  }

  var previousDifference: Tile? {
    guard !kind.isWord else { return nil }
    return Tile(
      label: "前年差", content: change.content.content,
      format: NumberFormat.centered(NumberFormat.difference(indicator.decimals)), note: "前年の値との差")
  }

  var single: Tile {
    let (years, values) = (
      addresses.range(.year),
      addresses.range(definitions.has(YearlyFigure.yearly) ? YearlyFigure.yearly : .validActual)
    )
    let latest = addresses.address(.latestYear)
    let row: YearlyFigure = definitions.has(YearlyFigure.yearly) ? .yearly : .validActual
    let shown = newest.map { evaluation[row][$0].shown } ?? .text("－")
    return Tile(
      label: "最新の年度の値",
      content: .formula(
        "=IF(ISNUMBER(\(latest)),INDEX(\(values),MATCH(\(latest),\(years),0)),\"－\")", cached: shown.cached),
      format: NumberFormat.centered(NumberFormat.value(of: indicator)), note: writer.words(.latestLabel))
  }

  var reportedYears: Tile? {
    guard kind.isMean, let period = indicator.target.period else { return nil }
    let all = period.upperBound.number - period.lowerBound.number + 1
    let address = addresses.range(.inPeriod)
    let count = evaluation[.inPeriod].count { $0.number != nil }
    let text: LiveText = "\(LiveCount("COUNT(\(address))", comesTo: count))/\(String(all))年"
    return Tile(label: "報告のあった年", content: text.content, format: NumberFormat.text, note: "全年の報告で判定")
  }

  var achieved: Tile? {
    guard has(.achievedPerYear), !kind.isWord else { return nil }
    let decimals = indicator.decimals
    var note: LiveText = ""
    if has(.target), definitions.profile.start != .none, !definitions.profile.holdsTarget,
      kind.hasExpectedValues
    {
      let (target, baseline) = (addresses.address(.target), addresses.address(.baseline))
      let (end, start) = (addresses.address(.targetYear), addresses.address(.baselineYear))
      let planned: Double? =
        if let t = evaluation[.target].number, let b = evaluation[.baseline].number,
          let y = evaluation[.targetYear].number, let s = evaluation[.baselineYear].number, y > s
        { (t - b) / (y - s) } else { nil }
      let text = LiveText(
        "TEXT((\(target)-\(baseline))/(\(end)-\(start)),\"+\(NumberText.digits(decimals));▲\(NumberText.digits(decimals));0\")",
        comesTo: planned.map { Self.signed($0, decimals) } ?? "")
      let words = writer.isNumber(.target).choose("計画では \(text)")
      if planned != nil { note = writer.isNumber(.baseline).choose(words) }
    }
    return tile("1年に進んだ", .achievedPerYear, NumberFormat.difference(decimals), note: note)
  }

  /// A number with its sign, as the format code prints it.
  static func signed(_ number: Double, _ decimals: Int) -> String {
    if number == 0 { return "0" }
    return (number > 0 ? "+" : "") + NumberText.value(decimals).text(number)
  }

  var baselineTile: Tile? {
    guard has(.baseline), definitions.profile.start != .zero else { return nil }
    return tile("基準値（\(evaluation.record.baselineYear?.label ?? "")）", .baseline)
  }

  // MARK: The status of the newest value

  var newestStatus: LiveText {
    let status = status
    // An absence that staff left beside a number they typed is none.
    let absences = Absence.allCases.map { $0.rawValue + "、" }.joined()
    let isAbsence = LiveCondition(
      "ISNUMBER(FIND(\"、\"&\(status.formula)&\"、\",\"、、\(absences)\"))", holds: !hasStatus)
    let known = isAbsence.choose("", else: status)
    return writer.isNumber(.latestYear).choose("\(known)\(missingYears)", else: "－")
  }

  /// The years that a sum lacks, behind a comma; nothing of what is no sum.
  var missingYears: LiveText {
    guard kind.isSum || kind.isMean, definitions.has(.missingLabel) else { return "" }
    let years = writer.words(.missingLabel)
    return LiveCondition("\(years.formula)=\"\"", holds: years.text.isEmpty).choose("", else: "、\(years)")
  }

  /// The status of the newest value, of a sum the least firm of its years.
  var status: LiveText {
    let formula =
      "INDEX(\(addresses.range(.status)),MATCH(\(addresses.address(.latestYear)),\(addresses.range(.year)),0))"
    let newest = LiveText(formula, comesTo: newestWord?.text ?? "")
    guard definitions.has(.preliminaryRank) else { return newest }
    return Observation.Status.preliminary.reversed().reduce(newest) { rest, status in
      writer.condition(.isSum(status), holds: evaluation.sumStatus == status)
        .choose("\(status.rawValue)", else: rest)
    }
  }

  /// What the row of statuses says of the newest value; nil where it says nothing.
  var newestWord: InputWord? { newest.flatMap { evaluation[.status][$0].input } }

  /// Whether the newest value, or the least firm year of a sum, has a status rather than a reason to be absent.
  var hasStatus: Bool {
    if evaluation.sumStatus != nil { return true }
    return switch newestWord {
    case .status, .baseline: true
    case .absence, .used, .treatment, nil: false
    }
  }
}
