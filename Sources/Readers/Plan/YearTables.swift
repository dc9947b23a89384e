import Indicators

/// The tables of the plan with one row for an indicator and a year: 目安値, 評価の上書き, 推計での扱い.
struct YearTables {
  static let path = PlanTable.Form(
    name: "path.csv", required: [.indicatorID, .year, .expected],
    optional: [.printedText, .firstReportOfTarget, .remark], isOptional: true)
  static let overrides = PlanTable.Form(
    name: "overrides.csv", required: [.indicatorID, .year, .rating, .reason], isOptional: true)
  static let treatment = PlanTable.Form(
    name: "treatment.csv", required: [.indicatorID, .year, .treatment, .reason], isOptional: true)

  let indicators: KnownIndicators
  let ratings: RatingsTable.Result

  /// The 目安値 in the units of their indicators.
  ///
  /// - Parameter revisions: the revisions of targets, one of which a row may name.
  func path(
    _ table: PlanTable, of revisions: [TargetRevision], into findings: inout FindingList
  ) -> [Plan.PathPoint] {
    let known = Dictionary(grouping: revisions, by: \.indicator).mapValues { Set($0.map(\.firstYear)) }
    return points(table, by: .firstReportOfTarget, into: &findings).compactMap { row, id, year in
      guard row.required(.expected, into: &findings) != nil,
        let unit = indicators[id]?.unit,
        let value = row.number(.expected, in: unit, into: &findings)
      else { return nil }
      let comparison = ComparisonWords.split(NameFolding.fold(row.text(.expected))).comparison
      if let comparison, let direction = indicators[id]?.direction, comparison.direction != direction {
        findings.append(
          row.finding(
            .targetAgainstDirection(comparison.rawValue, direction), .expected, indicator: id, year: year))
        return nil
      }
      var revision: FiscalYear?
      if !row.text(.firstReportOfTarget).isEmpty {
        revision = row.year(.firstReportOfTarget, into: &findings)
        guard let revision else { return nil }
        guard known[id]?.contains(revision) ?? false else {
          findings.append(row.finding(.revisionUnknown(revision), .firstReportOfTarget, indicator: id))
          return nil
        }
      }
      return Plan.PathPoint(
        indicator: id, year: year, value: value, comparison: comparison, revision: revision,
        printed: row.text(.printedText), place: row.place)
    }
  }

  /// The ratings that a person gave, each with its reason.
  func overrides(_ table: PlanTable, into findings: inout FindingList) -> [RatingOverride] {
    points(table, into: &findings).compactMap { row, id, year in
      let reason = row.required(.reason, into: &findings)
      guard let rating = rating(row, into: &findings), let reason else { return nil }
      return RatingOverride(indicator: id, year: year, rating: rating, reason: reason, place: row.place)
    }
  }

  /// The years that a person excluded or marked as a break, each with its reason.
  func treatments(_ table: PlanTable, into findings: inout FindingList) -> [Treatment] {
    points(table, into: &findings).compactMap { row, id, year in
      let reason = row.required(.reason, into: &findings)
      guard let kind: Treatment.Kind = row.choice(.treatment, into: &findings), let reason else { return nil }
      return Treatment(indicator: id, year: year, kind: kind, reason: reason, place: row.place)
    }
  }

  /// The rows with a known indicator and a year, each of which stands once.
  ///
  /// - Parameter other: a column that tells rows of one indicator and year apart.
  private func points(
    _ table: PlanTable, by other: Heading? = nil, into findings: inout FindingList
  ) -> [(PlanRow, Indicator.ID, FiscalYear)] {
    struct Key: Hashable {
      let year: FiscalYear
      let other: String
    }
    var points: [(PlanRow, Indicator.ID, FiscalYear)] = []
    var lines: [Indicator.ID: [Key: Int]] = [:]
    for row in table.rows {
      let id = row.indicator(known: indicators, into: &findings)
      guard let year = row.year(.year, into: &findings), let id else { continue }
      let key = Key(year: year, other: other.map { NameFolding.fold(row.text($0)) } ?? "")
      if let first = lines[id]?[key] {
        findings.append(
          row.finding(.rowDuplicate(firstLine: first), .indicatorID, indicator: id, year: year))
        continue
      }
      lines[id, default: [:]][key] = row.line
      points.append((row, id, year))
    }
    return points
  }

  /// A rating by its symbol, its words, or both: `○`, `順調`, `○ 順調`.
  ///
  /// A symbol that several words share does not say which.
  private func rating(_ row: PlanRow, into findings: inout FindingList) -> RatingRule? {
    guard let text = row.required(.rating, into: &findings) else { return nil }
    let folded = Self.folded(text)
    let rows = ratings.scale.rows(of: .rating)
    if let named = rows.first(where: {
      Self.folded($0.label) == folded || Self.folded($0.plainWords) == folded
    }) {
      return named
    }
    if let label = ratings.classes[folded] { return ratings.scale.row(of: .rating, labelled: label) }
    if let group = ratings.scale.groups(of: .rating).first(where: {
      $0.isSymbol && Self.folded($0.key) == folded
    }) {
      if group.words.count == 1 {
        return ratings.scale.row(of: .rating, labelled: "\(group.key) \(group.words[0])")
      }
      findings.append(row.finding(.ratingAmbiguous(group.key, group.words), .rating))
      return nil
    }
    findings.append(row.choiceFinding(.rating, among: ratings.scale.labels(of: .rating)))
    return nil
  }

  /// The form in which ratings are compared: circles and crosses have several characters.
  private static func folded(_ text: String) -> String {
    NameFolding.fold(text).replacing("〇", with: "○").replacing("◯", with: "○").replacing("✕", with: "×")
  }
}
