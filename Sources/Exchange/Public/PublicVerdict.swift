import Evaluations
import Figures
import Indicators
import Localization
import Sheets

/// A rating or outlook as the public reads it: symbol and words apart, so that neither has to be seen.
struct PublicVerdict {
  /// The symbol and words of the verdict; in a table no symbol says that there is no verdict.
  let symbol: String
  let words: String
  let look: RatingRule.Look
  private let rule: RatingRule?
  /// What a page prints in the place of an outlook where the target year is judged: `R6で判定済`; nil for the verdict.
  private let judged: String?

  init(_ digest: IndicatorDigest, _ verdict: RatingRule.Verdict) {
    let evaluation = digest.evaluation
    rule = verdict == .rating ? evaluation.ratingRule : evaluation.outlookRule
    look = rule?.look ?? .plain
    let whole = verdict == .rating ? evaluation.rating : evaluation.outlook
    let own = rule?.symbol ?? ""
    symbol = look == .plain ? "" : own
    words = (own.isEmpty ? whole : String(whole.dropFirst(own.count + 1))).inPublicWords
    judged =
      verdict == .outlook && digest.outlook != whole && digest.outlook.hasPrefix(Self.none)
      ? String(digest.outlook.dropFirst(Self.none.count)) : nil
  }

  private static let none = "－ "

  /// The verdict in a page: a symbol that screen readers leave out, and words.
  func chip(_ page: PublicPage) -> HTML {
    let look = judged == nil ? look : .plain
    let symbol = judged == nil && look != .plain ? symbol : "－"
    let english = judged == nil ? rule?.englishName ?? look.englishName : "the target year is rated"
    let mark: [HTML] = symbol.isEmpty ? [] : [tag("span", ["aria-hidden": "true"], symbol), .text(" ")]
    return tag(
      "span", ["class": "chip \(look.englishName)"], mark + [.text(page.say(judged ?? words, english))])
  }
}
