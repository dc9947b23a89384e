import Evaluations
import Figures
import Indicators
import Testing

/// Figures compared with values that prefectures published themselves.
struct PublishedVectorsTests {
  @Test(arguments: cases)
  func `published figures come out as published`(_ scenario: Scenario) {
    #expect(scenario.differences == [])
  }

  private static func nagano(
    _ description: String, from baseline: Double, to target: Double, at value: Double, decimals: Int,
    _ expected: KeyValuePairs<Figure, Expected>
  ) -> Scenario {
    Scenario(
      testDescription: description, target: .level(value: target, year: r(9)),
      baseline: .value(baseline, year: r(4)), values: [r(7): value], reportYear: r(7), decimals: decimals,
      bounds: Indicator.Bounds(), period: r(5)...r(9), expected: expected)
  }

  static let cases: [Scenario] = [
    // 長野県: the third of five years.
    nagano("1.54 → 1.68", from: 1.54, to: 1.68, at: 1.5, decimals: 2, [.expected: 1.624]),
    nagano("8,012 → 8,220", from: 8012, to: 8220, at: 8000, decimals: 0, [.expected: 8136.8]),
    nagano(
      "▲3,703 → ▲2,000", from: -3703, to: -2000, at: -2530, decimals: 0,
      [.expected: -2681.2, .gap: .number(2681.2 - 2530), .rating: "○ 順調"]),
    Scenario(
      testDescription: "渡島管内の観光入込客数", target: .level(value: 1371, year: r(6)),
      baseline: .value(1204, year: h(30)), values: [r(5): 1160.4], decimals: 1,
      // 1160.4/1371 = 0.84638; −43.6/167 = −0.26107
      expected: [.attainment: 0.846, .progress: -0.261]),
    Scenario(
      testDescription: "道内空港の国際線利用者数", target: .level(value: 365, year: r(6)),
      baseline: .value(350, year: r(1)), values: [r(6): 408.2380], decimals: 1,
      // 408.238/365 = 1.11845; 58.238/15 = 3.88253
      expected: [.attainment: 1.118, .progress: 3.883, .rating: "◎ 達成"]),
    Scenario(
      testDescription: "地域おこし協力隊の隊員数", target: .level(value: 1005, year: r(6)),
      baseline: .value(679, year: h(30)), values: [r(4): 943], reportYear: r(4),
      // 943/1005 = 0.93830; 264/326 = 0.80981; 679 + 326 × 4/6; 264/217.3333 = 1.21472
      expected: [
        .attainment: 0.938, .progress: 0.81, .expected: .number(679 + 326 * 4.0 / 6), .pace: 1.215,
        .rating: "○ 順調",
      ]),
  ]
}
