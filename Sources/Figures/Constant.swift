package import Indicators

/// A named number or word that stands once on 算定方法 and that formulas refer to by name.
package enum Constant: Hashable, Sendable {
  case reportYear
  case staleLimit
  case slightlyBehindFrom
  case likelyFrom
  case uncertainFrom
  /// The least number of fitted years for a projection.
  case minimumYears
  /// φ: what remains of the trend from one year to the next.
  case damping
  /// γ: the exponent with which uncertainty grows with the horizon.
  case spreadGrowth
  /// The floor of the typical change, as a share of the mean level.
  case changeFloor
  /// A constant of the plan, such as 全市町村.
  case named(String)
  /// Symbol and words of a rating.
  case rating(RatingScale.Rating)
  /// Symbol and words of an outlook.
  case outlook(RatingScale.Outlook)

  /// The numbers in the order of the sheet; the plan's own and the words follow them.
  package static let numbers: [Constant] = [
    .reportYear, .staleLimit, .slightlyBehindFrom, .likelyFrom, .uncertainFrom, .minimumYears, .damping,
    .spreadGrowth, .changeFloor,
  ]

  /// The name in formulas.
  package var name: String {
    switch self {
    case .reportYear: "報告年度"
    case .staleLimit: "最新値の許容年数"
    case .slightlyBehindFrom: "やや遅れの下限"
    case .likelyFrom: "達成見込みの下限"
    case .uncertainFrom: "どちらともの下限"
    case .minimumYears: "最少年数"
    case .damping: "減衰率"
    case .spreadGrowth: "幅の伸び"
    case .changeFloor: "変化の床"
    case .named(let name): name
    case .rating(let rating): "評価_" + rating.rawValue
    case .outlook(.missed): "見通し_未達成確定"
    case .outlook(let outlook): "見通し_" + outlook.rawValue
    }
  }

  /// The value under a plan and report year; nil for words and for a name that the plan does not have.
  package func number(in plan: Plan, reportYear: FiscalYear) -> Double? {
    switch self {
    case .reportYear: Double(reportYear.number)
    case .staleLimit: Double(plan.settings.staleLimit)
    case .slightlyBehindFrom: plan.ratings.slightlyBehindFrom
    case .likelyFrom: plan.ratings.likelyFrom
    case .uncertainFrom: plan.ratings.uncertainFrom
    case .minimumYears: 3
    case .damping: 0.9
    case .spreadGrowth: 0.7
    case .changeFloor: 0.02
    case .named(let name): plan.constant(name)?.value
    case .rating, .outlook: nil
    }
  }

  /// The words under a plan; nil for numbers.
  package func words(in plan: Plan) -> String? {
    switch self {
    case .rating(let rating): plan.ratings.text(rating)
    case .outlook(let outlook): plan.ratings.text(outlook)
    default: nil
    }
  }
}

/// A short table of numbers that stands once on 算定方法; looked up by position, from 1.
///
/// Source: chapter "Projection" of the documentation; Student's t quantiles to four digits as published.
package enum Table: String, CaseIterable, Sendable {
  /// t分布の95％点: one-sided 0.95 quantiles of Student's t by degrees of freedom n − 2, 1…8.
  case quantile95 = "表_t95"
  /// 自由度ν of the distribution of the projection by n, 1…8 and more.
  case freedom = "表_自由度"
  /// 尺度κ by n, 1…8 and more.
  case scale = "表_尺度"
  /// 80％区間の係数q by n, 1…8 and more: the 0.9 quantile of Student's t with ν degrees of freedom.
  case quantile80 = "表_q80"
  /// 見通し年数: the years after the newest value in which a target may be reached, 1…20.
  case horizons = "見通し年数"

  package var values: [Double] {
    switch self {
    case .quantile95: [6.3138, 2.9200, 2.3534, 2.1318, 2.0150, 1.9432, 1.8946, 1.8595]
    case .freedom: [2, 2, 2, 2, 2, 2, 2, 3]
    case .scale: [2.05, 1.10, 0.90, 0.75, 0.70, 0.70, 0.70, 0.80]
    case .quantile80: Array(repeating: 0.8 * (2 / 0.36).squareRoot(), count: 7) + [1.6377444]
    case .horizons: (1...20).map(Double.init)
    }
  }
}
