/// The explanations of the figures of one target kind, in one language.
///
/// `japanese(for:)` and `english(for:)` select the texts in one exhaustive switch each, so a new kind does not compile
/// until it has texts.
struct KindTexts {
  /// The value that is compared with the target.
  var judged: String
  var target: String
  var latest: String
  var yearTarget: String
  var attainment: String
  var expectedProgress: String
  var progress: String
  /// The expected value if the plan enters none; empty if the kind has no other.
  var expected: String
  var pace: String
  var shortfall: String
  var requiredPerYear: String
  /// The projection before it is clipped to the possible values.
  var projection: String
  var spread: String
  var linear: String
  var score: String
  var probability: String
  /// The name of the target with which the projection is compared.
  var projectedTarget: String
  /// The center of the interval.
  var center: String
  /// The remark that a number is clipped to the possible values; empty without bounds.
  var range: String
}
