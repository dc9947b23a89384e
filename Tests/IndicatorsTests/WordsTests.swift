import Indicators
import Testing

struct WordsTests {
  @Test(arguments: Observation.Words.Field.allCases)
  func `a field keeps its own text, and blank ones make no difference`(_ field: Observation.Words.Field) {
    var words = Observation.Words()
    #expect(words.isEmpty)
    words[field] = "あ"
    #expect(!words.isEmpty)
    let filled = Observation.Words.Field.allCases.filter { !words[$0].isEmpty }
    #expect(filled == [field])
    words[field] = ""
    #expect(words == Observation.Words())
  }
}
