import Testing
import Workbooks

@testable import Formulas
@testable import Sheets

struct LiveTextTests {
  private let count = LiveCount("COUNT(A1:A3)", comesTo: 3)

  @Test func `a sentence is one formula and what that comes to`() {
    let fixed = "指標"
    let sentence: LiveText = "\(count)件の\(fixed)と\(LiveText("B1", comesTo: "名前"))。"
    #expect(sentence.formula == "COUNT(A1:A3)&\"件の指標と\"&B1&\"。\"")
    #expect(sentence.text == "3件の指標と名前。")
    #expect(
      sentence.content == .formula("=COUNT(A1:A3)&\"件の指標と\"&B1&\"。\"", cached: .text("3件の指標と名前。")))
  }

  @Test func `a quote in words does not end them`() {
    let sentence: LiveText = "\("\"新\"道")は\(count)"
    #expect(sentence.formula == "\"\"\"新\"\"道は\"&COUNT(A1:A3)")
    #expect(sentence.text == "\"新\"道は3")
  }

  @Test func `nothing adds nothing`() {
    let nothing: LiveText = ""
    #expect(nothing.formula == "\"\"")
    let word = LiveText("B1", comesTo: "名前")
    #expect((nothing + word + nothing).formula == "B1")
    let sentence: LiveText = "\(nothing)計\(count)\(nothing)"
    #expect(sentence.formula == "\"計\"&COUNT(A1:A3)")
  }

  @Test func `counts add up in formula and number alike`() {
    let sum = LiveCount.sum([count, LiveCount("ROWS(B1:B2)", comesTo: 2)])
    #expect(sum.content == .formula("=COUNT(A1:A3)+ROWS(B1:B2)", cached: .number(5)))
    #expect(LiveCount.sum([]).content == .formula("=0", cached: .number(0)))
  }

  @Test(arguments: [(true, "多い"), (false, "")])
  func `a condition chooses in formula and text alike`(holds: Bool, text: String) {
    let chosen = LiveCondition("A1>2", holds: holds).choose("多い")
    #expect(chosen.formula == "IF(A1>2,\"多い\",\"\")")
    #expect(chosen.text == text)
  }
}
