import Indicators
import TestKit
import Testing

@testable import Readers

struct WordNotationTests {
  @Test(
    arguments: [
      ("", Absence.notSubmitted), ("　", .notSubmitted), ("未提出", .notSubmitted), ("集計中", .inPreparation),
      ("（集計中）", .inPreparation), ("調査中", .inPreparation), ("作業中", .inPreparation), ("未公表", .notPublished),
      ("…", .notSurveyed),
      ("...", .notSurveyed), ("・・・", .notSurveyed), ("調査なし", .notSurveyed), ("-", .notApplicable),
      ("－", .notApplicable),
      ("−", .notApplicable), ("‐", .notApplicable), ("―", .notApplicable), ("ー", .notApplicable),
      ("ｰ", .notApplicable),
      ("該当なし", .notApplicable), ("*", .withheld), ("***", .withheld), ("x", .withheld), ("X", .withheld),
      ("Ｘ", .withheld),
      ("χ", .withheld), ("秘匿", .withheld), ("休止", .suspended), ("休館中", .suspended), ("未確認", .unverified),
      ("\u{200E}", .notSubmitted), ("※", nil), ("「」", nil), ("（）", nil), ("(", nil),
      ("0", nil), ("1", nil), ("なし？", nil), ("-5", nil), ("xyz", nil),
    ] as [(String, Absence?)])
  func `blank, dash, dots, x and 0 are five different things`(_ text: String, _ absence: Absence?) {
    #expect(AbsenceNotation.read(text) == absence)
  }

  @Test(arguments: Absence.allCases)
  func `every reason is read by its own name`(_ absence: Absence) {
    #expect(AbsenceNotation.read(absence.rawValue) == absence)
  }

  @Test(
    arguments: [
      ("確定", Observation.Status.confirmed), ("(速報値)", .provisional), ("ｐ", .provisional), ("r", .revised),
      ("改訂値", .revised), ("見込み", .estimated), ("参考値", .reference), ("", nil), ("集計中", nil), ("仮", nil),
    ] as [(String, Observation.Status?)])
  func `a status is read by any of its words`(_ text: String, _ status: Observation.Status?) {
    #expect(StatusNotation.read(text) == status)
  }

  @Test(arguments: Observation.Status.allCases)
  func `every status is read by its own name`(_ status: Observation.Status) {
    #expect(StatusNotation.read(status.rawValue) == status)
  }

  @Test(arguments: [
    ("官⺠連携", "官民連携"), ("成⻑", "成長"), ("⽿目", "耳目"), ("恐⻯・化石", "恐竜・化石"), ("不⾜", "不足"), ("⼦ども", "子ども"),
    ("Ｕ・Ｉ ターン", "U・Iターン"), ("U・I・J\u{3000}ターン", "U・I・Jターン"), ("「ちょっと暮らし」滞在日数", "ちょっと暮らし滞在日数"),
    ("R2〜R6", "R2~R6"), ("R2～R6", "R2~R6"), ("－−‐―-", "-----"), ("㈱北海道", "(株)北海道"), ("ｶﾞ", "ガ"),
    ("か\u{3099}", "が"),
    ("sns参加者数", "SNS参加者数"), ("関係人口※", "関係人口"), ("\u{FEFF}指標\nID\u{200B}", "指標ID"),
  ])
  func `names are compared after one folding`(_ written: String, _ folded: String) {
    #expect(NameFolding.fold(written) == folded)
  }

  @Test(arguments: ["官⺠連携による取組", "Ｕ・Ｉ ターン", "R2〜R6", "ｱｲﾇ⺠族", "①㈱髙"])
  func `folding twice is folding once`(_ written: String) {
    #expect(NameFolding.fold(NameFolding.fold(written)) == NameFolding.fold(written))
  }

  static let headings = ["指標ID", "指標名", "年度", "実績値", "単位", "状態"]

