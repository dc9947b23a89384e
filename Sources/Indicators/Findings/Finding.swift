/// A problem that a reader or a check found, described so that the responsible person can correct it.
package struct Finding: Hashable, Sendable {
  /// The severity of a finding (重要度), most severe first.
  package enum Severity: Int, CaseIterable, Comparable, Sendable {
    /// 要修正: the value is not used until the department corrects it.
    case correction
    /// 確認: the value is used, but it is doubtful.
    case confirmation
    /// 参考: a note that needs no action.
    case note

    /// Orders by severity, most severe first: 要修正, 確認, 参考.
    package static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }

    /// The word that the terminal and the sheets print.
    package var name: Text {
      switch self {
      case .correction: Text(ja: "要修正", en: "correct")
      case .confirmation: Text(ja: "確認", en: "check")
      case .note: Text(ja: "参考", en: "note")
      }
    }
  }

  /// The message of a finding.
  ///
  /// Static members create messages beside the code that detects the problem, never from loose strings.
  package struct Message: Hashable, Sendable {
    /// The stable code of the message, such as `number-unreadable`.
    package let code: String
    /// The severity (重要度).
    ///
    /// One 要修正 about the plan stops every report.
    package let severity: Severity
    /// The description of the problem.
    package let problem: Text
    /// The action that corrects the problem.
    package let remedy: Text
    /// How the report handles the value until then (このブックでの扱い).
    package let handling: Text

    /// Creates a message.
    ///
    /// All parts are required, so that every message states the action and the handling.
    package init(code: String, severity: Severity, problem: Text, remedy: Text, handling: Text) {
      self.code = code
      self.severity = severity
      self.problem = problem
      self.remedy = remedy
      self.handling = handling
    }
  }

  /// The problem, its severity, and the action that corrects it.
  package var message: Message
  /// The place of the problem: a cell, a row, or a whole file.
  package var place: Place
  /// The text of the cell, unchanged; nil if there is no cell.
  package let found: String?
  /// The affected indicator of the strategy; nil for none, and for a metric of the joint programme.
  package let indicator: Indicator.ID?
  /// The affected initiative of the joint programme; nil for a finding about the strategy.
  package let initiative: Initiative.ID?
  /// The series of the affected value (系列); the main one if the finding is about no single series.
  package let series: IndicatorSeries
  /// The year of the affected value (年度); nil if the finding is about no single year.
  package let year: FiscalYear?
  /// The different texts that a finding about many cells is about; empty for a finding about one cell.
  package let words: [String]
  /// The department that can correct the problem; nil if the planning office itself must do it.
  package var department: String?
  /// What an answer repeats of the finding; nil before it was set, for notes, and where nothing would change.
  package var question: Question?

  /// Creates a finding at a place; omitted parts are nil, the series is by default the main one.
  package init(
    _ message: Message, at place: Place, found: String? = nil, indicator: Indicator.ID? = nil,
    initiative: Initiative.ID? = nil, series: IndicatorSeries = .main, year: FiscalYear? = nil,
    words: [String] = [], department: String? = nil
  ) {
    self.message = message
    self.place = place
    self.found = found
    self.indicator = indicator
    self.initiative = initiative
    self.series = series
    self.year = year
    self.words = words
    self.department = department
  }

  /// The severity of its message (重要度).
  package var severity: Severity { message.severity }
}

extension Finding: Comparable {
  /// Orders by place, code, year and cell text, which is the order in which a person walks through the files.
  package static func < (left: Finding, right: Finding) -> Bool {
    (left.place, left.message.code, left.year ?? FiscalYear(0), left.found ?? "")
      < (right.place, right.message.code, right.year ?? FiscalYear(0), right.found ?? "")
  }
}
