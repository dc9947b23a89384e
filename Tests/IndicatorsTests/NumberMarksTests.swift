import Indicators
import Testing

/// What stands around a number, by the side on which it stands.
struct NumberMarksTests {
  @Test(arguments: [
    ("", "", "", false), ("約", "約", "", true), ("およそ", "およそ", "", true), ("※1", "", "※1", false),
    ("約※1", "約", "※1", true), ("余", "", "余", true), ("約余", "約", "余", true), ("(1)", "", "(1)", false),
    ("程度約", "約", "程度", true), ("注2", "", "注2", false), ("概ね強※", "概ね", "強※", true),
  ])
  func `a word before a number stands before it, any other mark behind it`(
    qualifier: String, before: String, after: String, isApproximate: Bool
  ) {
    let marks = NumberMarks(qualifier)
    #expect(marks.before == before)
    #expect(marks.after == after)
    #expect(marks.isApproximate == isApproximate)
  }

  @Test(arguments: [
    (["", ""], ""), (["※1", ""], ""), (["約", ""], "約"), (["", "余"], "約"), (["約", "約"], "約"),
  ])
  func `what comes of several numbers is about right where one of them is`(parts: [String], before: String) {
    #expect(NumberMarks.combined(parts.map(NumberMarks.init)) == NumberMarks(before))
  }
}
