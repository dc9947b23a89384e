import TestKit
import Testing
import Workbooks

struct RoundTripTests {
  @Test(arguments: [
    "達成率", " 前後の空白 ", "一行\n二行\tタブ", "<&>\"'", "=1+1", "+1", "-1", "@A1", "{=A1}", "_x0041_", "_x0041_x0042_",
    "_x0041", "_x00e9_", "_X0041_", "__x0041_", "_x005F_", "a\u{1}b", "\r\n", "_x0041\u{1}", "_x0041\u{b}_",
    "\u{1F}",
    "髙﨑①㈱～―－", "𠮷野家👪", "が", "http://example.jp", "\u{FFFD}", "前\u{FEFF}後",
  ])
  func `a text comes back as it was`(text: String) throws {
    let cell = try #require(try Samples.contents(Samples.workbook(.text(text)))["一覧"]?.cells["A1"])
    // Scalars are compared, because composed and decomposed letters are equal as strings.
    guard case .text(let read) = cell.value else {
      Issue.record("\(cell.value)")
      return
    }
    #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
    #expect(cell.formula == nil)
  }

  @Test(arguments: ["a\u{0}b", "a\u{FFFE}b", "a\u{FFFF}b"])
  func `a sign that no workbook can hold is replaced visibly`(text: String) throws {
    let cell = try Samples.contents(Samples.workbook(.text(text)))["一覧"]?.cells["A1"]
    #expect(cell?.value == .text("a\u{FFFD}b"))
  }

  @Test func `an empty text is a blank cell`() throws {
    #expect(try Samples.contents(Samples.workbook(.text("")))["一覧"]?.cells["A1"]?.value == .blank)
  }

  @Test(arguments: [
    0, 1, -1, 0.1, 1.0 / 3, 58.0, 2_640e4, 1e-300, .leastNonzeroMagnitude, 1.7e308, -123_456.789, 0.1 + 0.2,
  ])
  func `a number comes back within the precision of the file`(number: Double) throws {
    let cell = try Samples.contents(Samples.workbook(.number(number)))["一覧"]?.cells["A1"]
    #expect(cell?.value.isNear(.number(number)) == true, "\(String(describing: cell?.value))")
  }

  @Test func `minus zero is written as zero`() throws {
    let contents = try Samples.contents(
      Samples.workbook {
        $0.write(.number(-0.0), at: Samples.origin, style: Style())
        $0.write(.formula("=-0", cached: .number(-0.0)), at: Position(row: 1, column: 0), style: Style())
        $0.write(
          .formula("=-0", cached: .number(-0.0), isArray: true), at: Position(row: 2, column: 0),
          style: Style())
      })
    #expect(try !contents.xml("xl/worksheets/sheet1.xml").contains("<v>-0</v>"))
  }

  @Test func `a formula keeps its text and its result`() throws {
    let cells = try #require(
      try Samples.contents(
        Samples.workbook {
          let style = Style()
          $0.write(.formula("=1/3", cached: .number(1.0 / 3)), at: Position(row: 0, column: 0), style: style)
          $0.write(
            .formula("=\"◎ <達成>\"", cached: .text("◎ <達成>")), at: Position(row: 1, column: 0), style: style)
          $0.write(
            .formula("=IF(1<2,\"\",\"&\")", cached: .text("")), at: Position(row: 2, column: 0), style: style)
          $0.write(
            .formula("=MEDIAN(IF(A1:A2>0,A1:A2))", cached: .number(2), isArray: true),
            at: Position(row: 3, column: 0), style: style)
          $0.write(
            .formula("=A1", cached: .text("_x0041_\u{1}")), at: Position(row: 4, column: 0), style: style)
        })["一覧"]?.cells)
    #expect(cells["A1"]?.formula == "1/3")
    #expect(cells["A1"]?.value.isNear(.number(1.0 / 3)) == true)
    #expect(cells["A2"]?.formula == "\"◎ <達成>\"")
    #expect(cells["A2"]?.value == .text("◎ <達成>"))
    #expect(cells["A3"]?.value == .text(""))
    #expect(cells["A4"]?.isArrayFormula == true && cells["A4"]?.value == .number(2))
    #expect(cells["A1"]?.isArrayFormula == false)
    #expect(cells["A5"]?.value == .text("_x0041_\u{1}"))
  }

  @Test func `a link leads to a cell or to a file and keeps its text`() throws {
    var cover = Sheet(name: "概要")
    let place = Position(row: 6, column: 2)
    cover.write(.link(.sheet("it's 個票", place), text: "K01"), at: Samples.origin, style: Style().underlined())
    cover.write(
      .link(.file("KPI_R6_4-1_移住・定住の促進.xlsx"), text: "4①"), at: Position(row: 1, column: 0), style: Style())
    let contents = try Samples.contents(Samples.workbook([cover, Sheet(name: "it's 個票")]))
    let sheet = try #require(contents["概要"])
    #expect(sheet.links == ["A1": "'it''s 個票'!C7", "A2": "KPI_R6_4-1_移住・定住の促進.xlsx"])
    #expect(sheet.cells["A1"]?.value == .text("K01"))
    #expect(sheet.cells["A1"]?.style.isUnderlined == true)
    #expect(sheet.cells["A1"]?.style.fontName == "游ゴシック")
  }

  @Test(arguments: 0..<200)
  func `random sheets come back as they were`(seed: Int) throws {
    var random = Seeded(seed)
    var sheet = Sheet(name: "一覧")
    for _ in 0..<random.integer(1...40) {
      let position = Position(row: random.integer(0...60), column: random.integer(0...30))
      sheet.write(random.content(), at: position, style: random.style())
    }
    let read = try #require(try Samples.contents(Samples.workbook([sheet]))["一覧"])
    #expect(read.cells.count == Array(sheet.cells).count)
    for (position, cell) in sheet.cells {
      let found = try #require(read.cells[position.reference])
      #expect(found.value.isNear(cell.content.expectedValue), "\(position.reference) \(cell.content)")
      #expect(found.formula == cell.content.expectedFormula)
      #expect(found.style == cell.style.expected, "\(position.reference)")
    }
  }
}

