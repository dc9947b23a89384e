import Evaluations
import Glibc
import Indicators
import TestKit
import Testing

@testable import Readers
@testable import Tables

struct PublishedReaderTests {
  private static let head = "報告年度,指標ID,指標名,系列,年度,値,単位,状態,評価,見通し\n"

  private static func read(_ files: [String: String]) throws -> Reading<[Publication]> {
    try WorkingFolder.with { folder in
      try SamplePlan.write(in: folder)
      for (name, text) in files { try WorkingFolder.write(text, to: "published/" + name, in: folder) }
      return readPublished(
        folder: InputFolder(folder + "/published"),
        for: try readPlan(folder: InputFolder(folder + "/plan")).value)
    }
  }

  /// What a file of published values with two faults and two changed figures gives.
  static func findingsOfAllKinds() throws -> [Finding] {
    let reading = try read([
      "R5.csv": head + "R5,K99,,,R5,1,件,確定,,\nR5,K01,,,R5,一,件,確定,,\n"
        + "R5,K01,,,R4,100,件,速報,,\nR5,K01,,,R5,200,件,確定,,\nR5,K01,,,R5,300,件,確定,,\n",
      "R5 - コピー.csv": head + "R5,K01,,,R4,9999,件,確定,,\n",
    ])
    let plan = try WorkingFolder.with { folder in
      try SamplePlan.write(in: folder)
      return try readPlan(folder: InputFolder(folder + "/plan")).value
    }
    let values = [(2022, 101.0), (2023, 201.0)].map { year, value in
      Observation(
        indicator: Indicator.ID("K01"), year: FiscalYear(year), value: .measured(value),
        place: Place(file: "exports/a.csv", line: 2))
    }
    let evaluations = evaluate(plan, Observations(values), reportYear: FiscalYear(2024))
    let verdict = Publication.Verdict(
      indicator: Indicator.ID("K01"), rating: "", outlook: "", target: "1,500件(R6)",
      targetPlace: Place(file: "published/R5.csv", line: 2, heading: "目標"), baseline: "1,400件(H30)",
      baselinePlace: Place(file: "published/R5.csv", line: 2, heading: "基準"))
    let retargeted = Publication(reportYear: FiscalYear(2023), values: [], verdicts: [verdict])
    return try reading.findings + readingOfAFile().findings
      + (Comparison(evaluations, with: reading.value)?.findings(for: plan) ?? [])
      + (Comparison(evaluations, with: [retargeted], whole: plan)?.findings(for: plan) ?? [])
  }

  /// What comes of a file where the folder belongs.
  private static func readingOfAFile() throws -> Reading<[Publication]> {
    try WorkingFolder.with { folder in
      try SamplePlan.write(in: folder)
      try WorkingFolder.write("", to: "published", in: folder)
      return readPublished(
        folder: InputFolder(folder + "/published"),
        for: try readPlan(folder: InputFolder(folder + "/plan")).value)
    }
  }

  @Test func `a folder that cannot be listed is reported, and never stops the report`() throws {
    let reading = try Self.readingOfAFile()
    #expect(reading.value == [])
    #expect(reading.findings.map(\.message.code) == ["published-folder-unreadable"])
    #expect(reading.findings.map(\.severity.name.ja) == ["確認"])
    #expect(reading.findings.map(\.place) == [Place(file: "published")])
  }

  @Test func `rows that are repeated are one finding, and the first of them counts`() throws {
    let rows = (0..<1_000).map { "R5,K01,,,R4,\(100 + $0),件,確定,○ 順調,'－ 推計不可\n" }.joined()
    let reading = try Self.read(["R5.csv": Self.head + rows])
    let publication = try #require(reading.value.first)
    #expect(publication.values.map(\.value) == [.measured(100)])
    #expect(publication.verdicts.map(\.outlook) == ["－ 推計不可"])
    #expect(reading.findings.map(\.message.code) == ["published-rows-repeated"])
    #expect(reading.findings.map(\.place.line) == [3])
  }

  @Test func `without the folder nothing was published`() throws {
    let reading = try Self.read([:])
    #expect(reading.value == [])
    #expect(reading.findings == [])
  }

