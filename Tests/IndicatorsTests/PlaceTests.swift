import Indicators
import Testing

struct PlaceTests {
  @Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (999, "ALL"),
  ])
  func `a column has a spreadsheet's letters`(_ column: Int, _ letters: String) {
    #expect(Place(file: "a.csv", column: column).columnLetters == letters)
  }

  @Test func `a row as a whole has no letters`() {
    #expect(Place(file: "a.csv", line: 3).columnLetters == nil)
  }

  @Test func `places are ordered by file, line and column`() {
    let places = [
      Place(file: "b"), Place(file: "a", line: 2, column: 1), Place(file: "a", line: 2), Place(file: "a"),
      Place(file: "a", line: 10), Place(file: "a", line: 2, column: 0),
    ]
    #expect(
      places.sorted() == [
        Place(file: "a"), Place(file: "a", line: 2), Place(file: "a", line: 2, column: 0),
        Place(file: "a", line: 2, column: 1), Place(file: "a", line: 10), Place(file: "b"),
      ])
  }
}
