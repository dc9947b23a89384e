package import Indicators

/// What a slip that came back answers.
struct SlipAnswers {
  /// Values that are said to be right, as if they stood in `plan/confirmed.csv`.
  var answers: [Answer] = []
  /// Values that are said to be others.
  var corrections: [Correction] = []
  /// When and why values are still to come.
  var promises: [Observation] = []

  /// One value in place of another.
  struct Correction {
    /// What the department wrote.
    enum Content {
      case value(Double, qualifier: String)
      /// Nobody knows which value is right.
      case held(Finding.Message)
    }

    let indicator: Indicator
    let series: IndicatorSeries
    let year: FiscalYear
    /// The cell that gave the value when the slip was written; nil where none did.
    let cell: Finding.Question.Cell?
    let content: Content
    /// What stands in the cell 訂正値.
    let text: String
    let reason: String
    let place: Place
    /// What the slip says of the finding that it answers.
    let answer: Answer
  }
}

/// A correction of a slip that counts.
package struct AppliedCorrection: Hashable, Sendable {
  /// What the slip says.
  package let answer: Answer
  /// The indicator of the value (指標ID).
  package let indicator: Indicator.ID
  /// The series of the value (系列).
  package let series: IndicatorSeries
  /// The year of the value (年度).
  package let year: FiscalYear
  /// The cell whose value the correction takes the place of; nil where it was gone.
  package let cell: Place?

  /// Whether nothing more is asked in a finding, which is about the value that was corrected.
  func closes(_ finding: Finding) -> Bool {
    guard finding.severity != .note, finding.indicator == indicator, finding.series == series,
      finding.year == year, finding.place.file != answer.place.file
    else { return false }
    let isAtCell = finding.place.file == cell?.file && finding.place.line == cell?.line
    return isAtCell || finding.message.code == answer.question.code
  }
}
