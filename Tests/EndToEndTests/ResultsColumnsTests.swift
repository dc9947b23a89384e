import Evaluations
import Figures
import Foundation
import Indicators
import TestKit
import Testing

/// What stands under which heading of 結果一覧.csv and under which key of results.json is what the evaluation says, for
/// every indicator of the shipped example.
struct ResultsColumnsTests {
  /// One row of 結果一覧.csv: a place in the strategy, and the evaluation of the indicator that stands there.
  struct Row {
    let placement: Placement
    let evaluation: Evaluation
    let context: Context

    var indicator: Indicator { evaluation.indicator }
    var latest: Record.Entry? {
      evaluation.record.entries.last { Double($0.year.number) == evaluation[.latestYear].number }
    }

    func figure(_ figure: Figure, _ digits: PrintedDigits) -> String {
      digits.text(figure, of: evaluation, context)
    }
  }

  /// Every heading of 結果一覧.csv, from left to right, and what must stand below it.
  private static let columns: [(heading: String, field: @Sendable (Row) -> String)] = [
    ("区分", { $0.placement.section.description }),
    ("施策", { $0.placement.policy }),
    ("No", { $0.placement.fullLabel }),
    ("指標ID", { $0.indicator.id.text }),
    ("指標名", { $0.indicator.name }),
    ("再掲", { $0.placement.isReprint ? "再掲" : "" }),
    ("単位", { $0.indicator.unit.name }),
    ("種別", { $0.indicator.target.kind.name }),
    ("基準", { $0.indicator.printed.baseline }),
    ("目標（原文）", { $0.indicator.printed.target }),
    ("最新年度", { $0.figure(.latestLabel, .words) }),
    ("最新実績", { $0.figure($0.indicator.target.kind == .cumulative ? .total : .latest, .value(0)) }),
    ("状態", { status($0) }),
    (
      "付記",
      { row in
        (row.latest?.cells ?? []).map { $0.words[.qualifier] }.filter { !$0.isEmpty }.joined(separator: "・")
      }
    ),
    ("達成率", { $0.figure(.attainment, .ratio) }),
    ("進捗率", { $0.figure(.progress, .ratio) }),
    ("期待値", { $0.figure(.expected, .value(1)) }),
    ("期待値との差", { $0.figure(.gap, .value(1)) }),
    ("期待比", { $0.figure(.pace, .ratio) }),
    ("不足数", { $0.figure(.shortfall, .shortfall) }),
    ("必要年増分", { $0.figure(.requiredPerYear, .value(1)) }),
    ("実績年増分", { $0.figure(.achievedPerYear, .value(1)) }),
    ("推計値", { $0.figure(.projection, .value(1)) }),
    ("80％下限", { $0.figure(.lower, .value(1)) }),
    ("80％上限", { $0.figure(.upper, .value(1)) }),
    ("推計達成率", { $0.figure(.projectedAttainment, .ratio) }),
    ("推計不足数", { $0.figure(.projectedShortfall, .value(1)) }),
    ("達成確率", { $0.figure(.probability, .probability) }),
    ("達成見込年", { $0.figure(.reachLabel, .words) }),
    ("評価記号", { sign($0.figure(.rating, .words)) }),
    ("評価", { words($0.figure(.rating, .words)) }),
    ("見通し記号", { sign($0.figure(.outlook, .words)) }),
    ("見通し", { words($0.figure(.outlook, .words)) }),
    ("所管課", { $0.indicator.department }),
    ("備考", { remark($0) }),
    ("要因分析", { commentary(.analysis, $0) }),
    ("今後の方向性", { commentary(.outlook, $0) }),
  ]

  /// The sign of a printed verdict, which stands before its first space; － is an empty cell.
  private static func sign(_ verdict: String) -> String {
    let sign = verdict.split(separator: " ", maxSplits: 1).first ?? ""
    return sign == "－" ? "" : String(sign)
  }

  private static func words(_ verdict: String) -> String {
    verdict.split(separator: " ", maxSplits: 1).dropFirst().joined()
  }

