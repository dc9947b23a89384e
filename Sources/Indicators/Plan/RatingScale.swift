/// The words and thresholds of ratings and outlooks (評価と見通しの区分), from the plan's table.
///
/// The five symbols are fixed and come first, so that the first character of a text selects its style. The plan defines
/// the words and thresholds.
package struct RatingScale: Hashable, Sendable {
  /// The classes of the present rating (評価), best first.
  package enum Rating: String, CaseIterable, Sendable {
    case achieved = "達成"
    case onTrack = "順調"
    case slightlyBehind = "やや遅れ"
    case behind = "遅れ"
    case missed = "未達成"
    case unrated = "判定不可"

    /// The symbol before the words; 遅れ and 未達成 share ×.
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

  /// The classes of the outlook for the target year (見通し), best first.
  package enum Outlook: String, CaseIterable, Sendable {
    case achieved = "達成済"
    case likely = "達成見込み"
    case uncertain = "どちらともいえない"
    case unlikely = "未達見込み"
    /// The target year has been rated, and the target was missed.
    case missed = "未達成（確定）"
    /// At least one year of the period missed the target.
    case missedYear = "未達成"
    case unprojected = "推計不可"

    /// The symbol before the words; 未達見込み, 未達成（確定） and 未達成 share ×.
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

  /// The symbol before the words; classes with the same style share one.
  package enum Symbol: String, CaseIterable, Sendable {
    case doubleCircle = "◎"
    case circle = "○"
    case triangle = "△"
    case cross = "×"
    case dash = "－"
  }

  /// The words that the plan defines.
  private let ratingWords: [Rating: String]
  private let outlookWords: [Outlook: String]
  /// The smallest pace (期待比) that is rated △ rather than ×, as a ratio.
  package let slightlyBehindFrom: Double
  /// The smallest probability that is rated ○, as a ratio.
  package let likelyFrom: Double
  /// The smallest probability that is rated △, as a ratio.
  package let uncertainFrom: Double

  /// Creates a scale.
  ///
  /// A class without words uses its own name. The default thresholds are 80 %, 80 % and 20 %.
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

  /// Returns the words without symbol, such as `順調`; the class's own name if the plan defines none.
  package func words(_ rating: Rating) -> String { ratingWords[rating] ?? rating.rawValue }

  /// Returns the words without symbol, such as `どちらともいえない`; the class's own name if the plan defines none.
  package func words(_ outlook: Outlook) -> String { outlookWords[outlook] ?? outlook.rawValue }

  /// Returns symbol and words: `○ 順調`.
  package func text(_ rating: Rating) -> String { "\(rating.symbol.rawValue) \(words(rating))" }

  /// Returns symbol and words: `△ どちらともいえない`.
  package func text(_ outlook: Outlook) -> String { "\(outlook.symbol.rawValue) \(words(outlook))" }
}
