import Evaluations
import Indicators
import TestKit
import Testing

@testable import Readers
@testable import Tables

/// What an answer closes: one finding, for as long as nothing of it changes.
struct ClosedFindingsTests {
  /// What is still asked, and what is answered, once the plan's answers are read.
  struct Outcome {
    let closed: ClosedFindings

    /// The open findings of a severity, as code, indicator and year.
    func open(_ severity: Finding.Severity = .confirmation) -> [String] {
      closed.open.filter { $0.severity == severity }.map(Self.name)
    }

    var done: [String] { closed.closed.map { Self.name($0.finding) } }
    var reasons: [String] { closed.closed.map(\.reason.ja) }

    private static func name(_ finding: Finding) -> String {
      [finding.message.code, finding.indicator?.text, finding.year?.label].compactMap(\.self)
        .joined(separator: " ")
    }
  }

  private static let header = "指標ID,年度,系列,指摘,値,回答,理由,確認者,確認日\n"

  /// Reads exports with some answers, and perhaps what was published.
  static func outcome(
    _ export: String, answers: String = "", header: String = header, published: String? = nil
  ) throws -> Outcome {
    try WorkingFolder.with { folder in
      let tables: [String: [UInt8]?] =
        answers.isEmpty ? [:] : ["confirmed.csv": Array((header + answers).utf8)]
      try SamplePlan.write(in: folder, replacing: tables)
      try WorkingFolder.write(export, to: "exports/a.csv", in: folder)
      if let published { try WorkingFolder.write(published, to: "published/R5.csv", in: folder) }
      let plan = try readPlan(folder: InputFolder(folder + "/plan"))
      let exports = try readExports(folder: InputFolder(folder + "/exports"), for: plan.value)
      let publications = readPublished(folder: InputFolder(folder + "/published"), for: plan.value)
      let doubts = anomalies(
        evaluate(plan.value, exports.value.observations, reportYear: FiscalYear(2024)),
        exports.value.observations)
      return Outcome(
        closed: ClosedFindings(
          plan.findings + exports.findings + publications.findings + doubts, answers: plan.value.answers,
          observations: exports.value.observations, publications: publications.value, plan: plan.value,
          whole: plan.value))
    }
  }

  /// K01 leaps from 1,465 to 2,500 in R2 and falls by 60 % in R4; 2,500 stands still in R3.
  private static let leaps = "指標ID,年度,値\nK01,R2,2500\nK01,R3,2500\nK01,R4,1000\n"

  @Test func `without an answer everything is asked`() throws {
    let outcome = try Self.outcome(Self.leaps)
    #expect(outcome.open() == ["value-unchanged K01 R3", "value-change K01 R4"])
    #expect(outcome.done.isEmpty)
  }

  @Test(arguments: [
    "K01,R4,,value-change,1000,正しい,休館のため,企画課,2025-10-01",
    "k01,令和4年度,,value-change,\"１,０００件\",正しい,休館のため,企画課,2025-10-01",
    "K01,2022,,value-change,0.1万,正しい,休館のため,企画課,",
  ])
  func `an answer closes its finding, however it writes the number`(_ answer: String) throws {
    let outcome = try Self.outcome(Self.leaps, answers: answer + "\n")
    #expect(outcome.open() == ["value-unchanged K01 R3"])
    #expect(outcome.done == ["value-change K01 R4"])
    #expect(outcome.reasons == ["休館のため"])
    #expect(outcome.open(.note).filter { $0.hasPrefix("answer") }.isEmpty)
  }

  @Test(arguments: [
    "K01,R4,,value-change,1001,正しい,,,", "K01,R4,,value-unchanged,1000,正しい,,,",
    "K01,R3,,value-change,1000,正しい,,,", "K02,R4,,value-change,1000,正しい,,,",
    "K01,R4,転入,value-change,1000,正しい,,,", "K01,R4,,value-change,,正しい,,,",
    "K99,R4,,value-change,1000,正しい,,,",
  ])
  func `an answer to anything else closes nothing and is reported once`(_ answer: String) throws {
    let outcome = try Self.outcome(Self.leaps, answers: answer + "\n")
    #expect(outcome.open() == ["value-unchanged K01 R3", "value-change K01 R4"])
    #expect(outcome.done.isEmpty)
    #expect(outcome.open(.note).filter { $0 == "answers-of-nothing" }.count == 1)
  }

  @Test func `a value that changes is asked about again`() throws {
    let answer = "K01,R4,,value-change,1000,正しい,,,\n"
    let outcome = try Self.outcome(Self.leaps.replacing("R4,1000", with: "R4,900"), answers: answer)
    #expect(outcome.open() == ["value-unchanged K01 R3", "value-change K01 R4"])
    #expect(outcome.done.isEmpty)
  }

  @Test func `the series of a balance is part of the question`() throws {
    let balance = "指標ID,年度,値\nG1-in,R3,54600\nG1-in,R4,54600\nG1-out,R3,5000\nG1-out,R4,5000\n"
    let answer = "G1,R4,転入,value-unchanged,54600,正しい,,,\n"
    let outcome = try Self.outcome(balance, answers: answer)
    #expect(outcome.done == ["value-unchanged G1 R4"])
    #expect(outcome.open() == ["value-unchanged G1 R4"])
  }

