import Evaluations
import Indicators
import Testing

@testable import Exchange
@testable import Sheets

/// The short name of an indicator: where pages print it, and what the draft of the next plan keeps.
struct ShortNamesTests {
  private static let section = Section(
    id: .init(chapter: "4", number: 1), chapterTitle: "４", name: "移住", kind: .section, fileName: "移住",
    place: Place(file: "plan"))

  private static func indicator(_ id: String, shortName: String?, englishName: String? = nil) -> Indicator {
    Indicator(
      id: .init(id), name: "ふるさと移住定住推進センターの年間相談件数", shortName: shortName, englishName: englishName,
      baseline: .value(62, year: FiscalYear(2018)), target: .level(value: 80, year: FiscalYear(2024)),
      printed: .init(baseline: "62件(H30)", target: "80件(R6)"), unit: Unit(base: "件"))
  }

  private static func placement(_ id: String, _ number: Int, isReprint: Bool = false) -> Placement {
    Placement(
      section: section.id, policy: "移住", indicator: .init(id), number: number, isReprint: isReprint,
      place: Place(file: "plan"))
  }

  private static let plan = Plan(
    settings: Settings(
      title: "計画", organisation: "県", period: FiscalYear(2020)...FiscalYear(2024),
      reportYear: FiscalYear(2023), asOf: .init(year: 2024, month: 9, day: 30)),
    sections: [section],
    indicators: [
      indicator("K01", shortName: "センター相談件数", englishName: "Requests"), indicator("K02", shortName: nil),
    ],
    placements: [placement("K01", 1), placement("K02", 2), placement("K01", 3, isReprint: true)])

  private static let evaluations = evaluate(plan, Observations([]), reportYear: FiscalYear(2023))

  @Test func `pages print the short name, or the name where there is none`() {
    let book = Book(
      .section(Self.section), plan: Self.plan, evaluations: Self.evaluations, findings: [], files: [],
      version: "1")
    #expect(
      Self.plan.placements.map(book.shortTitle(of:)) == [
        "センター相談件数", "ふるさと移住定住推進センターの年間相談件数", "センター相談件数（再掲）",
      ])
  }

  @Test func `the draft of the next plan keeps both names`() throws {
    let draft = nextPlan(
      after: Self.evaluations, of: Self.plan, for: FiscalYear(2025)...FiscalYear(2029), version: "1")
    let table = try #require(draft.files.first { $0.name == "indicators.csv" })
    let rows = table.text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let short = try #require(rows[0].firstIndex(of: "略称"))
    let english = try #require(rows[0].firstIndex(of: "指標名（英）"))
    #expect(rows.map { $0[short] } == ["略称", "センター相談件数", ""])
    #expect(rows.map { $0[english] } == ["指標名（英）", "Requests", ""])
  }
}
