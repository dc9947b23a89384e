/// The middle value, or the mean of the two middle values.
///
/// - Parameter values: finite numbers in any order.
/// - Returns: nil when there is no value.
package func median(of values: [Double]) -> Double? {
  guard !values.isEmpty else { return nil }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? 0.5 * (sorted[middle - 1] + sorted[middle]) : sorted[middle]
}
