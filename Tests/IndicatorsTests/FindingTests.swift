import Indicators
import Testing

struct FindingTests {
  static func message(_ code: String, _ severity: Finding.Severity = .note) -> Finding.Message {
    let text = Text(ja: "あ", en: "a")
    return Finding.Message(code: code, severity: severity, problem: text, remedy: text, handling: text)
  }

  @Test func `findings are ordered by place, code and year`() {
    let place = Place(file: "a", line: 1)
    let findings = [
      Finding(Self.message("b"), at: place), Finding(Self.message("a"), at: place, year: FiscalYear(2022)),
      Finding(Self.message("a"), at: place, year: FiscalYear(2021)),
      Finding(Self.message("z"), at: Place(file: "a")),
    ]
    #expect(findings.sorted().map(\.message.code) == ["z", "a", "a", "b"])
    #expect(findings.sorted()[1].year == FiscalYear(2021))
  }

  @Test func `the gravest severity comes first`() {
    #expect(Finding.Severity.allCases.sorted() == [.correction, .confirmation, .note])
    #expect(Finding.Severity.allCases.map { $0.name(.japanese) } == ["要修正", "確認", "参考"])
    #expect(Finding.Severity.allCases.map { $0.name(.english) } == ["correct", "check", "note"])
  }

  @Test func `a finding has the severity of its message`() {
    #expect(Finding(Self.message("a", .confirmation), at: Place(file: "a")).severity == .confirmation)
  }
}
