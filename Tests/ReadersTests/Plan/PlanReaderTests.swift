import Indicators
import TestKit
import Testing

@testable import Readers
@testable import Tables

struct PlanReaderTests {
  static func read(replacing replacements: [String: [UInt8]?] = [:]) throws -> Reading<Plan> {
    try WorkingFolder.with { folder in
      try SamplePlan.write(in: folder, replacing: replacements)
      return try readPlan(folder: InputFolder(folder + "/plan"))
    }
  }

  @Test func `a plan without mistakes is read whole and without findings`() throws {
    let reading = try Self.read()
    let plan = reading.value
    #expect(reading.findings.isEmpty)
    #expect(plan.settings.title == "第２期北海道創生総合戦略（改訂版）")
    #expect(plan.settings.period == FiscalYear(2020)...FiscalYear(2024))
    #expect(plan.settings.asOf == Settings.Day(year: 2025, month: 9, day: 30))
    #expect(plan.settings.changeBand == 0.5)
    #expect(plan.settings.remarks.count == 10)
    #expect(plan.sections.map(\.id.description) == ["4", "4①", "5②"])
    #expect(plan.indicators.map(\.id.text) == ["G1", "K01", "K02", "K03", "K04", "K05", "K06", "K07"])
    #expect(
      plan.indicators.map(\.target.kind) == [
        .balance, .level, .level, .level, .level, .everyYear, .all, .level,
      ])
    #expect(plan.indicators.map(\.decimals) == [0, 0, 0, 1, 1, 0, 0, 0])
    #expect(plan.indicators[3].baseline == .value(1204, year: FiscalYear(2018)))
    #expect(plan.indicators[3].printed.line == "1,204万人(H30) → 1,371万人(R6)")
    #expect(plan.indicators[4].bounds == Indicator.Bounds(lower: 0, upper: 100))
    #expect(
      plan.placements.map(\.fullLabel) == [
        "4数-1", "4①-1", "4①-2", "4①-3", "4①-4", "5②-1", "5②-2", "5②-3", "5②-4",
      ])
    #expect(plan.placements.map(\.isReprint).last == true)
    #expect(plan.placements.filter(\.isReprint).count == 1)
    #expect(plan.constant("全市町村")?.value == 179)
    #expect(plan.path.map(\.value) == [1300])
    #expect(plan.ratings.bounds.map(\.value) == [0, 0.75, 0.8])
    #expect(plan.overrides.map(\.rating.label) == ["○ 順調"])
    #expect(plan.treatments.map(\.kind) == [.excluded, .excluded])
    #expect(plan.aliases.map(\.meaning) == ["G1-in", "G1-out", "値", "K01"])
  }

  @Test func `an indicator may have a short name of 16 full-width characters and an English one`() throws {
    let indicators = """
      指標ID,指標名,基準,目標,単位,定義,略称,指標名（英）
      K01,ふるさと移住定住推進センターの年間相談件数,"1,465件(H30)","1,560件(R6)",件,相談の数。,一二三四五六七八九十一二三四五ab,Requests
      K02,ちょっと暮らし滞在日数,"59,311日(R2)","105,000日(R6)",日,日数。,,

      """
    let placements = "区分,施策,指標ID\n4,目標,K01\n4①,移住,K02\n5②,連携,K01\n"
    let revised = "指標ID,報告年度から,目標,理由\nK01,R5,\"1,700件(R6)\",見直し\n"
    let tables: [String: [UInt8]?] = [
      "indicators.csv": Array(indicators.utf8), "placements.csv": Array(placements.utf8),
      "targets.csv": Array(revised.utf8), "path.csv": nil, "overrides.csv": nil, "aliases.csv": nil,
      "treatment.csv": nil,
    ]
    let plan = try Self.read(replacing: tables).value
    #expect(plan.indicators.map(\.shortName) == ["一二三四五六七八九十一二三四五ab", nil])
    #expect(plan.indicators.map(\.englishName) == ["Requests", nil])
    let inForce = plan.reported(in: FiscalYear(2023)).indicators
    #expect(inForce.first?.printed.target == "1,700件(R6)")
    #expect(inForce.first?.shortName == "一二三四五六七八九十一二三四五ab")
    #expect(inForce.first?.englishName == "Requests")
  }

  @Test func `rows of exports and published values may have the id of the plan before`() throws {
    let indicators = SamplePlan.tables[3].text.replacing("次回公表,備考", with: "次回公表,前計画の指標ID")
      .replacing("年間相談件数。,,,", with: "年間相談件数。,,,J01")
    try WorkingFolder.with { folder in
      try SamplePlan.write(in: folder, replacing: ["indicators.csv": Array(indicators.utf8)])
      let plan = try readPlan(folder: InputFolder(folder + "/plan")).value
      #expect(plan.indicator(.init("K01"))?.previousID == .init("J01"))
      try WorkingFolder.write("指標ID,年度,値\nJ01,R2,1400\nK01,R3,1410\n", to: "exports/a.csv", in: folder)
      let exports = try readExports(folder: InputFolder(folder + "/exports"), for: plan)
      #expect(exports.value.observations.sorted.map(\.indicator.text) == ["K01", "K01"])
      try WorkingFolder.write(
        "報告年度,指標ID,系列,年度,値,単位,状態\nR2,J01,,R2,1400,件,確定\n", to: "published/R2.csv", in: folder)
      let published = readPublished(folder: InputFolder(folder + "/published"), for: plan)
      #expect(published.value.flatMap(\.values).map(\.indicator.text) == ["K01"])
      #expect(published.findings.isEmpty)
    }
  }

  @Test func `tables in UTF-8 with mark and CR LF, with titles and notes, give the same plan`() throws {
    let plain = try Self.read().value
    var dressed: [String: [UInt8]?] = [:]
    for table in SamplePlan.tables {
      let text = "計画の表\n\n" + table.text + "※ここは注記\nK99,下の行\n"
      dressed[table.name] = [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: "\r\n").utf8)
    }
    let reading = try Self.read(replacing: dressed)
    #expect(reading.value.indicators.map(\.target) == plain.indicators.map(\.target))
    #expect(reading.value.settings == plain.settings)
    #expect(reading.findings.map(\.message.code) == Array(repeating: "table-ended", count: 10))
  }

  /// A plan without its optional tables.
  static func readWithoutOptionalTables() throws -> Reading<Plan> {
    let optional = [
      "constants.csv", "path.csv", "ratings.csv", "overrides.csv", "aliases.csv", "treatment.csv",
    ]
    let none = [UInt8]?.none
    let indicators = SamplePlan.tables[3].text.replacing("全市町村(R6)", with: "179市町村(R6)")
    var replacements = Dictionary(uniqueKeysWithValues: optional.map { ($0, none) })
    replacements["indicators.csv"] = Array(indicators.utf8)
    return try read(replacing: replacements)
  }

  static func findingsWithoutOptionalTables() throws -> [Finding] {
    try readWithoutOptionalTables().findings
  }

  @Test func `a plan can do without its optional tables and not without the others`() throws {
    let reading = try Self.readWithoutOptionalTables()
    #expect(reading.findings.map(\.message.code) == Array(repeating: "plan-table-missing", count: 6))
    #expect(reading.value.sums.isEmpty)
    #expect(reading.value.ratings == RatingScale())
  }

  /// What is said of a plan that is an empty folder.
  static func findingsWithoutTables() throws -> [Finding] {
    let names = SamplePlan.tables.map(\.name)
    do {
      return try read(replacing: Dictionary(uniqueKeysWithValues: names.map { ($0, [UInt8]?.none) })).findings
    } catch PlanError.unread(let findings) {
      return findings
    }
  }

  @Test func `the unit of a faulty row is no fault of a sum`() throws {
    let faulty = SamplePlan.tables[3].text.replacing(",年間100件(R2〜R6),件,", with: ",百,件,")
    let error = #expect(throws: PlanError.self) {
      _ = try Self.read(replacing: [
        "indicators.csv": Array(faulty.utf8), "sums.csv": Array("合計,内訳\nK01,K05\n".utf8),
      ])
    }
    guard case .wrong(let findings) = error else {
      Issue.record("no findings")
      return
    }
    #expect(findings.map(\.place.file) == ["plan/indicators.csv"])
  }

  @Test func `every missing table is reported at once`() throws {
    try FaultFixtures.check(
      FaultFixtures.text(of: Self.findingsWithoutTables()), named: "plan-without-tables")
  }

  /// The system may refuse to open a name that it has no file of (EMFILE), which is then no second table.
  @Test(arguments: ["constants.csv", "constants.xlsx", "path.xlsx"])
  func `a table that cannot be opened is no mistake of the plan, whatever others say without it`(
    _ name: String
  )
    throws
  {
    try WorkingFolder.with { folder in
      try SamplePlan.write(in: folder, replacing: name.hasSuffix(".csv") ? [name: nil] : [:])
      try WorkingFolder.write("", to: "plan/\(name)/file", in: folder)
      do throws(PlanError) {
        _ = try readPlan(folder: InputFolder(folder + "/plan"))
        Issue.record("there is a plan")
      } catch {
        guard case .unread(let findings) = error else { throw error }
        #expect(findings.contains { $0.place == Place(file: "plan/" + name) })
        #expect(findings.allSatisfy { $0.message.code != "plan-table-twice" })
      }
    }
  }

  @Test func `no folder is no plan`() {
    #expect(throws: PlanError.missing(path: "/nowhere/plan")) {
      try readPlan(folder: InputFolder("/nowhere/plan"))
    }
  }
}
