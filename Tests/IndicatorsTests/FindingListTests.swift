import Indicators
import Testing

struct FindingListTests {
  private static func finding(_ code: String = "code", line: Int, column: Int?) -> Finding {
    let text = Text(ja: "語", en: "word")
    return Finding(
      Finding.Message(code: code, severity: .correction, problem: text, remedy: text, handling: text),
      at: Place(file: "exports/a.csv", line: line, column: column))
  }

  /// How many findings a list speaks of: those in it, and for the last of a column or file the number that it tells.
  private static func total(_ findings: [Finding]) throws -> Int {
    try findings.reduce(0) { sum, finding in
      guard let counted = finding.message.problem.en.firstMatch(of: #/There are ([0-9]+) more/#) else {
        return sum + 1
      }
      return sum + (try #require(Int(counted.output.1)))
    }
  }

  @Test(arguments: [(1, 20), (1, 21), (1, 22), (1, 5_000), (9, 21), (10, 25), (11, 3), (990, 1), (990, 30)])
  func `nothing is left out uncounted, and a file has no more of a code than can be read`(
    columns: Int, lines: Int
  )
    throws
  {
    var list = FindingList()
    for line in (0..<lines).reversed() {
      for column in 0..<columns { list.append(Self.finding(line: line, column: column)) }
    }
    let findings = list.limited
    #expect(try Self.total(findings) == columns * lines)
    #expect(findings.count <= 221)
    #expect(findings == findings.sorted())
    #expect(findings.allSatisfy { $0.severity == .correction })
    // The first by place are kept, whenever they came.
    #expect(findings.first == Self.finding(line: 0, column: 0))
  }

  @Test func `codes and files are counted apart, and the order of their coming does not matter`() {
    let findings = (0..<400).map {
      Self.finding($0.isMultiple(of: 2) ? "even" : "odd", line: $0, column: nil)
    }
    let limited = FindingList(findings).limited
    #expect(limited.count == 42)
    #expect(FindingList(findings.shuffled()).limited == limited)
    #expect(
      limited.last?.message.problem
        == Text(ja: "ほか180件、このファイルに同じ指摘があります。", en: "There are 180 more of the same in this file."))
  }

  @Test func `about a settled cell nothing more is said`() {
    var list = FindingList()
    list.settle(Self.finding("settled", line: 2, column: 1))
    list.append(Self.finding(line: 2, column: 1))
    list.append(Self.finding(line: 2, column: 2))
    #expect(list.limited.map(\.message.code) == ["settled", "code"])
  }
}