  @Test func `a file whose name is CP932 is read all the same`() throws {
    try WorkingFolder.with { folder in
      try SamplePlan.write(in: folder)
      let text = Self.head + "R5,K01,,,R5,1502,件,確定,,\n"
      try WorkingFolder.write(text, to: "published/R5.csv", in: folder)
      let name: [CChar] =
        (Array((folder + "/published/").utf8) + [0x8C, 0xF6, 0x95, 0x5C] + Array(".csv".utf8) + [0])
        .map(CChar.init(bitPattern:))
      #expect(rename(folder + "/published/R5.csv", name) == 0)
      let plan = try readPlan(folder: InputFolder(folder + "/plan")).value
      let reading = readPublished(folder: InputFolder(folder + "/published"), for: plan)
      #expect(reading.findings == [])
      #expect(reading.value.first?.values.map(\.place.file) == ["published/公表.csv"])
    }
  }

  @Test func `values, absences and verdicts come back by report year, oldest first`() throws {
    let reading = try Self.read([
      "R5.csv": Self.head + "R5,K01,相談件数,,R5,1502.25,件,速報,○ 順調,－ 推計不可\n"
        + "R5,K01,相談件数,,R4,,件,集計中,○ 順調,－ 推計不可\n",
      "R4.csv": Self.head + "R4,K01,相談件数,,R4,1400,件,確定,△ やや遅れ,× 未達見込み\n",
      ".hidden.csv": "x", "memo.txt": "x",
    ])
    #expect(reading.findings == [])
    #expect(reading.value.map(\.reportYear) == [FiscalYear(2022), FiscalYear(2023)])
    let last = try #require(reading.value.last)
    #expect(last.values.map(\.value) == [.measured(1502.25), .absent(.inPreparation)])
    #expect(last.values.map(\.status) == [.provisional, nil])
    #expect(last.verdicts.map(\.rating) == ["○ 順調"])
    #expect(last.values[1].place.line == 3)
  }

  @Test func `of two files with one report year that which bears its name counts`() throws {
    let reading = try Self.read([
      "R5 - コピー.csv": Self.head + "R5,K01,,,R4,9999,件,確定,,\n",
      "R5.csv": Self.head + "R5,K01,,,R4,1400,件,確定,,\n",
    ])
    #expect(reading.value.map(\.values.count) == [1])
    #expect(reading.value.first?.values.first?.value == .measured(1400))
    #expect(reading.findings.map(\.message.code) == ["published-twice"])
    #expect(reading.findings.map(\.place.file) == ["published/R5 - コピー.csv"])
  }

  @Test func `a value in another multiple is brought into the plan's unit`() throws {
    let reading = try Self.read(["R5.csv": Self.head + "R5,K01,,,R5,1.5,千件,確定,,\n"])
    #expect(reading.value.first?.values.first?.value == .measured(1500))
  }

  @Test(arguments: [
    ("R5,K99,,,R5,1,件,確定,,", "published-indicator-gone", "参考"),
    ("R5,K01,,転入,R5,1,件,確定,,", "published-row-unreadable", "確認"),
    ("R5,K01,,,26年度,1,件,確定,,", "published-row-unreadable", "確認"),
    ("R5,K01,,,R5,一,件,確定,,", "published-row-unreadable", "確認"),
    ("R5,K01,,,R5,1,人,確定,,", "published-row-unreadable", "確認"),
    ("R5,K01,,,R5,1,件,たぶん,,", "published-row-unreadable", "確認"),
    ("R5,K01,,,R5,,件,,,", "published-row-unreadable", "確認"),
  ])
  func `a row that was not written so is not compared and never stops the report`(
    _ row: String, _ code: String, _ severity: String
  ) throws {
    let reading = try Self.read(["R5.csv": Self.head + row + "\n"])
    #expect(reading.value == [])
    #expect(reading.findings.map(\.message.code) == [code])
    #expect(reading.findings.map(\.severity.name.ja) == [severity])
    #expect(reading.findings.map(\.place.line) == [2])
  }

  @Test func `a file without its headings is reported and left`() throws {
    let reading = try Self.read(["R5.csv": "報告年度,指標ID\nR5,K01\n"])
    #expect(reading.value == [])
    #expect(reading.findings.allSatisfy { $0.severity != .correction })
    #expect(reading.findings.allSatisfy { $0.message.code == "heading-missing" })
    #expect(reading.findings.count == 5)
  }
}
