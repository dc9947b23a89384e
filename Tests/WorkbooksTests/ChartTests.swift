import Foundation
import TestKit
import Testing
import Workbooks

struct ChartTests {
  private func xml(_ workbook: Workbook) throws -> String {
    try Samples.contents(workbook).xml("xl/charts/chart1.xml")
  }

  /// Programs that do not calculate draw the cached contents, so formula cells need them too.
  @Test func `the contents of formula cells are written beside the reference`() throws {
    var workbook = Samples.chart()
    for row in 0...2 {
      workbook.sheets[0].write(
        .formula("=\(row)+4", cached: .number(Double(row + 4))), at: Position(row: row, column: 0),
        style: Style())
    }
    let xml = try xml(workbook)
    #expect(
      xml.contains(
        "<c:xVal><c:numRef><c:f>'一覧'!$A$1:$A$3</c:f><c:numCache><c:formatCode>General</c:formatCode>"
          + "<c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>4</c:v></c:pt><c:pt idx=\"1\"><c:v>5</c:v></c:pt>"
          + "<c:pt idx=\"2\"><c:v>6</c:v></c:pt></c:numCache></c:numRef></c:xVal>"))
  }

  @Test func `a gap in the values is a missing point`() throws {
    #expect(
      try xml(Samples.chart()).contains(
        "<c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>1.5</c:v></c:pt><c:pt idx=\"2\"><c:v>3</c:v></c:pt></c:numCache>"
      ))
  }

  @Test func `categories in words are written as words`() throws {
    let xml = try xml(
      Samples.chart(.barClustered) { $0.chart.series[0].categories?.cached = .texts(["移住・定住", "", "<A&B>"]) })
    #expect(
      xml.contains(
        "<c:cat><c:strRef><c:f>'一覧'!$A$1:$A$3</c:f><c:strCache><c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>移住・定住</c:v>"
      ))
    #expect(xml.contains("<c:pt idx=\"2\"><c:v>&lt;A&amp;B&gt;</c:v></c:pt></c:strCache>"))
  }

  @Test(arguments: ["A1", "it's", "2024", "個票 01", "一覧表"])
  func `a chart may read any sheet`(name: String) throws {
    let area = Area(Samples.origin, Samples.origin)
    let range = ChartRange(sheet: name, area: area, cached: [1.0])
    let placed = PlacedChart(
      at: Samples.origin, width: 100, height: 52,
      chart: Chart(kind: .scatter, series: [ChartSeries(name: "", categories: range, values: range)]),
      alternativeText: "推移", movesWithCells: true)
    let xml = try xml(Samples.workbook([Sheet(name: "一覧", charts: [placed]), Sheet(name: name)]))
    #expect(xml.contains("<c:f>\(SheetName.reference(name, Samples.origin, absolute: true))</c:f>"))
  }

  @Test(arguments: Chart.Kind.allCases)
  func `each kind of chart is written`(kind: Chart.Kind) throws {
    let xml = try xml(
      Samples.chart(kind) {
        $0.chart.gap = 50
        $0.chart.overlap = kind == .barStacked ? 100 : 0
        $0.chart.series[0].fill = Fill(.white, transparency: 65)
        $0.chart.series[0].labels = DataLabels(
          position: .center, numberFormat: "\"目標 \"0", fill: Fill(.white))
      })
    let element = ["c:scatterChart", "c:barChart"].filter { xml.contains("<\($0)>") }
    #expect(element == [kind == .scatter ? "c:scatterChart" : "c:barChart"])
    #expect(xml.contains("<c:barDir val=\"bar\"/>") == (kind != .scatter))
    #expect(xml.contains("formatCode=\"&quot;目標 &quot;0\""))
  }

  @Test(arguments: Marker.Shape.allCases)
  func `a series of markers has no line`(shape: Marker.Shape) throws {
    let xml = try xml(
      Samples.chart {
        $0.chart.series[0].line = nil
        $0.chart.series[0].marker = Marker(
          shape, size: 9, fill: Color(rgb: 0xC9D7E6), edge: Color(rgb: 0x1F3F66))
      })
    #expect(
      xml.contains("<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:marker>")
        || xml.contains("<a:ln w=\"28575\"><a:noFill/></a:ln>"))
    #expect(xml.contains("<c:symbol val=\"\(shape)\"/><c:size val=\"9\"/>"))
    #expect(xml.contains("<a:srgbClr val=\"C9D7E6\"/>") && xml.contains("<a:srgbClr val=\"1F3F66\"/>"))
  }

  @Test func `axes, legend and lines look as reported`() throws {
    let xml = try xml(
      Samples.chart {
        $0.chart.series[0].line = Line(
          color: Color(rgb: 0x5C83AE), width: 13, dash: .roundDot, transparency: 65)
        $0.chart.xAxis = Axis(
          minimum: -1, maximum: 6.95, majorUnit: 1, crossing: .minimum, numberFormat: "\"R\"0;\"\";\"H30\"",
          line: Line(color: .black))
        $0.chart.yAxis = Axis(
          minimum: 900, majorGridline: Line(color: Color(rgb: 0xD3D9DF), width: 0.5), isReversed: true)
        $0.chart.legend = Legend(position: .bottom, deleted: [0])
      })
    #expect(xml.contains("<a:ln w=\"165100\"") && xml.contains("<a:prstDash val=\"sysDot\"/>"))
    #expect(xml.contains("<a:alpha val=\"35000\"/>"))
    #expect(xml.contains("<c:max val=\"6.95\"/><c:min val=\"-1\"/>"))
    #expect(xml.contains("formatCode=\"&quot;R&quot;0;&quot;&quot;;&quot;H30&quot;\" sourceLinked=\"0\""))
    #expect(xml.contains("<c:crosses val=\"min\"/>"))
    #expect(xml.contains("<c:orientation val=\"maxMin\"/>"))
    #expect(xml.contains("<c:majorGridlines>") && xml.contains("D3D9DF"))
    #expect(xml.contains("<c:legendPos val=\"b\"/><c:legendEntry><c:idx val=\"0\"/><c:delete val=\"1\"/>"))
    #expect(xml.contains("typeface=\"游ゴシック\""))
    #expect(xml.contains("<c:autoTitleDeleted val=\"1\"/>"))
  }

  @Test(arguments: [Chart.Kind.barClustered, .barStacked])
  func `the x axis is that of the categories`(kind: Chart.Kind) throws {
    let xml = try xml(
      Samples.chart(kind) {
        $0.chart.xAxis = Axis(isReversed: true, intervalUnit: 1)
        $0.chart.yAxis = Axis(maximum: 1.2, majorGridline: Line(color: .black))
      })
    let categories = try #require(xml.firstMatch(of: /<c:catAx>.*<\/c:catAx>/)?.output)
    let values = try #require(xml.firstMatch(of: /<c:valAx>.*<\/c:valAx>/)?.output)
    #expect(categories.contains("maxMin") && categories.contains("<c:tickLblSkip val=\"1\"/>"))
    #expect(!categories.contains("majorGridlines"))
    #expect(values.contains("<c:max val=\"1.2\"/>") && values.contains("majorGridlines"))
    #expect(!values.contains("maxMin"))
  }

  @Test func `an invisible axis keeps its bounds`() throws {
    let xml = try xml(Samples.chart { $0.chart.xAxis = Axis(isVisible: false, minimum: 0, maximum: 8) })
    #expect(xml.contains("<c:max val=\"8\"/><c:min val=\"0\"/>") && xml.contains("<c:delete val=\"1\"/>"))
  }

  @Test func `a chart has its size, its place and a description`() throws {
    let contents = try Samples.contents(Samples.chart())
    let xml = try contents.xml("xl/drawings/drawing1.xml")
    #expect(xml.contains("<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row>"))
    // 628 × 326 px are 9 columns of 64 px and 52 px, 16 rows of 20 px and 6 px; one pixel is 9,525 units.
    #expect(
      xml.contains(
        "<xdr:to><xdr:col>10</xdr:col><xdr:colOff>495300</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>57150</xdr:rowOff>"
      ))
    #expect(xml.contains("descr=\"実績の推移\""))
    #expect(xml.contains("editAs=\"oneCell\""))
  }
}
