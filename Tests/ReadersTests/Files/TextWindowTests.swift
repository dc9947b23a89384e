import Glibc
import Indicators
import TestKit
import Testing

@testable import Readers

/// A file that is read piece by piece is the text that it is as a whole.
struct TextWindowTests {
  static let rooms = [3, 4, 5, 8, 17, 64, 300]

  /// The window of a file with some bytes, for as long as the body runs.
  private static func with<Result>(
    _ bytes: [UInt8], room: Int, _ body: (TextWindow, _ path: String) throws -> Result
  ) throws -> Result {
    try WorkingFolder.with { folder in
      try WorkingFolder.write(bytes, to: "a.csv", in: folder)
      let path = folder + "/a.csv"
      return try body(TextWindow(of: OpenFile(path, limit: bytes.count), room: room), path)
    }
  }

  @Test(arguments: CodedTextTests.cases, rooms)
  func `a text is recognised in pieces as it is at once`(_ example: CodedTextTests.Case, _ room: Int) throws {
    // Long enough that what is wrong comes in a later piece too.
    for bytes in [example.bytes, example.bytes + Array("\n1,年度\r\n2\r3".utf8), example.bytes + example.bytes]
    {
      let whole = Result { () throws(CodedText.Fault) in try CodedText(recognising: TextWindow(bytes)) }
      try Self.with(bytes, room: room) { window, _ in
        let pieces = Result { () throws(CodedText.Fault) in try CodedText(recognising: window) }
        #expect(pieces.map(\.encoding) == whole.map(\.encoding))
        #expect(pieces.map(\.brokenLine) == whole.map(\.brokenLine))
        #expect(pieces.map(\.start) == whole.map(\.start))
        let digest = try digest(of: window)
        #expect(digest == Readers.digest(of: bytes))
      }
    }
  }

  @Test(arguments: 0..<60)
  func `records are the same in pieces as at once`(_ seed: Int) throws {
    var draws = Seeded(seed)
    let parts = [
      "a", "\"1,234\"", "年度", "", "123456789012", "\"x\"\"y\"", "\"a\nb\"", "\"a\r\nb\"", "5\" pipe",
      "\"b\" ",
      "\"c", "\"\"", "\"", "\"d\ne", "\"f\"\r", String(repeating: "長", count: 40),
    ]
    let text = (0..<draws.integer(0...40)).map { _ in
      let cells = (0..<(draws.chance(80) ? 3 : draws.integer(1...4))).map { _ in
        parts[draws.integer(0...(draws.chance(60) ? 7 : parts.count - 1))]
      }
      return cells.joined(separator: ",") + (draws.choice(["\r\n", "\n", "\r", "\r\n"]) ?? "\n")
    }.joined()
    let bytes = Array(text.utf8).dropLast(draws.integer(0...2))
    let whole = Self.records(TextWindow(Array(bytes)))
    for room in Self.rooms {
      try Self.with(Array(bytes), room: room) { window, _ in #expect(Self.records(window) == whole) }
    }
  }

  /// What the records of a text say: lines, texts, counts, faults.
  private static func records(_ window: TextWindow) -> [[String]] {
    var scanner = CSVScanner(CodedText(window: window, encoding: .utf8), columns: 3)
    var record = CSVRecord()
    var records: [[String]] = []
    while scanner.next(into: &record) {
      records.append(
        ["\(record.line)", "\(record.fieldCount)", "\(record.longest)", "\(record.faults)"]
          + record.fields.map(scanner.text))
    }
    return records
  }

  @Test(arguments: Museum.samples.filter { !$0.hasPrefix("plan.") }, [16, 200])
  func `a sample of the museum tells the same in pieces`(_ sample: String, _ piece: Int) throws {
    let bytes = try Museum.bytes(of: sample)
    var limits = Limits()
    limits.pieceBytes = piece
    let pieces = try MuseumTests.reading(of: sample, bytes, limits: limits)
    let whole = try MuseumTests.reading(of: sample, bytes)
    #expect(pieces.text == whole.text)
  }

  @Test func `no more of a file is held than there is room for, unless a row has more`() throws {
    let row = Array("K01,R5,1,\r\n".utf8)
    let long = Array("K01,R5,1,\(String(repeating: "あ", count: 100))\r\n".utf8)
    let bytes = Array([[UInt8]](repeating: row, count: 50).joined()) + long + row
    try Self.with(bytes, room: 64) { window, _ in
      var scanner = CSVScanner(CodedText(window: window, encoding: .utf8))
      var record = CSVRecord()
      for _ in 0..<45 where scanner.next(into: &record) { #expect(scanner.bytes.count <= 64) }
      while scanner.next(into: &record) { #expect(scanner.bytes.count <= 2 * long.count) }
      #expect(record.line == 52)
      #expect(scanner.fault == nil)
    }
  }

  enum Change: CaseIterable {
    case appended
    case cutOff
    case writtenOver
  }

  @Test(arguments: Change.allCases)
  func `a file that is changed while it is read gives nothing`(_ change: Change) throws {
    #expect(try Self.findings(on: change) == ["file-changed"])
  }

  /// What is said of an export that is changed between its first piece and the others.
  static func findingOnChange() throws -> Finding {
    try #require(try told(on: .appended).first)
  }

  private static func findings(on change: Change) throws -> [String] {
    try told(on: change).map(\.message.code)
  }

  private static func told(on change: Change) throws -> [Finding] {
    var limits = Limits()
    limits.pieceBytes = 64
    return try WorkingFolder.with { folder in
      try SamplePlan.write(in: folder)
      let plan = try readPlan(folder: folder + "/plan").value
      let rows = (1...40).map { "K0\($0 % 9 + 1),R5,\($0)\n" }.joined()
      try WorkingFolder.write("指標ID,年度,値\n" + rows, to: "a.csv", in: folder)
      let path = "exports/a.csv"
      let input = try InputFile.open(
        InputName("a.csv"), in: folder, as: path, limits: limits, inPieces: true
      ).get()
      let file = try #require(fopen(folder + "/a.csv", "r+"))
      switch change {
      case .appended: #expect(fseek(file, 0, SEEK_END) == 0 && fputs("K01,R4,1\n", file) >= 0)
      case .cutOff: #expect(ftruncate(fileno(file), 200) == 0)
      case .writtenOver: #expect(fputs("指標", file) >= 0)
      }
      #expect(fclose(file) == 0)
      var candidates = Candidates()
      var reader = ExportFileReader(
        input: input, plan: plan, vocabulary: ExportVocabulary(plan: plan), limits: limits,
        programme: ProgrammeRegister(plan: plan))
      let found = reader.read(into: &candidates)
      let fault = try #require(found)
      #expect(candidates.count == 0)
      return [InputFile.Refusal(.unread(fault), path: path, limits).finding]
    }
  }
}
