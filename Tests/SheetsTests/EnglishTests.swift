import Figures
import Indicators
import Testing

@testable import Localization
@testable import Sheets

/// The English of `tassei explain`.
struct EnglishTests {
  private static func isEnglish(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { $0.value < 0x3000 }
  }

  @Test func `every figure and row has an English name of its own`() {
    let figures = Figure.allCases.map(\.englishLabel)
    #expect(figures.allSatisfy(Self.isEnglish))
    #expect(Set(figures).count == figures.count)
    let rows = YearlyFigure.allCases.map(\.englishLabel)
    #expect(rows.allSatisfy(Self.isEnglish))
    #expect(Set(rows).count == rows.count)
  }

  @Test(arguments: CalculationArticle.definitionsByProfile.map(\.profile))
  func `every figure is explained in English for every kind of target`(_ profile: IndicatorProfile) {
    #expect(Self.isEnglish(profile.kind.englishName))
    let explanations = EnglishExplanations(for: profile)
    #expect(Figure.allCases.allSatisfy { Self.isEnglish(explanations[$0]) })
  }

  @Test(arguments: [
    ("◎ 達成", "achieved"), ("× 未達成（3/5年）", "missed"), ("－ 判定不可（最新H30）", "cannot be rated"),
    ("△ やや遅れ※", "slightly behind"),
  ])
  func `a rating keeps the plan's words and gets its class`(_ text: String, _ name: String) {
    #expect(RatingScale().english(of: .rating, text) == "\(text) = \(name)")
  }

  @Test(arguments: [
    ("◎ 達成済", "achieved"), ("× 未達成（確定）", "missed"), ("× 未達成（2/5年）", "missed"),
    ("× 未達見込み", "unlikely"),
  ])
  func `an outlook is of the longest class that it begins with`(_ text: String, _ name: String) {
    #expect(RatingScale().english(of: .outlook, text) == "\(text) = \(name)")
  }

  @Test func `words that no class of the plan begins stay as they are`() {
    #expect(RatingScale().english(of: .rating, "◎ 達した") == "◎ 達した")
  }

  @Test func `words of a plan's own get the English of their look`() throws {
    let terms = try RatingTerm.terms(of: "期待比 100%以上")
    let rule = RatingRule(
      .rating, RatingRule.Scope(), symbol: "a", words: [.text("向上")], terms: terms, look: .good)
    #expect(RatingScale(rows: [rule]).english(of: .rating, "a 向上※") == "a 向上※ = good")
  }
}
