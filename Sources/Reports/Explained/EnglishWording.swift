import Figures
import Indicators

extension Figure {
  /// How the figure comes about, in English words beside its value.
  func englishExplanation(for shape: Shape) -> String {
    let kind = shape.kind
    // The net of what comes and goes has no bounds.
    let range = kind == .balance ? "" : ", within the bounds"
    return switch self {
    case .baseline: kind == .new ? "new, so from 0" : "baseline of the plan"
    case .baselineYear: kind == .new ? "the year before the plan" : "western year"
    case .target: kind == .growth ? "baseline × (1 + growth), compounded" : "target of the plan"
    case .targetYear, .fromYear: "western year"
    case .growthRate: "target of the plan"
    case .breakYear: "newest year in which the definition changed (0 for none)"
    case .latestYear: "last year with a value, up to target year and report year"
    case .latestLabel: "the same, as era and year"
    case .inflow, .outflow: "value of the newest year"
    case .latest: kind == .balance ? "inflow − outflow" : "value of the newest year"
    case .previous: "value of the year before the newest"
    case .total: "sum since the first year of the period"
    case .missingYears: "without value between the first and the newest year"
    case .missingLabel: "years that the sum lacks"
    case .judgedYears: "years with a value to judge"
    case .metYears: "years that met the target"
    case .yearTarget: kind == .growth ? "value of the year before × (1 + growth)" : "target of every year"
    case .met: "compared as rounded for print (1 = met)"
    case .attainment: englishAttainment(for: kind)
    case .expectedProgress:
      kind == .cumulative ? "expected ÷ target" : "(expected − baseline) ÷ (target − baseline)"
    case .progress: englishProgress(for: kind)
    case .expected: englishExpected(for: shape)
    case .gap: "\(judged(kind)) − expected\(Self.englishReversal)"
    case .pace: englishPace(for: shape)
    case .shortfall: englishShortfall(for: kind)
    case .requiredPerYear: "shortfall ÷ years left"
    case .achievedPerYear: "(newest − baseline) ÷ years since"
    case .fittedYears: "without excluded years, years before a break and reference values (10 at most)"
    case .firstFittedYear: "first of the fitted years"
    case .anchorYear: "last of the fitted years"
    case .anchor: "value of that year"
    case .horizon: "target year − anchor"
    case .slope: "median of the slopes of all pairs of years (Theil–Sen)"
    case .meanLevel: "mean of the absolute fitted values"
    case .typicalChange: "√(Σ change² ÷ interval ÷ (n−1) + (floor × L ÷ (n−1))²)"
    case .squaredError: "Σ (change − b × interval)² ÷ interval ÷ ((n−2) × span)"
    case .weight: "b² ÷ (b² + t² × se²), 0 to 1"
    case .damping: "0.9 + 0.9² + … from anchor to target year"
    case .unclipped: kind == .cumulative ? "sum so far + projected years" : "anchor + w × b × D"
    case .projection:
      kind == .cumulative ? "sum so far + projected years" : "anchor + w × b × D\(range)"
    case .spread: kind == .cumulative ? "sum of the scales of the years" : "κ × R × h^0.7"
    case .lower: "projection − q × s\(range)"
    case .upper: "projection + q × s\(range)"
    case .score: "(projection − target) ÷ s\(Self.englishReversal)"
    case .exactProbability: "Student's t with ν degrees of freedom"
    case .probability: "in steps of 5 %, from 5 % or less to 95 % or more"
    case .projectedAttainment: "projection ÷ target\(Self.englishReversal)"
    case .projectedShortfall: "target − projection, 0 if met\(Self.englishReversal)"
    case .reachHorizon, .reachYear, .reachLabel:
      "first year in which the projection meets the target (20 at most)"
    case .held: "newest fitted value where there is no projection"
    case .linear: "least-squares line (never judged by)"
    case .compound: "growth rate from the first fitted year to the anchor (never judged by)"
    case .calculatedRating: "before a person overrides it"
    case .rating: "state now"
    case .outlook: "state at the target year"
    }
  }

  private static let englishReversal = " (reversed where less is better)"

  private func judged(_ kind: Target.Kind) -> String { kind == .cumulative ? "sum so far" : "newest" }

  private func englishAttainment(for kind: Target.Kind) -> String {
    switch kind {
    case .growth: "newest ÷ target of the year\(Self.englishReversal)"
    case .balance: "inflow ÷ outflow"
    default: "\(judged(kind)) ÷ target\(Self.englishReversal)"
    }
  }

  private func englishProgress(for kind: Target.Kind) -> String {
    switch kind {
    case .cumulative: "sum so far ÷ target"
    case .growth, .everyYear, .maintain: "years that met ÷ years that can be judged"
    default: "(newest − baseline) ÷ (target − baseline)"
    }
  }

  private func englishShortfall(for kind: Target.Kind) -> String {
    switch kind {
    case .balance: "outflow − inflow, 0 if met"
    case .growth: "target of the year − newest, 0 if met\(Self.englishReversal)"
    default: "target − \(judged(kind)), 0 if met\(Self.englishReversal)"
    }
  }

  private func englishExpected(for shape: Shape) -> String {
    let plain =
      switch shape.kind {
      case .cumulative: "target × years elapsed ÷ years of the period"
      case .growth: "value of the year before × (1 + growth)"
      case .everyYear, .maintain: "target of every year"
      default: shape.start == .none && shape.hasPath ? "" : "line to the target in the newest year"
      }
    guard shape.hasPath else { return plain }
    return "typed path in the newest year" + (plain.isEmpty ? "" : ", or where there is none: \(plain)")
  }

  private func englishPace(for shape: Shape) -> String {
    switch shape.kind {
    case .cumulative: "sum so far ÷ expected\(Self.englishReversal)"
    case .growth: "growth since the year before ÷ growth asked for"
    case .everyYear, .maintain: "newest ÷ target\(Self.englishReversal)"
    default:
      shape.start == .none
        ? "newest ÷ expected\(Self.englishReversal)"
        : "(newest − baseline) ÷ (expected − baseline), newest ÷ expected if expected ≤ baseline\(Self.englishReversal)"
    }
  }
}
