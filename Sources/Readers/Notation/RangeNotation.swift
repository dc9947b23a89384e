import Indicators

/// The notation of a range: `20〜25%`, `20%以上25%以下`, `20%超、25%未満`, `100件±5%`.
struct RangeNotation {
  /// The ends of a range; they count unless they are excluded.
  struct Reading: Hashable {
    let lower: Double
    let upper: Double
    var excludesLower = false
    var excludesUpper = false
  }

  let number: PlanNumber
  /// The time as a proposal writes it.
  let time: String

  /// The range of a whole folded text; nil for any other text.
  func read(_ folded: String) throws(TargetNotation.Fault) -> Reading? {
    if let (middle, width) = halves(folded, "±"), let middle = value(middle) {
      return try around(middle, width)
    }
    if let (lower, upper) = halves(folded, "~") { return try between(lower, upper) }
    for joint in ["以上", "超"] {
      guard let range = folded.ranges(of: joint).first, range.upperBound < folded.endIndex else { continue }
      let rest = folded[range.upperBound...].drop { "~、,".contains($0) }
      let (upper, comparison) = ComparisonWords.split(String(rest))
      guard let comparison, comparison.direction == .lowerIsBetter else { continue }
      guard let low = value(String(folded[..<range.lowerBound])), let high = value(upper) else { continue }
      return try whole(
        Reading(
          lower: low, upper: high, excludesLower: joint == "超", excludesUpper: comparison.isStrict))
    }
    // A hyphen may be the sign of a negative number.
    if let (lower, upper) = halves(folded, "-"), !lower.isEmpty, lower.hasDigit, let high = value(upper),
      let low = value(lower), low < high
    {
      throw .asked(.hyphenInRange, ["\(lower)〜\(upper)(\(time))"])
    }
    return nil
  }

  private func between(_ lower: String, _ upper: String) throws(TargetNotation.Fault) -> Reading? {
    let (low, lowWord) = ComparisonWords.split(lower)
    let (high, highWord) = ComparisonWords.split(upper)
    guard lowWord?.direction != .lowerIsBetter, highWord?.direction != .higherIsBetter, let low = value(low),
      let high = value(high)
    else { return nil }
    return try whole(
      Reading(
        lower: low, upper: high, excludesLower: lowWord?.isStrict ?? false,
        excludesUpper: highWord?.isStrict ?? false))
  }

  private func around(_ middle: Double, _ width: String) throws(TargetNotation.Fault) -> Reading? {
    if width.hasSuffix("%"), number.unit.isPercentage { return nil }
    if width.hasSuffix("%"), let share = DecimalNumber(digits: String(width.dropLast())) {
      let distance = middle.magnitude * share.value / 100
      return try whole(Reading(lower: middle - distance, upper: middle + distance))
    }
    guard let distance = value(width), distance > 0 else { return nil }
    return try whole(Reading(lower: middle - distance, upper: middle + distance))
  }

  private func whole(_ reading: Reading) throws(TargetNotation.Fault) -> Reading {
    guard reading.lower < reading.upper else { throw .unreadable }
    return reading
  }

  private func value(_ text: String) -> Double? { try? number.read(text) }

  private func halves(_ text: String, _ joint: String) -> (String, String)? {
    let parts = text.split(separator: joint, omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } ? (parts[0], parts[1]) : nil
  }
}
