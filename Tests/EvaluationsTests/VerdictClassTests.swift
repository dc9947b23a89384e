import Evaluations
import Figures
import Indicators
import Testing

/// The rows of the ratings beside the texts that are printed.
struct VerdictClassTests {
  private static let scenarios =
    LevelTests.higher + LevelTests.lower + LevelTests.withoutBaseline + YearlyTests.cases
    + CumulativeTests.cases + CeilingTests.cases + BalanceTests.cases + GrowthTests.cases + EdgesTests.words

  @Test(arguments: scenarios)
  func `the rows are those with whose labels the texts begin`(_ scenario: Scenario) throws {
    let evaluation = scenario.evaluation
    let (rating, outlook) = (try #require(evaluation.ratingRule), try #require(evaluation.outlookRule))
    #expect(evaluation.rating.hasPrefix(rating.label))
    #expect(evaluation.outlook.hasPrefix(outlook.label))
    #expect(RatingScale()[rating.id] == rating)
    #expect(RatingScale()[outlook.id] == outlook)
  }

  @Test func `the scenarios have every label of a rating, and a rating set by a person`() {
    let evaluations = Self.scenarios.map(\.evaluation)
    let labels = Set(RatingScale().rows(of: .rating).map(\.label))
    #expect(Set(evaluations.compactMap(\.ratingRule?.label)) == labels)
    #expect(evaluations.contains { $0.record.override != nil })
  }
}
