import Evaluations
import Foundation
import Indicators
import Tables
import TestKit
import Testing

@testable import Readers

/// The page that lists every finding, made from what the samples of the museum give.
struct FindingsCatalogueTests {
  private static let page = FaultFixtures.sources.appendingPathComponent("Readers/Readers.docc/Findings.md")

  @Test func `every message is produced by a sample or a folder of faults`() throws {
    let reported = Set(try Self.findings().map(\.message.code))
    let codes = try FaultFixtures.messages.flatMap { try FaultFixtures.codes(in: $0.path) }
    #expect(codes.count > 70)
    #expect(codes.filter { !reported.contains($0) } == [])
    #expect(reported.subtracting(codes) == [])
    #expect(Set(codes).count == codes.count)
  }

  @Test func `every file of messages has its part of the catalogue`() throws {
    #expect(try FaultFixtures.messageFiles() == FaultFixtures.messages.map(\.path).sorted())
  }

  @Test func `every message says in both languages what is wrong, what to do and what is done`() throws {
    for finding in try Self.findings() {
      let message = finding.message
      for text in [message.problem, message.remedy, message.handling] {
        #expect(text.ja.hasSuffix("。"), "\(message.code): \(text.ja)")
        #expect(text.en.hasSuffix(".") || text.en.hasSuffix("?"), "\(message.code): \(text.en)")
      }
    }
  }

  @Test func `the catalogue of findings is what the samples give`() throws {
    let text = try Self.text()
    if FaultFixtures.isRecording {
      try FileManager.default.createDirectory(
        at: Self.page.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: Self.page, atomically: true, encoding: .utf8)
      Issue.record("recorded")
    }
    #expect(try String(contentsOf: Self.page, encoding: .utf8) == text)
  }

  /// All findings that tests produce; those of exports first, so that they serve as the examples.
  private static func findings() throws -> [Finding] {
    let samples =
      FaultFixtures.samples.filter { !$0.hasPrefix("plan.") }
      + FaultFixtures.samples.filter { $0.hasPrefix("plan.") }
    return try samples.flatMap {
      try FaultFixturesTests.reading(of: $0, FaultFixtures.bytes(of: $0)).findings
    }
      + ExportReaderTests.folderOfFaults().findings + ExportReaderTests.findingsOfUnreadFiles()
      + OtherFilesTests.reading().findings
      + OtherFilesTests.findingsOfOtherPlans() + PlanReaderTests.findingsWithoutTables()
      + PlanReaderTests.findingsWithoutOptionalTables() + PlanWorkbooksTests.findingsOfAllKinds()
      + PublishedReaderTests.findingsOfAllKinds() + ClosedFindingsTests.findingsOfAllKinds()
      + SeriesReaderTests.findingsOfAllKinds() + HostileRowsTests.findingsOfTooManyFigures()
      + doubtsAboutAskedYear() + doubtsAboutPublishedYear()
      + [findingOnChange()]
  }

  /// What is said where the report of the settings' year was published and a value of the next year is confirmed.
  private static func doubtsAboutPublishedYear() throws -> [Finding] {
    try WorkingFolder.with { folder in
      try SamplePlan.write(in: folder)
      let settings = try String(contentsOfFile: folder + "/plan/settings.csv", encoding: .utf8)
      try WorkingFolder.write(
        settings.replacing("報告年度,R6", with: "報告年度,R5"), to: "plan/settings.csv", in: folder)
      let value = Observation(
        indicator: Indicator.ID("K01"), year: FiscalYear(2024), value: .measured(1), status: .confirmed)
      return doubts(
        aboutYearOf: try readPlan(folder: InputFolder(folder + "/plan")).value,
        after: [Publication(reportYear: FiscalYear(2023), values: [], verdicts: [])], Observations([value]))
    }
  }

  /// What is said of an export that is changed while it is read.
  private static func findingOnChange() -> Finding {
    InputFile.Refusal.noBytes(.changed).finding(at: "exports/a.csv", Limits())
  }

  private static func doubtsAboutAskedYear() throws -> [Finding] {
    try WorkingFolder.with { folder in
      try SamplePlan.write(in: folder)
      return doubts(
        aboutAskedYear: FiscalYear(2100),
        in: try readPlan(folder: InputFolder(folder + "/plan")).value.settings)
    }
  }

  private static func text() throws -> String {
    let findings = try findings()
    let groups = try FaultFixtures.messages.map { title, path in
      let rows = try FaultFixtures.codes(in: path).compactMap { code in
        findings.first { $0.message.code == code }.map { row(of: $0, among: findings) }
      }
      return """
        ## \(title)

        | コード | 重要度 | 例 | 直し方 | このブックでの扱い |
        |---|---|---|---|---|
        \(rows.joined(separator: "\n"))

        """
    }
    return """
      # 指摘の一覧

      読むときと見直すときに出る指摘のすべて。`tassei check` が表示し、ブックの「要確認」に載る。

      要修正の値は直すまで使わない。確認の値は疑わしいが使う。参考は知っておくとよいこと。例は試験の見本から採ったもので、
      英語は `--language en` のときの文である。このページは見本から作られ、食い違えば試験が失敗する（`GOLDEN=record` で作り直す）。

      \(groups.joined(separator: "\n"))
      """
  }

  private static func row(of finding: Finding, among findings: [Finding]) -> String {
    let message = finding.message
    let severities = Finding.Severity.allCases.filter { severity in
      findings.contains { $0.message.code == message.code && $0.severity == severity }
    }
    let cells = [
      "`\(message.code)`", severities.map { "\($0.name.ja) \($0.name.en)" }.joined(separator: "／"),
      both(message.problem), both(message.remedy), both(message.handling),
    ]
    return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }

  private static func both(_ text: Text) -> String {
    "\(text.ja)<br>*\(text.en)*"
  }
}
