import Indicators
import TestKit
import Testing

/// What stands under which heading of `check --format csv` is what the findings say.
struct FindingsColumnsTests {
  /// Every heading from left to right, and what must stand below it.
  private static let columns: [(heading: String, field: @Sendable (Finding) -> String?)] = [
    ("コード", { $0.message.code }),
    ("重要度", { severity($0.message.severity) }),
    ("ファイル", { $0.place.file }),
    ("行", { $0.place.line.map { "\($0)" } }),
    ("見出し", { $0.place.heading }),
    ("列", { letters($0.place.column) }),
    ("見つかった文字", { $0.found }),
    ("内容", { $0.message.problem.ja }),
    ("直し方", { $0.message.remedy.ja }),
    ("このブックでの扱い", { $0.message.handling.ja }),
    ("指標ID", { $0.indicator?.text }),
    ("年度", { $0.year?.label }),
    ("所管課", { $0.department }),
    ("系列", { $0.severity == .note ? "" : $0.series.name }),
  ]

  /// The values of the findings of the example that print no text of their cell, in the plan's unit.
  private static func value(_ finding: Finding, _ observations: Observations) -> String {
    guard finding.severity != .note, let indicator = finding.indicator, let year = finding.year else {
      return finding.severity == .note ? "" : finding.found ?? ""
    }
    let number = observations[indicator, finding.series, year]?.value.number
    return number.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" } ?? finding.found ?? ""
  }

  /// What must stand in the last columns, for a finding that somebody answered.
  private static func answer(_ closed: ClosedFinding?) -> [String: String] {
    guard let closed else { return ["回答": "", "理由": "", "確認者": "", "確認日": ""] }
    return ["回答": "正しい", "理由": closed.reason.ja, "確認者": "", "確認日": ""]
  }

  private static func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .correction: "要修正"
    case .confirmation: "確認"
    case .note: "参考"
    }
  }

  /// The example has no table of more than 26 columns.
  private static func letters(_ column: Int?) -> String? {
    column.map { String(UnicodeScalar(UInt8(65 + $0))) }
  }

  @Test func `every column of the findings holds what its heading says`() throws {
    let set = try ExampleSet.shared
    let table = try CSVTable(set.check)
    #expect(table.headings == Self.columns.map(\.heading) + ["値", "回答", "理由", "確認者", "確認日"])
    let findings = (set.findings + set.closed.map(\.finding)).sorted()
    #expect(table.rows.count == findings.count)
    for (row, finding) in zip(table.rows, findings) {
      let closed = set.closed.first { $0.finding == finding }
      for (heading, field) in Self.columns {
        let text = heading == "重要度" && closed != nil ? "済" : field(finding) ?? ""
        #expect(row[heading] == InertText.written(text.visible), "\(finding.message.code) \(heading)")
      }
      #expect(row["値"] == InertText.written(Self.value(finding, set.observations).visible))
      for (heading, text) in Self.answer(closed) {
        #expect(row[heading] == text, "\(finding.message.code) \(heading)")
      }
    }
  }

  @Test func `the findings of the example fill every column and report any two apart`() throws {
    let table = try CSVTable(ExampleSet.shared.check)
    // Nobody has answered the example by name.
    let columns = table.headings.dropLast(2).map { heading in table.rows.map { $0[heading] ?? "" } }
    #expect(columns.allSatisfy { column in column.contains { !$0.isEmpty } })
    #expect(Set(columns).count == columns.count)
    #expect(Set(table.rows.compactMap { $0["重要度"] }) == ["要修正", "確認", "参考", "済"])
  }
}
