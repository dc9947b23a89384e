import Indicators

/// What the column of statuses, the headings and the words beside a number say of how firm the value is.
extension ExportCell {
  /// Adds what the column of statuses says of a number.
  func takeStatus(into judgement: inout Judgement) {
    guard !status.isEmpty, AbsenceNotation.read(status) == nil else { return }
    guard let labels = labels.labels(of: status) else {
      judgement.hold(.statusUnknown, at: statusPlace, text: status)
      return
    }
    for label in labels {
      judgement.take(
        Judgement.Word(label: label, place: statusPlace, text: status), for: series, year: year.year)
    }
  }

  /// How firm the value is: the least firm of what stands at the value, in the headings and in 状態.
  func status(_ judgement: Judgement, _ findings: inout [Finding]) -> Observation.Status {
    let assumed = judgement.status ?? .confirmed
    if let marked = self.judgement.statuses.min(by: { $0.firmness < $1.firmness }) ?? markedStatus,
      let read = ownStatus, marked != read
    {
      findings.append(
        statusFinding(.statusesDiffer(marked.rawValue, status: read.rawValue, used: assumed.rawValue)))
    }
    // A reason why there is no value contradicts a number, in whichever cell or heading it stands.
    let said: (text: String, place: Place)? =
      statusAbsence != nil ? (status, statusPlace) : judgement.absence.map { ($0.word.text, $0.word.place) }
    guard let said else { return assumed }
    // 未確定 beside a number is what 速報 is.
    if NameFolding.fold(said.text) == "未確定" {
      return assumed.firmness < Observation.Status.provisional.firmness ? assumed : .provisional
    }
    findings.append(
      Finding(
        .statusOfAbsence(said.text, assumed: assumed.rawValue), at: said.place, found: said.text,
        indicator: indicator.id, year: year.year, department: indicator.departmentName))
    return assumed
  }

  /// The status that stands beside the number itself.
  private var markedStatus: Observation.Status? {
    (try? NumberNotation.readAmongWords(text))?.number.status
  }

  /// The least firm status of the column of statuses.
  private var ownStatus: Observation.Status? {
    let read = labels.labels(of: status) ?? []
    return read.compactMap { label in
      if case .status(let status) = label.meaning { status } else { nil }
    }.min { $0.firmness < $1.firmness }
  }

  /// The reason for absence that stands in the column of statuses.
  private var statusAbsence: Absence? {
    status.isEmpty ? nil : AbsenceNotation.read(status)
  }

  /// What is said of a status beside no value: it may be meant for the reason.
  var unknownStatus: Finding.Message {
    let reasons: [Absence] = [.inPreparation, .notPublished, .notSurveyed, .notApplicable]
    let names = Observation.Status.allCases.map(\.rawValue) + reasons.map(\.rawValue)
    return .statusUnknown(status, suggestion: Suggestion.nearest(to: status, among: names))
  }

  func statusFinding(_ message: Finding.Message) -> Finding {
    Finding(
      message, at: statusPlace, found: status, indicator: indicator.id,
      year: year.year, department: indicator.departmentName)
  }
}
