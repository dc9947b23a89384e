/// The words and thresholds of ratings and outlooks (評価と見通しの区分), from the plan's table.
///
/// The five symbols are fixed and stand first, so that a text tells by its beginning how a state is to look; words and
/// thresholds belong to the plan.
package struct RatingScale: Hashable, Sendable {
  /// A class of the present rating (評価), best first.
  package enum Rating: String, CaseIterable, Sendable {
    case achieved = "達成"
    case onTrack = "順調"
    case slightlyBehind = "やや遅れ"
    case behind = "遅れ"
    case missed = "未達成"
    case unrated = "判定不可"

    /// The sign before its words; 遅れ and 未達成 share ×.
    package var symbol: Symbol {
      switch self {
      case .achieved: .doubleCircle
      case .onTrack: .circle
      case .slightlyBehind: .triangle
      case .behind, .missed: .cross
      case .unrated: .dash
      }
    }
  }

  /// A class of the outlook at the target year (見通し), best first.
  package enum Outlook: String, CaseIterable, Sendable {
    case achieved = "達成済"
    case likely = "達成見込み"
    case uncertain = "どちらともいえない"
    case unlikely = "未達見込み"
    /// Judged at the target year.
    case missed = "未達成（確定）"
    /// A year of a period was missed.
    case missedYear = "未達成"
    case unprojected = "推計不可"

    /// The sign before its words; 未達見込み, 未達成（確定） and 未達成 share ×.
    package var symbol: Symbol {
      switch self {
      case .achieved: .doubleCircle
      case .likely: .circle
      case .uncertain: .triangle
      case .unlikely, .missed, .missedYear: .cross
      case .unprojected: .dash
      }
    }
  }

  /// The sign that stands before the words; classes of the same look share one.
  package enum Symbol: String, CaseIterable, Sendable {
    case doubleCircle = "◎"
    case circle = "○"
    case triangle = "△"
    case cross = "×"
    case dash = "－"
  }

  /// The words that the plan gives.
  private let ratingWords: [Rating: String]
  private let outlookWords: [Outlook: String]
  /// The least pace (期待比) that is △ rather than ×, as a ratio.
  package let slightlyBehindFrom: Double
  /// The least probability that is ○, as a ratio.
  package let likelyFrom: Double
  /// The least probability that is △, as a ratio.
  package let uncertainFrom: Double

  /// A scale: classes without words go by their own names; the usual thresholds are 80 %, 80 % and 20 %.
  package init(
    ratingWords: [Rating: String] = [:], outlookWords: [Outlook: String] = [:],
    slightlyBehindFrom: Double = 0.8, likelyFrom: Double = 0.8, uncertainFrom: Double = 0.2
  ) {
    self.ratingWords = ratingWords
    self.outlookWords = outlookWords
    self.slightlyBehindFrom = slightlyBehindFrom
    self.likelyFrom = likelyFrom
    self.uncertainFrom = uncertainFrom
  }

  /// The words without symbol: `順調`; the class's own name where the plan gives none.
  package func words(_ rating: Rating) -> String { ratingWords[rating] ?? rating.rawValue }

  /// The words without symbol: `どちらともいえない`; the class's own name where the plan gives none.
  package func words(_ outlook: Outlook) -> String { outlookWords[outlook] ?? outlook.rawValue }

  /// Symbol and words: `○ 順調`.
  package func text(_ rating: Rating) -> String { "\(rating.symbol.rawValue) \(words(rating))" }

  /// Symbol and words: `△ どちらともいえない`.
  package func text(_ outlook: Outlook) -> String { "\(outlook.symbol.rawValue) \(words(outlook))" }
}
