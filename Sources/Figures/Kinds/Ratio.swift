import Indicators

/// An indicator that is the ratio of two delivered series (分子, 分母), whatever its kind of target.
extension DefinitionSet {
  /// ```
  /// value = 分子 ÷ 分母 × 倍率
  /// ```
  ///
  /// In the year of the baseline the value is that of the plan. The status is that of the less certain series.
  static func quotient(_ profile: IndicatorProfile, factor: Double) -> DefinitionSet {
    let plain = Expression.cell(.numerator) / .cell(.denominator)
    let value = profile.denoised(factor == 1 ? plain : plain * .number(factor))
    let hasBoth: Condition = .all([.hasNumber(.numerator), .hasNumber(.denominator)])
    var actual = Definition.calculation(value)
      .except(.cell(.denominator) == 0, .zeroValue)
    actual = .choice(hasBoth, actual, .reasonForNone(.numerator))
    var status = Definition.lessFirm(.numerator, .denominator)
    if profile.start == .baseline {
      actual = actual.except(year == baselineYear, .calculation(baseline))
      status = status.except(year == baselineYear, .words([.text(InputWord.baseline.text)]))
    }
    return DefinitionSet(
      figures: [:],
      rows: [
        .numerator: .cell(.actual, otherwise: .status),
        .denominator: .cell(.second, otherwise: .secondStatus),
        .status: status,
        .actual: actual,
      ])
  }
}
