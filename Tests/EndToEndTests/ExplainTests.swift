import Foundation
import TestKit
import Testing

/// An indicator is explained whatever a person calls it; where the text fits several, they are listed.
struct ExplainTests {
  private static func explain(_ text: String, _ more: String...) throws -> CommandRun {
    try Command.run(["explain", text, "--inputs", Samples.shipped] + more, in: "/")
  }

  /// The shipped plan prints K06 外国人居住者数 as 4②-1.
  @Test(arguments: ["K06", "k06", "Ｋ０６", "外国人居住者数", "「居住者」", "4②-1", "４②－１"])
  func `an indicator is found by its key, number, name or a part of the name`(_ text: String) throws {
    let run = try Self.explain(text)
    #expect(run.status == 0, "\(run)")
    #expect(run.output.hasPrefix("K06　外国人居住者数\n"), "\(run.output.prefix(100))")
  }

  @Test func `several indicators are listed with their departments`() throws {
    let run = try Self.explain("観光")
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(
      run.standardError == """
        「観光」に当てはまる指標が4件あります。次の指標IDのどれかを指定してください。
          K15  渡島管内の観光入込客数（観光担当課）
          K19  世界遺産所在市町の観光入込数（文化・歴史担当課）
          K23  ジオパーク構成市町村への観光入込客数（文化・歴史担当課）
          K24  日本遺産構成市町村への観光入込客数（文化・歴史担当課）

        """)
    let english = try Self.explain("観光", "--language", "en")
    #expect(english.status == 64)
    #expect(english.standardError.hasPrefix("観光 fits 4 indicators. Choose one by its id:\n  K15  "))
  }

  @Test func `a text that fits nothing is not found`() throws {
    for text in ["そんな指標", "", "「」"] {
      let run = try Self.explain(text)
      #expect(run.status == 64, "\(text)")
      #expect(run.standardError.contains("という指標は計画にありません"), "\(run)")
    }
  }
}
