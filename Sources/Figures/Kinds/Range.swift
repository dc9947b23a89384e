import Indicators

/// 範囲: a value between two numbers.
///
/// The path and all distances lead to the end at which the target aims; beyond the other end the target is not met.
extension DefinitionSet {
  static func range(_ profile: IndicatorProfile) -> DefinitionSet {
    guard let range = profile.range else { return DefinitionSet() }
    let middle = Expression.figure(.unclipped)
    let spread = Expression.figure(.spread)
    let above = standard((middle - .number(range.lower)) / spread)
    let below = standard((.number(range.upper) - middle) / spread)
    guard profile.reach == .within else { return DefinitionSet() }
    return DefinitionSet(figures: [
      .exactProbability: .requiring([.score], .calculation(maximum(0, above + below - 1)))
    ])
  }

  /// The probability by Student's t distribution with two degrees of freedom of lying below so many scales.
  private static func standard(_ scales: Expression) -> Expression {
    0.5 + scales / (2 * (2 + scales.power(2)).squareRoot())
  }
}
