import Foundation
import Indicators
import Tables
import TestKit
import Testing

@testable import Readers

/// The settings that the article on the inputs lists are those that the reader takes, no more and no less.
struct SettingsListTests {
  /// The items of the table in the article, in its order.
  private static func listed() throws -> [String] {
    let page = FaultFixtures.sources.appendingPathComponent("Readers/Readers.docc/Inputs.md")
    let article = try String(contentsOf: page, encoding: .utf8)
    let part = try #require(article.components(separatedBy: "\n### Settings\n").last)
    let rows = try #require(part.components(separatedBy: "\n### ").first).split(separator: "\n")
    return rows.filter { $0.hasPrefix("| ") }.dropFirst().map { row in
      String(row.dropFirst(2).prefix { $0 != " " })
    }
  }

  @Test func `the article lists every setting`() throws {
    #expect(SettingsTable.items.count > 10)
    #expect(try Self.listed() == SettingsTable.items)
  }

  @Test func `every listed setting is taken, and the first five are needed`() throws {
    let listed = try Self.listed()
    let values = [
      "計画期間": "R2〜R6", "報告年度": "R6", "データ時点": "2025-09-30", "提出期限": "2025-10-31", "照会の期限": "2025-06-30",
      "端数処理": "切り捨て", "最新値の許容年数": "2", "前年比の許容幅": "40%", "共同プログラムの区分": "5②",
    ]
    func findings(_ items: [String]) throws -> [Finding] {
      let rows = items.map { "\($0),\(values[$0] ?? "文")\n" }.joined()
      return try WorkingFolder.with { folder in
        try SamplePlan.write(in: folder, replacing: ["settings.csv": Array(("項目,値\n" + rows).utf8)])
        do throws(PlanError) {
          return try readPlan(folder: InputFolder(folder + "/plan")).findings
        } catch {
          switch error {
          case .wrong(let findings), .unread(let findings): return findings
          case .missing: return []
          }
        }
      }
    }
    #expect(try findings(listed).filter { $0.place.file == "plan/settings.csv" } == [])
    for (index, item) in listed.enumerated() {
      let codes = try findings(listed.filter { $0 != item }).map(\.message.code)
      #expect(codes.contains("setting-missing") == (index < 5), "\(item)")
    }
    #expect(try findings(listed + ["公表の期限"]).contains { $0.message.code == "setting-unknown" })
  }
}
