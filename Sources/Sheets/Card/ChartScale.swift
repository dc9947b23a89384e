import Evaluations
import Figures
import Indicators

/// The ends of a value axis, the step of its marks and the digits of their labels, fixed when the workbook is made.
struct ChartScale: Hashable {
  let minimum: Double
  let maximum: Double
  let unit: Double
  /// The places after the point of its labels.
  let decimals: Int

  /// The share of the range that stays free below and above what is drawn.
  private static let room = 0.15
  /// The share of the greatest number below which the least one makes the axis begin at 0.
  private static let nearZero = 0.4

  /// - Parameter numbers: all that is drawn.
  /// - Parameter mayBeNegative: whether values below zero are possible; else the axis never starts below it.
  init(numbers: [Double], mayBeNegative: Bool) {
    let low = numbers.min() ?? 0
    let high = numbers.max() ?? 1
    // A course without change has room around it all the same.
    let range = max(high - low, high.magnitude * 0.02, 1e-9)
    let beginsAtZero = low >= 0 && low < Self.nearZero * high
    let foot = beginsAtZero ? 0 : low - Self.room * range
    let top = high <= 0 && low < 0 ? min(0, high + Self.room * range) : high + Self.room * range
    let unit = Self.unit((top - foot) / 6)
    let floor = (foot / unit).rounded(.down) * unit
    minimum = floor < 0 && low >= 0 && !mayBeNegative ? 0 : floor
    maximum = max((top / unit).rounded(.up) * unit, minimum + unit)
    self.unit = unit
    // A unit is 1, 2 or 5 of its last digit.
    decimals = (0...20).first { unit * Rounding.powerOfTen($0) > 0.99 } ?? 0
  }

  /// The scale of everything that the chart of an indicator draws over some years.
  init(of evaluation: Evaluation, over years: ClosedRange<Int>) {
    let kind = evaluation.indicator.target.kind
    guard !kind.isWord else {
      self = .done
      return
    }
    var rows = [kind.judgedRow, kind.pathRow] + kind.projectedRows.all
    if kind.isMean { rows.append(.validActual) }
    rows += [.comparison, .yearTarget].filter { $0 != .yearTarget || kind.isGrowth }
    var numbers = rows.flatMap { evaluation[$0][years] }.compactMap(\.number)
    if kind.marksTarget, let target = evaluation[.target].number { numbers.append(target) }
    if let range = evaluation.definitions.profile.range { numbers += [range.lower, range.upper] }
    self.init(
      numbers: numbers, mayBeNegative: evaluation.indicator.bounds.lower.map { $0 < 0 } ?? true)
  }

  /// The axis of 未 and 済, 0 and 1.
  static let done = ChartScale(minimum: -1, maximum: 2, unit: 1, decimals: 0)

  private init(minimum: Double, maximum: Double, unit: Double, decimals: Int) {
    self.minimum = minimum
    self.maximum = maximum
    self.unit = unit
    self.decimals = decimals
  }

  /// The least of 1, 2, 5 times a power of ten that is not below a distance: where programs put their marks.
  private static func unit(_ distance: Double) -> Double {
    var power = 1.0
    while power > distance { power /= 10 }
    while power * 10 <= distance { power *= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= distance } ?? power * 10
  }
}
