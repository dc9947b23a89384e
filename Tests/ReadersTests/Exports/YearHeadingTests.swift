import Indicators
import Testing

@testable import Readers

struct YearHeadingTests {
  private static func year(_ number: Int, _ kind: Indicator.YearKind? = nil) -> YearNotation.Year {
    YearNotation.Year(year: FiscalYear(number), kind: kind)
  }

  @Test(arguments: [
    ("R3", YearHeading.values(year(2021), nil)), ("令和3年度実績値", .values(year(2021, .fiscal), nil)),
    ("R3（速報）", .values(year(2021), .provisional)), ("R3(見込)", .values(year(2021), .estimated)),
    ("Ｒ３（確報）", .values(year(2021), .confirmed)), ("R3速報値", .values(year(2021), .provisional)),
    ("R3実績（速報値）", .values(year(2021), .provisional)), ("R3（速報）実績", .values(year(2021), .provisional)),
    ("令和3年度末（参考）", .values(year(2021, .pointInTime), .reference)), ("R3（実績）", .values(year(2021), nil)),
    ("2021（R3）", .values(year(2021), nil)), ("R3状態", .statuses(year(2021))),
    ("実績値（R3）", .values(year(2021), nil)), ("実績\nR3", .values(year(2021), nil)),
    ("実績値_令和3年度", .values(year(2021, .fiscal), nil)), ("現状値（2021（R3））", .values(year(2021), nil)),
    ("実績見込（R3）", .values(year(2021), .estimated)), ("速報値（R3）", .values(year(2021), .provisional)),
  ])
  func `a heading of a year says what stands below it`(_ written: String, _ expected: YearHeading) throws {
    #expect(try YearHeading.read(written) == expected)
  }

  @Test(arguments: [
    "R3*", "R3人数", "R3※1", "R3²", "R3 1Q", "R3　１", "R3（人）", "R3（速報）（確定）", "R3（2022）", "人数（R3）",
  ])
  func `a year with something beside it that is not understood is doubtful`(_ written: String) throws {
    #expect(try YearHeading.read(written) == .doubtful(Self.year(2021)))
  }

  @Test(arguments: [
    "R6目標", "R2〜R6", "R3前年比", "R6達成率", "備考", "速報値", "状態", "人数", "目標（R6）", "R6目標（R5実績）", "基準値（H30）",
    "計画策定時（H30）", "",
  ])
  func `a heading of something else names no year`(_ written: String) {
    #expect(throws: YearNotation.Fault.unreadable) { try YearHeading.read(written) }
  }
}
