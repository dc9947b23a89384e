@testable import Workbooks

extension GuardTests {
  static let workbookCases: [Case] = {
    var cases: [Case] = [
      Case("no sheets", .workbook(.noSheets), Samples.workbook([])),
      Case("hidden first", .sheet("一覧", .firstSheetIsHidden), Samples.workbook { $0.isHidden = true }),
      Case(
        "twice", .sheet("list", .duplicateSheetName),
        Samples.workbook([Sheet(name: "List"), Sheet(name: "list")])),
      Case(
        "long title", .workbook(.tooLong(.property, limit: 255)),
        with(Samples.workbook(.blank)) { $0.properties.title = String(repeating: "題", count: 256) }),
    ]
    for name in ["", "..", "a/b.xlsx", "a\\b.xlsx", "a\u{0}.xlsx", String(repeating: "字", count: 86)] {
      cases.append(
        Case(
          "file \(name.debugDescription)", .workbook(.fileName),
          with(Samples.workbook(.blank)) { $0.fileName = name }))
    }
    for name in [
      "", String(repeating: "字", count: 32), String(repeating: "𠮷", count: 16), "a:b", "a\\b", "a/b", "a?",
      "a*", "[a",
      "a]", "'a", "a'", "history", "HISTORY", "a\u{1}", "a\nb", "_x0041_", "a\u{FFFE}",
    ] {
      cases.append(
        Case(
          "sheet \(name.debugDescription)", .sheet(name, .sheetName), Samples.workbook([Sheet(name: name)])))
    }
    for name in ["", "1月", "a b", "A1", "xfd9", "R1C1", "r", "C", "a!b", "a-b"] {
      cases.append(
        Case(
          "name \(name.debugDescription)", .workbook(.definedName(name)),
          Samples.workbook([Sheet(name: "一覧")], names: [DefinedName(name: name, formula: "=$A$1")])))
    }
    cases.append(
      Case(
        "name twice", .workbook(.duplicateDefinedName("rate")),
        Samples.workbook(
          [Sheet(name: "一覧")],
          names: [DefinedName(name: "Rate", formula: "=$A$1"), DefinedName(name: "rate", formula: "=$A$2")])))
    cases.append(
      Case(
        "long formula of a name", .workbook(.tooLong(.definedName, limit: 127)),
        Samples.workbook(
          [Sheet(name: "一覧")],
          names: [DefinedName(name: "率", formula: "='\(String(repeating: "字", count: 41))'!$A$1")])))
    return cases
  }()

  static let chartCases: [Case] = {
    func series(_ change: (inout ChartSeries) -> Void) -> Workbook {
      Samples.chart { change(&$0.chart.series[0]) }
    }
    return [
      Case("no series", sheet(.chartWithoutSeries), Samples.chart { $0.chart.series = [] }),
      Case("no x", sheet(.scatterWithoutCategories), series { $0.categories = nil }),
      Case("no such sheet", sheet(.unknownSheet("個票")), series { $0.values.sheet = "個票" }),
      Case(
        "too few values", sheet(.cacheCount(expected: 3, given: 1)),
        series { $0.values.cached = .numbers([1]) }),
      Case(
        "not a number", sheet(.notFinite(.chartRange)), series { $0.values.cached = .numbers([1, .nan, 2]) }),
      Case(
        "words as values", sheet(.unwritable(.chartRange)),
        series { $0.values.cached = .texts(["a", "b", "c"]) }),
      Case("two columns", sheet(.outOfRange(.chartRange)), series { $0.values.area = area(0, 0, 1, 1) }),
      Case("formula as name", sheet(.unwritable(.chartText)), series { $0.name = "=A1" }),
      Case("marker", sheet(.outOfRange(.marker)), series { $0.marker = Marker(.circle, size: 73) }),
      Case("line", sheet(.outOfRange(.chartLine)), series { $0.line = Line(color: .black, width: 0) }),
      Case(
        "transparency", sheet(.outOfRange(.chartFill)), series { $0.fill = Fill(.black, transparency: 101) }),
      Case(
        "label", sheet(.labelPosition(.outsideEnd)), series { $0.labels = DataLabels(position: .outsideEnd) }),
      Case("legend", sheet(.outOfRange(.legend)), Samples.chart { $0.chart.legend.deleted = [1] }),
      Case(
        "bounds", sheet(.outOfRange(.axis)),
        Samples.chart { ($0.chart.yAxis.minimum, $0.chart.yAxis.maximum) = (2, 1) }),
      Case("bound", sheet(.notFinite(.axis)), Samples.chart { $0.chart.xAxis.maximum = .infinity }),
      Case("step", sheet(.outOfRange(.axis)), Samples.chart { $0.chart.xAxis.majorUnit = 0 }),
      Case("gap", sheet(.outOfRange(.bars)), Samples.chart { $0.chart.gap = 501 }),
      Case("size", sheet(.outOfRange(.chartSize)), Samples.chart { $0.width = 0 }),
      Case(
        "description", sheet(.tooLong(.alternativeText, limit: 2_079)),
        Samples.chart { $0.alternativeText = String(repeating: "字", count: 694) }),
    ]
  }()

  private static func with(_ workbook: Workbook, _ change: (inout Workbook) -> Void) -> Workbook {
    var copy = workbook
    change(&copy)
    return copy
  }
}
