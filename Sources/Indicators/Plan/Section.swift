/// A part of the strategy that lists indicators (区分): a chapter's numerical goal, or a section of a chapter.
package struct Section: Hashable, Sendable, Identifiable {
  /// The key (区分): chapter and section number, written `4①`, or any short text, such as `施策111`.
  package struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
    private enum Form: Hashable {
      case numbered(chapter: String, section: Int?)
      case written(String)
    }

    private let form: Form

    /// Creates the key of a section, or of a whole chapter or theme if the number is nil.
    ///
    /// - Parameters:
    ///   - chapter: the number of the chapter (章): `4`; a Roman numeral in one character, `Ⅰ`, for a theme.
    ///   - number: the number of the section, 1…99, printed as ①…⑳ where such a character exists.
    package init(chapter: String, number: Int?) {
      form = .numbered(chapter: chapter, section: number)
    }

    /// Creates a key in the plan's own words.
    ///
    /// - Parameter text: what file names may contain, without half-width spaces, which labels set before the number.
    package init(_ text: String) {
      form = .written(text)
    }

    /// The number of the section within its chapter; nil for a chapter and for a key in words.
    package var number: Int? {
      if case .numbered(_, let section) = form { section } else { nil }
    }

    /// The number of the chapter or theme; nil for a key in words.
    package var chapter: String? {
      if case .numbered(let chapter, _) = form { chapter } else { nil }
    }

    /// The form of the plan: `4①`, never `4-1`, which a spreadsheet turns into a date.
    package var description: String {
      switch form {
      case .numbered(let chapter, let section): chapter + (section.map(Self.circled) ?? "")
      case .written(let text): text
      }
    }

    /// The form of file names: `4-1`, `施策111`.
    package var stem: String {
      switch form {
      case .numbered(let chapter, let section): chapter + (section.map { "-\($0)" } ?? "")
      case .written(let text): text
      }
    }

    /// The beginning and end of the labels of its placements in its own workbook: `①-`, `数-`, `(` and `)`.
    fileprivate var labelParts: (before: String, after: String) {
      switch form {
      case .numbered(_, let section): ((section.map(Self.circled) ?? "数") + "-", "")
      case .written: ("(", ")")
      }
    }

    /// What the labels of its placements begin with within the strategy, and no other label: `4①-`, `施策111 (`.
    package var labelPrefix: String {
      switch form {
      case .numbered(let chapter, _): chapter + labelParts.before
      case .written(let text): "\(text) \(labelParts.before)"
      }
    }

    /// Orders by the text of the plan: `10` precedes `4`, a chapter its sections.
    package static func < (left: ID, right: ID) -> Bool {
      left.description < right.description
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

extension Placement {
  /// The number within its workbook: `①-1`, `数-1`, `(1)`.
  package var label: String {
    section.labelParts.before + "\(number)" + section.labelParts.after
  }

  /// The number within the strategy, which no other placement has: `4①-1`, `4数-1`, `施策111 (1)`.
  package var fullLabel: String {
    section.labelPrefix + "\(number)" + section.labelParts.after
  }
}
