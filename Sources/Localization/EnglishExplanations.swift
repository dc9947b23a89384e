package import Figures
import Indicators

/// The English explanations of figures for indicators of one shape.
package struct EnglishExplanations {
  private let profile: IndicatorProfile
  private let texts: KindTexts

  package init(for profile: IndicatorProfile) {
    self.profile = profile
    texts = .english(for: profile)
  }

  /// The explanation of how a figure is calculated.
  package subscript(figure: Figure) -> String {
    switch figure {
    case .baseline:
      switch profile.start {
      case .zero: "new, so from 0"
      case .actual: "value of the baseline year"
      case .baseline, .none: "baseline of the plan"
      }
    case .baselineYear: profile.start == .zero ? "the year before the plan" : "western year"
    case .target: texts.target
    case .otherEnd: "the other end of the plan's range"
    case .targetYear, .fromYear: "western year"
    case .growthRate: "target of the plan"
    case .breakYear: "newest year in which the definition changed (0 for none)"
    case .firstBaseline, .secondBaseline: "value of the series in the baseline year"
    case .latestYear: "last year with a value that may be rated, up to target year and report year"
    case .latestLabel: "the same, as era and year"
    case .inflow, .outflow: "value of the newest year"
    case .latest: texts.latest
    case .previous: "value of the year before the newest"
    case .total:
      profile.deliversTotals ? "total of the newest year" : "sum since the first year of the period"
    case .missingYears:
      profile.deliversTotals
        ? "not counted where totals are reported (0)" : "without value between the first and the newest year"
    case .missingLabel: "years that the sum lacks"
    case .judgedYears: "years with a value to judge"
    case .metYears: "years that met the target"
    case .yearTarget: texts.yearTarget
    case .met:
      profile.isCeilingOfSum
        ? "within the ceiling, every year up to the target year reported (1 = met)"
        : "compared as rounded for print (1 = met)"
    case .attainment: texts.attainment
    case .expectedProgress: texts.expectedProgress
    case .progress: texts.progress
    case .expected: expected
    case .gap: "\(texts.judged) − expected\(KindTexts.englishReversal)"
    case .pace: texts.pace
    case .shortfall: texts.shortfall
    case .requiredPerYear: texts.requiredPerYear
    case .achievedPerYear: "(newest − baseline) ÷ years since, negative for a decrease"
    case .valueToExpected: "\(texts.judged) ÷ expected\(KindTexts.englishReversal)"
    case .baselineDifference: "newest − baseline, positive in the wanted direction"
    case .baselineRate: "difference from the baseline ÷ its absolute value"
    case .previousDifference: "newest − value of the year before, positive in the wanted direction"
    case .previousRate: "difference from the year before ÷ the absolute value of that year"
    case .fittedYears: "without excluded years, years before a break and reference values (10 at most)"
    case .firstFittedYear: "first of the fitted years"
    case .anchorYear: "last of the fitted years"
    case .anchor: "value of that year"
    case .horizon: "target year − anchor"
    case .slope: "median of the slopes of all pairs of years (Theil–Sen)"
    case .meanLevel: "mean of the absolute fitted values"
    case .typicalChange: "√(Σ change² ÷ interval ÷ (n−1) + (floor × L)²)"
    case .squaredError: "Σ (change − b × interval)² ÷ interval ÷ ((n−2) × span)"
    case .reliability: "b² ÷ (b² + t² × se²), 0 to 1"
    case .yearDiscount: "1/2 with three years, 2/3 with four, 1 with more"
    case .weight: "reliability × discount"
    case .damping: "φ + φ² + … from anchor to target year"
    case .unclipped: texts.projection
    case .projection: texts.projection + texts.range
    case .yearlySpread: "κ × R^(1−σ) × (usual change × L)^σ"
    case .spread: texts.spread
    case .lower: "\(texts.center) − q × s\(texts.range)"
    case .upper: "\(texts.center) + q × s\(texts.range)"
    case .score: texts.score
    case .exactProbability: "Student's t with 2 degrees of freedom (0 or 1 where the bounds decide)"
    case .nextProbability: "of meeting the target in the year after the newest, in steps of 5 %"
    case .probability: texts.probability
    case .projectedTarget: "year before the target year (value or projection) × (1 + growth)"
    case .projectedAttainment: "projection ÷ \(texts.projectedTarget)\(KindTexts.englishReversal)"
    case .projectedShortfall: "\(texts.projectedTarget) − projection, 0 if met\(KindTexts.englishReversal)"
    case .reachHorizon: "years from the newest until the projection meets the target (20 at most)"
    case .reachYear, .reachLabel:
      "first year in which the projection meets the target (20 at most)"
    case .naiveForecast: "newest fitted value where there is no projection"
    case .linearForecast: texts.linear
    case .compound:
      "carried on with the growth rate from the first fitted year to the anchor (never judged by)"
    case .calculatedRating: "before a person overrides it"
    case .rating: "state now"
    case .outlook: "state at the target year"
    }
  }

  private var expected: String {
    guard profile.hasPath else { return texts.expected }
    return "typed path in the newest year"
      + (texts.expected.isEmpty ? "" : ", or where there is none: \(texts.expected)")
  }
}