  private static func status(_ row: Row) -> String {
    if let doubt = row.evaluation.sumStatus { return doubt.rawValue }
    let statuses = (row.latest?.cells ?? []).map(\.printedStatus)
    return statuses.count == 2 && statuses[0] != statuses[1]
      ? statuses.joined(separator: "・") : statuses.first ?? ""
  }

  private static func commentary(_ field: Observation.Words.Field, _ row: Row) -> String {
    let years = row.evaluation.record.entries.filter { $0.year <= row.context.reportYear }
    let texts = years.flatMap { entry in entry.cells.map { (entry.year, $0.words[field]) } }
    guard let (year, text) = texts.last(where: { !$0.1.isEmpty }) else { return "" }
    return "\(year.label)　\(text)"
  }

  private static func remark(_ row: Row) -> String {
    var parts: [String] = []
    if row.evaluation[.missingLabel].reason == nil, let missing = row.evaluation[.missingLabel].text {
      parts.append(missing)
    }
    if let latest = row.latest, latest.treatmentWord.text != "使う" {
      parts.append("\(latest.year.label)は\(latest.treatmentWord.text)")
    }
    if let override = row.evaluation.record.override { parts.append("※" + override.reason) }
    for remark in (row.latest?.cells ?? []).map({ $0.words[.remark] })
    where !remark.isEmpty && !parts.contains(remark) {
      parts.append(remark)
    }
    return parts.joined(separator: "／")
  }

  @Test func `every column of 結果一覧.csv holds what its heading says`() throws {
    let set = try ExampleSet.shared
    let table = try CSVTable(set.text("R6/結果一覧.csv"))
    #expect(table.headings == Self.columns.map(\.heading))
    #expect(table.rows.count == set.plan.placements.count)
    for (placement, fields) in zip(set.plan.placements, table.rows) {
      let evaluation = try #require(set.evaluations[placement.indicator])
      let row = Row(placement: placement, evaluation: evaluation, context: set.evaluations.context)
      for (heading, field) in Self.columns {
        #expect(fields[heading] == InertText.written(field(row)), "\(placement.fullLabel) \(heading)")
      }
    }
  }

  @Test func `no cell of 結果一覧.csv begins like a formula but numbers below zero`() throws {
    let table = try CSVTable(ExampleSet.shared.text("R6/結果一覧.csv"))
    let cells = table.rows.flatMap { row in table.headings.compactMap { row[$0] } }
    let openings: Set<Character> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
    let suspicious = cells.filter { $0.first.map(openings.contains) ?? false }
    #expect(suspicious.allSatisfy { $0.wholeMatch(of: #/-[0-9,]+(\.[0-9]+)?%?/#) != nil }, "\(suspicious)")
    #expect(table.rows.contains { $0["評価"]?.hasPrefix("判定不可") == true && $0["評価記号"] == "" })
  }

  @Test func `no two columns of 結果一覧.csv hold the same, so that no exchange goes unseen`() throws {
    let table = try CSVTable(ExampleSet.shared.text("R6/結果一覧.csv"))
    let columns = table.headings.map { heading in table.rows.map { $0[heading] } }
    #expect(Set(columns).count == columns.count)
  }

  @Test func `every key of results.json holds what its name says`() throws {
    let set = try ExampleSet.shared
    let json = try JSONValue(set.data("R6/results.json"))
    #expect(json.differences(from: ExpectedResults(example: set).json) == [])
  }

  @Test func `results.json reports the ends of an interval, its middle and its chance apart`() throws {
    let set = try ExampleSet.shared
    let json = try JSONValue(set.data("R6/results.json"))
    var intervals = 0
    for indicator in json["indicators"]?.elements ?? [] {
      guard case .number(let lower) = indicator["figures"]?["lower_80"],
        case .number(let projection) = indicator["figures"]?["projection"],
        case .number(let upper) = indicator["figures"]?["upper_80"]
      else { continue }
      #expect(lower <= projection && projection <= upper)
      intervals += lower < projection && projection < upper ? 1 : 0
    }
    #expect(intervals > 10)
  }
}
