/// What stands around a number, by side: 約 before it, 余 and ※1 behind it.
package struct NumberMarks: Hashable, Sendable {
  /// The words before a number that say that it is not exact.
  package static let wordsBefore = ["約", "およそ", "概ね", "おおむね", "ほぼ"]
  /// The words behind a number that say so.
  package static let wordsAfter = ["余り", "余", "程度", "前後", "強", "弱"]

  /// What is written before the number.
  package let before: String
  /// What is written behind it.
  package let after: String

  /// A number with nothing around it.
  package static let none = NumberMarks("")

  /// Takes the text of ``Observation/Words/Field/qualifier`` apart.
  package init(_ qualifier: String) {
    var (before, after) = ("", "")
    var rest = Substring(qualifier)
    while let next = rest.first {
      if let word = Self.wordsBefore.first(where: rest.hasPrefix) {
        before += word
        rest = rest.dropFirst(word.count)
      } else {
        after.append(next)
        rest = rest.dropFirst()
      }
    }
    self.before = before
    self.after = after
  }

  /// Whether the number is not exact (概数).
  package var isApproximate: Bool {
    !before.isEmpty || Self.wordsAfter.contains(where: after.contains)
  }

  /// What stands around a number that comes of several: it is about right where one of them is; a note on one of them is
  /// none on it.
  package static func combined(_ marks: some Sequence<NumberMarks>) -> NumberMarks {
    marks.contains(where: \.isApproximate) ? NumberMarks(wordsBefore[0]) : .none
  }
}
