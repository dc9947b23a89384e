import Indicators

/// The rows of the joint programme: each is of one measure and year.
extension ExportFileReader {
  /// Takes a row of the joint programme.
  mutating func takeInitiative(_ row: ExportRow, of table: OpenTable, into candidates: inout Candidates) {
    guard let measure = initiative(of: row) else {
      count(.rejected)
      return
    }
    let text = row.text(.year)
    switch notations.year(text) {
    case .failure(let fault):
      count(.rejected)
      findings.append(
        Finding(
          .year(fault, text), at: row.place(.year), found: text, initiative: measure,
          department: row.department))
    case .success(let year):
      let unit = notations.unit(row.name(.unit))
      let labels = RowLabels(of: row, table, vocabulary)
      let status = notations.status(row.text(.status), vocabulary.labels)
      let taken = programme.take(
        row, measure: measure, year: year, unit: unit, status: status, labels: vocabulary.labels,
        isOfForm: table.layout.isForm, judge: labels.judgement)
      count(taken.disposition)
      for hold in taken.grouped {
        grouped.add(
          hold.cause, at: hold.place, text: hold.text, row: row.line, value: taken.key,
          department: row.department)
      }
      findings += taken.findings
      if let observation = taken.observation {
        add(observation, taken.disposition, isRevision: taken.isRevision, to: &candidates)
      }
    }
  }

  /// The measure that a row is about; nil with a finding.
  private mutating func initiative(of row: ExportRow) -> Initiative.ID? {
    let text = row.text(.initiativeID)
    func finding(_ message: Finding.Message) -> Finding {
      Finding(message, at: row.place(.initiativeID), found: text, department: row.department)
    }
    guard !text.isEmpty else {
      findings.append(finding(.initiativeMissing))
      return nil
    }
    do {
      let id = try InitiativeNotation.read(text)
      if plan.initiative(id) != nil { return id }
      let ids = plan.initiatives.map(\.id.description)
      findings.append(
        finding(.initiativeUnknown(text, suggestion: Suggestion.nearest(to: text, among: ids))))
    } catch {
      findings.append(finding(error == .date ? .initiativeIsDate(text) : .initiativeUnreadable(text)))
    }
    return nil
  }
}
