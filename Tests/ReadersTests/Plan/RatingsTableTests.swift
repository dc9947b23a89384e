import Foundation
import Indicators
import Testing

@testable import Readers

/// `ratings.csv` as bodies write their rules, and with the columns of earlier versions.
struct RatingsTableTests {
  private static func scale(_ text: String) throws -> RatingScale {
    try PlanReaderTests.read(replacing: ["ratings.csv": Array(text.utf8)]).value.ratings
  }

  private static let head = "種類,適用,記号,語,条件,色\n"

  /// The rules of 茨城県, 長与町, 福岡市 (with a 区分 of the sample plan), 三重県, 佐野市 and 多摩市.
  @Test(arguments: [
    """
    評価,,－,－,値なし,なし
    評価,,A,順調,実績÷期待値 100%以上,良
    評価,,B+,概ね順調,実績÷期待値 80%以上,注意
    評価,,B,やや遅れ,実績÷期待値 50%以上,注意
    評価,,C,遅れ,,遅れ
    """,
    """
    評価,,－,評価できない,値なし,なし
    評価,,S,目標値を超えている,達成率 100%超,達成
    評価,,A,基準値を超えている,基準からの変化率 0%超,良
    評価,,B,基準値と同水準（△10%以内）,基準からの変化率 -10%以上,注意
    評価,,C,基準値より下落している,,遅れ
    """,
    """
    評価,,－,－,値なし,なし
    評価,,a,順調,期待比 100%以上,良
    評価,4①,b,改善・現状維持,基準からの差 -3超,注意
    評価,,b,改善・現状維持,基準からの差 0以上,注意
    評価,,c,悪化,,遅れ
    """,
    """
    評価,,－,－,値なし,なし
    評価,,,目標の85%以上,実績÷期待値 85%以上,良
    評価,,,目標の70〜85%,実績÷期待値 70%以上,注意
    評価,,,70%未満,,遅れ
    """,
    """
    評価,,－,－,値なし,なし
    評価,,7,100%,達成率 100%以上,達成
    評価,,6,90%以上,達成率 90%以上,良
    評価,,1,50%未満,,遅れ
    """,
    """
    評価,,－,－,値なし,なし
    評価,,①,着実に進んでいる,実績÷期待値 100%以上,良
    評価,,②,概ね進んでいる,実績÷期待値 60%以上,注意
    評価,,③,改善や工夫が必要,,遅れ
    """,
  ])
  func `rules of other bodies are read and print themselves back`(_ rows: String) throws {
    let overrides = [UInt8]?.some(Array("指標ID,年度,評価,理由\n".utf8))
    let reading = try PlanReaderTests.read(replacing: [
      "ratings.csv": Array((Self.head + rows).utf8), "overrides.csv": overrides,
    ])
    let scale = reading.value.ratings
    #expect(
      scale.rows(of: .rating).map { $0.fields.joined(separator: ",") }
        == rows.split(separator: "\n").map(String.init))
    #expect(scale.rows(of: .outlook) == RatingScale().rows(of: .outlook))
    #expect(reading.findings.map(\.message.code) == ["rating-verdict-missing", "rating-of-missing-figures"])
  }

  @Test func `wide letters, missing spaces and several scopes are read as they are meant`() throws {
    let scale = try Self.scale(
      Self.head + "評価,毎年、Ｋ０５・４①,○,順調（｛最新年｝）,期待比８０％以上かつ目標年度,良\n評価,,○,順調,基準からの差　−１.５超,良\n評価,,×,遅れ,,遅れ\n")
    #expect(
      scale.rows(of: .rating).prefix(2).map(\.fields) == [
        ["評価", "毎年・K05・4①", "○", "順調（{最新年}）", "期待比 80%以上 かつ 目標年度", "良"],
        ["評価", "", "○", "順調", "基準からの差 -1.5超", "良"],
      ])
  }

  @Test func `the shipped table is the one that holds without a table`() throws {
    let shipped = try Data(contentsOf: ShippedPlan.inputs.appendingPathComponent("plan/ratings.csv"))
    let text = "\u{FEFF}" + RatingScale.standardText.replacing("\n", with: "\r\n")
    #expect(String(decoding: shipped, as: UTF8.self) == text)
    let reading = try PlanReaderTests.read(replacing: ["ratings.csv": Array(RatingScale.standardText.utf8)])
    #expect(reading.value.ratings == RatingScale())
    #expect(reading.findings == [])
  }

  private static let earlier = """
    種類,区分,記号,語,下限
    評価,達成,◎,達成,
    評価,順調,○,順調,
    評価,やや遅れ,△,やや遅れ,80%
    評価,遅れ,×,遅れ,
    評価,未達成,×,未達成,
    評価,判定不可,－,判定不可,
    見通し,達成済,◎,達成済,
    見通し,達成見込み,○,達成見込み,80%
    見通し,どちらともいえない,△,どちらともいえない,20%
    見通し,未達見込み,×,未達見込み,
    見通し,未達成（確定）,×,未達成（確定）,
    見通し,未達成,×,未達成,
    見通し,推計不可,－,推計不可,

    """

  @Test func `a table with the columns of earlier versions has the usual rules, which is said once`() throws {
    let reading = try PlanReaderTests.read(replacing: ["ratings.csv": Array(Self.earlier.utf8)])
    #expect(reading.value.ratings == RatingScale())
    #expect(reading.findings.map(\.message.code) == ["rating-columns-old"])
    #expect(reading.findings.map(\.severity) == [.note])
  }

  @Test func `words and bounds of an earlier table stand in all rows of their class`() throws {
    let text = Self.earlier.replacing("△,やや遅れ,80%", with: "△,少し遅れ,72.5%")
      .replacing("×,未達成,\n見", with: "×,届かず,\n見").replacing("×,未達成,\n評", with: "×,届かず,\n評")
      .replacing("どちらともいえない,20%", with: "五分五分,30%")
    let scale = try Self.scale(text)
    let rows = scale.rows.map { $0.fields.joined(separator: ",") }
    #expect(rows.count == RatingScale().rows.count)
    #expect(rows.contains("評価,毎,△,少し遅れ,期待比 72.5%以上,注意"))
    #expect(rows.contains("評価,,△,少し遅れ,期待比 72.5%以上,注意"))
    #expect(rows.contains("評価,毎,×,届かず（{達成年数}/{判定年数}年）,目標年度 かつ 達成した年の割合 100%未満,遅れ"))
    #expect(rows.contains("見通し,毎,×,届かず（{達成年数}/{判定年数}年）,達成した年の割合 100%未満,遅れ"))
    #expect(rows.contains("見通し,,×,未達成（確定）,目標年度,遅れ"))
    #expect(rows.contains("見通し,,△,五分五分,達成確率 30%以上,注意"))
    #expect(rows.contains("見通し,,○,達成見込み,達成確率 80%以上,良"))
  }

  @Test(arguments: ["順調", "○", "○ 順調", "◯順調", "Ｏ"])
  func `a rating is set by symbol, words or both`(_ text: String) throws {
    func read() throws -> [String] {
      try PlanReaderTests.read(replacing: [
        "overrides.csv": Array("指標ID,年度,評価,理由\nK01,R6,\(text),理由\n".utf8)
      ]).value.overrides.map(\.rating.label)
    }
    guard text != "Ｏ" else {
      #expect(throws: PlanError.self) { try read() }
      return
    }
    #expect(try read() == ["○ 順調"])
  }

  @Test func `a class of an earlier table is still called by its name where its words are others`() throws {
    let reading = try PlanReaderTests.read(replacing: [
      "ratings.csv": Array(Self.earlier.replacing("○,順調", with: "○,良好").utf8),
      "overrides.csv": Array("指標ID,年度,評価,理由\nK01,R6,順調,理由\n".utf8),
    ])
    #expect(reading.value.overrides.map(\.rating.label) == ["○ 良好"])
  }
}
