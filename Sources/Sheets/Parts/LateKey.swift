import Evaluations
import Figures
import Formulas
import Indicators

/// By what an indicator that is behind schedule is placed among the others: one order for all kinds of target.
///
/// A confirmed miss (目標年度を終えて未達成) has no place of its own: the word of its rating says it.
enum LateKey: Hashable {
  /// 基準割れ: the newest value is farther from the target than the baseline; its 達成率, nil where there is none.
  case belowBaseline(attainment: Double?)
  /// 期待比.
  case pace(Double)
  /// The share of the years that met the target, for 毎年, 維持, 前年比 and other targets of every year of a period.
  case yearsMet(Double)
  /// 達成率, for 均衡 and where no path says what to expect.
  case attainment(Double)
  /// Nothing measures the distance, as for 済.
  case none

  /// Key of an evaluation, whatever its rating is.
  ///
  /// - Parameter rounding: the plan's rule, by which the share of years is rounded to three digits like other ratios.
  init(of evaluation: Evaluation, rounding: Rounding) {
    let profile = evaluation.definitions.profile
    let attainment = evaluation[.attainment].number
    let rest = attainment.map(Self.attainment) ?? .none
    if profile.isJudgedYearly {
      guard let met = evaluation[.metYears].number, let judged = evaluation[.judgedYears].number, judged > 0
      else {
        self = rest
        return
      }
      self = .yearsMet(rounding.round(met / judged, digits: 3))
    } else if profile.kind != .balance, let pace = evaluation[.pace].number {
      self = pace < 0 ? .belowBaseline(attainment: attainment) : .pace(pace)
    } else {
      self = rest
    }
  }

  /// The number by which keys are sorted, the worst first: an integer that a spreadsheet holds exactly.
  ///
  /// - Parameter position: the place in 一覧, which decides between equal keys: 0…9,999.
  func number(at position: Int) -> Double {
    let (tier, key) = rank
    return Double(tier) * Self.tierWidth + (min(key, Self.greatest) * Self.keyWidth).rounded()
      + Double(position)
  }

  private var rank: (tier: Int, key: Double) {
    switch self {
    case .belowBaseline(let attainment?): (0, attainment)
    case .belowBaseline(nil): (1, 0)
    case .pace(let share), .yearsMet(let share), .attainment(let share): (2, share)
    case .none: (3, 0)
    }
  }

  fileprivate static let greatest = 9_999.0
  fileprivate static let keyWidth = 1e7
  fileprivate static let tierWidth = 1e11
}

extension LateKey {
  /// The number of ``number(at:)`` as the formula of a cell, from the cells of the figures.
  ///
  /// - Parameter cell: the cell of a figure; only figures that the profile defines are asked for.
  static func expression(
    _ profile: IndicatorProfile, at position: Int, rounding: Rounding,
    cell: (Figure) -> SheetExpression
  ) -> SheetExpression {
    func number(_ tier: Int, _ key: SheetExpression? = nil) -> SheetExpression {
      let base = SheetExpression.number(Double(tier) * tierWidth + Double(position))
      guard let key else { return base }
      let share = SheetExpression.choice(
        .comparison(key, .greater, .number(greatest)), .number(greatest), key)
      return .operation(
        .rounded(
          .operation(share, .multiply, .number(keyWidth)), digits: 0, .halfAwayFromZero),
        .add, base)
    }
    let attainment = cell(.attainment)
    let rest = SheetExpression.choice(.isNumber(attainment), number(2, attainment), number(3))
    if profile.isJudgedYearly {
      let (met, judged) = (cell(.metYears), cell(.judgedYears))
      let share = SheetExpression.rounded(.operation(met, .divide, judged), digits: 3, rounding)
      return .choice(
        .isNumber(judged),
        .choice(.comparison(judged, .greater, .number(0)), number(2, share), rest), rest)
    }
    guard profile.kind != .balance else { return rest }
    let pace = cell(.pace)
    let below = SheetExpression.choice(.isNumber(attainment), number(0, attainment), number(1))
    return .choice(
      .isNumber(pace), .choice(.comparison(pace, .less, .number(0)), below, number(2, pace)), rest)
  }
}

/// The indicators of a book that are behind schedule, in the order in which 遅れている指標 lists them.
///
/// Late are the ratings with the looks 注意 and 遅れ, one that a person set instead of the calculated one. An indicator
/// that is printed again is listed where it stands first.
struct LateList {
  /// The positions of the placements, the worst first.
  let order: [Int]

  /// - Parameters:
  ///   - placements: in the order of 一覧.
  ///   - evaluation: that of an indicator of the plan.
  init(
    _ placements: [Placement], rounding: Rounding, evaluation: (Indicator.ID) -> Evaluation?
  ) {
    var seen: Set<Indicator.ID> = []
    let late = placements.enumerated().compactMap { position, placement -> (Int, Double)? in
      guard seen.insert(placement.indicator).inserted, let evaluation = evaluation(placement.indicator),
        IndicatorState(of: evaluation) == .late
      else { return nil }
      return (position, LateKey(of: evaluation, rounding: rounding).number(at: position))
    }
    order = late.sorted { $0.1 < $1.1 }.map(\.0)
  }
}

/// Where an indicator stands now, in the three parts of which tiles and 概要 speak.
enum IndicatorState: CaseIterable {
  case late
  case good
  /// 判定できない.
  case unjudged

  /// The looks of the ratings that belong to it.
  var looks: [RatingRule.Look] {
    switch self {
    case .late: [.caution, .behind]
    case .good: [.achieved, .good]
    case .unjudged: [.plain]
    }
  }

  /// The part of an evaluation, a rating set by a person included.
  init(of evaluation: Evaluation) {
    let look = evaluation.ratingRule?.look ?? .plain
    self = IndicatorState.allCases.first { $0.looks.contains(look) } ?? .unjudged
  }
}
