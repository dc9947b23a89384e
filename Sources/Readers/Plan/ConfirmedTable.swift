import Indicators

/// `plan/confirmed.csv`: the answers to findings that the office keeps (確認の記録), a row for each.
///
/// The rows may be those of `tassei check --format csv`, whose other columns say nothing here. A plan whose findings
/// nobody answered has no such table.
enum ConfirmedTable {
  static let form = PlanTable.Form(
    name: "confirmed.csv", required: [.indicatorID, .year, .code, .answer],
    optional: [.series, .value, .reason, .checkedBy, .checkedOn], isOptional: true, isSilent: true,
    synonyms: [NameFolding.fold("コード"): .code], ignoresOthers: true)

  /// The answers in the order of the rows; a row without one says nothing.
  static func read(
    _ table: PlanTable, of known: KnownIndicators, into findings: inout FindingList
  ) -> [Answer] {
    table.rows.compactMap { row in
      guard !row.text(.answer).isEmpty else { return nil }
      let folded = NameFolding.fold(row.text(.answer))
      guard let reply = Answer.Reply.allCases.first(where: { NameFolding.fold($0.rawValue) == folded }) else {
        findings.append(row.finding(.answerUnread(row.text(.answer)), .answer))
        return nil
      }
      guard reply == .right else {
        findings.append(row.finding(.answerOfCorrection, .answer))
        return nil
      }
      let year = try? YearNotation.read(row.text(.year)).year
      guard row.text(.year).isEmpty || year != nil else {
        findings.append(row.finding(.answerUnread(row.text(.year)), .year))
        return nil
      }
      return Answer(
        to: question(of: row, year, known), reply, reason: row.text(.reason), person: row.text(.checkedBy),
        date: row.text(.checkedOn), at: row.place)
    }
  }

  /// What the row names; one whose indicator or series the plan does not know is that of no finding.
  private static func question(
    of row: PlanRow, _ year: FiscalYear?, _ known: KnownIndicators
  ) -> Finding.Question {
    let (written, name) = (row.text(.indicatorID), row.text(.series))
    let initiative = try? InitiativeNotation.read(written)
    let id = Indicator.ID(NameFolding.fold(written))
    let isInitiative = initiative != nil && !known.contains(id)
    let indicator = known[id]
    let series =
      name.isEmpty
      ? IndicatorSeries.main
      : indicator?.series.first { [$0.name, $0.key, id.name(of: $0)].contains(name) } ?? IndicatorSeries(name)
    let value = row.text(.value)
    return Finding.Question(
      code: row.text(.code), indicator: written.isEmpty || isInitiative ? nil : id,
      initiative: isInitiative ? initiative : nil, series: series, year: year,
      value: Finding.Question.Value(value, in: indicator?.unit(of: series)), text: value)
  }
}
