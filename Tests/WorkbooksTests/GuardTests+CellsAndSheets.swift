@testable import Workbooks

/// One case for each check: the problem, the error, and a workbook with the problem.
extension GuardTests {
  static let cases = cellCases + sheetCases + workbookCases + chartCases

  static func at(_ fault: Fault) -> WorkbookError { .cell(sheet: "一覧", Samples.origin, fault) }
  static func sheet(_ fault: Fault) -> WorkbookError { .sheet("一覧", fault) }
  static func area(_ top: Int, _ left: Int, _ bottom: Int, _ right: Int) -> Area {
    Area(Position(row: top, column: left), Position(row: bottom, column: right))
  }

  static let cellCases: [Case] = {
    let long = String(repeating: "字", count: 32_768)
    let pairs = String(repeating: "𠮷", count: 16_384)
    var cases: [Case] = [
      Case("not a number", at(.notFinite(.text)), Samples.workbook(.number(.nan))),
      Case("infinite", at(.notFinite(.text)), Samples.workbook(.number(-.infinity))),
      Case("long text", at(.tooLong(.text, limit: 32_767)), Samples.workbook(.text(long))),
      Case("long text of pairs", at(.tooLong(.text, limit: 32_767)), Samples.workbook(.text(pairs))),
      Case("no =", at(.formulaWithoutEqualsSign), Samples.workbook(.formula("A1", cached: .number(1)))),
      Case(
        "empty formula", at(.formulaWithoutEqualsSign), Samples.workbook(.formula("", cached: .number(1)))),
      Case("bare =", at(.empty(.formula)), Samples.workbook(.formula("=", cached: .number(1)))),
      Case(
        "long formula", at(.tooLong(.formula, limit: 8_192)),
        Samples.workbook(.formula("=" + String(repeating: "1", count: 8_192), cached: .number(1)))),
      Case(
        "bell in a formula", at(.unwritable(.formula)),
        Samples.workbook(.formula("=\"\u{7}\"", cached: .text("")))),
      Case(
        "escape in a formula", at(.unwritable(.formula)),
        Samples.workbook(.formula("=\"_x0041_\"", cached: .text("")))),
      Case(
        "result not a number", at(.notFinite(.formula)),
        Samples.workbook(.formula("=1", cached: .number(.nan)))),
      Case(
        "array result infinite", at(.notFinite(.formula)),
        Samples.workbook(.formula("=1", cached: .number(.infinity), isArray: true))),
      Case(
        "long result", at(.tooLong(.text, limit: 32_767)),
        Samples.workbook(.formula("=A2", cached: .text(long)))),
      Case(
        "array with a text", at(.arrayFormulaWithText),
        Samples.workbook(.formula("=A2", cached: .text("－"), isArray: true))),
      Case(
        "link to no sheet", at(.unknownSheet("個票")),
        Samples.workbook(.link(.sheet("個票", Samples.origin), text: "1"))),
      Case(
        "link beyond the sheet", at(.outOfRange(.position)),
        Samples.workbook(.link(.sheet("一覧", Position(row: 1_048_576, column: 0)), text: "1"))),
      Case("link without text", at(.empty(.link)), Samples.workbook(.link(.file("a.xlsx"), text: ""))),
      Case("link without file", at(.empty(.link)), Samples.workbook(.link(.file(""), text: "1"))),
      Case("link with #", at(.unwritable(.link)), Samples.workbook(.link(.file("a#b.xlsx"), text: "1"))),
      Case(
        "long link", at(.tooLong(.link, limit: 2_079)),
        Samples.workbook(.link(.file(String(repeating: "字", count: 700)), text: "1"))),
      Case(
        "long link text", at(.tooLong(.link, limit: 2_079)),
        Samples.workbook(.link(.file("a.xlsx"), text: String(repeating: "字", count: 700)))),
    ]
    let styles: [(String, Fault, Style)] = [
      (
        "long number format", .tooLong(.numberFormat, limit: 127),
        Style().format("\"\(String(repeating: "字", count: 42))\"")
      ),
      ("empty number format", .empty(.numberFormat), Style().format("")),
      ("size 0", .outOfRange(.fontSize), Style().size(0)),
      ("size not a number", .outOfRange(.fontSize), Style().size(.nan)),
      ("indent 16", .outOfRange(.indent), Style().aligned(.leftIndented(16))),
    ]
    for (name, fault, style) in styles {
      cases.append(
        Case(name, at(fault), Samples.workbook { $0.write(.blank, at: Samples.origin, style: style) }))
    }
    for position in [(-1, 0), (0, -1), (1_048_576, 0), (0, 16_384)].map({ Position(row: $0.0, column: $0.1) })
    {
      cases.append(
        Case(
          "cell at \(position)", .cell(sheet: "一覧", position, .outOfRange(.position)),
          Samples.workbook { $0.write(.number(1), at: position, style: Style()) }))
    }
    return cases
  }()

