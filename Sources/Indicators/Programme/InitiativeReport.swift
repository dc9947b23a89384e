/// The reports of all parties on one initiative of the joint programme for one year, side by side.
package struct InitiativeReport: Hashable, Sendable {
  /// The implementation status of an initiative (実施状況).
  package enum ImplementationStatus: String, CaseIterable, Sendable {
    case done = "実施"
    case partly = "一部"
    case notDone = "未実施"
  }

  /// The review outcome of an initiative (見直し).
  package enum ReviewOutcome: String, CaseIterable, Sendable {
    case continued = "継続"
    case expanded = "拡充"
    case improved = "改善"
    case ended = "終了"
  }

  /// The report of one party.
  package struct Entry: Hashable, Sendable {
    /// The carriers of the initiative in that year (実施主体), as reported; empty if the report names none.
    package let carriers: String
    /// The reported activities (取組実績).
    package var activity: String
    /// The implementation status that this party reports (実施状況); nil if the text is none of the known words.
    package var implementation: ImplementationStatus?
    /// The review outcome that this party reports (見直し); nil if the text is none of the known words.
    package var review: ReviewOutcome?
    /// The reviewed content (見直し内容).
    package var reviewText: String
    /// The first row of the report.
    package let place: Place

    /// Creates the report of one party from one row; the reader merges later rows of the same party into it.
    package init(
      carriers: String, activity: String, implementation: ImplementationStatus?, review: ReviewOutcome?,
      reviewText: String, place: Place
    ) {
      self.carriers = carriers
      self.activity = activity
      self.implementation = implementation
      self.review = review
      self.reviewText = reviewText
      self.place = place
    }
  }

  /// The initiative that the report covers (取組ID).
  package let initiative: Initiative.ID
  /// The year that the report covers (年度).
  package let year: FiscalYear
  /// The reports of the parties in the order of the files, at least one.
  package var entries: [Entry]

  /// Creates a report from the entries of all parties in the order of the files; there must be one.
  package init(initiative: Initiative.ID, year: FiscalYear, entries: [Entry]) {
    self.initiative = initiative
    self.year = year
    self.entries = entries
  }

  /// The common implementation status (実施状況): 一部 if the parties differ; nil if none reports a status.
  package var implementation: ImplementationStatus? {
    let statuses = entries.compactMap(\.implementation)
    return statuses.allSatisfy { $0 == statuses.first } ? statuses.first : .partly
  }

  /// The review outcomes of all parties, each once, in the order of the files; several if the parties differ.
  package var reviews: [ReviewOutcome] {
    var reviews: [ReviewOutcome] = []
    for review in entries.compactMap(\.review) where !reviews.contains(review) { reviews.append(review) }
    return reviews
  }

  /// Returns the texts of all parties, one per line, each prefixed with the party's name if there are several.
  package func lines(_ text: (Entry) -> String) -> String {
    let statuses = entries.filter { !text($0).isEmpty }
    return statuses.map { entry in
      statuses.count > 1 && !entry.carriers.isEmpty ? "［\(entry.carriers)］\(text(entry))" : text(entry)
    }.joined(separator: "\n")
  }
}
