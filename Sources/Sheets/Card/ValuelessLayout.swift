import Evaluations
import Figures
import Indicators
import Workbooks

/// The columns and rows of 個票（値なし）: a strip for each indicator without a value, four on a page, in pixels.
struct ValuelessLayout {
  let count: Int

  init(count: Int) {
    self.count = count
  }

  /// The indicators of a book that have no value to judge share one sheet.
  static func isValueless(_ evaluation: Evaluation) -> Bool { evaluation[.latestYear].number == nil }

  static let labelColumn = 0
  static let planColumn = 1
  static let firstYearColumn = 2
  /// The baseline year and the newest six.
  static let years = 7
  static let askLabelColumn = firstYearColumn + years + 1
  static let askColumn = askLabelColumn + 1
  static let left = labelColumn...firstYearColumn + years - 1
  static let page = labelColumn...askColumn

  /// The widths of the columns of the page.
  static let pixels = [88, 212] + Array(repeating: 58, count: years) + [14, 90, 290]

  /// Title, gap and introduction, which every page repeats.
  static let headPixels = [30, 6, 30]
  static let introductionRow = 2
  /// Name, header, values, statuses, definition and a gap.
  static let stripPixels = [30, 22, 24, 22, 34, 14]
  static let stripsPerPage = 4

  /// The first row of a strip.
  func row(ofStrip index: Int) -> Int { Self.headPixels.count + index * Self.stripPixels.count }
  /// The row below the last strip.
  var noteRow: Int { row(ofStrip: count) }
  /// The first rows of the pages behind the first.
  var breaks: [Int] {
    stride(from: Self.stripsPerPage, to: count, by: Self.stripsPerPage).map(row(ofStrip:))
  }

  /// The columns of the calculations, below and beside the page.
  static let calculation = CalculationPlace.Columns(
    label: labelColumn, value: firstYearColumn, explanation: firstYearColumn + 1, rowLabel: askColumn,
    firstYear: askColumn + 1)

  /// The layouts of the indicators in their order, their calculations one below the other.
  func cards(_ evaluations: [Evaluation], inputs: InputLayout) -> [CardLayout] {
    var top = noteRow + 2
    return evaluations.enumerated().map { index, evaluation in
      let card = CardLayout(
        valueless: evaluation, inputs: inputs, stripRow: row(ofStrip: index), top: top,
        columns: Self.calculation)
      top = max(card.calculation.rowBelowFigures, card.calculation.rowBelowRows) + 1
      return card
    }
  }
}
