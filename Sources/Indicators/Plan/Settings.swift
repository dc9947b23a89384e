/// The plan's general data and the rules of the whole calculation (`plan/settings.csv`).
package struct Settings: Hashable, Sendable {
  /// A day of the calendar, without clock or time zone.
  package struct Day: Hashable, Sendable {
    /// The western calendar year, not the fiscal year.
    package let year: Int
    /// 1…12.
    package let month: Int
    /// 1…31, at most the length of the month.
    package let day: Int

    /// Creates a day; the reader has checked that the calendar contains it.
    package init(year: Int, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }

    /// Whether the day lies before the end of a fiscal year, 31 March of the next western year.
    package func isBefore(endOf year: FiscalYear) -> Bool {
      (self.year, month, day) < (year.number + 1, 3, 31)
    }

    /// `2025-09-30`.
    package var text: String {
      "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
  }

  /// The title of the strategy (計画名).
  package var title: String
  /// The public body that owns the strategy (団体名).
  package var organisation: String
  /// The years of the plan (計画期間).
  package var period: ClosedRange<FiscalYear>
  /// The report year (報告年度), unless the command names another one.
  package var reportYear: FiscalYear
  /// The date of the data (データ時点), printed and used as creation date of the workbooks.
  package var asOf: Day
  /// The day by which departments answer (提出期限); nil where none is printed.
  package var deadline: Day?
  /// The day by which departments return a form (照会の期限); nil where that of the slips counts for it.
  package var inquiryDeadline: Day?
  /// To whom departments return forms, as forms print it (照会の宛先); empty for none.
  package var inquiryAddress = ""
  /// The rounding mode for the digits with which numbers are printed and rated (端数処理).
  package var rounding: Rounding
  /// How many years old the newest value may be and still be rated (最新値の許容年数).
  package var staleLimit: Int
  /// The relative change from last year beyond which a value is doubtful (前年比の許容幅), as a ratio.
  package var changeBand: Double
  /// The marking in the centre of every page header (表示), such as 例示; empty for none.
  package var marking: String
  /// The terms under which the public may use what is published (公表の条件), such as the name of a licence; empty for
  /// none.
  package var publicTerms: String
  /// The section whose indicators belong to the joint programme (共同プログラムの区分); nil for none.
  package var programmeSection: Section.ID?
  /// The bodies that report on the joint programme (共同プログラムの報告元).
  ///
  /// Other carriers of its initiatives do not report.
  package var programmeReporters: [String]
  /// All rows of the table with their remarks, in the plan's order; 算定方法 prints them.
  package var remarks: [Remark]

  /// Returns the year of the plan's period that is nearest to a given year, which may be that year itself.
  package func nearestYear(to year: FiscalYear) -> FiscalYear {
    min(max(year, period.lowerBound), period.upperBound)
  }

  /// One row of the settings with its explanation.
  package struct Remark: Hashable, Sendable {
    /// The name of the setting, or 確認： followed by a point that the strategy leaves open (項目).
    package let item: String
    /// The setting, or the interpretation of the open point (値), as written; empty for none.
    package let value: String
    /// The consequence of the setting, or the reason for the interpretation (説明), as written; empty for none.
    package let explanation: String

    /// Creates a remark from the three cells of a row of `plan/settings.csv`, as they are written.
    package init(item: String, value: String, explanation: String) {
      self.item = item
      self.value = value
      self.explanation = explanation
    }
  }

  /// Creates the settings of a plan.
  ///
  /// The plan's table may omit the settings that have a default here.
  package init(
    title: String, organisation: String, period: ClosedRange<FiscalYear>, reportYear: FiscalYear, asOf: Day,
    deadline: Day? = nil, rounding: Rounding = .halfAwayFromZero, staleLimit: Int = 1,
    changeBand: Double = 0.5, marking: String = "", publicTerms: String = "",
    programmeSection: Section.ID? = nil,
    programmeReporters: [String] = [],
    remarks: [Remark] = []
  ) {
    self.title = title
    self.organisation = organisation
    self.period = period
    self.reportYear = reportYear
    self.asOf = asOf
    self.deadline = deadline
    self.rounding = rounding
    self.staleLimit = staleLimit
    self.changeBand = changeBand
    self.marking = marking
    self.publicTerms = publicTerms
    self.programmeSection = programmeSection
    self.programmeReporters = programmeReporters
    self.remarks = remarks
  }
}
