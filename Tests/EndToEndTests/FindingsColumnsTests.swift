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
  ]

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
    #expect(table.headings == Self.columns.map(\.heading))
    #expect(table.rows.count == set.findings.count)
    for (row, finding) in zip(table.rows, set.findings) {
      for (heading, field) in Self.columns {
        #expect(
          row[heading] == InertText.written((field(finding) ?? "").visible),
          "\(finding.message.code) \(heading)")
      }
    }
  }

  @Test func `the findings of the example fill every column and report any two apart`() throws {
    let table = try CSVTable(ExampleSet.shared.check)
    let columns = table.headings.map { heading in table.rows.map { $0[heading] ?? "" } }
    #expect(columns.allSatisfy { column in column.contains { !$0.isEmpty } })
    #expect(Set(columns).count == columns.count)
    #expect(Set(table.rows.compactMap { $0["重要度"] }) == ["要修正", "確認", "参考"])
  }
}
