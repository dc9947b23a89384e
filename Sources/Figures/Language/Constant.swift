package import Indicators

/// A named number or word that the sheet 前提 holds and that formulas refer to by name.
package enum Constant: Hashable, Sendable {
  case reportYear
  case staleLimit
  /// A number with which a rule of the ratings compares a figure.
  case bound(RatingTerm.Bound)
  /// The least number of fitted years for a projection.
  case minimumYears
  /// φ: the share of the trend that remains from one year to the next.
  case damping
  /// The floor of the typical change, as a share of the mean level.
  case changeFloor
  /// κ: the scale of the distribution in typical changes.
  case scaleFactor
  /// The usual yearly change, as a share of the mean level, to which the scale is drawn.
  case usualChange
  /// σ: how far the scale is drawn to the usual change, 0…1.
  case usualShare
  /// γ: the exponent with which the uncertainty grows with the horizon.
  case spreadGrowth
  /// q: the 0.9 quantile of Student's t with two degrees of freedom, for the 80 % interval.
  case quantile80
  /// A constant of the plan, such as 全市町村.
  case named(String)
  /// Symbol and words of a row of the ratings, with its blanks.
  case verdict(RatingRule.ID)

  /// The numbers of a plan in the order of the sheet; the words follow them.
  package static func numbers(in plan: Plan) -> [Constant] {
    [.reportYear, .staleLimit] + plan.ratings.bounds.map(Constant.bound) + ofProjections
      + plan.constants.map { .named($0.name) }
  }

  private static let ofProjections: [Constant] = [
    .minimumYears, .damping, .changeFloor, .scaleFactor, .usualChange, .usualShare, .spreadGrowth,
    .quantile80,
  ]

  /// The name in formulas.
  package var name: String {
    switch self {
    case .reportYear: "報告年度"
    case .staleLimit: "最新値の許容年数"
    case .bound(let bound): bound.name
    case .minimumYears: "最少年数"
    case .damping: "減衰率"
    case .spreadGrowth: "幅の伸び"
    case .changeFloor: "変化の床"
    case .scaleFactor: "幅の係数"
    case .usualChange: "通常の変化"
    case .usualShare: "通常への寄せ"
    case .quantile80: "区間の係数"
    // The plan may define a constant with the name of one of the tool's own.
    case .named(let name): Self.isTaken(name) ? "定数_" + name : name
    case .verdict(let id): id.name
    }
  }

  /// Whether one of the tool's own numbers or tables has the name.
  private static func isTaken(_ name: String) -> Bool {
    ([.reportYear, .staleLimit] + ofProjections).contains { $0.name == name } || Table(rawValue: name) != nil
  }

  /// The value for a plan and report year; nil for words and for a name that the plan does not define.
  package func number(in plan: Plan, reportYear: FiscalYear) -> Double? {
    switch self {
    case .reportYear: Double(reportYear.number)
    case .staleLimit: Double(plan.settings.staleLimit)
    case .bound(let bound): bound.value
    case .minimumYears: 3
    case .damping: 0.9
    case .spreadGrowth: 0.7
    case .changeFloor: 0.005
    case .scaleFactor: 0.77
    case .usualChange: 0.05
    case .usualShare: 0.15
    // (2p − 1) · √(2 ÷ (4p · (1 − p))) at p = 0.9
    case .quantile80: 0.8 * (2 / 0.36).squareRoot()
    case .named(let name): plan.constant(name)?.value
    case .verdict: nil
    }
  }
}
