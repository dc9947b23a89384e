import Indicators
import Testing

struct RatingScaleTests {
  @Test func `every rating and outlook has its fixed symbol`() {
    #expect(RatingScale.Rating.allCases.map(\.symbol.rawValue) == ["◎", "○", "△", "×", "×", "－"])
    #expect(RatingScale.Outlook.allCases.map(\.symbol.rawValue) == ["◎", "○", "△", "×", "×", "×", "－"])
  }

  @Test func `the plan's words are printed and else the class's own name`() {
    let scale = RatingScale(ratingWords: [.onTrack: "良好"], outlookWords: [.likely: "見込みあり"])
    #expect(scale.text(RatingScale.Rating.onTrack) == "○ 良好")
    #expect(scale.text(RatingScale.Rating.behind) == "× 遅れ")
    #expect(scale.text(RatingScale.Outlook.likely) == "○ 見込みあり")
    #expect(scale.text(RatingScale.Outlook.missed) == "× 未達成（確定）")
  }
}
