import Indicators
import Testing

@testable import Readers

struct HeadingReaderTests {
  private static var reader: HeadingReader {
    HeadingReader(
      fields: Dictionary(uniqueKeysWithValues: Heading.ofExports.map { (NameFolding.fold($0.rawValue), $0) }),
      labels: LabelVocabulary(bodies: ["北海道"], harmless: [], others: [], statuses: []), unused: ["制度区分"])
  }

  /// What a heading says, in short.
  private static func summary(_ written: String) -> String {
    switch reader.read(written) {
    case .blank: return "blank"
    case .field(let heading, let unit): return heading.rawValue + (unit.map { "/" + $0.text } ?? "")
    case .irrelevant: return "irrelevant"
    case .unknown(let year, _): return "unknown" + (year.map { " " + $0.year.label } ?? "")
    case .words(let words):
      let month = words.month.map { ".\($0)" } ?? ""
      let parts = [words.year.map { $0.year.label + month }, words.isOfStatuses ? "statuses" : nil]
      let labels = words.labels.map { label in
        switch label.meaning {
        case .nothing: "nothing"
        case .status(let status): status.rawValue
        case .notResult: "not a result"
        case .runningTotal: "running total"
        case .singleYear: "single year"
        case .pointInTime: "day"
        case .wholeYear(let kind): kind.rawValue
        case .otherScope: "other scope"
        case .absence(let absence): absence.rawValue
        case .baseline: "baseline"
        case .approximate: "approximate"
        case .bound: "bound"
        case .footnote: "footnote"
        case .declaredNotResult: "declared"
        }
      }
      return (parts.compactMap(\.self) + labels + [words.unit?.text].compactMap(\.self)).joined(
        separator: " ")
    }
  }

  @Test(arguments: [
    ("R3", "R3"), ("令和3年度実績値", "R3 nothing"), ("R3（速報）", "R3 速報"), ("R3(見込)", "R3 推計"), ("Ｒ３（確報）", "R3 確定"),
    ("R3速報値", "R3 速報"), ("R3実績（速報値）", "R3 nothing 速報"), ("令和3年度末（参考）", "R3 参考"), ("2021（R3）", "R3"),
    ("R3状態", "R3 statuses"), ("実績値（R3）", "nothing R3"), ("実績値_令和3年度", "R3 nothing"), ("実績\nR3", "nothing R3"),
    ("R3累計", "R3 running total"), ("R3(単年度)", "R3 single year"), ("R3上半期", "R3 other scope"),
    ("R3 1Q", "R3 other scope"),
    ("R3（4～9月）", "R3 other scope"), ("R3（1～12月）", "R3 暦年"), ("R3（人）", "R3 人"), ("R3（千人）", "R3 千人"),
    ("R3※1", "R3 footnote"), ("R3²", "R3 footnote"), ("R3*", "R3 footnote"), ("R3時点", "R3 day"),
    ("令和3年12月末", "R3.12 day"), ("R6.3.31", "R6.3 day"), ("R6目標", "R6 not a result"),
    ("目標（R6）", "not a result R6"), ("R6達成率", "R6 not a result"), ("基準値（H30）", "baseline H30"), ("【R5】", "R5"),
    ("R4(北海道)", "R4 nothing"), ("R4（札幌市）", "R4 other scope"), ("H32", "R2"), ("2023(平成35)年度", "R5"),
    ("前年差", "not a result"), ("累計", "running total"), ("（千人）", "千人"),
    ("値（千人）", "値/千人"), ("備考", "備考"), ("担当者", "irrelevant"), ("制度区分", "irrelevant"), ("", "blank"),
  ])
  func `a heading says what stands below it`(_ written: String, _ expected: String) {
    let words = Self.summary(written).split(separator: " ").sorted()
    #expect(words == expected.split(separator: " ").sorted(), "\(written): \(words)")
  }

  @Test(arguments: [
    ("R3人数", "unknown R3"), ("R3（おためし）", "unknown R3"), ("人数（R3）", "unknown R3"), ("R2〜R6", "unknown"),
    ("R4→R5", "unknown"),
    ("利用者区分", "unknown"), ("R3（2022）", "unknown"),
  ])
  func `a heading of which a part is not understood is unknown`(_ written: String, _ expected: String) {
    #expect(Self.summary(written) == expected)
  }
}
