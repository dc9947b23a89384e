/// A part of the strategy that lists indicators (区分): a chapter's numerical goal, or a section of a chapter.
package struct Section: Hashable, Sendable, Identifiable {
  /// The key: chapter and section number, written `4①`, `4` for the goal of a chapter.
  package struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number of the chapter (章): `4`; a Roman numeral in one character, `Ⅰ`, for a theme.
    package let chapter: String
    /// The number of the section, 1…99, printed as ①…⑳ where such a character exists; nil for a chapter.
    package let number: Int?

    /// Creates the key of a section, or of a whole chapter or theme if the number is nil.
    package init(chapter: String, number: Int?) {
      self.chapter = chapter
      self.number = number
    }

    /// The form of the plan: `4①`, never `4-1`, which a spreadsheet turns into a date.
    package var description: String {
      chapter + (number.map(Self.circled) ?? "")
    }

    /// The form of file names: `4-1`.
    package var stem: String {
      chapter + (number.map { "-\($0)" } ?? "")
    }

    /// Orders by chapter as a text, a chapter before its sections, then by number: `10` precedes `4`.
    package static func < (left: ID, right: ID) -> Bool {
      (left.chapter, left.number ?? 0) < (right.chapter, right.number ?? 0)
    }

    /// Returns the circled digit ①…⑳; for other numbers plain digits in parentheses.
    package static func circled(_ number: Int) -> String {
      guard (1...20).contains(number), let scalar = UnicodeScalar(0x2460 + number - 1) else {
        return "(\(number))"
      }
      return String(Character(scalar))
    }
  }

  /// The kind of a part (種別).
  package enum Kind: String, CaseIterable, Sendable {
    /// 数値目標: the goal of a chapter. Its 個票 is in the summary workbook.
    case goal = "数値目標"
    /// 節: a section with a workbook of its own.
    case section = "節"
    /// 共同プログラム: a theme of the joint programme.
    case programme = "共同プログラム"
  }

  /// The key in placements and settings (区分), unique within the plan.
  package let id: ID
  /// The title of its chapter (章).
  package let chapterTitle: String
  /// The title that the strategy prints (名称), without chapter and number.
  package let name: String
  /// The kind (種別), which determines the workbook that reports it.
  package let kind: Kind
  /// The last part of the workbook's file name, without extension (ファイル名).
  package let fileName: String
  /// The row of `plan/sections.csv`.
  package let place: Place

  /// Creates a part of the strategy; only a goal may have no file name.
  package init(id: ID, chapterTitle: String, name: String, kind: Kind, fileName: String, place: Place) {
    self.id = id
    self.chapterTitle = chapterTitle
    self.name = name
    self.kind = kind
    self.fileName = fileName
    self.place = place
  }
}
