import Figures
import Indicators

/// The lower end of a value axis and the digits of its labels, fixed when the workbook is made.
struct ChartScale {
  /// Where the axis begins.
  let minimum: Double
  /// The mark at or above the greatest number, where programs end the axis.
  let maximum: Double
  /// The places after the point of its labels.
  let decimals: Int

  /// - Parameter numbers: all that is drawn.
  /// - Parameter mayBeNegative: whether values below zero are possible; else the axis never starts below it.
  init(numbers: [Double], mayBeNegative: Bool) {
    let low = numbers.min() ?? 0
    let high = numbers.max() ?? 1
    // A course without change has room around it all the same.
    let range = max(high - low, high.magnitude * 0.02, 1e-9)
    // A part below stays free, or the course would fill the chart and look steeper than it is.
    let foot = low - 0.6 * range
    let unit = Self.unit((high - foot) / 6)
    let floor = (foot / unit).rounded(.down) * unit
    minimum = floor <= 0 && low >= 0 ? 0 : (floor < 0 && !mayBeNegative ? 0 : floor)
    maximum = (high / unit).rounded(.up) * unit
    // A unit is 1, 2 or 5 of its last digit.
    decimals = (0...20).first { unit * Rounding.powerOfTen($0) > 0.99 } ?? 0
  }

  /// The least of 1, 2, 5 times a power of ten that is not below a distance: where programs put their marks.
  private static func unit(_ distance: Double) -> Double {
    var power = 1.0
    while power > distance { power /= 10 }
    while power * 10 <= distance { power *= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= distance } ?? power * 10
  }
}
