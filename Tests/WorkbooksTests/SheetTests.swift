import Foundation
import TestKit
import Testing
import Workbooks

/// The parts of a sheet other than its cells.
struct SheetTests {
  private func xml(_ change: (inout Sheet) -> Void) throws -> String {
    try Samples.contents(Samples.workbook(change)).xml("xl/worksheets/sheet1.xml")
  }

  private func area(_ top: Int, _ left: Int, _ bottom: Int, _ right: Int) -> Area {
    Area(Position(row: top, column: left), Position(row: bottom, column: right))
  }

  @Test func `every cell of a merged area has the style of the first`() throws {
    let style = Style().boxed(.thin, .black).fill(Color(rgb: 0xEEF3F8))
    let sheet = try #require(
      try Samples.contents(
        Samples.workbook {
          $0.merge(.formula("=1+1", cached: .number(2)), over: area(1, 1, 2, 3), style: style)
          $0.merge(.text("一つ"), over: area(5, 0, 5, 0), style: style)
        })["一覧"])
    #expect(sheet.merges == ["B2:D3"])
    #expect(sheet.cells.count == 7)
    #expect(sheet.cells["B2"]?.value == .number(2))
    for cell in ["B2", "C2", "D2", "B3", "C3", "D3"] {
      #expect(sheet.cells[cell]?.style.borders.count == 4)
      #expect(sheet.cells[cell]?.style.fill == "FFEEF3F8")
    }
  }

  @Test func `a blank cell under a merged area may have a style of its own`() throws {
    let sheet = try Samples.contents(
      Samples.workbook {
        $0.merge(.text("題"), over: area(0, 0, 0, 1), style: Style())
        $0.write(.blank, at: Position(row: 0, column: 1), style: Style().right(.medium, .black))
      })["一覧"]
    #expect(sheet?.cells["B1"]?.style.borders == ["right": "medium FF000000"])
  }

  @Test func `columns, rows, tab, panes and filter are written`() throws {
    let xml = try xml {
      $0.columns = [Column(width: 1.5), Column(width: 20, isHidden: true)]
      $0.defaultStyle = Style().bold()
      $0.rowHeights = [2: 30, 0: 15.5]
      $0.tabColor = .black
      $0.freeze = Position(row: 6, column: 3)
      $0.autofilter = area(4, 0, 9, 2)
      $0.hidesGridlines = true
      $0.zoom = 85
      $0.isProtected = true
    }
    #expect(xml.contains("<tabColor rgb=\"FF000000\"/>"))
    #expect(
      xml.contains(
        "<col min=\"2\" max=\"2\" width=\"20.7109375\" style=\"1\" hidden=\"1\" customWidth=\"1\"/>"))
    #expect(
      xml.contains("<row r=\"1\" spans=\"1:1\" ht=\"15.5\"") || xml.contains("<row r=\"1\" ht=\"15.5\""))
    #expect(xml.contains("xSplit=\"3\" ySplit=\"6\" topLeftCell=\"D7\""))
    #expect(xml.contains("<autoFilter ref=\"A5:C10\"/>"))
    #expect(xml.contains("showGridLines=\"0\""))
    #expect(xml.contains("zoomScale=\"85\""))
    #expect(xml.contains("<sheetProtection sheet=\"1\""))
    #expect(
      xml.contains("autoFilter=\"0\"") && xml.contains("formatColumns=\"0\"")
        && xml.contains("formatRows=\"0\""))
    #expect(!xml.contains("sort=\"0\"") && !xml.contains("password"))
  }

  @Test func `the page is set up for A4`() throws {
    let workbook = Samples.workbook {
      $0.write(.number(1), at: Position(row: 40, column: 9), style: Style())
      $0.print = PrintSetup(
        orientation: .portrait, fit: .scale(62), header: "&L&\"游ゴシック,標準\"&8 第２期＜戦略＞", footer: "&C- &P / &N -",
        repeatRows: 3...4, repeatColumns: 1...3, area: area(0, 0, 40, 9), rowBreaks: [20, 10, 20],
        columnBreaks: [5], isCenteredHorizontally: true)
    }
    let contents = try Samples.contents(workbook)
    let xml = try contents.xml("xl/worksheets/sheet1.xml")
    #expect(xml.contains("paperSize=\"9\" scale=\"62\" orientation=\"portrait\""))
    #expect(
      xml.contains("left=\"0.39\" right=\"0.39\" top=\"0.63\" bottom=\"0.55\" header=\"0.3\" footer=\"0.28\"")
    )
    #expect(xml.contains("<oddHeader>&amp;L&amp;\"游ゴシック,標準\"&amp;8 第２期＜戦略＞</oddHeader>"))
    #expect(
      xml.contains(
        "<rowBreaks count=\"2\" manualBreakCount=\"2\"><brk id=\"10\" max=\"16383\" man=\"1\"/><brk id=\"20\""
      ))
    #expect(xml.contains("<colBreaks count=\"1\""))
    #expect(xml.contains("<printOptions horizontalCentered=\"1\"/>"))
    #expect(
      contents.definedNames["0!_xlnm.Print_Area"] == "一覧!$A$1:$J$41"
        || contents.definedNames["0!_xlnm.Print_Area"] == "'一覧'!$A$1:$J$41")
    #expect(contents.definedNames["0!_xlnm.Print_Titles"]?.hasSuffix("!$4:$5") == true)
  }

  @Test func `a sheet can be fitted to pages`() throws {
    let xml = try xml { $0.print.fit = .pages(width: 1, height: 0) }
    #expect(xml.contains("<pageSetUpPr fitToPage=\"1\"/>"))
    #expect(xml.contains("fitToHeight=\"0\"") && xml.contains("orientation=\"landscape\""))
  }

  @Test func `pages follow each other down then over, or over then down`() throws {
    #expect(try !xml { $0.print.fit = .scale(90) }.contains("pageOrder"))
    let xml = try xml {
      $0.print.fit = .scale(90)
      $0.print.pageOrder = .overThenDown
    }
    #expect(xml.contains("paperSize=\"9\" scale=\"90\" pageOrder=\"overThenDown\" orientation=\"landscape\""))
  }

  @Test func `a condition on the beginning of a text refers to the first cell of its area`() throws {
    let contents = try Samples.contents(
      Samples.workbook {
        let look = ConditionalFormat.Look(
          color: .white, isBold: true, fill: Color(rgb: 0x1F3F66), numberFormat: "\"□ \"0")
        $0.conditionalFormats = [
          ConditionalFormat(over: area(5, 1, 9, 4), when: .beginsWith("◎"), style: look),
          ConditionalFormat(over: area(5, 1, 9, 4), when: .beginsWith("\"<"), style: .init(isItalic: true)),
          ConditionalFormat(over: area(5, 1, 9, 4), when: .formula("=$H6=\"速報\""), style: look),
        ]
      })
    let xml = try contents.xml("xl/worksheets/sheet1.xml")
    #expect(xml.contains("<formula>LEFT(B6,LEN(\"◎\"))=\"◎\"</formula>"))
    #expect(xml.contains("<formula>LEFT(B6,LEN(\"\"\"&lt;\"))=\"\"\"&lt;\"</formula>"))
    #expect(xml.contains("<formula>$H6=\"速報\"</formula>"))
    let styles = try contents.xml("xl/styles.xml")
    #expect(styles.contains("<dxfs count=\"2\">"))
    #expect(styles.contains("<bgColor rgb=\"FF1F3F66\"/>"))
    #expect(styles.contains("formatCode=\"&quot;□ &quot;0\""))
  }

  @Test func `a comment keeps its text and has no author`() throws {
    let contents = try Samples.contents(
      Samples.workbook {
        $0.comments = [
          Comment(at: Position(row: 4, column: 6), text: "達成率＝\n最新実績 ÷ 目標値 _x0041_", width: 240, height: 90)
        ]
      })
    let xml = try contents.xml("xl/comments1.xml")
    #expect(xml.contains("ref=\"G5\"") && xml.contains("達成率＝\n最新実績 ÷ 目標値 _x005F_x0041_"))
    #expect(xml.contains("<author></author>") || xml.contains("<author/>"))
    #expect(xml.contains("游ゴシック"))
  }

  @Test func `defined names, properties and hidden sheets are written`() throws {
    let contents = try Samples.contents(
      Samples.workbook(
        [Sheet(name: "一覧"), Sheet(name: "算定方法", isHidden: true)],
        names: [DefinedName(name: "信頼水準", formula: "='算定方法'!$D$5")]))
    #expect(contents.definedNames["信頼水準"] == "'算定方法'!$D$5")
    #expect(contents.sheets.map(\.isHidden) == [false, true])
    let core = try contents.xml("docProps/core.xml")
    #expect(core.contains("<dc:title>ＫＰＩ進捗管理</dc:title>"))
    #expect(core.contains(">2025-09-30T00:00:00Z</dcterms:created>"))
    #expect(try contents.xml("docProps/app.xml").contains("<Company>北海道</Company>"))
  }
}
