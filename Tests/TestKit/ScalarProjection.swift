import Glibc

/// The projection in plain numbers, implemented a second time from the article of its formulas.
///
/// It shares no code with the sources, so that tests can detect an error in the definitions.
package struct ScalarProjection {
  /// The number of values that are used, 3…10.
  package let count: Int
  /// The newest value.
  package let last: Double
  /// The year of the newest value.
  package let lastYear: Int
  /// The median slope per year.
  package let slope: Double
  /// The weight of the slope, 0…1, discounted for three and four values.
  package let weight: Double
  /// The typical change per year.
  package let typicalChange: Double
  /// The scale of the distribution one year ahead.
  package let yearlyScale: Double
  /// Whether any two values differ; without a change there is neither interval nor probability.
  package let hasChange: Bool

  /// Projects at least three years in increasing order, with one value each.
  package init(years: [Int], values: [Double]) {
    let years = years.suffix(10).map(Double.init)
    let values = Array(values.suffix(10))
    let n = values.count
    let steps = 1..<n
    let gaps = steps.map { years[$0] - years[$0 - 1] }
    let changes = steps.map { values[$0] - values[$0 - 1] }

    var slopes: [Double] = []
    for i in 0..<n {
      for j in (i + 1)..<n { slopes.append((values[j] - values[i]) / (years[j] - years[i])) }
    }
    slopes.sort()
    let slope = (slopes[(slopes.count - 1) / 2] + slopes[slopes.count / 2]) / 2

    var squares = 0.0
    var noise = 0.0
    for (gap, change) in zip(gaps, changes) {
      squares += change * change / gap
      noise += (change - slope * gap) * (change - slope * gap) / gap
    }
    let level = values.reduce(0) { $0 + abs($1) } / Double(n)
    let doubt = noise / Double(n - 2) / (years[n - 1] - years[0])
    let quantile = [6.3138, 2.92, 2.3534, 2.1318, 2.015, 1.9432, 1.8946, 1.8595][n - 3]
    let discount = n == 3 ? 0.5 : n == 4 ? 2.0 / 3 : 1

    count = n
    last = values[n - 1]
    lastYear = Int(years[n - 1])
    self.slope = slope
    typicalChange = (squares / Double(n - 1) + 0.000_025 * level * level).squareRoot()
    weight = slope == 0 ? 0 : discount * slope * slope / (slope * slope + quantile * quantile * doubt)
    hasChange = squares > 0
    yearlyScale = 0.77 * pow(typicalChange, 0.85) * pow(0.05 * level, 0.15)
  }

  /// The projected value of a year after the newest one, without bounds; the newest value in its own year.
  package func value(in year: Int) -> Double {
    let damping = (0..<(year - lastYear)).reduce(0) { $0 + pow(0.9, Double($1 + 1)) }
    return last + weight * slope * damping
  }

  /// The scale of the distribution around the projected value.
  package func scale(in year: Int) -> Double {
    yearlyScale * pow(Double(year - lastYear), 0.7)
  }

  /// The ends of the 80 % interval, without bounds.
  package func eighty(in year: Int) -> (lower: Double, upper: Double) {
    ends(in: year, quantile: 1.88561808316413)
  }

  /// The ends of the 95 % interval, without bounds.
  package func ninetyFive(in year: Int) -> (lower: Double, upper: Double) {
    ends(in: year, quantile: 4.30265272974946)
  }

  private func ends(in year: Int, quantile: Double) -> (lower: Double, upper: Double) {
    let reach = quantile * scale(in: year)
    return (value(in: year) - reach, value(in: year) + reach)
  }

  /// The probability that the value of a year is at least a target or, where less is better, at most the target.
  package func probability(of target: Double, isHigherBetter: Bool, in year: Int) -> Double {
    Self.distribution((value(in: year) - target) * (isHigherBetter ? 1 : -1) / scale(in: year))
  }

  /// The probability that a year grows by a rate over its projected year before, or over the newest value.
  package func probability(ofGrowth rate: Double, in year: Int) -> Double {
    Self.distribution((value(in: year) - (1 + rate) * value(in: year - 1)) / yearlyScale)
  }

  /// Student's t distribution with two degrees of freedom.
  private static func distribution(_ t: Double) -> Double {
    0.5 + t / (2 * (2 + t * t).squareRoot())
  }
}
