import Figures
package import Indicators

extension KindTexts {
  /// Returns the English texts for indicators of one shape.
  static func english(for shape: IndicatorProfile) -> KindTexts {
    switch shape.kind {
    case .level, .new, .all: englishOfOneYear(shape)
    case .cumulative: englishOfSum(shape)
    case .everyYear, .maintain: englishOfEveryYear(shape)
    case .growth: englishOfGrowth(shape)
    case .balance: englishOfBalance(shape)
    }
  }

  /// The remark on figures whose numerator and denominator are reversed if lower values are better.
  static let englishReversal = " (reversed where less is better)"

  /// Returns the texts for a target value in one year, with or without a baseline.
  private static func englishOfOneYear(_ shape: IndicatorProfile) -> KindTexts {
    KindTexts(
      judged: "newest",
      target: "target of the plan",
      latest: "value of the newest year",
      yearTarget: "target of every year",
      attainment: "newest ÷ target\(englishReversal)",
      expectedProgress: "(expected − baseline) ÷ (target − baseline)",
      progress: "(newest − baseline) ÷ (target − baseline)",
      expected: shape.start == .none && shape.hasPath ? "" : "line to the target in the newest year",
      pace: shape.start == .none ? "newest ÷ expected\(englishReversal)" : englishPace(shape),
      shortfall: "target − newest, 0 if met\(englishReversal)",
      requiredPerYear: "shortfall ÷ years left"
        + (shape.direction == .lowerIsBetter ? ", to be taken away each year" : ""),
      projection: "anchor + w × b × D",
      spread: "κ × R × h^γ",
      linear: "least-squares line (never judged by)",
      center: Figure.unclipped.englishLabel,
      range: ", within the bounds")
  }

  private static func englishOfSum(_ shape: IndicatorProfile) -> KindTexts {
    var texts = englishOfOneYear(shape)
    texts.judged = "sum so far"
    texts.attainment = "sum so far ÷ target\(englishReversal)"
    texts.expectedProgress = "expected ÷ target"
    texts.progress = "sum so far ÷ target"
    texts.expected = "target × years elapsed ÷ years of the period"
    texts.pace = "sum so far ÷ expected\(englishReversal)"
    texts.shortfall =
      shape.isCeilingOfSum
      ? "sum so far − target, 0 if not beyond it" : "target − sum so far, 0 if met\(englishReversal)"
    texts.projection = "sum so far + projected years before bounds"
    texts.spread = "sum of the scales of the years"
    texts.linear = "sum so far + years on the least-squares line (never judged by)"
    return texts
  }

  private static func englishOfEveryYear(_ shape: IndicatorProfile) -> KindTexts {
    var texts = englishOfOneYear(shape)
    texts.progress = "years that met ÷ years that can be judged"
    texts.expected = "target of every year"
    texts.pace = "newest ÷ target\(englishReversal)"
    return texts
  }

  private static func englishOfGrowth(_ shape: IndicatorProfile) -> KindTexts {
    var texts = englishOfEveryYear(shape)
    texts.target = "baseline × (1 + growth), compounded"
    texts.yearTarget = "value of the year before × (1 + growth)"
    texts.attainment = "newest ÷ target of the year\(englishReversal)"
    texts.expected = "value of the year before × (1 + growth)"
    texts.pace = "growth since the year before ÷ growth asked for"
    texts.shortfall = "target of the year − newest, 0 if met\(englishReversal)"
    return texts
  }

  private static func englishOfBalance(_ shape: IndicatorProfile) -> KindTexts {
    var texts = englishOfOneYear(shape)
    texts.latest = "inflow − outflow"
    texts.attainment = "inflow ÷ outflow"
    texts.shortfall =
      shape.direction == .higherIsBetter ? "outflow − inflow, 0 if met" : "inflow − outflow, 0 if met"
    // The difference of inflow and outflow has no bounds.
    texts.center = "projection"
    texts.range = ""
    return texts
  }

  private static func englishPace(_ shape: IndicatorProfile) -> String {
    let share =
      shape.hasPath
      ? "(newest − baseline) ÷ (expected − baseline)"
      : "(newest − baseline) × all years ÷ ((target − baseline) × years elapsed)"
    return share
      + (shape.direction == .higherIsBetter
        ? ", newest ÷ expected if expected ≤ baseline" : ", expected ÷ newest if expected ≥ baseline")
  }
}

extension Target.Kind {
  /// The English name of the kind.
  package var englishName: String {
    switch self {
    case .level: "level"
    case .new: "new"
    case .cumulative: "cumulative"
    case .everyYear: "every year"
    case .growth: "growth"
    case .all: "all"
    case .maintain: "maintain"
    case .balance: "balance"
    }
  }
}
