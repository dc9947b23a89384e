import TestKit
import Testing

@testable import Readers

struct CSVScannerTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let rows: [[String]]
    let lines: [Int]
    var faults: [CSVRecord.Fault] = []
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
    Case(text: "\"a\r\nb\nc\rd\",e\nf", rows: [["a\r\nb\nc\rd", "e"], ["f"]], lines: [1, 5]),
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
    var record = CSVRecord()
    var rows: [[String]] = []
    var lines: [Int] = []
    var faults: [CSVRecord.Fault] = []
    while scanner.next(into: &record) {
      rows.append(record.fields.map(scanner.text))
      lines.append(record.line)
      faults += record.faults
    }
    #expect(rows == example.rows)
    #expect(lines == example.lines)
    #expect(faults == example.faults)
  }

  @Test(arguments: 0..<100)
  func `a field is trimmed in its bytes as its text is`(_ seed: Int) {
    var draws = Seeded(seed)
    let alphabet: [Unicode.Scalar] = [
      " ", "\t", "\u{85}", "\u{A0}", "\u{3000}", "\u{FEFF}", "\u{1680}", "\u{2003}", "\u{200B}", "\u{2028}",
      "\u{202F}", "\u{205F}", "\u{2010}", "\u{3001}", "あ", "年", "é", "\u{A1}", "1", "𠮷",
    ]
    let text = draws.text(upTo: 6, from: alphabet)
    var scanner = CSVScanner(Array("\(text),x".utf8))
    var record = CSVRecord()
    _ = scanner.next(into: &record)
    #expect(Array(scanner.trimmedText(record.fields[0]).utf8) == Array(WidthFolding.trimmed(text).utf8))
    #expect(scanner.isBlank(record.fields[0]) == WidthFolding.trimmed(text).isEmpty)
  }

  @Test func `fields beyond the limit are counted and not kept`() {
    var scanner = CSVScanner(Array("1,2,3,4\n5".utf8), columns: 2)
    var record = CSVRecord()
    let hasFirst = scanner.next(into: &record)
    #expect(hasFirst)
    #expect(record.fields.map(scanner.text) == ["1", "2"])
    #expect(record.fieldCount == 4)
    let hasSecond = scanner.next(into: &record)
    #expect(hasSecond)
    #expect(record.fields.map(scanner.text) == ["5"])
  }

  @Test(arguments: 0..<100)
  func `a record is the same whatever the one before it was`(_ seed: Int) {
    var draws = Seeded(seed)
    let parts = [
      "a", "\"1,234\"", "年度", "", "123456789012", "\"x\"\"y\"", "\"a\nb\"", "5\" pipe", "\"b\" ", "\"c",
    ]
    let text = (0..<60).map { _ in
      let cells = (0..<(draws.chance(80) ? 3 : draws.integer(1...4))).map { _ in
        parts[draws.integer(0...(draws.chance(80) ? 4 : 9))]
      }
      return cells.joined(separator: ",") + (draws.choice(["\r\n", "\n", "\r"]) ?? "\n")
    }.joined()
    let bytes = Array((draws.chance(50) ? text : String(text.dropLast())).utf8)
    var (again, anew) = (CSVScanner(bytes, columns: 3), CSVScanner(bytes, columns: 3))
    var record = CSVRecord()
    var isMore = true
    while isMore {
      var other = CSVRecord()
      isMore = again.next(into: &record)
      #expect(anew.next(into: &other) == isMore)
      guard isMore else { break }
      #expect(record.fields == other.fields && record.fieldCount == other.fieldCount)
      #expect(record.line == other.line && record.longest == other.longest && record.faults == other.faults)
    }
  }
}
