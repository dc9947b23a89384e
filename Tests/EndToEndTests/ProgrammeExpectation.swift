import Evaluations
import Figures
import Foundation
import Indicators

/// What the books of the joint programme must say of the example, worked out from the reports and the evaluations.
struct ProgrammeExpectation {
  let example: ExampleSet

  var reportYear: FiscalYear { example.evaluations.context.reportYear }
  var years: [FiscalYear] { Array(example.plan.settings.period) }

  static let states = ["実施", "一部", "未実施", "－", "未報告"]
  static let decisions = ["継続", "拡充", "改善", "終了", "相違"]

  func report(_ initiative: Initiative, _ year: FiscalYear) -> InitiativeReport? {
    example.programme.reports.reports.first {
      $0.initiative == initiative.id && $0.year == year && year <= reportYear
    }
  }

  /// 実施状況 of an initiative in a year up to the report year: of several sides what they agree on, else 一部.
  func state(_ initiative: Initiative, _ year: FiscalYear) -> String {
    guard let report = report(initiative, year) else { return "未報告" }
    let words = Set(report.entries.compactMap(\.implementation?.rawValue))
    return words.count > 1 ? "一部" : words.first ?? "－"
  }

  /// 見直し of an initiative in a year; several sides that differ are 相違.
  func decision(_ initiative: Initiative, _ year: FiscalYear) -> String {
    let words = Set(report(initiative, year)?.entries.compactMap(\.review?.rawValue) ?? [])
    return words.count > 1 ? "相違" : words.first ?? "－"
  }

  func count(_ initiatives: [Initiative], _ year: FiscalYear, state: String) -> Int {
    initiatives.count { self.state($0, year) == state }
  }

  func count(_ initiatives: [Initiative], _ year: FiscalYear, decision: String) -> Int {
    initiatives.count { self.decision($0, year) == decision }
  }

  func figures(_ initiative: Initiative) -> [InitiativeMetric] {
    example.programme.reports.metrics.filter { $0.initiative == initiative.id }
  }

  func evaluation(_ figure: InitiativeMetric) -> Evaluation? { example.programme.metrics.aligned(figure.id) }

  /// The value of a figure in a year, as 取組一覧 writes it with its name and unit.
  func line(_ figure: InitiativeMetric, _ year: FiscalYear) -> String {
    let entry = evaluation(figure)?.record.entries.first { $0.year == year }
    let value = entry?.cells[0].number.map {
      digits($0, figure.indicator.decimals) + figure.indicator.unit.name
    }
    return "\(figure.indicator.name)：\(value ?? "－")"
  }

  /// The digits of a number with commas between thousands and ▲ for minus.
  func digits(_ number: Double, _ places: Int) -> String {
    let rounded = Rounding.halfAwayFromZero.round(number, digits: places).magnitude
    let halves = String(format: "%.*f", places, rounded).split(separator: ".")
    var whole = ""
    for (index, digit) in halves[0].enumerated() {
      if index > 0, (halves[0].count - index) % 3 == 0 { whole.append(",") }
      whole.append(digit)
    }
    return (number < 0 ? "▲" : "") + ([whole] + halves.dropFirst().map(String.init)).joined(separator: ".")
  }

  /// The trend of a figure by its slope: － for fewer than three years.
  func trend(_ evaluation: Evaluation) -> String {
    guard let years = evaluation[.fittedYears].number, years >= 3, let slope = evaluation[.slope].number
    else { return "－" }
    let rounded = Rounding.halfAwayFromZero.round(
      slope, digits: evaluation.indicator.decimals + 2)
    return rounded > 0 ? "増加" : rounded < 0 ? "減少" : "横ばい"
  }

  /// What was reported, once for the years in a row that share it, with those years.
  func runs(
    _ initiative: Initiative, _ field: (InitiativeReport) -> String
  ) -> [(years: String, text: String)] {
    var runs: [(first: FiscalYear, last: FiscalYear, text: String)] = []
    for year in years {
      guard let text = report(initiative, year).map(field), !text.isEmpty else { continue }
      if let last = runs.last, last.text == text, last.last.advanced(by: 1) == year {
        runs[runs.count - 1].last = year
      } else {
        runs.append((year, year, text))
      }
    }
    return runs.map { ($0.first == $0.last ? $0.first.label : "\($0.first.label)〜\($0.last.label)", $0.text) }
  }

  private func signed(_ number: Double, _ places: Int) -> String {
    let text = digits(number, places)
    let isZero = !text.contains { ("1"..."9").contains(String($0)) }
    return isZero ? "±" + text : number > 0 ? "+" + text : text
  }

  /// The lines beside the chart of a figure.
  func remarks(_ figure: InitiativeMetric, _ evaluation: Evaluation) -> [String] {
    let (places, unit) = (figure.indicator.decimals, figure.indicator.unit.name)
    func value(_ figure: Figure, _ text: (Double) -> String) -> String {
      evaluation[figure].number.map(text) ?? evaluation[figure].text ?? ""
    }
    let isSum = figure.indicator.target.kind == .cumulative
    let newest = value(isSum ? .total : .latest) { digits($0, places) }
    let change = evaluation.record.entries.indices.last { evaluation[.actual][$0].number != nil }
      .flatMap { evaluation[.change][$0].number }
    let changed = change.map { "（\(isSum ? "年度の値は" : "")前回から \(signed($0, places))\(unit)）" } ?? ""
    let slope = evaluation[.slope].number.map { signed($0, places + 1) } ?? ""
    let trend = trend(evaluation)
    let lines = [
      "最新 \(evaluation[.latestLabel].text ?? "")：\(isSum ? "計 " : "")\(newest)\(unit)\(changed)",
      "傾向：" + (trend == "－" ? "－（3年未満）" : "\(trend)（1年あたり \(slope)\(unit)）"),
    ]
    guard figure.hasTarget else { return lines }
    let attainment = value(.attainment) { digits($0 * 100, 1).replacing(",", with: "") + "%" }
    let probability = value(.probability) {
      $0 >= 0.95 ? "95%以上" : $0 <= 0.05 ? "5%以下" : digits($0 * 100, 0) + "%"
    }
    return lines + [
      "目標：\(figure.indicator.printed.target)　達成率 \(attainment)　不足数 \(value(.shortfall) { digits($0, places) })",
      "推計（目標年度）：\(value(.projection) { digits($0, places + 1) })　達成確率 \(probability)",
      "評価 \(value(.rating) { "\($0)" })　　見通し \(value(.outlook) { "\($0)" })",
    ]
  }
}