extension Seeded {
  private static let alphabet: [Unicode.Scalar] = Array("_x041F \t\n\r\u{1}\u{1F}達成◎％<&>\"'=𠮷".unicodeScalars)

  fileprivate mutating func content() -> Cell.Content {
    switch integer(0...5) {
    case 0: .blank
    case 1: .number(anyNumber())
    case 2: .number((number(-1e6...1e6) * 10).rounded() / 10)
    case 3: .formula("=A1*\(integer(1...99))", cached: .number(anyNumber()), isArray: chance(30))
    case 4: .formula("=\"◎\"&B\(integer(1...99))", cached: .text(text(upTo: 12, from: Self.alphabet)))
    default: .text(text(upTo: 20, from: Self.alphabet))
    }
  }

  fileprivate mutating func style() -> Style {
    func edge(_ random: inout Seeded) -> Border? {
      random.chance(30) ? Border(random.choice(Border.Line.allCases) ?? .thin, random.color()) : nil
    }
    let alignments: [Style.Horizontal] = [.general, .left, .center, .right, .leftIndented(integer(1...5))]
    return Style(
      font: Font(
        size: Double(integer(6...22)), isBold: chance(30), isItalic: chance(10), isUnderlined: chance(10),
        color: color()),
      fill: chance(30) ? color() : nil,
      horizontal: choice(alignments) ?? .general,
      vertical: choice([.top, .center, .bottom]) ?? .center,
      wraps: chance(30), shrinks: chance(10),
      numberFormat: choice([nil, "0.0%_ ;\"▲\"0.0%_ ;0.0%_ ;@_ ", "\"計 \"#,##0_ ", "0\"年\""]) ?? nil,
      borders: Borders(top: edge(&self), bottom: edge(&self), left: edge(&self), right: edge(&self)),
      isUnlocked: chance(20))
  }

  fileprivate mutating func color() -> Color {
    choice([.black, .white, Color(rgb: 0x1F3F66), Color(rgb: UInt32(integer(0...0xFFFFFF)))]) ?? .black
  }
}

extension XLSXContents.Value {
  /// Returns whether values are equal, numbers within one part in 10¹⁵, because the file has sixteen digits.
  fileprivate func isNear(_ other: Self) -> Bool {
    guard case (.number(let one), .number(let two)) = (self, other) else { return self == other }
    return abs(one - two) <= max(abs(one), abs(two)) * 1e-15
  }
}

extension Cell.Content {
  fileprivate var expectedValue: XLSXContents.Value {
    switch self {
    case .blank, .text(""): .blank
    case .text(let text), .formula(_, .text(let text), _), .link(_, let text): .text(text)
    case .number(let number), .formula(_, .number(let number), _): .number(number)
    }
  }

  fileprivate var expectedFormula: String? {
    guard case .formula(let formula, _, _) = self else { return nil }
    return String(formula.dropFirst())
  }
}

extension Style {
  /// The expected style in the file.
  fileprivate var expected: XLSXContents.Style {
    var style = XLSXContents.Style()
    style.fontName = Style.fontName
    style.fontSize = font.size
    style.isBold = font.isBold
    style.isItalic = font.isItalic
    style.isUnderlined = font.isUnderlined
    style.fontColor = font.color.written
    style.fill = fill?.written
    style.numberFormat = numberFormat ?? "General"
    switch horizontal {
    case .general: style.horizontal = nil
    case .left: style.horizontal = "left"
    case .center: style.horizontal = "center"
    case .right: style.horizontal = "right"
    case .leftIndented(let steps): (style.horizontal, style.indent) = ("left", steps)
    }
    style.vertical = ["top": "top", "center": "center"]["\(vertical)"]
    style.wraps = wraps
    style.shrinks = shrinks && !wraps
    style.isUnlocked = isUnlocked
    let edges = [
      ("top", borders.top), ("bottom", borders.bottom), ("left", borders.left), ("right", borders.right),
    ]
    for (side, edge) in edges {
      if let edge { style.borders[side] = "\(edge.line) \(edge.color.written)" }
    }
    return style
  }
}

extension Color {
  fileprivate var written: String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return "FF" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