  @Test func `a finding of a column is known by its different words`() throws {
    func export(_ words: String...) -> String {
      "指標ID,年度,値,備考\n" + zip(["R3", "R4"], words).map { "K04,\($0),58,\($1)\n" }.joined()
    }
    let first = try Self.outcome(export("速報値です。", "暫定値です。"))
    let asked = try #require(first.closed.open.first { $0.words.count == 2 })
    let code = asked.message.code
    let text = try #require(asked.question?.text)
    func answered(_ export: String) throws -> Bool {
      try Self.outcome(export, answers: "K04,,,\(code),\(text),正しい,,,\n").done.contains("\(code) K04")
    }
    #expect(try answered(export("速報値です。", "暫定値です。")))
    #expect(try answered(export("暫定値です。", "速報値です。")))
    #expect(try !answered(export("速報値です。", "見込値です。")))
  }

  @Test func `an answer does not correct a value, and is reported`() throws {
    let outcome = try Self.outcome(
      "指標ID,年度,値\nK01,R4,千五百くらい？\n",
      answers: "K01,R4,,number-unreadable,千五百くらい？,正しい,,,\n")
    #expect(outcome.open(.correction) == ["number-unreadable K01 R4"])
    #expect(outcome.done.isEmpty)
    #expect(outcome.open(.note).contains("answer-to-correction K01 R4"))
  }

  @Test func `要因分析 in the row answers a change of the value, and nothing else`() throws {
    let export = Self.leaps.split(separator: "\n").enumerated().map { index, line in
      line + (index == 0 ? ",要因分析" : ",大型施設の開業")
    }.joined(separator: "\n")
    let outcome = try Self.outcome(export + "\n")
    #expect(outcome.done == ["value-change K01 R4"])
    #expect(outcome.reasons == ["大型施設の開業"])
    #expect(outcome.open() == ["value-unchanged K01 R3"])
  }

  @Test func `what the newest report published of earlier years is not asked again while it is the same`()
    throws
  {
    func published(_ value: Int) -> String {
      "報告年度,指標ID,指標名,系列,年度,値,単位,状態\n"
        + "R5,K01,,,R3,2500,件,確定\nR5,K01,,,R4,\(value),件,確定\nR5,K01,,,R5,100,件,確定\n"
    }
    let export = Self.leaps + "K01,R5,100\n"
    let same = try Self.outcome(export, published: published(1000))
    #expect(same.done == ["value-unchanged K01 R3", "value-change K01 R4"])
    #expect(same.open().contains { $0.hasSuffix("K01 R5") })
    let changed = try Self.outcome(export, published: published(1001))
    #expect(changed.done == ["value-unchanged K01 R3"])
    #expect(changed.open().contains("value-change K01 R4"))
  }

  @Test func `the list of findings is itself such a table`() throws {
    let outcome = try Self.outcome(
      Self.leaps, answers: "value-change,確認,exports/a.csv,4,件,K01,R4,,1000,正しい,休館,,\n",
      header: "コード,重要度,ファイル,行,直し方,指標ID,年度,系列,値,回答,理由,確認者,確認日\n")
    #expect(outcome.done == ["value-change K01 R4"])
  }

  @Test(arguments: [
    ("confirmed.csv", ""), ("confirmed.csv", "指標ID,年度\nK01,R4\n"), ("confirmed.xlsx", "PK\u{3}\u{4}"),
  ])
  func `answers that cannot be read stop the report and are named`(_ name: String, _ text: String) throws {
    try WorkingFolder.with { folder in
      try SamplePlan.write(in: folder)
      try WorkingFolder.write(text, to: "plan/" + name, in: folder)
      do throws(PlanError) {
        _ = try readPlan(folder: InputFolder(folder + "/plan"))
        Issue.record("the plan was read")
      } catch {
        switch error {
        case .wrong(let findings), .unread(let findings):
          #expect(findings.contains { $0.severity == .correction && $0.place.file.hasPrefix("plan/" + name) })
        case .missing: Issue.record("no plan")
        }
      }
    }
  }

  @Test func `a thousand answers that match nothing are one note`() throws {
    let answers = (1...1000).map { "K01,R4,,value-change,\($0 + 5000),正しい,,,\n" }.joined()
    let outcome = try Self.outcome(Self.leaps, answers: answers)
    #expect(outcome.open(.note).filter { $0 == "answers-of-nothing" }.count == 1)
    #expect(outcome.done.isEmpty)
  }

  /// The findings about answers, for the catalogue.
  static func findingsOfAllKinds() throws -> [Finding] {
    try outcome(
      "指標ID,年度,値\nK01,R4,千五百くらい？\n",
      answers: "K01,R4,,number-unreadable,千五百くらい？,正しい,,,\nK01,R4,,value-change,1,正しい,,,\n"
    ).closed.open.filter { $0.message.code.hasPrefix("answer") }
  }
}
