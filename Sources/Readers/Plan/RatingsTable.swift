import Indicators

/// `plan/ratings.csv`: the rules of ratings and outlooks, rows that are tried from above.
struct RatingsTable {
  /// Columns of earlier tables are read too; `EarlierRatings` says what they mean.
  static let form = PlanTable.Form(
    name: "ratings.csv", required: [.scale, .symbol, .words],
    optional: [.scope, .condition, .look] + EarlierRatings.headings, isOptional: true, most: 1_000)

  /// The rows that a chain of choices in one cell can hold: a spreadsheet nests 64 of them.
  private static let mostRows = 50

  let sections: [Section.ID]
  let indicators: KnownIndicators

  /// The scale, and the names by which an earlier table calls its classes.
  struct Result {
    let scale: RatingScale
    var classes: [String: String] = [:]
  }

  private typealias Row = (rule: RatingRule, row: PlanRow)

  /// The scale; where there is no table, or no row of a verdict in it, the usual rules.
  func read(
    _ table: PlanTable, of plan: [Indicator], at placements: [Placement], into findings: inout FindingList
  ) -> Result {
    guard !table.headings.isEmpty else { return Result(scale: RatingScale()) }
    if EarlierRatings.has(table) {
      findings.append(Finding(.ratingColumnsOld, at: Place(file: table.file)))
      return EarlierRatings.read(table, into: &findings)
    }
    let missing = [Heading.condition, .look].filter { !table.headings.contains($0) }
    guard missing.isEmpty else {
      findings += missing.map {
        Finding(.headingMissing($0.rawValue).stoppingReport, at: Place(file: table.file))
      }
      return Result(scale: RatingScale())
    }
    var rows: [Row] = []
    for row in table.rows {
      guard let rule = rule(row, into: &findings) else { continue }
      if let above = rows.first(where: { $0.rule.covers(rule) }) {
        findings.append(row.finding(.ratingUnreachable(above.row.line), .scope))
      }
      rows.append((rule, row))
    }
    // A row with a mistake may be the one that is missed.
    guard rows.count == table.rows.count else { return Result(scale: RatingScale()) }
    var rules = rows.map(\.rule)
    for verdict in RatingRule.Verdict.allCases where !rules.contains(where: { $0.id.verdict == verdict }) {
      findings.append(Finding(.ratingVerdictMissing(verdict), at: Place(file: table.file)))
      rules += RatingScale().rows(of: verdict)
    }
    let scale = RatingScale(rows: rules)
    let sections = Dictionary(grouping: placements, by: \.indicator).mapValues { $0.map(\.section) }
    for verdict in RatingRule.Verdict.allCases {
      if let message = likeness(of: scale.groups(of: verdict)) {
        findings.append(Finding(message, at: Place(file: table.file)))
      }
      let last = rows.last { $0.rule.id.verdict == verdict }
      let tried = plan.lazy.map { indicator in
        (indicator, scale.rows(of: verdict, for: indicator, in: sections[indicator.id] ?? []))
      }
      if let message = tried.compactMap({ fault(of: $1, verdict, $0) }).first
        ?? tried.compactMap({ endForMissing($1).map(Finding.Message.ratingOfMissingFigures) }).first
      {
        findings.append(Finding(message, at: last?.row.place ?? Place(file: table.file)))
      }
    }
    return Result(scale: scale)
  }

  /// Two symbols or words that nothing but the form of their letters tells apart; nil for none.
  private func likeness(of groups: [RatingGroup]) -> Finding.Message? {
    for (index, group) in groups.enumerated() {
      let folded = NameFolding.fold(group.key)
      if let other = groups[..<index].first(where: { NameFolding.fold($0.key) == folded }) {
        return .ratingsAlike(other.key, group.key)
      }
    }
    return nil
  }

  /// What is wrong with the rows that are tried for an indicator; nil where nothing is.
  private func fault(
    of rows: [RatingRule], _ verdict: RatingRule.Verdict, _ indicator: Indicator
  ) -> Finding.Message? {
    guard rows.last?.terms.isEmpty == true else { return .ratingWithoutEnd(verdict, indicator.id) }
    return rows.count > Self.mostRows ? .ratingRowsMany(verdict, indicator.id, most: Self.mostRows) : nil
  }

  /// The row without 条件 that also takes values whose figures have no number, because no row above asks for that;
  /// nil where such values get a row of their own, or one of 色 なし.
  private func endForMissing(_ rows: [RatingRule]) -> RatingRule? {
    let terms = rows.flatMap(\.terms)
    guard let end = rows.last, end.look != .plain, terms.contains(where: \.isBound),
      !terms.contains(where: \.asksForMissing)
    else { return nil }
    return end
  }

