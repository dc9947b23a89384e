import Figures
package import Indicators

extension KindTexts {
  /// Returns the English texts for indicators of one shape.
  static func english(for profile: IndicatorProfile) -> KindTexts {
    switch profile.kind {
    case .level, .new, .all: englishOfOneYear(profile)
    case .cumulative: englishOfSum(profile)
    case .everyYear, .maintain: englishOfEveryYear(profile)
    case .growth: englishOfGrowth(profile)
    case .balance: englishOfBalance(profile)
    case .range: englishOfRange(profile)
    case .relative, .hold, .change: englishFromBaseline(profile)
    case .average: englishOfAverage(profile)
    case .done: englishOfDone(profile)
    case .stepwise: englishOfSteps(profile)
    case .series: englishOfSeries(profile)
    }
  }

  /// Returns the texts of a target that may be judged in one year or in every year.
  private static func englishOfYearOrYears(_ profile: IndicatorProfile) -> KindTexts {
    profile.isJudgedYearly ? englishOfEveryYear(profile) : englishOfOneYear(profile)
  }

  private static func englishOfRange(_ profile: IndicatorProfile) -> KindTexts {
    var texts = englishOfYearOrYears(profile)
    texts.target = "the end of the plan's range that is nearer to the baseline"
    texts.attainment =
      "100 % within the range, else newest ÷ the end it violates (reversed above the upper end)"
    texts.shortfall = "distance to the end that is violated, 0 within the range"
    texts.score =
      "(\(Figure.unclipped.englishLabel) − target) ÷ s, taken from the target if that is the upper end"
    texts.probability = "that of lying within the range, in steps of 5 %"
    if profile.isJudgedYearly { texts.pace = "the attainment" }
    return texts
  }

  private static func englishFromBaseline(_ profile: IndicatorProfile) -> KindTexts {
    var texts = englishOfYearOrYears(profile)
    texts.target = profile.relation.map(englishRelation) ?? "baseline"
    return texts
  }

  private static func englishRelation(_ relation: IndicatorProfile.Relation) -> String {
    var text = "baseline"
    if relation.factor != 1 { text += " × \(relation.factor.shortText)" }
    if relation.addend != 0 {
      text += (relation.addend > 0 ? " + " : " − ") + relation.addend.magnitude.shortText
    }
    return text
  }

  private static func englishOfAverage(_ profile: IndicatorProfile) -> KindTexts {
    var texts = englishOfOneYear(profile)
    texts.judged = "mean so far"
    texts.attainment = "mean so far ÷ target\(englishReversal)"
    texts.progress = "(mean so far − baseline) ÷ (target − baseline)"
    texts.shortfall = "target − mean so far, 0 if met\(englishReversal)"
    if profile.start == .none { texts.pace = "mean so far ÷ expected\(englishReversal)" }
    return texts
  }

  private static func englishOfDone(_ profile: IndicatorProfile) -> KindTexts {
    var texts = englishOfYearOrYears(profile)
    texts.target = "done (1)"
    texts.latest = "value of the newest year (1 done, 0 not)"
    texts.shortfall = "0 if done, else 1"
    return texts
  }

  private static func englishOfSteps(_ profile: IndicatorProfile) -> KindTexts {
    var texts = englishOfEveryYear(profile)
    texts.target = "typed value of the target year"
    texts.yearTarget = "typed value of the year"
    texts.attainment = "newest ÷ typed value of its year\(englishReversal)"
    texts.expected = "typed value of the year"
    texts.pace = "newest ÷ typed value of its year\(englishReversal)"
    texts.shortfall = "typed value of the year − newest, 0 if met\(englishReversal)"
    return texts
  }

  private static func englishOfSeries(_ profile: IndicatorProfile) -> KindTexts {
    var texts = englishOfYearOrYears(profile)
    texts.target = "the other series in the newest year"
    texts.yearTarget = "the other series in the year"
    return texts
  }

  /// The remark on ratios and differences that are taken the other way round where lower values are better.
  static let englishReversal = " (reversed where less is better)"

