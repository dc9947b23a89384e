import Indicators
import TestKit
import Testing

@testable import Readers
@testable import Tables

/// Series of the plan's table in exports: by a label, by the id with the series, and by an id of their own.
struct NamedSeriesTests {
  private static let series = """
    指標ID,系列,名称,役割,単位,倍率,ID
    K04,道,北海道,実績,,,
    K04,全国,全国平均,比較,,,Z04
    K04,男,男性,内訳,,,
    K04,女,女性,内訳,,,
    K07,在留,在留外国人,分子,人,,
    K07,総数,人口,分母,万人,100,

    """

  /// The values of an export by `K04-全国 R4`, and the codes of its findings.
  private static func read(_ text: String, name: String = "a.csv") throws -> (
    values: [String: Double], codes: [String]
  ) {
    try WorkingFolder.with { folder in
      try SamplePlan.write(in: folder, replacing: ["series.csv": Array(series.utf8)])
      let plan = try readPlan(folder: InputFolder(folder + "/plan")).value
      try WorkingFolder.write(text, to: "exports/" + name, in: folder)
      let reading = try readExports(folder: InputFolder(folder + "/exports"), for: plan)
      let values = reading.value.observations.sorted.compactMap { observation in
        observation.value.number.map {
          ("\(observation.indicator.name(of: observation.series)) \(observation.year)", $0)
        }
      }
      return (Dictionary(uniqueKeysWithValues: values), reading.findings.map(\.message.code))
    }
  }

  private static let expected = ["K04 R4": 61.0, "K04-全国 R4": 58, "K04-男 R4": 65, "K04-女 R4": 57]

  @Test(arguments: [
    "指標ID,系列,年度,値\nK04,,R4,61\nK04,全国,R4,58\nK04,男,R4,65\nK04,女,R4,57\n",
    "指標ID,系列,年度,値\nK04,全国平均,R4,58\nK04,男性,R4,65\nK04,女性,R4,57\nK04,北海道,R4,61\n",
    "指標ID,年度,区分,値\nK04,R4,道,61\nK04,R4,全国,58\nK04,R4,男,65\nK04,R4,女,57\n",
    "指標名,区分,R4\nスポーツ実施率,道,61\nスポーツ実施率,全国平均,58\nスポーツ実施率,男,65\nスポーツ実施率,女,57\n",
    "指標ID,R4\nK04,61\nK04-全国,58\nK04-男,65\nＫ０４－女,57\n",
    "指標ID,年度,値\nK04,R4,61\nZ04,R4,58\nK04-男,R4,65\nK04-女,R4,57\n",
    "指標ID,指標名,R4\nK04,スポーツ実施率,61\nK04-全国,スポーツ実施率（全国平均）,58\n,スポーツ実施率（男性）,65\n,スポーツ実施率（女性）,57\n",
  ])
  func `every way of naming a series gives its values`(_ text: String) throws {
    let (values, codes) = try Self.read(text)
    #expect(values == Self.expected)
    #expect(!codes.contains { $0.hasPrefix("strand") || $0.hasPrefix("indicator-") }, "\(codes)")
  }

  @Test func `a title above a table names the series of its rows`() throws {
    let (values, _) = try Self.read("全国平均\n指標ID,年度,値\nK04,R4,58\n")
    #expect(values == ["K04-全国 R4": 58])
    let (inside, _) = try Self.read("スポーツ実施率（男性）\n指標ID,年度,値\nK04,R4,65\nK01,R4,5\n")
    #expect(inside["K04-男 R4"] == 65)
    #expect(inside["K04 R4"] == nil)
  }

  @Test func `a title and a row of two series contradict each other, and a title of two says nothing`() throws
  {
    let (values, _) = try Self.read("全国平均\n指標ID,系列,年度,値\nK04,男,R4,65\n")
    #expect(values.isEmpty)
    let (both, _) = try Self.read("道・在留外国人\n指標ID,年度,値\nK04,R4,61\nK01,R4,5\n")
    #expect(both == ["K04 R4": 61, "K01 R4": 5])
  }

  @Test func `values below the name of a series that their indicator does not have are held back`() throws {
    let (values, codes) = try Self.read("在留外国人\n指標ID,年度,値\nK01,R4,5\nK07-在留,R4,41500\n")
    #expect(values == ["K07-在留 R4": 41500])
    #expect(codes.contains("label-unknown"))
  }

  @Test func `the two series of a ratio come in their own units`() throws {
    let (values, _) = try Self.read("指標ID,系列,年度,値,単位\nK07,在留,R4,\"41,500\",人\nK07,人口,R4,\"5,140,000\",人\n")
    #expect(values == ["K07-在留 R4": 41_500, "K07-総数 R4": 514])
  }

  @Test func `a ratio without its series is refused`() throws {
    let (values, codes) = try Self.read("指標ID,年度,値\nK07,R4,41500\n")
    #expect(values.isEmpty)
    #expect(codes == ["strand-missing"])
  }

  @Test func `a series that the indicator does not have stays what the words say`() throws {
    let (values, _) = try Self.read("指標ID,区分,年度,値\nK01,全国,R4,5\nK04,高齢者,R4,61\n")
    #expect(values.isEmpty)
  }

  @Test func `two labels of different series, and an id of one with the label of another, are refused`()
    throws
  {
    let (values, _) = try Self.read(
      "指標ID,範囲,性別,年度,値\nK04,全国,男,R4,60\n\n指標ID,系列,年度,値\nK04-男,女,R4,57\n")
    #expect(values.isEmpty)
  }

  @Test func `a blank below a label of a series does not become the indicator's own value`() throws {
    let (values, _) = try Self.read("指標ID,区分,年度,値\nK04,全国,R3,57\nK04,,R4,58\n")
    #expect(values == ["K04-全国 R3": 57])
  }

  @Test func `the sides of a balance may be labels`() throws {
    let (values, _) = try Self.read("指標ID,系列,年度,値\nG1,転入,R4,52000\nG1,転出,R4,54500\n")
    #expect(values == ["G1-in R4": 52_000, "G1-out R4": 54_500])
  }
}
