/// What the plan says of itself and of the whole calculation (`plan/settings.csv`).
package struct Settings: Hashable, Sendable {
  /// A day of the calendar, without clock or time zone.
  package struct Day: Hashable, Sendable {
    /// The western year of the calendar, not the fiscal one.
    package let year: Int
    /// 1…12.
    package let month: Int
    /// 1…31, no more than the month has.
    package let day: Int

    /// A day of which the reader has seen that the calendar has it.
    package init(year: Int, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }

    /// `2025-09-30`.
    package var text: String {
      "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
  }

  /// The title of the strategy (計画名).
  package var title: String
  /// The body whose strategy it is (団体名).
  package var organisation: String
  /// The years of the plan (計画期間).
  package var period: ClosedRange<FiscalYear>
  /// The year that is reported unless the command names another (報告年度).
  package var reportYear: FiscalYear
  /// As of when the data are (データ時点): printed, and the workbooks' date of creation.
  package var asOf: Day
  /// How numbers come to the digits in which they are printed and judged (端数処理).
  package var rounding: Rounding
  /// Years that the newest value may lie behind the report year and still be rated (最新値の許容年数).
  package var staleLimit: Int
  /// The relative change against last year beyond which a value is doubted (前年比の許容幅), as a ratio.
  package var changeBand: Double
  /// The marking in the middle of every page's head (表示), as 例示; empty for none.
  package var marking: String
  /// The section whose indicators belong to the joint programme (共同プログラムの区分); nil for none.
  package var programmeSection: Section.ID?
  /// Who reports on the joint programme (共同プログラムの報告元): other carriers of its measures do not.
  package var programmeReporters: [String]
  /// Every row of the table with its remark, in the plan's order: printed on 算定方法.
  package var remarks: [Remark]

  /// The year of the plan's period that is nearest to another one: itself where it lies in the period.
  package func nearestYear(to year: FiscalYear) -> FiscalYear {
    min(max(year, period.lowerBound), period.upperBound)
  }

  /// One row of the settings with its explanation.
  package struct Remark: Hashable, Sendable {
    /// What is set, or 確認： and the point on which the strategy is silent (項目).
    package let item: String
    /// The setting, or how the point was read (値), as written; empty for none.
    package let value: String
    /// What follows from it, or why it was read so (説明), as written; empty for none.
    package let explanation: String

    /// The three cells of a row of `plan/settings.csv`, as they are written.
    package init(item: String, value: String, explanation: String) {
      self.item = item
      self.value = value
      self.explanation = explanation
    }
  }

  /// The settings of a plan; those with a default are the ones that its table may leave out.
  package init(
    title: String, organisation: String, period: ClosedRange<FiscalYear>, reportYear: FiscalYear, asOf: Day,
    rounding: Rounding = .halfAwayFromZero, staleLimit: Int = 1, changeBand: Double = 0.5,
    marking: String = "", programmeSection: Section.ID? = nil, programmeReporters: [String] = [],
    remarks: [Remark] = []
  ) {
    self.title = title
    self.organisation = organisation
    self.period = period
    self.reportYear = reportYear
    self.asOf = asOf
    self.rounding = rounding
    self.staleLimit = staleLimit
    self.changeBand = changeBand
    self.marking = marking
    self.programmeSection = programmeSection
    self.programmeReporters = programmeReporters
    self.remarks = remarks
  }
}