  @Test(
    arguments: [
      ("実積値", "実績値"), ("指標ＩＤ", "指標ID"), ("指票名", "指標名"), ("年", "年度"), ("績実値", "実績値"), ("値", nil), ("単価", "単位"),
      ("備考", nil), ("", nil), ("標指", nil),
    ] as [(String, String?)])
  func `a near miss is suggested, a far one is not`(_ text: String, _ suggestion: String?) {
    #expect(Suggestion.nearest(to: text, among: Self.headings) == suggestion)
  }

  @Test func `two candidates equally near are none`() {
    #expect(Suggestion.nearest(to: "K1", among: ["K01", "K11"]) == nil)
    #expect(Suggestion.nearest(to: "K1", among: ["K01", "K22"]) == "K01")
  }

  @Test(arguments: [
    ("4①", Section.ID(chapter: "4", number: 1)), ("４⑥", Section.ID(chapter: "4", number: 6)),
    ("4", Section.ID(chapter: "4", number: nil)), ("4-1", Section.ID(chapter: "4", number: 1)),
    ("5（3）", Section.ID(chapter: "5", number: 3)), ("Ⅰ", Section.ID(chapter: "Ⅰ", number: nil)),
    (" 5 ③ ", Section.ID(chapter: "5", number: 3)), ("4⑳", Section.ID(chapter: "4", number: 20)),
    ("施策111", Section.ID("施策111")), ("施策１１１", Section.ID("施策111")), ("Ⅰ-1-(1)", Section.ID("Ⅰ-1-(1)")),
    ("Ⅱ-1", Section.ID("Ⅱ-1")), ("Ⅱ－１", Section.ID("Ⅱ-1")), ("Ⅱ①", Section.ID(chapter: "Ⅱ", number: 1)),
    ("基本目標１ しごと", Section.ID("基本目標1　しごと")), ("1.1", Section.ID("1.1")), ("111", Section.ID("111")),
    ("①", Section.ID("①")), ("四①", Section.ID("四①")), ("４月の取組", Section.ID("4月の取組")),
  ])
  func `a section is read by chapter and number, or in the words of the plan`(
    _ text: String, _ id: Section.ID
  ) throws {
    #expect(try SectionNotation.read(text) == id)
  }

  @Test(arguments: [
    ("4月1日", SectionNotation.Fault.date), ("4/1", .date), ("2001/1/1", .date), ("", .unreadable),
    ("04", .unreadable), ("1.10", .unreadable), ("1E5", .unreadable), ("=A1", .unreadable),
    ("施策1/2", .unreadable), ("施策*", .unreadable), ("..", .unreadable), ("00", .unreadable),
    ("j-1", .unreadable),
    (String(repeating: "あ", count: 25), .unreadable), ("施策\u{7}", .unreadable), ("（", .unreadable),
  ])
  func `what is no section is refused`(_ text: String, _ fault: SectionNotation.Fault) {
    #expect(throws: fault) { try SectionNotation.read(text) }
  }

  @Test(arguments: 0..<50)
  func `a text loses the spaces of every width at its ends and nothing else`(_ seed: Int) {
    var draws = Seeded(seed)
    let blanks: [Unicode.Scalar] = [
      " ", "\t", "\u{85}", "\u{A0}", "\u{3000}", "\u{FEFF}", "\u{1680}", "\u{2003}", "\u{200B}", "\u{2028}",
      "\u{202F}", "\u{205F}",
    ]
    let others: [Unicode.Scalar] = ["\u{2010}", "\u{3001}", "あ", "年", "é", "\u{A1}", "1", "𠮷"]
    let (before, after) = (draws.text(upTo: 3, from: blanks), draws.text(upTo: 3, from: blanks))
    let inside = draws.text(upTo: 2, from: others)
    let text = inside.isEmpty ? "" : inside + draws.text(upTo: 2, from: blanks) + inside
    #expect(Array(WidthFolding.trimmed(before + text + after).utf8) == Array(text.utf8))
  }
}
