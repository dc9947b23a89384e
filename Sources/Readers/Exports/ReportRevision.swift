import Indicators

/// A text of a report on an initiative that was known when its form was written, and that somebody changed there.
struct ReportRevision {
  let initiative: Initiative.ID
  let year: FiscalYear
  /// The side whose report it is.
  let carriers: String
  let field: InitiativeReport.Entry.Field
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
            revision.field.heading.rawValue, revision.text, allowed: allowed,
            suggestion: Suggestion.nearest(to: revision.text, among: allowed), isChange: true))
      }
      return switch apply(revision) {
      case .replaced: finding(.formTextChanged(revision.field.heading.rawValue, from: revision.written))
      case .overtaken(let text): finding(.formTextOvertaken(revision.field.heading.rawValue, now: text))
      }
    }
  }
}

extension ReportRevision {
  /// The words of which the text must be one; nil for any text.
  var allowed: [String]? {
    switch field {
    case .implementation: InitiativeReport.ImplementationStatus.allCases.map(\.rawValue)
    case .review: InitiativeReport.ReviewOutcome.allCases.map(\.rawValue)
    case .activity, .reviewText: nil
    }
  }

  /// That word.
  var word: String? {
    allowed?.first { NameFolding.fold($0) == NameFolding.fold(text) }
  }
}

extension InitiativeReport.Entry {
  /// What a side reports of an initiative, in a column each.
  enum Field: CaseIterable {
    case activity
    case implementation
    case review
    case reviewText

    var heading: Heading {
      switch self {
      case .activity: .activity
      case .implementation: .implementation
      case .review: .review
      case .reviewText: .reviewText
      }
    }
  }

  /// The text of a column of a report.
  subscript(_ field: Field) -> String {
    get {
      switch field {
      case .activity: activity
      case .implementation: implementation?.rawValue ?? ""
      case .review: review?.rawValue ?? ""
      case .reviewText: reviewText
      }
    }
    set {
      switch field {
      case .activity: activity = newValue
      case .implementation: implementation = InitiativeReport.ImplementationStatus(rawValue: newValue)
      case .review: review = InitiativeReport.ReviewOutcome(rawValue: newValue)
      case .reviewText: reviewText = newValue
      }
    }
  }
}
