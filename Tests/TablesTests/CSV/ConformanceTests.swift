import Testing

@testable import Tables

/// The distinct cases of RFC 4180's text and of the public suites csv-spectrum and csv-test-data, in words of our own.
///
/// The reader is strict and knows commas alone. Where it differs from a suite, the case says what it does instead:
/// a quote within a plain field is reported and not passed over, a bare NULL is a word, and a file in Latin-1 is for the
/// decoder to refuse.
struct ConformanceTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let rows: [[String]]
    /// The files of the suites that hold nothing else than this.
    var files: [String] = []
    /// Line and column, from 1, of what is refused or reported.
    var faults: [(line: Int, column: Int, kind: TableRow.Fault.Kind)] = []
  }

  static let cases: [Case] = [
    // RFC 4180, section 2, rules 1 to 7.
    Case(
      testDescription: "rule 1: each record on a line", text: "甲,乙,丙\r\n丁,戊,己\r\n",
      rows: [["甲", "乙", "丙"], ["丁", "戊", "己"]], files: ["simple_crlf", "simple-crlf", "header-simple"]),
    Case(
      testDescription: "rule 2: the last line may lack its break", text: "甲,乙\r\n丙,丁",
      rows: [["甲", "乙"], ["丙", "丁"]], files: ["simple", "simple-lf"]),
    Case(
      testDescription: "rule 3: a header looks like a record", text: "指標ID,値\r\nK01,1\r\n",
      rows: [["指標ID", "値"], ["K01", "1"]]),
    Case(
      testDescription: "rule 4: spaces are part of a field", text: " 甲 ,乙 \r\n", rows: [[" 甲 ", "乙 "]],
      files: ["leading-space", "trailing-space"]),
    Case(
      testDescription: "rule 5: quotes around each field", text: "\"甲\",\"乙\"\r\n丙,丁",
      rows: [["甲", "乙"], ["丙", "丁"]]),
    Case(
      testDescription: "rule 6: breaks, quotes and commas in quotes",
      text: "\"甲\",\"乙\r\n丙\",\"丁,戊\"\r\n己,庚,辛",
      rows: [["甲", "乙\r\n丙", "丁,戊"], ["己", "庚", "辛"]]),
    Case(
      testDescription: "rule 7: a quote is doubled", text: "\"甲\",\"乙\"\"丙\",\"丁\"",
      rows: [["甲", "乙\"丙", "丁"]]),
    // csv-spectrum.
    Case(
      testDescription: "comma in quotes", text: "名,所\n甲,\"札幌市, 北区\"\n",
      rows: [["名", "所"], ["甲", "札幌市, 北区"]], files: ["comma_in_quotes", "quotes-with-comma"]),
    Case(
      testDescription: "empty fields", text: "a,b,c\n1,\"\",\"\"\n2,3,4\n",
      rows: [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]], files: ["empty", "empty_crlf", "quotes-empty"]),
    Case(
      testDescription: "escaped quotes at the ends", text: "a,b\n1,\"ha \"\"ha\"\" ha\"\n\"\"\"x\"\"\",4\n",
      rows: [["a", "b"], ["1", "ha \"ha\" ha"], ["\"x\"", "4"]],
      files: ["escaped_quotes", "quotes-with-escaped-quote"]),
    Case(
      testDescription: "JSON in a field", text: "k,v\n1,\"{\"\"t\"\": \"\"P\"\", \"\"c\"\": [1,2]}\"\n",
      rows: [["k", "v"], ["1", "{\"t\": \"P\", \"c\": [1,2]}"]], files: ["json"]),
    Case(
      testDescription: "breaks in quotes", text: "a,b\n1,\"ha\nha\nha\"\n3,4\n",
      rows: [["a", "b"], ["1", "ha\nha\nha"], ["3", "4"]],
      files: ["newlines", "newlines_crlf", "newlines_cr", "quotes-with-newline"]),
    Case(
      testDescription: "quotes and breaks together", text: "a,b\n1,\"ha\n\"\"ha\"\"\nha\"\n3,4\n",
      rows: [["a", "b"], ["1", "ha\n\"ha\"\nha"], ["3", "4"]], files: ["quotes_and_newlines"]),
    Case(
      testDescription: "wide and combining letters", text: "a,b\n1,か\u{3099}\n4,ʤ👩‍👩‍👧\n",
      rows: [["a", "b"], ["1", "か\u{3099}"], ["4", "ʤ👩‍👩‍👧"]], files: ["utf8"]),
    // csv-test-data.
    Case(
      testDescription: "all fields empty", text: ",,\n,,\n", rows: [["", "", ""], ["", "", ""]],
      files: ["all-empty"]),
    Case(
      testDescription: "one column with empty records", text: "a\n\n1\n", rows: [["a"], [""], ["1"]],
      files: ["empty-one-column"]),
    Case(testDescription: "no records at all", text: "", rows: []),
    Case(testDescription: "quoted and empty", text: "\"\",\"\"\n\"\",\"\"", rows: [["", ""], ["", ""]]),
    Case(
      testDescription: "a space alone in quotes", text: "\" \",\"  \"\n", rows: [[" ", "  "]],
      files: ["quotes-with-space"]),
    Case(
      testDescription: "a mark of bytes within the text is text", text: "a,\u{FEFF}b\n",
      rows: [["a", "\u{FEFF}b"]]),
    Case(
      testDescription: "rows shorter and longer than the header are records; the table's reader tells them",
      text: "a,b\n1\n1,2,3\n", rows: [["a", "b"], ["1"], ["1", "2", "3"]],
      files: [
        "bad-header-less-fields", "bad-header-more-fields", "bad-header-no-header", "bad-header-wrong-header",
      ]),
    Case(
      testDescription: "spaces behind a closing quote are left out, and not refused",
      text: "\"1\" ,\"2\"\t,3\n",
      rows: [["1", "2", "3"]]),
    Case(
      testDescription: "a quote that is never closed costs its line, and not the rest",
      text: "a,b\n1,\"2\n3,4\n",
      rows: [["a", "b"], ["1", "\"2"], ["3", "4"]], files: ["bad-missing-quote"],
      faults: [(2, 2, .unterminatedQuote)]),
    Case(
      testDescription: "a quote that is not doubled is told", text: "a,b\n1,\"x \"y\" z\"\n",
      rows: [["a", "b"], ["1", "\"x \"y\" z\""]], files: ["bad-quotes-with-unescaped-quote"],
      faults: [(2, 2, .strayQuote)]),
    Case(
      testDescription: "a quote in a plain field is told", text: "a,b\n1,x\"y\n",
      rows: [["a", "b"], ["1", "x\"y"]], files: ["bad-unescaped-quote"],
      faults: [(2, 2, .strayQuote)]),
    Case(
      testDescription: "a space before an opening quote makes it a plain field", text: "a, \"b\"\n",
      rows: [["a", " \"b\""]], faults: [(1, 2, .strayQuote)]),
    Case(
      testDescription: "a header and nothing below it", text: "甲,乙\n", rows: [["甲", "乙"]],
      files: ["header-no-rows"]),
    Case(
      testDescription: "nothing between two commas", text: "a,b,c\n1,,3\n,,\n",
      rows: [["a", "b", "c"], ["1", "", "3"], ["", "", ""]], files: ["empty-field"]),
    Case(
      testDescription: "one column, with and without a last break", text: "a\n1\n2",
      rows: [["a"], ["1"], ["2"]], files: ["one-column", "trailing-newline", "trailing-newline-one-field"]),
    Case(
      testDescription: "NULL is a word, with quotes and without", text: "a,b\n1,NULL\n2,\"NULL\"\n3,\n",
      rows: [["a", "b"], ["1", "NULL"], ["2", "NULL"], ["3", ""]], files: ["null"]),
    Case(
      testDescription: "minutes and seconds of an arc: the second's sign is a quote, and told",
      text: "所,経緯度\n札幌,43°3'51.3\"N\n", rows: [["所", "経緯度"], ["札幌", "43°3'51.3\"N"]],
      files: ["location_coordinates"], faults: [(2, 2, .strayQuote)]),
    Case(
      testDescription: "control characters separate nothing", text: "a\u{1}b\u{2}c\n",
      rows: [["a\u{1}b\u{2}c"]], files: ["newlines_as_ctrl_chars"]),
    Case(testDescription: "semicolons and tabs separate nothing", text: "a;b\tc\n", rows: [["a;b\tc"]]),
  ]

  /// The files of both suites, but for those that are no CSV in Unicode.
  private static let suites = [
    "simple", "simple_crlf", "comma_in_quotes", "escaped_quotes", "quotes_and_newlines", "newlines",
    "newlines_crlf",
    "newlines_cr", "newlines_as_ctrl_chars", "empty", "empty_crlf", "json", "utf8", "null",
    "location_coordinates",
    "all-empty", "bad-header-less-fields", "bad-header-more-fields", "bad-header-no-header",
    "bad-header-wrong-header",
    "bad-missing-quote", "bad-quotes-with-unescaped-quote", "bad-unescaped-quote", "empty-field",
    "empty-one-column",
    "header-no-rows", "header-simple", "leading-space", "one-column", "quotes-empty", "quotes-with-comma",
    "quotes-with-escaped-quote", "quotes-with-newline", "quotes-with-space", "simple-crlf", "simple-lf",
    "trailing-newline", "trailing-newline-one-field", "trailing-space",
  ]

  @Test func `every file of the suites has its case`() {
    #expect(Set(Self.cases.flatMap(\.files)) == Set(Self.suites))
  }

  @Test(arguments: cases, ["\n", "\r\n", "\r"])
  func `records are those of the suites, whatever ends the lines`(_ example: Case, _ end: String) {
    let text =
      end == "\n" || example.text.contains("\r") ? example.text : example.text.replacing("\n", with: end)
    let rows =
      text == example.text ? example.rows : example.rows.map { $0.map { $0.replacing("\n", with: end) } }
    var scanner = CSVScanner(Array(text.utf8))
    var read: [[String]] = []
    var faults: [String] = []
    while let record = scanner.next() {
      read.append(record.cells)
      faults += record.faults.map { "\(record.number):\($0.column + 1) \($0.kind)" }
    }
    #expect(read == rows)
    #expect(faults == example.faults.map { "\($0.line):\($0.column) \($0.kind)" })
  }
}