  /// Returns the texts for a target value in one year, with or without a baseline.
  private static func englishOfOneYear(_ profile: IndicatorProfile) -> KindTexts {
    KindTexts(
      judged: "newest",
      target: "target of the plan",
      latest: "value of the newest year",
      yearTarget: "target of every year",
      attainment: "newest ÷ target\(englishReversal)",
      expectedProgress: "(expected − baseline) ÷ (target − baseline)",
      progress: "(newest − baseline) ÷ (target − baseline)",
      expected: profile.start == .none && profile.hasPath ? "" : "line to the target in the newest year",
      pace: profile.start == .none ? "newest ÷ expected\(englishReversal)" : englishPace(profile),
      shortfall: "target − newest, 0 if met\(englishReversal)",
      requiredPerYear:
        "shortfall ÷ years left (from the newest year or that before the report year, the later one)"
        + (profile.direction == .lowerIsBetter ? ", to be taken away each year" : ""),
      projection: "anchor + w × b × D",
      spread: "scale one year ahead × h^γ",
      linear: "least-squares line (never judged by)",
      score: "(\(Figure.unclipped.englishLabel) − target) ÷ s, taken from the target where less is better",
      probability: "in steps of 5 %, from 5 % or less to 95 % or more",
      projectedTarget: "target",
      center: Figure.unclipped.englishLabel,
      range: ", within the bounds")
  }

  private static func englishOfSum(_ profile: IndicatorProfile) -> KindTexts {
    var texts = englishOfOneYear(profile)
    texts.judged = "sum so far"
    texts.attainment = "sum so far ÷ target\(englishReversal)"
    texts.expectedProgress = "expected ÷ target"
    texts.progress = "sum so far ÷ target"
    texts.expected = "target × years elapsed ÷ years of the period"
    texts.pace = "sum so far ÷ expected\(englishReversal)"
    texts.shortfall =
      profile.isCeilingOfSum
      ? "sum so far − target, 0 if not beyond it" : "target − sum so far, 0 if met\(englishReversal)"
    texts.projection = "sum so far + projected years before bounds"
    texts.spread = "sum of the scales of the years (the errors of all years have one sign)"
    texts.linear = "sum so far + years on the least-squares line (never judged by)"
    return texts
  }

  private static func englishOfEveryYear(_ profile: IndicatorProfile) -> KindTexts {
    var texts = englishOfOneYear(profile)
    texts.progress = "years that met ÷ years that can be judged"
    texts.expected = "target of every year"
    texts.pace = "newest ÷ target\(englishReversal)"
    texts.probability = "of the target year alone (not of the years before it), in steps of 5 %"
    return texts
  }

  private static func englishOfGrowth(_ profile: IndicatorProfile) -> KindTexts {
    var texts = englishOfEveryYear(profile)
    texts.target = "baseline × (1 + growth), compounded (for reference)"
    texts.yearTarget = "value of the year before × (1 + growth)"
    texts.attainment = "newest ÷ target of the year\(englishReversal)"
    texts.expected = "value of the year before × (1 + growth)"
    texts.pace = "growth since the year before ÷ growth asked for"
    texts.shortfall = "target of the year − newest, 0 if met\(englishReversal)"
    texts.score =
      "(projection of next year − target of next year) ÷ scale of next year, taken from the target where less is better"
    texts.probability = "that of next year if the target year is next, else none"
    texts.projectedTarget = Figure.projectedTarget.englishLabel
    return texts
  }

  private static func englishOfBalance(_ profile: IndicatorProfile) -> KindTexts {
    var texts = englishOfOneYear(profile)
    texts.latest = "inflow − outflow"
    texts.attainment = "inflow ÷ outflow"
    texts.shortfall =
      profile.direction == .higherIsBetter ? "outflow − inflow, 0 if met" : "inflow − outflow, 0 if met"
    // The difference of inflow and outflow has no bounds.
    texts.center = "projection"
    texts.range = ""
    return texts
  }

  private static func englishPace(_ profile: IndicatorProfile) -> String {
    let share =
      profile.hasPath
      ? "(newest − baseline) ÷ (expected − baseline)"
      : "(newest − baseline) × all years ÷ ((target − baseline) × years elapsed)"
    return share
      + (profile.direction == .higherIsBetter
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
    case .range: "range"
    case .relative: "share of the baseline"
    case .hold: "no worse than the baseline"
    case .change: "better than the baseline"
    case .average: "mean"
    case .done: "done"
    case .stepwise: "year by year"
    case .series: "compared with a series"
    }
  }
}
