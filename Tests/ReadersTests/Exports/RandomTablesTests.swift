import Foundation
import Indicators
import TestKit
import Testing

@testable import Readers

/// Tables of cells in every form, drawn at random.
struct RandomTablesTests {
  static let ids = [
    "K01", "k01", "K02", "K03", "Ｋ０４", "K05", "K06", "K07", "G1-in", "G1-out", "G1", "K9", "", "計",
  ]
  static let names = ["", "", "", "年間相談件数", "相談件数", "スポーツ実施率", "小計", "転入者数"]
  static let years = [
    "R6", "令和6年度", "2024", "R5", "H30", "令和元年", "26年度", "R1", "R2年", "2020年度末", "平成29年度", "計", "", "H3",
    "R30",
  ]
  static let values = [
    "1,465", "1465", "59,311", "36899", "158", "12.5", "58", "0", "-3", "101", "1,2,3", "12.", ".5", "00012",
    " 7 ", "1e5", "集計中", "－", "-", "", "", "未公表", "　", "▲3.5", "約5", "1,234人", "１２", "3万人", "8\"9", "\"", "x",
    "9,999.25", "12345678901234567890", "※", "15（参考）", "…",
  ]
  static let units = ["", "", "", "件", "人", "万人", "千人", "%", "日", "社"]
  static let statuses = ["", "", "", "確定", "速報", "参考", "推計", "連報", "集計中"]
  static let remarks = ["", "", "国調による", "\"国調\"", "一部\r\n推計", "a,b", "注意"]

  static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }

  static func long(_ seed: Int) -> [[String]] {
    var draws = Seeded(seed)
    let rows = (0..<40).map { row in
      row == 20
        ? ["※注記"] + Array(repeating: "", count: 6)
        : [ids, names, years, values, units, statuses, remarks].map { draws.choice($0) ?? "" }
    }
    return [["指標ID", "指標名", "年度", "値", "単位", "状態", "備考"]] + rows
  }

  static func wide(_ seed: Int) -> [[String]] {
    var draws = Seeded(seed)
    let rows = (0..<30).map { row in
      row == 20
        ? ["※注記"] + Array(repeating: "", count: 9)
        : [ids, values, statuses, values, statuses, units, values, values, values, remarks].map {
          draws.choice($0) ?? ""
        }
    }
    return [["指標ID", "R4", "R4状態", "R5（速報）", "R5状態", "単位", "H30", "R6※1", "2023", "備考"]] + rows
  }

  static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A blank cell behind the last column means nothing.
  @Test(arguments: 0..<30)
  func `a comma at the end of every row changes nothing`(_ seed: Int) throws {
    for rows in [Self.long(seed), Self.wide(seed)] {
      let short = try ExportReaderTests.read(["a.csv": Self.text(rows)])
      let longer = try ExportReaderTests.read(["a.csv": Self.text(rows.map { $0 + [""] })])
      #expect(short.value.observations == longer.value.observations)
      #expect(short.findings == longer.findings)
      #expect(short.value.files.map(\.rowCounts) == longer.value.files.map(\.rowCounts))
    }
  }

  @Test(arguments: 0..<30)
  func `CP932 gives what UTF-8 gives`(_ seed: Int) throws {
    for rows in [Self.long(seed), Self.wide(seed)] {
      let text = Self.text(rows)
      let bytes = Array(try #require(text.data(using: .shiftJIS)))
      let utf8 = try ExportReaderTests.read(["a.csv": text])
      let cp932 = try ExportReaderTests.read([:]) { try WorkingFolder.write(bytes, to: "a.csv", in: $0) }
      #expect(cp932.value.files.map(\.encoding) == [.cp932])
      #expect(cp932.value.observations == utf8.value.observations)
      #expect(cp932.findings == utf8.findings)
      #expect(cp932.value.files.map(\.rowCounts) == utf8.value.files.map(\.rowCounts))
    }
  }
}
