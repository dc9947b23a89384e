/// What somebody answered about a finding (回答), in the plan's table or in a slip that came back.
package struct Answer: Hashable, Sendable {
  /// What an answer says.
  package enum Reply: String, CaseIterable, Sendable {
    /// The value is right as it stands.
    case right = "正しい"
    /// The value is another one.
    case corrected = "訂正"
  }

  /// The finding that is answered, as the answer names it.
  package let question: Finding.Question
  /// What the answer says.
  package let reply: Reply
  /// Why (理由); empty if nothing is written.
  package let reason: String
  /// Who answered (確認者); empty if nothing is written.
  package let person: String
  /// When it was answered (確認日), in the words of the table; empty if nothing is written.
  package let date: String
  /// The row that holds the answer.
  package let place: Place

  /// Creates an answer; what is not written is empty.
  package init(
    to question: Finding.Question, _ reply: Reply, reason: String, person: String, date: String,
    at place: Place
  ) {
    self.question = question
    self.reply = reply
    self.reason = reason
    self.person = person
    self.date = date
    self.place = place
  }
}

extension Finding {
  /// What an answer repeats of a finding, so that the finding stays closed for as long as nothing of it changes.
  package struct Question: Hashable, Sendable {
    /// The text that a finding is about.
    package enum Value: Hashable, Sendable {
      /// A number in the unit of the indicator.
      case number(Double)
      /// Any other text, folded.
      case words(String)
    }

    /// The code of the message (指摘).
    package let code: String
    /// The indicator (指標ID); nil for none.
    package let indicator: Indicator.ID?
    /// The initiative of the joint programme; nil for none.
    package let initiative: Initiative.ID?
    /// The series of the indicator (系列).
    package let series: IndicatorSeries
    /// The year (年度); nil if the finding is about no single year.
    package let year: FiscalYear?
    /// The text that was found (値); nil if there is none.
    package let value: Value?
    /// The same as tables print it.
    ///
    /// It does not take part in comparisons.
    package let text: String
    /// The cell whose value is asked about; nil where it gave none.
    ///
    /// It does not take part in comparisons.
    package let cell: Cell?

    /// A cell of an export.
    package struct Cell: Hashable, Sendable {
      /// Where it is.
      package let place: Place
      /// What it says, unchanged.
      package let text: String

      /// A cell with its text.
      package init(place: Place, text: String) {
        self.place = place
        self.text = text
      }
    }

    /// Creates what an answer repeats of a finding.
    package init(
      code: String, indicator: Indicator.ID?, initiative: Initiative.ID?, series: IndicatorSeries,
      year: FiscalYear?, value: Value?, text: String, cell: Cell? = nil
    ) {
      self.code = code
      self.indicator = indicator
      self.initiative = initiative
      self.series = series
      self.year = year
      self.value = value
      self.text = text
      self.cell = cell
    }

    /// Whether two name the same finding, however they write its text.
    package static func == (left: Self, right: Self) -> Bool {
      left.code == right.code && left.indicator == right.indicator && left.initiative == right.initiative
        && left.series == right.series && left.year == right.year && left.value == right.value
    }

    /// Hashes what is compared.
    package func hash(into hasher: inout Hasher) {
      hasher.combine(code)
      hasher.combine(indicator)
      hasher.combine(initiative)
      hasher.combine(year)
      hasher.combine(value)
    }
  }
}

/// A finding that asks for nothing more (済), and why.
package struct ClosedFinding: Hashable, Sendable {
  /// Why nothing more is asked.
  package enum Ground: Hashable, Sendable {
    /// Somebody answered.
    case answer(Answer)
    /// The department explained the value beside it (要因分析).
    case analysis(String)
    /// The report of a year published the same value.
    case published(FiscalYear)
  }

  /// The word for a finding that asks for nothing more, beside those of ``Finding/Severity``.
  package static let word = Text(ja: "済", en: "done")

  /// The finding as it would be asked about.
  package let finding: Finding
  /// Why it is not.
  package let ground: Ground

  /// Closes a finding.
  package init(_ finding: Finding, by ground: Ground) {
    self.finding = finding
    self.ground = ground
  }

  /// The answer that tables print (回答).
  package var reply: Answer.Reply {
    switch ground {
    case .answer(let answer): answer.reply
    case .analysis, .published: .right
    }
  }

  /// Why (理由), as tables print it.
  package var reason: Text {
    switch ground {
    case .answer(let answer): Text(ja: answer.reason, en: answer.reason)
    case .analysis(let text): Text(ja: text, en: text)
    case .published(let year):
      Text(
        ja: "\(year.label)年度の報告で公表した値と同じです。",
        en: "It is the value that the report of \(year.label) published.")
    }
  }

  /// Who answered (確認者); empty where nobody is named.
  package var person: String { if case .answer(let answer) = ground { answer.person } else { "" } }

  /// When it was answered (確認日); empty where nothing is written.
  package var date: String { if case .answer(let answer) = ground { answer.date } else { "" } }

  /// Where the answer stands; nil where it needs none of its own.
  package var place: Place? { if case .answer(let answer) = ground { answer.place } else { nil } }
}
