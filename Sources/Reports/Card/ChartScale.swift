/// The lower end of a value axis and the digits of its labels, fixed when the workbook is made.
struct ChartScale {
  let minimum: Double
  let maximum: Double
  let decimals: Int

  /// - Parameter numbers: all that is drawn.
  /// - Parameter mayBeNegative: whether values below zero are possible; else the axis never starts below it.
  init(numbers: [Double], mayBeNegative: Bool) {
    let low = numbers.min() ?? 0
    let high = numbers.max() ?? 1
    let range = max(high - low, high.magnitude * 0.02, 1e-9)
    let step = Self.step(range)
    let floor = ((low - 0.6 * range) / step).rounded(.down) * step
    minimum = floor <= 0 && low >= 0 ? 0 : (floor < 0 && !mayBeNegative ? 0 : floor)
    maximum = (high / step).rounded(.up) * step
    decimals = step < 0.1 ? 2 : step < 1 ? 1 : 0
  }

  /// The power of ten below a range.
  private static func step(_ range: Double) -> Double {
    var step = 1.0
    while step > range { step /= 10 }
    while step * 10 <= range { step *= 10 }
    return step
  }
}
