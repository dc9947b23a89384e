import Testing

@testable import Tables

struct CSVScannerTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let rows: [[String]]
    let lines: [Int]
    var faults: [TableRow.Fault] = []
    var testDescription: String { text.debugDescription }
  }

  static let cases: [Case] = [
    Case(text: "", rows: [], lines: []),
    Case(text: "a,b", rows: [["a", "b"]], lines: [1]),
    Case(text: "a,b\n", rows: [["a", "b"]], lines: [1]),
    Case(text: "a\r\nb\nc\rd", rows: [["a"], ["b"], ["c"], ["d"]], lines: [1, 2, 3, 4]),
    Case(text: "\r\n\r\na", rows: [[""], [""], ["a"]], lines: [1, 2, 3]),
    Case(text: ",", rows: [["", ""]], lines: [1]),
    Case(text: "a,\n,b", rows: [["a", ""], ["", "b"]], lines: [1, 2]),
    Case(text: "\"1,234\",\"\"", rows: [["1,234", ""]], lines: [1]),
    Case(text: "\"a\"\"b\"\"\"", rows: [["a\"b\""]], lines: [1]),
    Case(text: "\"\"\"\"\"\"", rows: [["\"\""]], lines: [1]),
    Case(text: "\"a\r\nb\nc\rd\",e\nf", rows: [["a\r\nb\nc\rd", "e"], ["f"]], lines: [1, 2]),
    Case(text: "\"a\" ,b", rows: [["a", "b"]], lines: [1]),
    Case(text: "か\u{3099},\u{3099}", rows: [["か\u{3099}", "\u{3099}"]], lines: [1]),
    Case(text: "\"\u{64C}\"\"\u{64C}\"\"\"", rows: [["\u{64C}\"\u{64C}\""]], lines: [1]),
    Case(
      text: "x,5\" pipe", rows: [["x", "5\" pipe"]], lines: [1], faults: [.init(kind: .strayQuote, column: 1)]
    ),
    Case(
      text: "\"x\"y,z", rows: [["\"x\"y", "z"]], lines: [1], faults: [.init(kind: .strayQuote, column: 0)]),
    Case(
      text: "a,\"b,c\nd,e", rows: [["a", "\"b,c"], ["d", "e"]], lines: [1, 2],
      faults: [.init(kind: .unterminatedQuote, column: 1)]),
    Case(
      text: "\"a\nb,\"c\"\nd", rows: [["\"a"], ["b", "c"], ["d"]], lines: [1, 2, 3],
      faults: [.init(kind: .unterminatedQuote, column: 0)]),
    Case(
      text: "a,\"", rows: [["a", "\""]], lines: [1], faults: [.init(kind: .unterminatedQuote, column: 1)]),
  ]

  @Test(arguments: cases)
  func `records, lines and faults are those of the text`(_ example: Case) {
    var scanner = CSVScanner(Array(example.text.utf8))
    var records: [TableRow] = []
    while let record = scanner.next() { records.append(record) }
    #expect(records.map(\.cells) == example.rows)
    #expect(records.map(\.number) == example.lines)
    #expect(records.flatMap(\.faults) == example.faults)
  }

  @Test func `cells beyond the limit are counted and not kept`() {
    var scanner = CSVScanner(Array("1,2,3,4\n5".utf8), columns: 2)
    let (first, second, none) = (scanner.next(), scanner.next(), scanner.next())
    #expect(first?.cells == ["1", "2"])
    #expect(first?.cellCount == 4)
    #expect(second?.cells == ["5"])
    #expect(none == nil)
  }
}