  static let sheetCases: [Case] = {
    func validation(_ rule: Validation.Rule, title: String = "", message: String = "") -> Workbook {
      Samples.workbook {
        $0.validations = [
          Validation(over: area(0, 0, 1, 1), rule: rule, errorTitle: title, errorMessage: message)
        ]
      }
    }
    func page(_ change: (inout PrintSetup) -> Void) -> Workbook {
      Samples.workbook { change(&$0.print) }
    }
    let merges: [(String, Fault, [Area])] = [
      (
        "overlap", .overlappingMerges(area(0, 0, 2, 2), area(2, 2, 3, 3)),
        [area(2, 2, 3, 3), area(0, 0, 2, 2)]
      ),
      (
        "the same twice", .overlappingMerges(area(0, 0, 0, 1), area(0, 0, 0, 1)),
        [area(0, 0, 0, 1), area(0, 0, 0, 1)]
      ),
      ("one cell", .outOfRange(.area), [area(0, 0, 0, 0)]),
      ("backwards", .outOfRange(.area), [area(1, 1, 0, 0)]),
    ]
    var cases = merges.map { name, fault, areas in
      Case("merge: \(name)", sheet(fault), Samples.workbook { $0.merges = areas.map(Merge.init) })
    }
    cases += [
      Case(
        "covered cell", sheet(.coveredCell(area(0, 0, 1, 1))),
        Samples.workbook {
          $0.merge(.text("題"), over: area(0, 0, 1, 1), style: Style())
          $0.write(.number(1), at: Position(row: 1, column: 1), style: Style())
        }),
      Case("empty list", sheet(.empty(.validation)), validation(.list([]))),
      Case("empty word", sheet(.empty(.validation)), validation(.list(["済", ""]))),
      Case("list without =", sheet(.formulaWithoutEqualsSign), validation(.listReference("A1:A3"))),
      Case("bounds", sheet(.notFinite(.validation)), validation(.decimal(-.infinity...0))),
      Case(
        "long title", sheet(.tooLong(.validation, limit: 32)),
        validation(.list(["済"]), title: String(repeating: "題", count: 33))),
      Case(
        "long message", sheet(.tooLong(.validation, limit: 255)),
        validation(.list(["済"]), message: String(repeating: "文", count: 256))),
      Case(
        "empty comment", sheet(.empty(.comment)),
        Samples.workbook { $0.comments = [Comment(at: Samples.origin, text: "")] }),
      Case(
        "long comment", sheet(.tooLong(.comment, limit: 32_767)),
        Samples.workbook {
          $0.comments = [Comment(at: Samples.origin, text: String(repeating: "字", count: 32_768))]
        }),
      Case(
        "condition without =", sheet(.formulaWithoutEqualsSign),
        Samples.workbook {
          $0.conditionalFormats = [
            ConditionalFormat(over: area(0, 0, 1, 1), when: .formula("A1"), style: .init())
          ]
        }),
      Case(
        "empty prefix", sheet(.empty(.condition)),
        Samples.workbook {
          $0.conditionalFormats = [
            ConditionalFormat(over: area(0, 0, 1, 1), when: .beginsWith(""), style: .init())
          ]
        }),
      Case(
        "long header", sheet(.tooLong(.header, limit: 254)),
        page { $0.header = String(repeating: "字", count: 255) }),
      Case(
        "long footer", sheet(.tooLong(.footer, limit: 254)),
        page { $0.footer = String(repeating: "字", count: 255) }),
      Case("picture", sheet(.unwritable(.header)), page { $0.header = "&L&G" }),
      Case("picture in words", sheet(.unwritable(.footer)), page { $0.footer = "&C&[Picture]" }),
      Case("scale 9", sheet(.outOfRange(.scale)), page { $0.fit = .scale(9) }),
      Case("scale 401", sheet(.outOfRange(.scale)), page { $0.fit = .scale(401) }),
      Case("break at 0", sheet(.outOfRange(.pageBreak)), page { $0.rowBreaks = [0] }),
      Case("breaks", sheet(.tooLong(.pageBreak, limit: 1_023)), page { $0.rowBreaks = Array(1...1_024) }),
      Case("repeated", sheet(.outOfRange(.repeated)), page { $0.repeatColumns = 0...16_384 }),
      Case("margin", sheet(.outOfRange(.margin)), page { $0.margins.left = -0.1 }),
      Case("row height", sheet(.outOfRange(.rowHeight)), Samples.workbook { $0.rowHeights = [3: 410] }),
      Case(
        "row height of nowhere", sheet(.outOfRange(.rowHeight)), Samples.workbook { $0.rowHeights = [-1: 15] }
      ),
      Case("width", sheet(.outOfRange(.columnWidth)), Samples.workbook { $0.columns = [Column(width: 256)] }),
      Case("zoom", sheet(.outOfRange(.zoom)), Samples.workbook { $0.zoom = 9 }),
      Case(
        "freeze", sheet(.outOfRange(.position)), Samples.workbook { $0.freeze = Position(row: -1, column: 0) }
      ),
      Case("filter", sheet(.outOfRange(.area)), Samples.workbook { $0.autofilter = area(2, 0, 1, 0) }),
    ]
    return cases
  }()
}
