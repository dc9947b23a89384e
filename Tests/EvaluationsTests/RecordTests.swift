import Evaluations
import Figures
import Indicators
import Testing

/// The data of a record for each year.
struct RecordTests {
  /// A record with a baseline of R1, one value and one absence, for a report of R4; the plan ends with R6.
  private static let record: Record = {
    var scenario = Scenario(
      testDescription: "", target: .level(value: 100, year: r(6)), baseline: .value(50, year: r(1)),
      reportYear: r(4))
    scenario.excluded = [r(2)]
    scenario.broken = [r(3)]
    let observations = [
      Observation(indicator: Scenario.id, year: r(1), value: .measured(51)),
      Observation(indicator: Scenario.id, year: r(2), value: .measured(60), status: .provisional),
      Observation(indicator: Scenario.id, year: r(3), value: .absent(.withheld)),
      Observation(indicator: Scenario.id, year: r(5), value: .measured(80)),
    ]
    return Record(
      of: scenario.indicator, in: scenario.plan, observations: Observations(observations),
      reportYear: scenario.reportYear)
  }()

  private static let cells = record.entries.flatMap(\.cells)

  @Test func `a year has a value, the plan's baseline, a reason, or is not expected`() {
    #expect(Self.record.years == (1...6).map(r))
    #expect(
      Self.cells.map(\.state) == [
        .baseline(50), .measured(60, .provisional), .absent(.withheld), .absent(.notSubmitted), .notExpected,
        .notExpected,
      ])
  }

  @Test func `number, status, reason and word follow from the state`() {
    #expect(Self.cells.map(\.number) == [50, 60, nil, nil, nil, nil])
    #expect(Self.cells.map(\.status) == [nil, .provisional, nil, nil, nil, nil])
    #expect(Self.cells.map(\.absence) == [nil, nil, .withheld, .notSubmitted, nil, nil])
    #expect(Self.cells.map(\.word?.text) == ["基準", "速報", "秘匿", "未提出", nil, nil])
  }

  @Test func `a year takes part as it is unless the plan treats it in another way`() {
    #expect(Self.record.entries.map(\.treatment) == [nil, .excluded, .discontinued, nil, nil, nil])
    #expect(
      Self.record.entries.map(\.treatmentWord.text) == ["使う", "除外", "定義変更", "使う", "使う", "使う"])
  }
}
