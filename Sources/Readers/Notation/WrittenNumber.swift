import Indicators

/// A number as somebody wrote it, with all that stood around it.
struct WrittenNumber: Hashable {
  /// The number with its multiples worked in: 11,604,000 for `1160万4000`.
  let number: DecimalNumber
  /// Whether 千, 万 or 億 were written, so that the number is in single things whatever its column says.
  let hasMultiple: Bool
  /// What is counted, without multiple; empty where nothing is written.
  let base: String
  /// 約, 超, 余, 以上, ※1 …, in the order written.
  let qualifier: String
  let status: Observation.Status?
}
