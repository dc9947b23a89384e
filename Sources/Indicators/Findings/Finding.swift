/// Something that a reader or a check noticed, told so that the right person can mend it.
package struct Finding: Hashable, Sendable {
  /// How much a finding matters (重要度), gravest first.
  package enum Severity: Int, CaseIterable, Comparable, Sendable {
    /// 要修正: the value is not used until it is mended.
    case correction
    /// 確認: used, but doubtful.
    case confirmation
    /// 参考: worth knowing.
    case note

    /// The graver one comes first: 要修正 before 確認 before 参考.
    package static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }

    /// The word that terminal and sheets print.
    package var name: Text {
      switch self {
      case .correction: Text(ja: "要修正", en: "correct")
      case .confirmation: Text(ja: "確認", en: "check")
      case .note: Text(ja: "参考", en: "note")
      }
    }
  }

  /// What is said: made by static members beside the code that finds it, never from loose strings.
  package struct Message: Hashable, Sendable {
    /// The stable code: `number-unreadable`.
    package let code: String
    /// How much it matters (重要度): one 要修正 about the plan stops every report.
    package let severity: Severity
    /// What is wrong.
    package let problem: Text
    /// What to do.
    package let remedy: Text
    /// What the report does with it meanwhile (このブックでの扱い).
    package let handling: Text

    /// A message with all its parts, so that none leaves open what to do or what happens meanwhile.
    package init(code: String, severity: Severity, problem: Text, remedy: Text, handling: Text) {
      self.code = code
      self.severity = severity
      self.problem = problem
      self.remedy = remedy
      self.handling = handling
    }
  }

  /// What is wrong, how much it matters, and what to do about it.
  package var message: Message
  /// Where it was noticed: a cell, a row, or a file as a whole.
  package let place: Place
  /// The text found in the cell, unchanged; nil where there is no cell.
  package let found: String?
  /// The strategy's indicator that it is about; nil for none, and for a figure of the joint programme.
  package let indicator: Indicator.ID?
  /// The measure of the joint programme that it is about; nil for everything of the strategy.
  package let measure: ProgrammeMeasure.ID?
  /// The year of the value that it is about (年度); nil where it is about no single year.
  package let year: FiscalYear?
  /// The department that can mend it; nil where that is the office itself.
  package var department: String?

  /// A finding at a place; all that is left out is nil.
  package init(
    _ message: Message, at place: Place, found: String? = nil, indicator: Indicator.ID? = nil,
    measure: ProgrammeMeasure.ID? = nil, year: FiscalYear? = nil, department: String? = nil
  ) {
    self.message = message
    self.place = place
    self.found = found
    self.indicator = indicator
    self.measure = measure
    self.year = year
    self.department = department
  }

  /// How much it matters (重要度), as its message says.
  package var severity: Severity { message.severity }
}

extension Finding: Comparable {
  /// By place, code, year and found text: the order in which a person walks through the files.
  package static func < (left: Finding, right: Finding) -> Bool {
    (left.place, left.message.code, left.year ?? FiscalYear(0), left.found ?? "")
      < (right.place, right.message.code, right.year ?? FiscalYear(0), right.found ?? "")
  }
}
