import Indicators

/// The columns of earlier tables of ratings (種類, 区分, 記号, 語, 下限): words and bounds of the usual rules.
enum EarlierRatings {
  /// The headings that only earlier tables have.
  static let headings: [Heading] = [.section, .lower]

  /// A class of the usual rules, which earlier tables name in 区分.
  private struct Class {
    let name: String
    let symbol: String
    /// The figure of the class's lower bound and the bound that holds without one, in per cent; nil for none.
    var bound: (RatingTerm.Quantity, Double)?
  }

  private static func classes(of verdict: RatingRule.Verdict) -> [Class] {
    switch verdict {
    case .rating:
      [
        Class(name: "達成", symbol: "◎"), Class(name: "順調", symbol: "○"),
        Class(name: "やや遅れ", symbol: "△", bound: (.pace, 80)), Class(name: "遅れ", symbol: "×"),
        Class(name: "未達成", symbol: "×"), Class(name: "判定不可", symbol: "－"),
      ]
    case .outlook:
      [
        Class(name: "達成済", symbol: "◎"), Class(name: "達成見込み", symbol: "○", bound: (.probability, 80)),
        Class(name: "どちらともいえない", symbol: "△", bound: (.probability, 20)),
        Class(name: "未達見込み", symbol: "×"), Class(name: "未達成（確定）", symbol: "×"),
        Class(name: "未達成", symbol: "×"), Class(name: "推計不可", symbol: "－"),
      ]
    }
  }

  /// Whether a table has the columns of earlier ones.
  static func has(_ table: PlanTable) -> Bool {
    table.headings.contains(.section) && !table.headings.contains(.condition)
  }

  /// The usual rules with the words and bounds of the table; where a row is missing, as they are without it.
  static func read(_ table: PlanTable, into findings: inout FindingList) -> RatingsTable.Result {
    var words: [RatingRule.Verdict: [String: String]] = [:]
    var bounds: [RatingRule.Verdict: [String: Double]] = [:]
    var uncertainRow: PlanRow?
    for row in table.rows {
      guard let verdict: RatingRule.Verdict = row.choice(.scale, into: &findings),
        let found = named(row, of: verdict, into: &findings)
      else { continue }
      if NameFolding.fold(row.text(.symbol)) != NameFolding.fold(found.symbol) {
        findings.append(row.finding(.ratingSymbol(found.symbol), .symbol))
      }
      if words[verdict]?[found.name] != nil { findings.append(row.finding(.ratingRepeated, .section)) }
      words[verdict, default: [:]][found.name] = row.required(.words, into: &findings)
      bounds[verdict, default: [:]][found.name] = bound(row, isUsed: found.bound != nil, into: &findings)
      if found.bound?.1 == 20 { uncertainRow = row }
    }
    let outlooks = bounds[.outlook] ?? [:]
    if outlooks["どちらともいえない"] ?? 20 > outlooks["達成見込み"] ?? 80, let uncertainRow {
      findings.append(uncertainRow.finding(.thresholdsCrossed, .lower))
    }
    let rules = RatingScale.standardRows.map { rule in
      let verdict = rule.id.verdict
      return rule.reworded(
        by: classes(of: verdict).map { ($0.name, words[verdict]?[$0.name] ?? $0.name) },
        bounds: classes(of: verdict).compactMap { known in
          known.bound.map { ($0.0, $0.1, bounds[verdict]?[known.name] ?? $0.1) }
        })
    }
    let labels = classes(of: .rating).map { known in
      (NameFolding.fold(known.name), "\(known.symbol) \(words[.rating]?[known.name] ?? known.name)")
    }
    return RatingsTable.Result(
      scale: RatingScale(rows: rules), classes: Dictionary(labels) { first, _ in first })
  }

  private static func named(
    _ row: PlanRow, of verdict: RatingRule.Verdict, into findings: inout FindingList
  ) -> Class? {
    guard let text = row.required(.section, into: &findings) else { return nil }
    let known = classes(of: verdict)
    let found = known.first { NameFolding.fold($0.name) == NameFolding.fold(text) }
    if found == nil { findings.append(row.choiceFinding(.section, among: known.map(\.name))) }
    return found
  }

  /// The lower bound in per cent; nil for a blank cell.
  private static func bound(_ row: PlanRow, isUsed: Bool, into findings: inout FindingList) -> Double? {
    guard !row.text(.lower).isEmpty else { return nil }
    guard isUsed else {
      findings.append(row.finding(.thresholdUnused, .lower))
      return nil
    }
    return row.value(
      .lower, expected: Text(ja: "0%から100%までの割合", en: "a share from 0% to 100%"), into: &findings
    ) { text in
      guard let number = try? NumberNotation.read(text), number.base == "%", 0...100 ~= number.number.value
      else { return nil }
      return number.number.value
    }
  }
}

extension RatingRule {
  /// The rule with other words for the class with whose name its words begin, and with other bounds.
  fileprivate func reworded(
    by classes: [(name: String, words: String)],
    bounds: [(quantity: RatingTerm.Quantity, usual: Double, number: Double)]
  ) -> RatingRule {
    var words = words
    if case .text(let text)? = words.first,
      let found = classes.filter({ text.hasPrefix($0.name) }).max(by: { $0.name.count < $1.name.count })
    {
      words[0] = .text(found.words + text.dropFirst(found.name.count))
    }
    let terms = terms.map { term in
      guard case .bound(let bound) = term,
        let other = bounds.first(where: { ($0.quantity, $0.usual) == (bound.quantity, bound.number) })
      else { return term }
      return .bound(RatingTerm.Bound(bound.quantity, other.number, bound.comparison))
    }
    return RatingRule(id.verdict, scope, symbol: symbol, words: words, terms: terms, look: look)
  }
}
