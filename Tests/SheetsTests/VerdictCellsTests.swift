import Evaluations
import Indicators
import Testing
import Workbooks

@testable import Sheets

/// The cells 評価 and 見通し as people read them.
@Suite struct VerdictCellsTests {
  private static let year = (four: FiscalYear(2022), six: FiscalYear(2024))

  /// The last of the sample's years is that of its target.
  private static func text(_ content: Cell.Content) -> String? {
    if case .formula(_, .text(let text), _) = content { text } else { nil }
  }

  @Test func `a value of the target year ends the outlook, whatever the rating`() {
    for values in [[120.0, 140, 160, 180, 200], [120.0, 140, 160, 180, 150]] {
      var sample = OverallSample(values: [values])
      sample.start = FiscalYear(2020)
      sample.end = (Self.year.six, Self.year.six)
      let book = sample.book(.section(OverallSample.section))
      #expect(Self.text(book.outlookCell(ofPlacement: 0)) == "－ R6で判定済")
      let outlook = book.evaluation(of: book.placements[0].indicator)?.outlook
      #expect(outlook == (values.last == 200 ? "◎ 達成済" : "× 未達成（確定）"))
    }
  }

  @Test func `an outlook stands as it is while the target year is open or nothing can be rated`() {
    let open = OverallSample(values: [[120, 140, 160]], end: (Self.year.six, FiscalYear(2022)))
    let book = open.book(.section(OverallSample.section))
    let outlook = book.evaluation(of: book.placements[0].indicator)?.outlook
    #expect(Self.text(book.outlookCell(ofPlacement: 0)) == outlook)
    let none = OverallSample(values: [[]], end: (Self.year.six, Self.year.six))
    let empty = none.book(.section(OverallSample.section))
    #expect(Self.text(empty.outlookCell(ofPlacement: 0)) == "－ 推計不可")
    #expect(Self.text(empty.ratingCell(ofPlacement: 0)) == "－ 判定不可（未提出）")
  }
}
