import Indicators
import Testing

/// The rows of the ratings: what they say, how they print, and how counts take them together.
struct RatingScaleTests {
  private static func rule(
    _ symbol: String, _ words: String, _ condition: String = "期待比 80%以上",
    _ look: RatingRule.Look = .good, _ scope: [RatingRule.Scope.Member] = []
  ) throws -> RatingRule {
    RatingRule(
      .rating, RatingRule.Scope(members: scope), symbol: symbol,
      words: try #require(RatingRule.Word.words(of: words)), terms: try RatingTerm.terms(of: condition),
      look: look)
  }

  @Test func `the usual table prints itself back, no line left out`() {
    let lines = RatingScale.standardText.split(separator: "\n").map(String.init)
    let printed =
      [RatingScale.headings.joined(separator: ",")]
      + RatingScale().rows.map { $0.fields.joined(separator: ",") }
    #expect(printed == lines)
  }

  @Test(arguments: [
    "目標達成", "目標年度 かつ 達成した年の割合 100%未満", "期待比 80%以上", "実績÷期待値 82.5%超", "基準からの差 -3超",
    "基準からの変化率 -10%以上", "前年からの差 0.5以下", "期待比 なし", "算出なし", "目標年度 かつ 目標達成 かつ 達成確率 0%超",
  ])
  func `a condition prints itself back`(_ text: String) throws {
    #expect(try RatingTerm.terms(of: text).map(\.text).joined(separator: " かつ ") == text)
  }

  @Test func `every state, figure and comparison can be written and is read as itself`() throws {
    for state in RatingTerm.State.allCases {
      #expect(try RatingTerm.terms(of: state.rawValue) == [.state(state)])
    }
    for quantity in RatingTerm.Quantity.allCases {
      #expect(try RatingTerm.terms(of: quantity.rawValue + "なし") == [.missing(quantity)])
      for comparison in TargetComparison.allCases {
        for number in [0, 1, 99.5, -12.25, 100] {
          let bound = RatingTerm.Bound(quantity, number, comparison)
          #expect(try RatingTerm.terms(of: bound.text) == [.bound(bound)])
          #expect(bound.value == (quantity.isRatio ? number / 100 : number))
        }
      }
    }
  }

  @Test(arguments: [
    ("目標に達した", RatingTerm.Fault.unknown("目標に達した")), ("目標年度 かつ", .unknown("")),
    ("期待比 80%", .comparison(.pace, "期待比80%")), ("期待比 八割以上", .comparison(.pace, "期待比八割以上")),
    ("期待比 80以上", .percentMissing(.pace, "期待比80以上")),
    ("基準からの差 3%超", .percentUnfit(.baselineDifference, "基準からの差3%超")),
    ("期待比 1.2.3%以上", .comparison(.pace, "期待比1.2.3%以上")),
  ])
  func `what is no condition says why`(_ text: String, _ fault: RatingTerm.Fault) {
    #expect(throws: fault) { try RatingTerm.terms(of: text) }
  }

  @Test(arguments: [
    ("判定不可（最新{最新年}）", "判定不可"), ("未達成（{達成年数}/{判定年数}年）", "未達成"), ("未達成（確定）", "未達成（確定）"),
    ("基準値と同水準（△10%以内）", "基準値と同水準（△10%以内）"), ("最新は{最新年}", "最新は"), ("順調", "順調"),
    ("遅れ（内（{最新年}）外）", "遅れ（内外）"),
  ])
  func `a label leaves out what is filled in, with the brackets around it`(_ words: String, _ label: String)
    throws
  {
    #expect(try Self.rule("×", words).label == "× " + label)
    #expect(try Self.rule("", words).label == label)
    #expect(try Self.rule("", words).wordsText == words)
  }

  @Test(arguments: ["{年}", "（{最新年）", "}", "{最新年}}"])
  func `braces hold nothing but what can be filled in`(_ words: String) {
    #expect(RatingRule.Word.words(of: words) == nil)
  }

  @Test func `the usual ratings count by their symbols, those without a look last`() {
    for verdict in RatingRule.Verdict.allCases {
      #expect(RatingScale().groups(of: verdict).map(\.key) == ["◎", "○", "△", "×", "－"])
      #expect(RatingScale().groups(of: verdict).map(\.look) == RatingRule.Look.allCases)
    }
    let words = RatingScale().groups(of: .outlook).map(\.words)
    #expect(words == [["達成済"], ["達成見込み"], ["どちらともいえない"], ["未達見込み", "未達成"], ["推計不可"]])
  }

  @Test func `words without symbol count by themselves, and one that begins like another is none of it`()
    throws
  {
    let scale = RatingScale(rows: [
      try Self.rule("", "進展"), try Self.rule("", "進展せず", "", .behind),
    ])
    let groups = scale.groups(of: .rating)
    #expect(groups.map(\.key) == ["進展", "進展せず"])
    #expect(groups.map(\.beginning) == ["進展", "進展せず"])
    #expect(groups.map(\.exceptions) == [["進展せず"], []])
  }

  @Test func `the space behind a symbol keeps it apart from one that begins like it`() throws {
    let scale = RatingScale(rows: [
      try Self.rule("B+", "概ね順調"), try Self.rule("B", "やや遅れ", "期待比 50%以上", .caution),
    ])
    #expect(scale.groups(of: .rating).map(\.beginning) == ["B+", "B "])
    #expect(scale.groups(of: .rating).map(\.exceptions) == [[], []])
    let small = RatingScale(rows: [try Self.rule("B+", "概ね順調"), try Self.rule("b", "遅れ", "", .behind)])
    #expect(small.groups(of: .rating).map(\.beginning) == ["B+", "b "])
  }

  @Test func `rows and bounds are numbered, equal bounds once`() throws {
    let scale = RatingScale(rows: [
      try Self.rule("A", "順調", "期待比 100%以上"), try Self.rule("B", "概ね順調"),
      try Self.rule("C", "遅れ", "期待比 80%以上 かつ 目標年度"),
    ])
    #expect(scale.rows.map(\.id.name) == ["評価_1", "評価_2", "評価_3"])
    #expect(scale.bounds.map(\.name) == ["期待比_1", "期待比_2"])
    #expect(scale.bounds.map(\.value) == [1, 0.8])
  }

  @Test func `rows are tried for the indicators of their scope, up to one that always holds`() throws {
    let year = FiscalYear(2024)
    func indicator(_ id: String, _ target: Target) -> Indicator {
      Indicator(
        id: Indicator.ID(id), name: "", baseline: .none, target: target,
        printed: .init(baseline: "", target: ""), unit: Unit(base: "件"))
    }
    let section = Section.ID(chapter: "4", number: 1)
    let scale = RatingScale(rows: [
      try Self.rule("1", "毎年", "", .good, [.everyYear]),
      try Self.rule("2", "区分", "目標達成", .good, [.section(section), .indicator(Indicator.ID("K09"))]),
      try Self.rule("3", "ほか", "", .plain), try Self.rule("4", "なし", "目標達成"),
    ])
    func tried(_ indicator: Indicator, _ sections: [Section.ID]) -> [String] {
      scale.rows(of: .rating, for: indicator, in: sections).map(\.symbol)
    }
    let level = Target.level(value: 1, year: year)
    #expect(tried(indicator("K01", .maintain(value: 1, period: year...year)), []) == ["1"])
    #expect(tried(indicator("K01", level), []) == ["3"])
    #expect(tried(indicator("K01", level), [section]) == ["2", "3"])
    #expect(tried(indicator("K09", level), []) == ["2", "3"])
  }
}
