/// How the figures of one kind of target come about, in the words of one language.
///
/// `japanese(for:)` and `english(for:)` choose the texts in one exhaustive switch each, so a new kind does not compile
/// before it has its words.
struct KindTexts {
  /// The value that is compared with the target.
  var judged: String
  var target: String
  var latest: String
  var yearTarget: String
  var attainment: String
  var expectedProgress: String
  var progress: String
  /// The expected value where the plan types none; empty where there is no other.
  var expected: String
  var pace: String
  var shortfall: String
  var requiredPerYear: String
  /// The projection before it is brought into the range of possible values.
  var projection: String
  var spread: String
  var linear: String
  /// The middle of the interval.
  var center: String
  /// The remark that a number is brought into the range of possible values; empty where there is no range.
  var range: String
}
