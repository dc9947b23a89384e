import Foundation
import Indicators
import TestKit
import Testing

@testable import Readers

/// Rows that are read straight from their bytes give what the longer way gives.
struct OrdinaryRowsTests {
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
    " 7 ",
    "1e5", "集計中", "－", "-", "", "", "未公表", "　", "▲3.5", "約5", "1,234人", "１２", "3万人", "8\"9", "\"", "x",
    "9,999.25",
    "12345678901234567890", "※", "15（参考）", "…",
  ]
  static let units = ["", "", "", "件", "人", "万人", "千人", "%", "日", "社"]
  static let statuses = ["", "", "", "確定", "速報", "参考", "推計", "連報", "集計中"]
  static let remarks = ["", "", "国調による", "\"国調\"", "一部\r\n推計", "a,b", "注意"]

  static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }

  static func long(_ seed: Int, ending: String = "") -> String {
    var draws = Seeded(seed)
    let rows = (0..<40).map { row in
      row == 20
        ? ["※注記"] + Array(repeating: "", count: 6)
        : [ids, names, years, values, units, statuses, remarks].map { quoted(draws.choice($0) ?? "") }
    }
    return "指標ID,指標名,年度,値,単位,状態,備考\r\n" + rows.map { $0.joined(separator: ",") + ending + "\r\n" }.joined()
  }

  static func wide(_ seed: Int, ending: String = "") -> String {
    var draws = Seeded(seed)
    let rows = (0..<30).map { row in
      row == 20
        ? ["※注記"] + Array(repeating: "", count: 9)
        : [ids, values, statuses, values, statuses, units, values, values, values, remarks].map {
          quoted(draws.choice($0) ?? "")
        }
    }
    return "指標ID,R4,R4状態,R5（速報）,R5状態,単位,H30,R6※1,2023,備考\r\n"
      + rows.map { $0.joined(separator: ",") + ending + "\r\n" }.joined()
  }

  /// A blank cell behind the last column is nothing to be told, and no ordinary row has one.
  @Test(arguments: 0..<60)
  func `an ordinary row gives what the longer way gives`(_ seed: Int) throws {
    for table in [Self.long, Self.wide] {
      let short = try ExportReaderTests.read(["a.csv": table(seed, "")])
      let longer = try ExportReaderTests.read(["a.csv": table(seed, ",")])
      #expect(short.value.observations == longer.value.observations)
      #expect(short.findings == longer.findings)
      #expect(short.value.files.map(\.account) == longer.value.files.map(\.account))
    }
  }

  /// Two indicators bear one name, another the id of a third, and one that of a sum.
  @Test(arguments: [
    "K01,年間相談件数 K02,滞在 K04,スポーツ実施率", "K01,年間相談件数 K02,年間相談件数 K03,K01", "K01,K01 K02,年間相談件数",
    "K05,合計 K06,広域連携に取り組む市町村数", "K06,広域連携に取り組む市町村数 K07,広域連携に取り組む市町村数", "G1,転入超過数 K01,年間相談件数",
    "K04,スポーツ実施率 K05,合計 K05,", "K01,年間相談件数 K01,年間相談件数 K02,", "K06,広域連携に取り組む市町村数 ,外国人居住者数",
  ])
  func `rows in the order of the plan are known as any rows are`(_ names: String) throws {
    func read(ending: String) throws -> Reading<Exports> {
      let rows = names.split(separator: " ").map { "\($0),R5,7\(ending)\n" }.joined()
      return try ExportReaderTests.read(["a.csv": "指標ID,指標名,年度,値\n" + rows]) { exports in
        let plan = try #require(SamplePlan.tables.first { $0.name == "indicators.csv" }).text
          .replacing("ちょっと暮らし滞在日数", with: "年間相談件数").replacing("渡島管内の観光入込客数", with: "K01")
          .replacing("官⺠連携による取組", with: "合計")
        try WorkingFolder.write(plan, to: "../plan/indicators.csv", in: exports)
      }
    }
    let (short, longer) = (try read(ending: ""), try read(ending: ","))
    #expect(short.value.observations == longer.value.observations)
    #expect(short.findings == longer.findings)
    #expect(short.value.files.map(\.account) == longer.value.files.map(\.account))
    #expect(!short.value.observations.sorted.isEmpty)
  }

  @Test(arguments: 0..<30)
  func `CP932 gives what UTF-8 gives`(_ seed: Int) throws {
    for table in [Self.long, Self.wide] {
      let text = table(seed, "")
      let bytes = Array(try #require(text.data(using: .shiftJIS)))
      let utf8 = try ExportReaderTests.read(["a.csv": text])
      let cp932 = try ExportReaderTests.read([:]) { try WorkingFolder.write(bytes, to: "a.csv", in: $0) }
      #expect(cp932.value.files.map(\.encoding) == [.cp932])
      #expect(cp932.value.observations == utf8.value.observations)
      #expect(cp932.findings == utf8.findings)
      #expect(cp932.value.files.map(\.account) == utf8.value.files.map(\.account))
    }
  }

  /// Behind a space the number is no plain one.
  @Test(arguments: 0..<200)
  func `a plain number is read as any number is`(_ seed: Int) {
    var draws = Seeded(seed)
    let alphabet: [Unicode.Scalar] = ["0", "1", "2", "9", "0", "5", ",", ".", "-", "7", "3", "/", ":"]
    for _ in 0..<50 {
      let text = draws.text(upTo: 9, from: alphabet)
      let number = try? NumberNotation.read(" " + text)
      #expect((try? NumberNotation.read(text)) == number, "\(text)")
      let bytes = Array(text.utf8)
      guard bytes.count <= 8, !bytes.isEmpty else { continue }
      let word = bytes.span.bytes.word(at: 0, count: bytes.count)
      let isShort = bytes.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
      #expect(PlainNumber.read(word, count: bytes.count) == (isShort ? number?.number : nil), "\(text)")
    }
  }

  @Test(arguments: 0..<100)
  func `a settled name is folded as any name is`(_ seed: Int) {
    var draws = Seeded(seed)
    let alphabet: [Unicode.Scalar] = [
      "a", "Z", "5", " ", "\t", "\"", "'", "-", "~", "か", "ガ", "ー", "・", "民", "件", "Ａ", "ｚ", "９", "（", "～",
      "＂", "\u{3000}",
      "‘", "⺠", "\u{3099}", "ｶ", "①",
    ]
    for _ in 0..<20 {
      let text = draws.text(upTo: 6, from: alphabet)
      let whole = NameFolding.foldWhole(text)
      #expect(Array((NameFolding.foldSettled(text) ?? whole).utf8) == Array(whole.utf8), "\(text)")
    }
  }
}
