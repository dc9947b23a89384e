/// A set of facts as bits, because inserting the guards joins and compares thousands of such sets.
struct Facts: ExpressibleByArrayLiteral {
  // Four words hold 256 facts; the array's bounds check traps on any further fact.
  private var words = InlineArray<4, UInt64>(repeating: 0)

  init(arrayLiteral facts: Presence.Fact...) {
    for fact in facts { insert(fact) }
  }

  func contains(_ fact: Presence.Fact) -> Bool {
    words[fact.index / 64] >> UInt64(fact.index % 64) & 1 == 1
  }

  mutating func insert(_ fact: Presence.Fact) {
    words[fact.index / 64] |= 1 << UInt64(fact.index % 64)
  }

  mutating func formUnion(_ others: Facts) {
    for index in words.indices { words[index] |= others.words[index] }
  }

  func union(_ others: Facts) -> Facts {
    var union = self
    union.formUnion(others)
    return union
  }

  func intersection(_ others: Facts) -> Facts {
    var common = self
    for index in words.indices { common.words[index] &= others.words[index] }
    return common
  }
}

extension Presence.Fact {
  /// The number of possible facts.
  static let count = Figure.allCases.count + 2 * Row.allCases.count

  /// The position among all facts, from 0.
  var index: Int {
    switch self {
    case .figure(let figure): figure.index
    case .cell(let row): Figure.allCases.count + row.index
    case .cellBefore(let row): Figure.allCases.count + Row.allCases.count + row.index
    }
  }
}
