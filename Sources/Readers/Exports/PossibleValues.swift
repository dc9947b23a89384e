import Indicators

/// The values of a series that are possible at all; what lies outside is refused.
///
/// The plan's bounds come first. Without them a rate lies between 0 and 100, and nothing that is counted is under 0
/// unless the plan's own numbers are.
struct PossibleValues {
  let range: ClosedRange<Double>
  private let bounds: Indicator.Bounds
  private let unit: Unit
  private let isRate: Bool

  /// The possible values of a series; the plan's bounds are those of the main one.
  init(of indicator: Indicator, _ series: IndicatorSeries) {
    let definition = indicator.definition(of: series)
    unit = definition?.unit ?? indicator.unit
    let isLike = definition.map { $0.role == .comparison || $0.role == .breakdown } ?? false
    bounds =
      series == .main || isLike && unit == indicator.unit ? indicator.bounds : Indicator.Bounds(lower: 0)
    let baseline = indicator.baseline.value ?? 0
    isRate =
      unit.isPercentage && bounds.lower ?? 0 == 0 && bounds.upper ?? 100 == 100 && 0...100 ~= baseline
    let isCount = baseline >= 0 && !unit.isPercentage && indicator.target.kind != .balance
    let lower = bounds.lower ?? (isRate || isCount ? 0 : -.infinity)
    let upper = bounds.upper ?? (isRate ? 100 : .infinity)
    // Bounds that contradict each other leave nothing possible.
    range = lower <= upper ? lower...upper : .infinity ... .infinity
  }

  /// Why a value is not possible; nil where it is.
  func message(for value: Double) -> Finding.Message? {
    guard !range.contains(value) else { return nil }
    if isRate { return .percentageOutside }
    if let lower = bounds.lower, value < lower {
      return lower == 0 ? .valueNegative : .valueOutside(lower: bounds.lower, upper: bounds.upper, unit)
    }
    if let upper = bounds.upper, value > upper {
      return .valueOutside(lower: bounds.lower, upper: bounds.upper, unit)
    }
    return .valueNegative
  }
}
