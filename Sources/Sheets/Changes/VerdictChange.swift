import Evaluations
import Figures
import Indicators
import Localization

/// A rating that is another one than in the last report, and why.
struct VerdictChange {
  /// What became of the rating, in the order of the page.
  enum Group: CaseIterable {
    case risen
    case fallen
    /// Behind before, and the target year has ended without the target being met.
    case missed
    case judged
    case withheld
    case reworded
    /// The rating was published in words that the scale does not have.
    case unknown
    /// Only the outlook is another one.
    case outlook
    case new
    case ended

    var title: String {
      switch self {
      case .risen: "上がった"
      case .fallen: "下がった"
      case .missed: "遅れのまま目標年度を終えた"
      case .judged: "判定できるようになった"
      case .withheld: "判定できなくなった"
      case .reworded: "区分は同じで語が変わった"
      case .unknown: "前回の語が現在の評価の規則にない"
      case .outlook: "見通しだけが変わった"
      case .new: "新規"
      case .ended: "廃止"
      }
    }
  }

  let group: Group
  let indicator: Indicator
  /// nil for an indicator that is reported no more.
  let evaluation: Evaluation?
  let before: Publication.Verdict?
  let reason: String

  /// The changed ratings of a report, by group and in the order of 一覧.
  static func all(of book: Book, _ comparison: Comparison) -> [VerdictChange] {
    let scale = book.plan.ratings
    let current = book.shown.compactMap { evaluation -> VerdictChange? in
      let before = comparison.verdict(on: evaluation.indicator.id)
      let group: Group? =
        if let before {
          Group(from: before, to: evaluation, scale)
        } else {
          comparison.isNew(evaluation.indicator) ? .new : nil
        }
      return group.map {
        VerdictChange(
          group: $0, indicator: evaluation.indicator, evaluation: evaluation, before: before,
          reason: reason($0, evaluation, comparison))
      }
    }
    let ended = comparison.ended.map {
      VerdictChange(
        group: .ended, indicator: $0, evaluation: nil, before: comparison.verdict(on: $0.id),
        reason: $0.remark)
    }
    return Group.allCases.flatMap { group in (current + ended).filter { $0.group == group } }
  }

  /// Why the rating is another one, as far as the data say.
  private static func reason(_ group: Group, _ evaluation: Evaluation, _ comparison: Comparison) -> String {
    let indicator = evaluation.indicator
    let year = evaluation[.latestYear].number
    if group == .new { return "" }
    if evaluation.record.override != nil {
      return "評価を改めた（算定は\(VerdictWords.symbol(of: evaluation[.calculatedRating].text ?? ""))）"
    }
    if comparison.isRevised(indicator) { return indicator.shortRevisionText ?? "目標を改めた" }
    if year == Double(indicator.target.year.number), Double(comparison.year.number) < year ?? 0 {
      return "目標年度の値が届いた"
    }
    if let year, year > Double(comparison.year.number) {
      return "\(evaluation[.latestLabel].text ?? "")の値が届いた"
    }
    if !comparison.changes(of: indicator.id).isEmpty { return "公表した値が変わった" }
    return evaluation.isStale ? "新しい値が届いていない" : ""
  }
}

extension VerdictChange.Group {
  /// What became of a rating; nil where nothing changed.
  init?(from before: Publication.Verdict, to now: Evaluation, _ scale: RatingScale) {
    let rating = VerdictWords(scale, .rating)
    let (old, new) = (rating.place(of: before.rating), rating.place(of: now.rating))
    switch (old, new) {
    case (.ranked(let left), .ranked(let right)) where left != right: self = right < left ? .risen : .fallen
    case (.withheld, .ranked): self = .judged
    case (.ranked, .withheld): self = .withheld
    case (.ranked, .ranked) where rating.isReworded(before.rating, now.rating):
      let isOver = now[.latestYear].number == Double(now.indicator.target.year.number)
      self = now.ratingRule?.look == .behind && isOver ? .missed : .reworded
    case (.unknown, _) where !before.rating.isEmpty: self = .unknown
    case (.ranked, .ranked) where !rating.has(before.rating): self = .unknown
    default:
      let outlook = VerdictWords(scale, .outlook)
      let isChanged =
        outlook.place(of: before.outlook) != outlook.place(of: now.outlook)
        || outlook.isReworded(before.outlook, now.outlook)
      guard !before.outlook.isEmpty, outlook.place(of: before.outlook) != .unknown, isChanged else {
        return nil
      }
      self = .outlook
    }
  }
}

/// The words of one verdict of a plan, by which an older verdict is compared.
struct VerdictWords {
  /// Where a verdict stands among the groups, the best 0.
  enum Place: Equatable {
    case ranked(Int)
    /// The verdict says that there is none.
    case withheld
    /// The plan has no such words.
    case unknown
  }

  let groups: [RatingGroup]
  private let heads: Set<String>

  init(_ scale: RatingScale, _ verdict: RatingRule.Verdict) {
    groups = scale.groups(of: verdict)
    heads = Set(scale.rows(of: verdict).map { Self.words(of: $0.text) })
  }

  func place(of verdict: String) -> Place {
    let found = groups.firstIndex { group in
      verdict.hasPrefix(group.beginning) && !group.exceptions.contains(where: verdict.hasPrefix)
    }
    guard let found, !verdict.isEmpty else { return .unknown }
    return groups[found].look == .plain ? .withheld : .ranked(found)
  }

  /// Whether the scale has the words of a verdict.
  func has(_ verdict: String) -> Bool { heads.contains(Self.words(of: verdict)) }

  /// Whether the words behind one symbol are others; words that the plan has no more are not compared.
  func isReworded(_ before: String, _ now: String) -> Bool {
    let words = Self.words(of: before)
    return heads.contains(words) && words != Self.words(of: now)
  }

  /// Symbol and words of a verdict without what is reported behind them: `× 未達成` of `× 未達成（2/5年）`.
  private static func words(of verdict: String) -> String {
    String(verdict.prefix { $0 != "（" && $0 != "※" })
  }

  /// What stands before the first space of a verdict.
  static func symbol(of verdict: String) -> String { String(verdict.prefix { $0 != " " }) }
}
