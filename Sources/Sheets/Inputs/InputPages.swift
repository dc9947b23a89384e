import Workbooks

/// The pages that the columns of 実績入力 are printed on: the values first, then as many blocks on a page as it holds.
struct InputPages {
  /// The columns that stand on every page.
  static let repeated = InputLayout.Column.number.rawValue...InputLayout.Column.unit.rawValue

  /// The first columns of the pages but the first one.
  let breaks: [Int]

  /// - Parameter columns: all columns of the sheet.
  init(layout: InputLayout, columns: [Column]) {
    var starts = [layout.comparisonColumn, layout.statusColumn, layout.treatmentColumn]
    if layout.hasPath { starts.append(layout.pathColumn) }
    starts.append(layout.overrideColumn)
    self.init(
      blocks: starts, last: layout.sourceColumn, repeated: Self.repeated, columns: columns,
      partsValues: true)
  }

  /// - Parameters:
  ///   - starts: the first columns of the blocks behind that of the values.
  ///   - last: the last column that is printed.
  ///   - repeated: the columns that stand on every page.
  ///   - columns: all columns of the sheet.
  ///   - partsValues: whether the values stand on a page without another block.
  init(
    blocks starts: [Int], last: Int, repeated: ClosedRange<Int>, columns: [Column], partsValues: Bool = false
  ) {
    func shown(_ stretch: ClosedRange<Int>) -> [Double] {
      columns[stretch].filter { !$0.isHidden }.map(\.width)
    }
    let ends = starts.dropFirst().map { $0 - 1 } + [last]
    var breaks: [Int] = []
    var page = shown(repeated.lowerBound...(starts.first ?? last + 1) - 1)
    for (start, end) in zip(starts, ends) {
      let block = shown(start...end)
      if partsValues && breaks.isEmpty || Pixels.of(columns: page + block) > Page.filled.width {
        breaks.append(start)
        page = shown(repeated)
      }
      page += block
    }
    self.breaks = breaks
  }
}
