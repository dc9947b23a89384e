import Indicators
import TestKit
import Testing

@testable import Readers
@testable import Tables

/// Files that are made to cost time: very many rows about one thing.
struct HostileRowsTests {
  private static func read(_ text: String) throws -> Reading<Exports> {
    try WorkingFolder.with { folder in
      try SamplePlan.write(in: folder, replacing: SamplePlan.themed)
      try WorkingFolder.write(text, to: "exports/多い.csv", in: folder)
      return try readExports(
        folder: InputFolder(folder + "/exports"), for: readPlan(folder: InputFolder(folder + "/plan")).value)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `very many equal values and one other contradict each other, each beside its other`() throws {
    let count = 20_000
    let rows = String(repeating: "K01,R5,1000\n", count: count) + "K01,R5,2000\n"
    let reading = try Self.read("指標ID,年度,値\n" + rows)
    // Of one cause in one column twenty are listed, and the others are counted.
    #expect(reading.findings.count == 21)
    #expect(reading.findings.allSatisfy { $0.message.code == "value-conflict" })
    let reported = reading.findings.map(\.message.problem.ja)
    #expect(Set(reported.dropLast()) == ["「exports/多い.csv」\(count + 2)行目（C列）の値「2000」と食い違います。"])
    #expect(reported.last == "ほか\(count - 19)件、この列に同じ指摘があります。")
    #expect(reading.value.files.map(\.rowCounts.rejected) == [count + 1])
    #expect(reading.value.observations.sorted.map(\.value) == [.absent(.unverified)])
  }

  /// Rows of as many figures and sides of one initiative.
  private static func figures(_ count: Int) -> String {
    (1...count).map { "Ⅰ①,R5,説明会\($0),数\($0),\($0),回,課\($0),実施\n" }.joined()
  }

  /// What is said of a figure more than an initiative may have.
  static func findingsOfTooManyFigures() throws -> [Finding] {
    try read("取組ID,年度,取組実績,指標名,値,単位,実施主体,実施状況\n" + figures(501)).findings
  }

  @Test func `a figure more than an initiative may have is named, and the others are kept`() throws {
    #expect(try Self.findingsOfTooManyFigures().map(\.message.code) == ["figures-too-many"])
    let reading = try Self.read("取組ID,年度,取組実績,指標名,値,単位,実施主体,実施状況\n" + Self.figures(10_000))
    #expect(reading.value.programme.metrics.map(\.number) == Array(1...500))
    #expect(reading.value.observations.sorted.count == 500)
    #expect(reading.findings.map(\.message.code) == Array(repeating: "figures-too-many", count: 21))
  }

  @Test(.timeLimit(.minutes(1)))
  func `very many sides of one initiative are all kept`() throws {
    let count = 10_000
    let rows = (1...count).map { "Ⅰ①,R5,説明会\($0),数\($0 % 500),,回,課\($0),実施\n" }.joined()
    let reading = try Self.read("取組ID,年度,取組実績,指標名,値,単位,実施主体,実施状況\n" + rows)
    let programme = reading.value.programme
    #expect(programme.reports.map(\.entries.count) == [count])
  }

  @Test(.timeLimit(.minutes(1)))
  func `very many accounts of one side become lines of one, each once`() throws {
    let count = 10_000
    let rows = (1...count).map { "Ⅰ①,R5,説明会\($0),実施\nⅠ①,R5,説明会\($0),実施\n" }.joined()
    let reading = try Self.read("取組ID,年度,取組実績,実施状況\n" + rows)
    let entries = reading.value.programme.reports.flatMap(\.entries)
    #expect(entries.map(\.activity) == [(1...count).map { "説明会\($0)" }.joined(separator: "\n")])
  }
}
