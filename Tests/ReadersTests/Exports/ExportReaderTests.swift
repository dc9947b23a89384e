import Glibc
import Indicators
import Tables
import TestKit
import Testing

@testable import Readers

struct ExportReaderTests {
  static func read(
    _ files: [String: String], limits: Limits = Limits(), also prepare: (String) throws -> Void = { _ in }
  ) throws -> Reading<Exports> {
    try WorkingFolder.with { folder in
      try SamplePlan.write(in: folder)
      try WorkingFolder.write("", to: "exports/.hidden.csv", in: folder)
      for (name, text) in files { try WorkingFolder.write(text, to: "exports/" + name, in: folder) }
      try prepare(folder + "/exports")
      return try readExports(
        folder: InputFolder(folder + "/exports"), for: readPlan(folder: InputFolder(folder + "/plan")).value,
        limits: limits)
    }
  }

  @Test func `a finding points at the marked cell`() throws {
    let marked = MarkedCSV(
      """
      実績報告
      指標ID,1️⃣出展,年度,値,単位,状態
      K01,,R5,2️⃣１２.３.４,件,
      K01,,3️⃣26年度,5,件,
      4️⃣K9X,,R5,5,件,
      K01,,R6,5,件,5️⃣連報
      """)
    let findings = try Self.read(["a.csv": marked.text]).findings
    #expect(
      findings.map(\.message.code) == [
        "heading-near-miss", "number-unreadable", "year-ambiguous", "indicator-unknown",
        "status-not-understood",
      ])
    #expect(
      findings.map { MarkedCSV.Mark(line: $0.place.line ?? 0, column: $0.place.column ?? -1) } == marked.marks
    )
  }

  @Test(arguments: [("四捨五入", ["baseline-differs"]), ("切り捨て", [])])
  func `a delivered baseline is compared as the plan prints it`(rounding: String, codes: [String]) throws {
    let settings = try #require(SamplePlan.tables.first { $0.name == "settings.csv" }).text
    let reported = try WorkingFolder.with { folder in
      try SamplePlan.write(
        in: folder,
        replacing: ["settings.csv": Array(settings.replacing("四捨五入", with: rounding).utf8)])
      try WorkingFolder.write("指標ID,年度,値,単位,備考\nK03,H30,1204.07,万人,\n", to: "exports/a.csv", in: folder)
      let plan = try readPlan(folder: InputFolder(folder + "/plan")).value
      return try readExports(folder: InputFolder(folder + "/exports"), for: plan).findings.map(\.message.code)
    }
    #expect(reported == codes)
  }

  @Test(arguments: [
    ("-,1400,1500", []), ("1400,-,1500", [4]), ("1400,1500,－", [5]), ("1400,-,－", [4, 5]),
    ("-,1400,-", [5]), ("1400,該当なし,1500", []), ("-,-,-", []), ("1400,…,1500", []),
  ])
  func `a dash between or after the numbers of a series is in doubt, one before them is not`(
    values: String, doubted: [Int]
  ) throws {
    let reading = try Self.read(["a.csv": "指標ID,R3,R4,R5\nK01,\(values)\n"])
    let observations = reading.value.observations.of(Indicator.ID("K01"))
    #expect(observations.filter(\.isDoubted).map(\.year.number) == doubted.map { 2018 + $0 })
    #expect(observations.filter(\.isDoubted).allSatisfy { $0.value == .absent(.notApplicable) })
    let codes = reading.findings.map(\.message.code)
    #expect(codes.contains("dash-among-numbers") == !doubted.isEmpty)
  }

  @Test func `the digest of a file is that of its bytes, for those who ask for it`() throws {
    // "指標ID\n" in CP932, by sha256sum.
    let bytes: [UInt8] = [0x8E, 0x77, 0x95, 0x57, 0x49, 0x44, 0x0A]
    let found = try [true, false].map { digests in
      try WorkingFolder.with { folder in
        try SamplePlan.write(in: folder)
        try WorkingFolder.write(bytes, to: "exports/a.csv", in: folder)
        let plan = try readPlan(folder: InputFolder(folder + "/plan")).value
        return try readExports(folder: InputFolder(folder + "/exports"), for: plan, digests: digests).value
          .files[0].digest
      }
    }
    #expect(found == ["dd475214f6b40ab445915f8ecaa04cf435a2ea0a88df9a0ce7c08eb8d8893ca6", nil])
  }

  @Test func `the name of a file gives a department and takes nothing away`() throws {
    let finding = try WorkingFolder.with { folder in
      try SamplePlan.write(in: folder, replacing: SamplePlan.themed)
      try WorkingFolder.write(
        "取組ID,年度,取組実績,実施状況\nⅠ①,R5,会議,実旋\n", to: "exports/地域創生局.csv", in: folder)
      let reading = try readExports(
        folder: InputFolder(folder + "/exports"), for: readPlan(folder: InputFolder(folder + "/plan")).value)
      return try #require(reading.findings.first { $0.message.code == "word-unknown" })
    }
    #expect(finding.department == "地域創生局")
    #expect(finding.initiative == Initiative.ID(theme: Section.ID(chapter: "Ⅰ", number: nil), number: 1))
    #expect(finding.year == FiscalYear(2023))
    #expect(finding.found == "実旋")
  }

  @Test func `nothing is asked about a blank cell that the plan itself fills, or beside words`() throws {
    let header = "指標ID,年度,値,今後の方向性\n"
    func codes(_ row: String) throws -> [String] {
      try Self.read(["a.csv": header + row + "\n"]).findings.map(\.message.code)
    }
    #expect(try codes("K01,R5,,") == ["value-blank"])
    #expect(try codes("K01,R5,,来年度に調べる。") == [])
    #expect(try codes("K01,H30,,") == [])
  }

  @Test func `what a form holds behind an apostrophe is read without it`() throws {
    let words = try Self.read(["a.csv": "指標ID,年度,値,出典,備考\nK01,R5,1500,'－,'＋ 伸び\n"]).value
      .observations[Indicator.ID("K01"), .main, FiscalYear(2023)]?.words
    #expect(words?[.source] == "－")
    #expect(words?[.remark] == "＋ 伸び")
  }

  @Test func `a firmer value of another file counts, and both accounts say so`() throws {
    let reading = try Self.read([
      "b.csv": "指標ID,年度,値,状態\nK01,R5,100,速報\nK01,R4,90,\n",
      "a.csv": "指標ID,年度,値,状態\nK01,R5,110,確定\nK01,R4,91,\n",
    ])
    #expect(reading.value.observations[Indicator.ID("K01"), .main, FiscalYear(2023)]?.value == .measured(110))
    #expect(
      reading.value.observations[Indicator.ID("K01"), .main, FiscalYear(2022)]?.value == .absent(.unverified))
    #expect(reading.value.files.map(\.path) == ["exports/a.csv", "exports/b.csv"])
    #expect(
      reading.value.files.map(\.rowCounts) == [
        SourceFile.RowCounts(accepted: 1, rejected: 1), SourceFile.RowCounts(dropped: 1, rejected: 1),
      ])
    #expect(
      reading.findings.map { "\($0.place.file):\($0.place.line ?? 0) \($0.message.code)" } == [
        "exports/a.csv:3 value-conflict", "exports/b.csv:2 value-superseded",
        "exports/b.csv:3 value-conflict",
      ])
    #expect(reading.findings.first?.message.problem.ja == "「exports/b.csv」3行目（C列）の値「90」と食い違います。")
  }

  @Test func `words beside a value stay with it`() throws {
    let text = "指標ID,年度,値,出典,公表時点,次回公表,要因分析,今後の方向性,備考\nK01,R5,約5,あ,い,う,え,お,か\n"
    let observation = try #require(try Self.read(["a.csv": text]).value.observations.sorted.first)
    var words = Observation.Words()
    words[.source] = "あ"
    words[.released] = "い"
    words[.nextRelease] = "う"
    words[.analysis] = "え"
    words[.outlook] = "お"
    words[.remark] = "か"
    words[.qualifier] = "約"
    #expect(observation.words == words)
    #expect(observation.place == Place(file: "exports/a.csv", line: 2, heading: "値", column: 2))
  }

  @Test func `what is said anew beside the same value is heard, and what is left out is kept`() throws {
    let header = "指標ID,年度,値,状態,出典,公表時点,次回公表,要因分析,備考,今後の方向性\n"
    let observations = try Self.read([
      "a.csv": header
        + "K01,R4,90,速報,あ,い,う,え,お,か\nK01,R5,,集計中,,,9月,,,\nK01,R6,80,速報,あ,い,う,え,お,か\n",
      "b.csv": header
        + "K01,R4,90,速報,,き,く,,,\nK01,R5,,集計中,,,3月,,遅れる,\nK01,R6,80,確定,か,,,,,\n",
    ]).value.observations
    func words(_ year: Int) throws -> [String] {
      let words = try #require(observations[Indicator.ID("K01"), .main, FiscalYear(year)]).words
      return Observation.Words.Field.allCases.map { words[$0] }
    }
    #expect(try words(2022) == ["あ", "き", "く", "え", "か", "お", ""])
    #expect(try words(2023) == ["", "", "3月", "", "", "遅れる", ""])
    #expect(try words(2024) == ["か", "", "", "え", "か", "", ""])
  }

  @Test func `below a note a row of a wide table that gives reasons alone is still one of the table`() throws
  {
    let text = "指標ID,R4,R4状態\nK01,1500,確定\n※注記,,\nK02,,集計中\nK07,,\n"
    let observations = try Self.read(["a.csv": text]).value.observations
    #expect(FaultFixtures.text(of: observations) == "K01 R4 1500.0 確定\nK02 R4 集計中 確定\n")
  }

  @Test func `own headings and names of a department are read by the plan's aliases`() throws {
    let reading = try Self.read(["a.csv": "指標名,年次,実績件数\n相談件数,R5,7\n転入者数,R5,8\n"])
    #expect(FaultFixtures.text(of: reading.value.observations) == "G1-in R5 8.0 確定\nK01 R5 7.0 確定\n")
    #expect(reading.findings.isEmpty)
  }

  /// A folder with most things that are no file of values.
  static func folderOfFaults() throws -> Reading<Exports> {
    var limits = Limits()
    limits.fileBytes = 400
    limits.columns = 5
    limits.cellCharacters = 20
    let header = "指標ID,年度,値,備考\n"
    return try read(
      [
        "cells.csv": header + "K01,R5,1,\(String(repeating: "あ", count: 21))\nK01,R6,1,,,,\n",
        "large.csv": header + String(repeating: "K01,R5,1,\n", count: 40), "memo.txt": "x", "memo.XLSX": "x",
        "Thumbs.db": "x",
        "good.CSV": header + "K01,R4,1,\n", "~$good.csv": "x",
      ], limits: limits
    ) { folder in
      #expect(mkfifo(folder + "/pipe.csv", 0o600) == 0)
      #expect(mkdir(folder + "/folder.csv", 0o700) == 0)
      #expect(mkdir(folder + "/課のデータ", 0o700) == 0)
    }
  }

  /// What is said of files that cannot be read.
  static func findingsOfUnreadFiles() throws -> [Finding] {
    do {
      _ = try read(["good.csv": "指標ID,年度,値\nK01,R4,1\n"]) { folder in
        #expect(symlink("loop.csv", folder + "/loop.csv") == 0)
        #expect(symlink("nothing", folder + "/gone.csv") == 0)
      }
      return []
    } catch ExportError.filesUnread(_, let findings) {
      return findings
    }
  }

  @Test func `files that cannot be read are an error that names them all`() throws {
    let findings = try Self.findingsOfUnreadFiles()
    #expect(findings.map(\.place.file) == ["exports/gone.csv", "exports/loop.csv"])
    #expect(findings.allSatisfy { $0.severity == .correction })
    #expect(findings.map(\.message.code) == ["file-vanished", "file-unreadable"])
  }

  @Test func `what is in the folder and gives no values is reported in full`() throws {
    let reading = try Self.folderOfFaults()
    let text = FaultFixtures.text(of: reading.findings) + reading.value.files.map(FaultFixtures.text).joined()
    try FaultFixtures.check(text, named: "folder")
  }

  @Test func `no folder is an error, and one without a table too`() throws {
    let plan = try PlanReaderTests.read().value
    #expect(throws: ExportError.missing(path: "/nowhere")) {
      try readExports(folder: InputFolder("/nowhere"), for: plan)
    }
    try WorkingFolder.with { folder in
      for name in [".隠し.csv", "~$表.csv", "メモ.md"] {
        try WorkingFolder.write("指標ID,年度,値\n", to: name, in: folder)
        #expect(throws: ExportError.withoutTables(path: folder)) {
          try readExports(folder: InputFolder(folder), for: plan)
        }
      }
      try WorkingFolder.write("指標ID,年度,値\n", to: "表.CSV", in: folder)
      #expect(try readExports(folder: InputFolder(folder), for: plan).value.files.count == 1)
    }
  }
}
