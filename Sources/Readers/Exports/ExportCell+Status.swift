import Indicators

/// What the column of statuses, the headings and the words beside a number say of how firm the value is.
extension ExportCell {
  /// Adds what the column of statuses says of a number.
  func takeStatus(into judgement: inout Judgement) {
    guard status.absence == nil else { return }
    guard let labels = status.labels else {
      judgement.hold(.statusUnknown, at: statusPlace, text: status.text)
      return
    }
    for label in labels {
      judgement.take(
        Judgement.Word(label: label, place: statusPlace, text: status.text), for: series, year: year.year)
    }
  }

  /// How firm the value is: the least firm of what stands at the value, in the headings and in 状態.
  ///
  /// - Parameter marked: the status that stands beside the number itself.
  func status(
    _ judgement: Judgement, marked: Observation.Status?, _ findings: inout [Finding]
  ) -> Observation.Status {
    let assumed = judgement.status ?? .confirmed
    if let marked = self.judgement.statuses.min(by: { $0.firmness < $1.firmness }) ?? marked,
      let read = status.status, marked != read
    {
      findings.append(
        statusFinding(.statusesDiffer(marked.rawValue, status: read.rawValue, used: assumed.rawValue)))
    }
    // A reason why there is no value contradicts a number, in whichever cell or heading it stands.
    let said: (text: String, place: Place)? =
      status.absence != nil
      ? (status.text, statusPlace) : judgement.absence.map { ($0.word.text, $0.word.place) }
    guard let said else { return assumed }
    if let said = StatusNotation.read(said.text) { return assumed.firmness < said.firmness ? assumed : said }
    findings.append(
      Finding(
        .statusOfAbsence(said.text, assumed: assumed.rawValue), at: said.place, found: said.text,
        indicator: indicator.id, year: year.year, department: indicator.departmentName))
    return assumed
  }

  /// What is said of a status beside no value: it may be meant for the reason.
  var unknownStatus: Finding.Message {
    let reasons: [Absence] = [.inPreparation, .notPublished, .notSurveyed, .notApplicable]
    let names = Observation.Status.allCases.map(\.rawValue) + reasons.map(\.rawValue)
    return .statusUnknown(status.text, suggestion: Suggestion.nearest(to: status.text, among: names))
  }

  func statusFinding(_ message: Finding.Message) -> Finding {
    Finding(
      message, at: statusPlace, found: status.text, indicator: indicator.id,
      year: year.year, department: indicator.departmentName)
  }
}
