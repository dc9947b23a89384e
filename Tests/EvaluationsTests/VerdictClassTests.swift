import Evaluations
import Figures
import Indicators
import Testing

/// The classes of rating and outlook beside the texts that are printed.
struct VerdictClassTests {
  private static let scenarios =
    LevelTests.higher + LevelTests.lower + LevelTests.withoutBaseline + YearlyTests.cases
    + CumulativeTests.cases + CeilingTests.cases + BalanceTests.cases + GrowthTests.cases + EdgesTests.words

  @Test(arguments: scenarios)
  func `the classes are those whose words the texts begin with`(_ scenario: Scenario) {
    let (evaluation, scale) = (scenario.evaluation, RatingScale())
    let ratings = RatingScale.Rating.allCases.filter { evaluation.rating.hasPrefix(scale.text($0)) }
    #expect(evaluation.ratingClass != nil)
    #expect(evaluation.ratingClass == ratings.max { scale.text($0).count < scale.text($1).count })
    let outlooks = RatingScale.Outlook.allCases.filter { evaluation.outlook.hasPrefix(scale.text($0)) }
    #expect(evaluation.outlookClass != nil)
    #expect(evaluation.outlookClass == outlooks.max { scale.text($0).count < scale.text($1).count })
  }

  @Test func `the scenarios have every class of rating, and a rating set by a person`() {
    let evaluations = Self.scenarios.map(\.evaluation)
    #expect(Set(evaluations.compactMap(\.ratingClass)) == Set(RatingScale.Rating.allCases))
    #expect(evaluations.contains { $0.record.override != nil })
  }
}