  // MARK: Rows

  private func rule(_ row: PlanRow, into findings: inout FindingList) -> RatingRule? {
    let verdict: RatingRule.Verdict? = row.choice(.scale, into: &findings)
    let scope = scope(row, into: &findings)
    let symbol = safe(row, .symbol, into: &findings)
    let words = words(row, into: &findings)
    let terms = terms(row, into: &findings)
    let look: RatingRule.Look? = row.choice(.look, into: &findings)
    guard let verdict, let scope, let symbol, let words, let terms, let look else { return nil }
    if symbol.isEmpty, case .blank? = words.first {
      findings.append(row.finding(.ratingWordsOpen, .words))
      return nil
    }
    return RatingRule(verdict, scope, symbol: symbol, words: words, terms: terms, look: look)
  }

  private func scope(_ row: PlanRow, into findings: inout FindingList) -> RatingRule.Scope? {
    let text = row.text(.scope)
    guard !text.isEmpty else { return RatingRule.Scope() }
    if let whole = member(text) { return RatingRule.Scope(members: [whole]) }
    let words = text.split(whereSeparator: { "・･、,，".contains($0) }).map(String.init)
    let members = words.map(member)
    guard let unknown = zip(words, members).first(where: { $0.1 == nil }) else {
      return RatingRule.Scope(members: members.compactMap(\.self))
    }
    let kinds = [RatingRule.Scope.everyYear] + Target.Kind.allCases.map(\.name)
    let known = kinds + sections.map(\.description) + indicators.ids.map(\.text)
    let message = Finding.Message.ratingScopeUnknown(
      unknown.0, kinds: kinds, suggestion: Suggestion.nearest(to: unknown.0, among: known))
    findings.append(row.finding(message, .scope))
    return nil
  }

  private func member(_ text: String) -> RatingRule.Scope.Member? {
    let folded = NameFolding.fold(text)
    if let kind = RatingRule.Scope.Member(kind: folded) { return kind }
    if let section = sections.first(where: { NameFolding.fold($0.description) == folded }) {
      return .section(section)
    }
    let id = Indicator.ID(folded)
    return indicators.contains(id) ? .indicator(id) : nil
  }

  private func words(_ row: PlanRow, into findings: inout FindingList) -> [RatingRule.Word]? {
    guard row.required(.words, into: &findings) != nil, let text = safe(row, .words, into: &findings) else {
      return nil
    }
    let braced = text.replacing("｛", with: "{").replacing("｝", with: "}")
    if let words = RatingRule.Word.words(of: braced) { return words }
    findings.append(row.finding(.ratingBlankUnknown(text), .words))
    return nil
  }

  /// A text that counts of cells can ask for; nil with a finding for one that would ask for something else.
  private func safe(_ row: PlanRow, _ heading: Heading, into findings: inout FindingList) -> String? {
    let text = row.text(heading)
    let isSearch = text.contains { "*?~\"\n".contains($0) }
    guard isSearch || text.first.map({ "=<>+-@".contains($0) }) == true else { return text }
    // A dash alone is the symbol of many bodies.
    if text == "-" { return text }
    findings.append(row.finding(.ratingTextUnsafe(text), heading))
    return nil
  }

  private func terms(_ row: PlanRow, into findings: inout FindingList) -> [RatingTerm]? {
    guard !row.isToFill(.condition) else { return nil }
    do {
      return try RatingTerm.terms(of: NameFolding.fold(row.text(.condition)))
    } catch {
      var suggestion: String?
      if case .unknown(let term) = error {
        let words = RatingTerm.State.allCases.map(\.rawValue) + RatingTerm.Quantity.allCases.map(\.rawValue)
        let name = String(term.prefix { !$0.isNumber && $0 != "-" && $0 != "▲" })
        suggestion = Suggestion.nearest(to: name, among: words + [RatingTerm.anyNone])
      }
      findings.append(row.finding(.ratingCondition(error, suggestion: suggestion), .condition))
      return nil
    }
  }
}

extension RatingRule {
  /// Whether the row always holds for every indicator of another row of its verdict.
  fileprivate func covers(_ other: RatingRule) -> Bool {
    id.verdict == other.id.verdict && terms.isEmpty && scope.covers(other.scope)
  }
}

extension RatingTerm {
  fileprivate var isBound: Bool {
    if case .bound = self { true } else { false }
  }

  /// Whether the term holds where a figure has no number.
  fileprivate var asksForMissing: Bool {
    switch self {
    case .missing, .anyMissing: true
    case .state, .bound: false
    }
  }
}
