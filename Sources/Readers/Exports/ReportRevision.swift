import Indicators

/// A text of a report on an initiative that was known when its form was written, and that somebody changed there.
struct ReportRevision {
  let initiative: Initiative.ID
  let year: FiscalYear
  /// The side whose report it is.
  let carriers: String
  /// The column: 取組実績, 実施状況, 見直し or 見直し内容.
  let heading: Heading
  /// What stood there when the form was written.
  let written: String
  let text: String
  let place: Place
}

extension ProgrammeRegister {
  /// Puts the texts that forms changed in the place of those that were known, whatever file comes first.
  ///
  /// - Returns: what became of each.
  mutating func apply(_ revisions: [ReportRevision]) -> [Finding] {
    revisions.map { revision in
      func finding(_ message: Finding.Message) -> Finding {
        Finding(
          message, at: revision.place, found: revision.text, initiative: revision.initiative,
          year: revision.year, department: revision.carriers.isEmpty ? nil : revision.carriers)
      }
      if let allowed = revision.allowed, revision.word == nil {
        return finding(
          .wordUnknown(
            revision.heading.rawValue, revision.text, allowed: allowed,
            suggestion: Suggestion.nearest(to: revision.text, among: allowed), isChange: true))
      }
      return switch apply(revision) {
      case .replaced: finding(.formTextChanged(revision.heading.rawValue, from: revision.written))
      case .overtaken(let text): finding(.formTextOvertaken(revision.heading.rawValue, now: text))
      }
    }
  }
}

extension ReportRevision {
  /// The words of which the text must be one; nil for any text.
  var allowed: [String]? {
    switch heading {
    case .implementation: InitiativeReport.ImplementationStatus.allCases.map(\.rawValue)
    case .review: InitiativeReport.ReviewOutcome.allCases.map(\.rawValue)
    default: nil
    }
  }

  /// That word.
  var word: String? {
    allowed?.first { NameFolding.fold($0) == NameFolding.fold(text) }
  }
}

extension InitiativeReport.Entry {
  /// The text of a column of a report.
  subscript(_ heading: Heading) -> String {
    get {
      switch heading {
      case .activity: activity
      case .implementation: implementation?.rawValue ?? ""
      case .review: review?.rawValue ?? ""
      case .reviewText: reviewText
      default: ""
      }
    }
    set {
      switch heading {
      case .activity: activity = newValue
      case .implementation: implementation = InitiativeReport.ImplementationStatus(rawValue: newValue)
      case .review: review = InitiativeReport.ReviewOutcome(rawValue: newValue)
      case .reviewText: reviewText = newValue
      default: break
      }
    }
  }
}
