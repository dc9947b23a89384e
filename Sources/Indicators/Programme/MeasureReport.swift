/// What was reported of one measure of the joint programme for one year: every side's account, side by side.
package struct MeasureReport: Hashable, Sendable {
  /// How far a measure was carried out (実施状況).
  package enum Implementation: String, CaseIterable, Sendable {
    case done = "実施"
    case partly = "一部"
    case notDone = "未実施"
  }

  /// What the review of a measure came to (見直し).
  package enum Review: String, CaseIterable, Sendable {
    case continued = "継続"
    case expanded = "拡充"
    case improved = "改善"
    case ended = "終了"
  }

  /// The account of one side.
  package struct Entry: Hashable, Sendable {
    /// Who carried the measure in that year (実施主体), as reported; empty where the report does not say.
    package let carriers: String
    /// What was done (取組実績).
    package var activity: String
    /// How far this side carried it out (実施状況); nil where the side gives none of the known words.
    package var implementation: Implementation?
    /// What this side's review came to (見直し); nil where the side gives none of the known words.
    package var review: Review?
    /// The reviewed content (見直し内容).
    package var reviewText: String
    /// The first row that gave it.
    package let place: Place

    /// What one row says for its side; later rows of the same side are joined to it.
    package init(
      carriers: String, activity: String, implementation: Implementation?, review: Review?,
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

  /// The measure of the plan that was reported on (取組ID).
  package let measure: ProgrammeMeasure.ID
  /// The year of which the report tells (年度).
  package let year: FiscalYear
  /// At least one, in the order of the files.
  package var entries: [Entry]

  /// The account of every side in the order of the files; there must be one.
  package init(measure: ProgrammeMeasure.ID, year: FiscalYear, entries: [Entry]) {
    self.measure = measure
    self.year = year
    self.entries = entries
  }

  /// 実施状況 of all sides together: what they agree on, 一部 where they differ; nil where none of them says.
  package var implementation: Implementation? {
    let told = entries.compactMap(\.implementation)
    return told.allSatisfy { $0 == told.first } ? told.first : .partly
  }

  /// The reviews of all sides, each once, in the order of the files; more than one where the sides differ.
  package var reviews: [Review] {
    var reviews: [Review] = []
    for review in entries.compactMap(\.review) where !reviews.contains(review) { reviews.append(review) }
    return reviews
  }

  /// Texts of all sides, one a line, each with its side in front where there are several.
  package func lines(_ text: (Entry) -> String) -> String {
    let told = entries.filter { !text($0).isEmpty }
    return told.map { entry in
      told.count > 1 && !entry.carriers.isEmpty ? "［\(entry.carriers)］\(text(entry))" : text(entry)
    }.joined(separator: "\n")
  }
}
