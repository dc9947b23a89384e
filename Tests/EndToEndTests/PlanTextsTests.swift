import Foundation
import Indicators
import Readers
import Tables
import TestKit
import Testing

/// A plan whose texts are as long or as strange as the reader takes them is reported; what it does not take is a mistake
/// of the plan with its place.
struct PlanTextsTests {
  typealias Table = [[String]]

  /// A plan that uses all tables.
  private static let tables: [String: Table] = [
    "settings.csv": [
      ["項目", "値", "説明"], ["計画名", "試験計画", "説明"], ["団体名", "試験県", ""], ["計画期間", "R2〜R6", ""],
      ["報告年度", "R6", ""],
      ["データ時点", "2025-09-30", ""], ["表示", "例示", ""], ["共同プログラムの区分", "4①", ""], ["共同プログラムの報告元", "県・市", ""],
      ["確認：平均", "平均", "説明"],
    ],
    "sections.csv": [
      ["区分", "章", "名称", "種別", "ファイル名"], ["4①", "４ 章", "移住の促進", "節", "移住"], ["4", "４ 章", "数値目標", "数値目標", ""],
      ["Ⅰ", "共同", "移住・定着", "共同プログラム", "共同"],
    ],
    "indicators.csv": [
      [
        "指標ID", "指標名", "基準", "目標", "単位", "小数桁", "年の種別", "方向", "下限", "上限", "値の性質", "種別", "所管課", "定義", "出典",
        "次回公表", "備考",
      ],
      [
        "K01", "相談件数", "1,465件(H30)", "1,560件(R6)", "件", "0", "年度", "増", "0", "9999", "年度値", "", "移住課", "定義",
        "出典",
        "次回", "備考",
      ],
      ["K02", "利用者数", "150件(R1)", "全市町村(R6)", "件", "", "", "", "", "", "", "", "", "", "", "", ""],
      ["G1", "均衡", "", "転出と転入を均衡（R5）", "人", "", "暦年", "", "", "", "", "", "", "", "", "", ""],
    ],
    "placements.csv": [
      ["区分", "施策", "指標ID"], ["4①", "移住の推進", "K01"], ["4①", "移住の推進", "K02"], ["4", "数値目標", "G1"],
    ],
    "constants.csv": [["名称", "値", "説明"], ["全市町村", "179", "説明"]],
    "aliases.csv": [["別名", "意味", "説明", "備考"], ["数", "値", "説明", "備考"]],
    "ratings.csv": [
      ["種類", "区分", "記号", "語", "下限"], ["評価", "順調", "○", "順調", ""], ["見通し", "未達成", "×", "未達成", ""],
    ],
    "overrides.csv": [["指標ID", "年度", "評価", "理由"], ["K01", "R6", "○", "理由"]],
    "treatment.csv": [["指標ID", "年度", "扱い", "理由"], ["K01", "R4", "除外", "理由"]],
    "path.csv": [["指標ID", "年度", "目安値"], ["K01", "R6", "1500"]],
    "sums.csv": [["合計", "内訳", "備考"], ["K01", "K02", "備考"]],
    "measures.csv": [
      ["取組ID", "テーマ", "取組名", "要旨", "実施主体", "人口減対策", "関連指標", "関連の確度", "備考"],
      ["Ⅰ①", "Ⅰ 移住・定着", "取組", "要旨", "県・市", "自然減", "K01", "案", "備考"],
    ],
  ]

  /// Each as long as a cell takes it, for which these counts are tried.
  private static let repeated = ["長", "&", "\u{1}", "𠮷"]
  private static let counts = [2_000, 1_000, 300, 285, 150, 50, 30, 15]
  private static let single = [
    "=1+1", "@SUM(A1)", "\u{FFFE}x\u{FFFF}", "x\u{FEFF}y", "_x0041_", "../../x", "a\r\nb", "\u{202E}xslx",
    "👩‍👩‍👧", "終わり.",
    "&G&[Picture]", "</t>]]>", "History", "'引用'", "\u{1B}[31m",
  ]

  private static func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }

  private static func write(_ table: Table, _ name: String, in folder: String) throws {
    let text = table.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    try WorkingFolder.write(text, to: "Inputs/plan/" + name, in: folder)
  }

  /// The mistakes of the plan; empty for one that is read.
  private static func corrections(in folder: String) throws -> [Finding] {
    do throws(PlanError) {
      _ = try readPlan(folder: InputFolder(folder + "/Inputs/plan"))
      return []
    } catch {
      guard case .wrong(let findings) = error else { throw error }
      return findings.filter { $0.severity == .correction }
    }
  }

  /// One strange text, or a text in sizes from the longest on.
  struct Payload: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let sizes: [String]

    static let all =
      repeated.map { text in
        Payload(
          testDescription: "many \(text.visible)", sizes: counts.map { String(repeating: text, count: $0) })
      } + single.map { Payload(testDescription: $0.visible, sizes: [$0]) }
  }

  @Test(arguments: Payload.all)
  func `what the reader takes of a text is reported, and what it refuses has a place`(_ payload: Payload)
    throws
  {
    try Samples.with { folder in
      try WorkingFolder.write(
        "指標ID,年度,値\nK01,R4,1500\nK01,R6,1600\nK02,R6,3\n", to: "Inputs/exports/移住課.csv", in: folder)
      for (name, table) in Self.tables { try Self.write(table, name, in: folder) }
      #expect(try Self.corrections(in: folder) == [])
      var taken = 0
      for (name, rows) in Self.tables.sorted(by: { $0.key < $1.key }) {
        var table = rows
        for row in 1..<(name == "settings.csv" ? rows.count : 2) {
          for column in rows[row].indices {
            let kept = table[row][column]
            for text in payload.sizes {
              table[row][column] = text
              try Self.write(table, name, in: folder)
              let faults = try Self.corrections(in: folder)
              if faults.isEmpty {
                taken += 1
                break
              }
              #expect(
                faults.contains { $0.place.line != nil }
                  || faults.allSatisfy { $0.message.code == "setting-missing" },
                "\(name) \(rows[0][column]) \(faults)")
              table[row][column] = kept
            }
          }
        }
        try Self.write(table, name, in: folder)
      }
      #expect(taken >= 20)
      for arguments in [["report", "--quiet"], ["template"], ["plan", "--next", "R7-R11", "次"]] {
        let run = try Command.run(arguments, in: folder)
        #expect([0, 65].contains(run.status), "\(run)")
      }
    }
  }

  @Test(arguments: [
    ("ratings.csv", 1, 3, String(repeating: "順", count: 300)),
    ("indicators.csv", 1, 1, String(repeating: "長", count: 1_700)),
    ("sections.csv", 1, 4, "観光等."), ("sections.csv", 1, 4, "観\u{FEFF}光"),
    ("sections.csv", 1, 4, "観光\u{FFFE}"),
    ("sections.csv", 1, 4, "観_x0041_光"), ("sections.csv", 1, 2, String(repeating: "節", count: 301)),
  ])
  func `a text that some workbook cannot hold is a mistake of the plan with file, row and column`(
    _ name: String, _ row: Int, _ column: Int, _ text: String
  ) throws {
    try Samples.with { folder in
      for (name, table) in Self.tables { try Self.write(table, name, in: folder) }
      var table = try #require(Self.tables[name])
      table[row][column] = text
      try Self.write(table, name, in: folder)
      let faults = try Self.corrections(in: folder)
      #expect(
        faults.map(\.place) == [
          Place(file: "plan/" + name, line: row + 1, heading: table[0][column], column: column)
        ])
      #expect(try Command.run(["report"], in: folder).status == 78)
    }
  }
}
