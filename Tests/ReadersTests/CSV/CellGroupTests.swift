import TestKit
import Testing

@testable import Readers

struct CellGroupTests {
  @Test func `the same cells have the same number and others another`() {
    var draws = Seeded(7)
    let cells = [
      "", "a", "b", "abcdefgh", "abcdefgi", "abcdefghi", "xbcdefghi", "あいうえおかき", "あいうえおかく", "\"\"\"\"", "\"",
    ]
    var text = ""
    for _ in 0..<2_000 {
      text += "\(draws.choice(cells) ?? ""),\(draws.integer(0...300)),\(draws.choice(cells) ?? "")\n"
    }
    var group = CellGroup(columns: [0, 2])
    var known: [[String]: Int] = [:]
    var scanner = CSVScanner(Array(text.utf8))
    var record = CSVRecord()
    while scanner.next(into: &record) {
      guard record.faults.isEmpty, record.fields.count == 3 else { continue }
      let key = [0, 2].map { scanner.text(record.fields[$0]) }
      let found = group.number(of: record, in: scanner.bytes)
      #expect(found?.isNew == (known[key] == nil))
      #expect(found?.number == known[key] ?? known.count)
      known[key] = found?.number
    }
    #expect(known.count > 50)
  }

  @Test func `columns beside each other are told apart as cells`() {
    let rows = ["a,b,c", "ab,,c", "a,b,d", ",ab,c", "a,\"b,c\",c", "\"a,b\",,c", "a,b,c"]
    var group = CellGroup(columns: [0, 1])
    var scanner = CSVScanner(Array(rows.joined(separator: "\n").utf8))
    var record = CSVRecord()
    var numbers: [Int?] = []
    while scanner.next(into: &record) { numbers.append(group.number(of: record, in: scanner.bytes)?.number) }
    #expect(numbers == [0, 1, 0, 2, 3, 4, 0])
  }
}
