import Workbooks

/// The pages that the columns of 実績入力 are printed on: the values first, then as many blocks on a page as it holds.
struct InputPages {
  /// The columns that stand on every page.
  static let repeated = InputLayout.Column.number.rawValue...InputLayout.Column.unit.rawValue

  /// The first columns of the pages but the first one.
  let breaks: [Int]

  /// - Parameter columns: all columns of the sheet.
  init(layout: InputLayout, columns: [Column]) {
    func shown(_ stretch: ClosedRange<Int>) -> [Double] {
      columns[stretch].filter { !$0.isHidden }.map(\.width)
    }
    var starts = [layout.comparisonColumn, layout.statusColumn, layout.treatmentColumn]
    if layout.hasPath { starts.append(layout.pathColumn) }
    starts.append(layout.overrideColumn)
    let ends = starts.dropFirst().map { $0 - 1 } + [layout.sourceColumn]
    var breaks: [Int] = []
    var page: [Double] = []
    for (start, end) in zip(starts, ends) {
      let block = shown(start...end)
      if breaks.isEmpty || Pixels.of(columns: page + block) > Page.filled.width {
        breaks.append(start)
        page = shown(Self.repeated)
      }
      page += block
    }
    self.breaks = breaks
  }
}
