import TestKit
import Testing

@testable import Indicators

struct CellTextsTests {
  @Test(arguments: 0..<10)
  func `every text is the one that was added under its number`(_ seed: Int) {
    var draws = Seeded(seed)
    var texts = CellTexts()
    var expected: [String] = []
    func add(_ count: Int) {
      for _ in 0..<count {
        let length = draws.chance(90) ? draws.integer(0...9) : draws.choice([254, 255, 256, 700]) ?? 0
        expected.append(String(repeating: "x", count: length) + (draws.chance(10) ? "年" : ""))
        texts.append(Array(expected[expected.count - 1].utf8).span)
      }
    }
    add(draws.integer(0...300))
    #expect(expected.indices.map { texts[$0] } == expected)
    for kept in [expected.count, expected.count / 2, 64, 63, 0] where kept <= expected.count {
      texts.removeAll(from: kept)
      expected.removeLast(expected.count - kept)
      add(70)
      #expect(expected.indices.map { texts[$0] } == expected)
    }
  }
}
