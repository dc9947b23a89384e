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

  /// The possible values of a series.
  init(of indicator: Indicator, _ strand: Strand) {
    self.init(
      indicator.bounds, unit: indicator.unit, baseline: indicator.baseline.value,
      isBalance: indicator.target.kind == .balance, strand)
  }

  /// - Parameters:
  ///   - planned: the plan's bounds, which are those of the main series.
  ///   - baseline: the value that the plan gives, if any.
  init(_ planned: Indicator.Bounds, unit: Unit, baseline: Double?, isBalance: Bool, _ strand: Strand) {
    bounds = strand == .main ? planned : Indicator.Bounds(lower: 0)
    self.unit = unit
    let baseline = baseline ?? 0
    isRate =
      unit.isPercentage && bounds.lower ?? 0 == 0 && bounds.upper ?? 100 == 100 && 0...100 ~= baseline
    let isCount = baseline >= 0 && !unit.isPercentage && !isBalance
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
