import Indicators
import TestKit
import Testing

@testable import Readers

struct NumberNotationTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let value: Double
    var base = ""
    var qualifier = ""
    var status: Observation.Status?
    var testDescription: String { text }

    init(
      _ text: String, _ value: Double, _ base: String = "", _ qualifier: String = "",
      _ status: Observation.Status? = nil
    ) {
      self.text = text
      self.value = value
      self.base = base
      self.qualifier = qualifier
      self.status = status
    }
  }

  static let cases: [Case] = [
    Case("0", 0), Case("00", 0), Case("-0", 0), Case("7", 7), Case("1234", 1234), Case("1,234", 1234),
    Case("１，２３４", 1234), Case("1,234,567", 1_234_567), Case("  12　", 12), Case("0.1", 0.1), Case("１．５", 1.5),
    Case("1.50", 1.5), Case("0012", 12), Case("9007199254740993", 9_007_199_254_740_992),
    Case("123456789012345678", 123_456_789_012_345_680), Case("0.000000000000000001", 1e-18),
    Case("1,204万人", 12_040_000, "人"), Case("1160万4000", 11_604_000), Case("1026万3千", 10_263_000),
    Case("6,939.7千人", 6_939_700, "人"), Case("約69万6,000人", 696_000, "人", "約"), Case("約2万2千", 22_000, "", "約"),
    Case("2,617.5255万人", 26_175_255, "人"), Case("1億2,345万6千円", 123_456_000, "円"),
    Case("3百万円", 3_000_000, "円"),
    Case("2千万", 20_000_000), Case("1千億", 100_000_000_000), Case("3千5百", 3500),
    Case("1 億 2345 万", 123_450_000),
    Case("1.5万", 15_000), Case("1万2.5千", 12_500), Case("250万件", 2_500_000, "件"),
    Case("▲3.5", -3.5), Case("△3.5", -3.5), Case("−3.5", -3.5), Case("－３．５", -3.5), Case("‐3.5", -3.5),
    Case("–3.5", -3.5), Case("マイナス3.5", -3.5), Case("▲ 1,234", -1234), Case("+5", 5), Case("＋５", 5),
    Case("約▲5", -5, "", "約"), Case("▲1,160万4千人", -11_604_000, "人"),
    Case("12.3％", 12.3, "%"), Case("12.3 %", 12.3, "%"), Case("93%超", 93, "%", "超"),
    Case("1.0%未満", 1, "%", "未満"),
    Case("2,640万人以上", 26_400_000, "人", "以上"), Case("1026万3千余", 10_263_000, "", "余"),
    Case("1026万3千余人", 10_263_000, "人", "余"), Case("100人程度", 100, "人", "程度"), Case("2万人余り", 20_000, "人", "余り"),
    Case("302社・団体", 302, "社・団体"), Case("178市町村", 178, "市町村"), Case("50 件", 50, "件"), Case("50(件)", 50, "件"),
    Case("1,234(速報値)", 1234, "", "", .provisional), Case("1,234（速報）", 1234, "", "", .provisional),
    Case("1,234速報値", 1234, "", "", .provisional), Case("1,234 p", 1234, "", "", .provisional),
    Case("1,234p", 1234, "", "", .provisional), Case("1,234Ｐ", 1234, "", "", .provisional),
    Case("1,234(p)", 1234, "", "", .provisional), Case("1,234r", 1234, "", "", .revised),
    Case("1,234人(改訂値)", 1234, "人", "", .revised), Case("1,234人\n(確定値)", 1234, "人", "", .confirmed),
    Case("1,234（推計）", 1234, "", "", .estimated), Case("1,234(参考)", 1234, "", "", .reference),
    Case("1,234※1", 1234, "", "※1"), Case("1,234人 ※２", 1234, "人", "※2"), Case("1,234*", 1234, "", "*"),
    Case("1,234(注1)", 1234, "", "(注1)"), Case("1,234²", 1234, "", "²"),
    Case("約1,234人(速報値)※1", 1234, "人", "約※1", .provisional),
  ]

  @Test(arguments: cases)
  func `a number is read with its unit, its words and its status`(_ example: Case) throws {
    let written = try NumberNotation.read(example.text)
    #expect(written.number.value == example.value)
    #expect(written.base == example.base)
    #expect(written.qualifier == example.qualifier)
    #expect(written.status == example.status)
  }

  static let faults: [(String, NumberNotation.Fault)] = [
    ("１２.３.４", .unreadable), ("12,34", .unreadable), ("1,2345", .unreadable), (",123", .unreadable),
    ("1,234,", .unreadable), ("1,,234", .unreadable), ("1.234,5", .unreadable), (".5", .unreadable),
    ("5.", .unreadable),
    ("nan", .unreadable), ("inf", .unreadable), ("1e5", .unreadable), ("1e999", .unreadable),
    ("0x1F", .unreadable),
    ("12①", .unreadable), ("十", .unreadable), ("②", .unreadable), ("½", .unreadable), ("٣", .unreadable),
    ("(1,234)", .unreadable), ("12 34", .unreadable), ("1、234", .unreadable), ("1.5万3千", .unreadable),
    ("1万12345", .unreadable), ("3千2万", .unreadable), ("1万2万", .unreadable), ("1万2,34", .unreadable),
    ("▲▲5", .unreadable),
    ("--5", .unreadable), ("+-5", .unreadable), ("1234567890123456789", .unreadable), ("", .unreadable),
    ("▲", .unreadable),
    ("約", .unreadable), ("人", .unreadable), ("12(速報", .unreadable), ("12(555)", .unreadable),
    ("12p34", .unreadable),
    ("12(速報値)(確定値)", .unreadable), ("5～6", .unreadable), ("5〜6", .unreadable), ("1:2", .unreadable),
    ("1月2日", .date), ("2019/4/1", .date), ("1-2", .date), ("2019-04-01", .date), ("1/2", .date),
    ("4月1日", .date), ("令和5年4月1日", .date), ("R5/4", .date), ("2019-04", .date), ("5/31/2023", .date),
    ("158/179", .unreadable), ("100-200", .unreadable), ("13/31", .unreadable), ("2019-20", .unreadable),
    ("#REF!", .spreadsheetError), ("####", .spreadsheetError), ("＃ＤＩＶ／０！", .spreadsheetError),
  ]

  @Test(arguments: faults)
  func `what is left over makes a number unreadable`(_ text: String, _ fault: NumberNotation.Fault) {
    #expect(throws: fault) { try NumberNotation.read(text) }
  }

  @Test func `an unknown word behind a number is reported as its unit, for the reader to judge`() throws {
    #expect(try NumberNotation.read("12人間").base == "人間")
    #expect(!UnitNotation.isKnown("人間"))
  }

  @Test(
    arguments: [
      ("26,175,255人", nil, "万人", 2617.5255), ("26,175,255", "人", "万人", 2617.5255),
      ("2,617.5255", "万人", "万人", 2617.5255), ("2,617.5255", nil, "万人", 2617.5255),
      ("14,557", "千人", "万人", 1455.7), ("14,557千人", "千人", "千人", 14557), ("0.1", "億円", "万円", 1000),
      ("1160万4000", "人", "万人", 1160.4), ("58", "％", "%", 58), ("58%", nil, "%", 58), ("50", "名", "人", 50),
      ("50", "団体", "社・団体", 50), ("5", "点", "作品", 5), ("14,557", "千", "千人", 14557), ("7人", "人", "人", 7),
    ] as [(String, String?, String, Double)])
  func `a number is brought into the plan's unit exactly`(
    _ text: String, _ column: String?, _ unit: String, _ value: Double
  ) throws {
    let plan = try #require(UnitNotation.readPlanUnit(unit))
    let converted = try UnitConversion.convert(
      NumberNotation.read(text), column: column.flatMap(UnitNotation.read), to: plan)
    #expect(converted.value == value)
  }

  @Test(
    arguments: [
      ("50件", nil, UnitConversion.Fault.differs("件")), ("50", "件", .differs("件")),
      ("50%", nil, .differs("%")),
      ("50万", "千人", .contradicts(cell: "千・万・億", column: "千人")), ("50人間", nil, .unknown("人間")),
    ] as [(String, String?, UnitConversion.Fault)])
  func `another unit is never converted`(
    _ text: String, _ column: String?, _ fault: UnitConversion.Fault
  ) throws {
    let number = try NumberNotation.read(text)
    #expect(throws: fault) {
      try UnitConversion.convert(
        number, column: column.flatMap(UnitNotation.read), to: Unit(multiple: .tenThousand, base: "人"))
    }
  }

  @Test(
    arguments: [
      ("人", Unit(base: "人")), ("万人", Unit(multiple: .tenThousand, base: "人")),
      ("（千人）", Unit(multiple: .thousand, base: "人")),
      ("単位：億円", Unit(multiple: .hundredMillion, base: "円")), ("％", Unit(base: "%")),
      ("社・団体", Unit(base: "社・団体")),
      ("百万円", Unit(multiple: .million, base: "円")), ("兆円", Unit(multiple: .trillion, base: "円")),
      ("千円/人", Unit(base: "千円/人")), ("人口10万対", Unit(base: "人口10万対")), ("十億円", Unit(base: "十億円")),
      ("‰", Unit(base: "‰")), ("", nil), ("万", nil), ("10人", nil),
    ] as [(String, Unit?)])
  func `the unit of an indicator is any name, with 千, 万, 百万, 億, 兆 or nothing before it`(
    _ text: String, _ unit: Unit?
  ) {
    #expect(UnitNotation.readPlanUnit(text) == unit)
  }

  /// Beside a space a number is read sign by sign, whatever it consists of.
  @Test(arguments: 0..<50)
  func `digits alone are read as any number is`(_ seed: Int) {
    var draws = Seeded(seed)
    let alphabet: [Unicode.Scalar] = ["0", "1", "2", "9", "0", "5", ",", ".", "-", "7", "3", "/", ":"]
    for _ in 0..<50 {
      let text = draws.text(upTo: 9, from: alphabet)
      #expect((try? NumberNotation.read(text)) == (try? NumberNotation.read(" " + text)), "\(text)")
    }
  }
}
