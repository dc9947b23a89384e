package import Figures
import Indicators

extension Figure {
  /// How the figure comes about, in English words beside its value.
  package func englishExplanation(for shape: Shape) -> String {
    let kind = shape.kind
    // The net of what comes and goes has no bounds.
    let range = kind == .balance ? "" : ", within the bounds"
    let center = kind == .balance ? "projection" : Figure.unclipped.englishLabel
    return switch self {
    case .baseline:
      switch shape.start {
      case .zero: "new, so from 0"
      case .actual: "value of the baseline year"
      case .baseline, .none: "baseline of the plan"
      }
    case .baselineYear: shape.start == .zero ? "the year before the plan" : "western year"
    case .target: kind == .growth ? "baseline × (1 + growth), compounded" : "target of the plan"
    case .targetYear, .fromYear: "western year"
    case .growthRate: "target of the plan"
    case .breakYear: "newest year in which the definition changed (0 for none)"
    case .latestYear: "last year with a value that may be rated, up to target year and report year"
    case .latestLabel: "the same, as era and year"
    case .inflow, .outflow: "value of the newest year"
    case .latest: kind == .balance ? "inflow − outflow" : "value of the newest year"
    case .previous: "value of the year before the newest"
    case .total: shape.deliversTotals ? "total of the newest year" : "sum since the first year of the period"
    case .missingYears:
      shape.deliversTotals
        ? "not counted where totals are reported (0)" : "without value between the first and the newest year"
    case .missingLabel: "years that the sum lacks"
    case .judgedYears: "years with a value to judge"
    case .metYears: "years that met the target"
    case .yearTarget: kind == .growth ? "value of the year before × (1 + growth)" : "target of every year"
    case .met:
      shape.isCeilingOfSum
        ? "within the ceiling, every year up to the target year reported (1 = met)"
        : "compared as rounded for print (1 = met)"
    case .attainment: englishAttainment(for: kind)
    case .expectedProgress:
      kind == .cumulative ? "expected ÷ target" : "(expected − baseline) ÷ (target − baseline)"
    case .progress: englishProgress(for: kind)
    case .expected: englishExpected(for: shape)
    case .gap: "\(judged(kind)) − expected\(Self.englishReversal)"
    case .pace: englishPace(for: shape)
    case .shortfall: englishShortfall(for: shape)
    case .requiredPerYear:
      "shortfall ÷ years left" + (shape.direction == .lowerIsBetter ? ", to be taken away each year" : "")
    case .achievedPerYear: "(newest − baseline) ÷ years since, negative for a decrease"
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
    case .damping: "φ + φ² + … from anchor to target year"
    case .unclipped: englishProjected(kind)
    case .projection: englishProjected(kind) + range
    case .spread: kind == .cumulative ? "sum of the scales of the years" : "κ × R × h^γ"
    case .lower: "\(center) − q × s\(range)"
    case .upper: "\(center) + q × s\(range)"
    case .score: "(\(Figure.unclipped.englishLabel) − target) ÷ s, taken from the target where less is better"
    case .exactProbability: "Student's t with ν degrees of freedom (0 or 1 where the bounds decide)"
    case .probability: "in steps of 5 %, from 5 % or less to 95 % or more"
    case .projectedAttainment: "projection ÷ target\(Self.englishReversal)"
    case .projectedShortfall: "target − projection, 0 if met\(Self.englishReversal)"
    case .reachHorizon: "years from the newest until the projection meets the target (20 at most)"
    case .reachYear, .reachLabel:
      "first year in which the projection meets the target (20 at most)"
    case .held: "newest fitted value where there is no projection"
    case .linear:
      kind == .cumulative
        ? "sum so far + years on the least-squares line (never judged by)"
        : "least-squares line (never judged by)"
    case .compound:
      "carried on with the growth rate from the first fitted year to the anchor (never judged by)"
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

  private func englishShortfall(for shape: Shape) -> String {
    switch shape.kind {
    case .balance:
      shape.direction == .higherIsBetter ? "outflow − inflow, 0 if met" : "inflow − outflow, 0 if met"
    case .cumulative where shape.isCeilingOfSum: "sum so far − target, 0 if not beyond it"
    case .growth: "target of the year − newest, 0 if met\(Self.englishReversal)"
    default: "target − \(judged(shape.kind)), 0 if met\(Self.englishReversal)"
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
        : englishPaceFromBaseline(shape)
    }
  }

  private func englishPaceFromBaseline(_ shape: Shape) -> String {
    let share =
      shape.hasPath
      ? "(newest − baseline) ÷ (expected − baseline)"
      : "(newest − baseline) × all years ÷ ((target − baseline) × years elapsed)"
    return share
      + (shape.direction == .higherIsBetter
        ? ", newest ÷ expected if expected ≤ baseline" : ", expected ÷ newest if expected ≥ baseline")
  }

  private func englishProjected(_ kind: Target.Kind) -> String {
    kind == .cumulative ? "sum so far + projected years before bounds" : "anchor + w × b × D"
  }
}
