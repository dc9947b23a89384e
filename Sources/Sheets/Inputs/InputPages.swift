import Workbooks

/// The pages that the columns of 実績入力 are printed on: the values first, then as many blocks on a page as it holds.
struct InputPages {
  /// The columns that stand on every page.
  static let repeated = InputLayout.Column.number.rawValue...InputLayout.Column.unit.rawValue

  /// The widths of the columns of each page in characters, with those that are repeated.
  let widths: [[Double]]
  /// The first columns of the pages but the first one.
  let breaks: [Int]

  /// The scale in per cent below which no page is drawn for the sake of another block.
  private static let leastScale = 62

  /// - Parameter columns: all columns of the sheet.
  init(layout: InputLayout, columns: [Column]) {
    func shown(_ stretch: ClosedRange<Int>) -> [Double] {
      columns[stretch].filter { !$0.isHidden }.map(\.width)
    }
    let values = shown(Self.repeated.lowerBound...layout.comparisonColumn - 2)
    var starts = [layout.comparisonColumn, layout.statusColumn, layout.treatmentColumn]
    if layout.hasPath { starts.append(layout.pathColumn) }
    starts.append(layout.overrideColumn)
    let ends = starts.dropFirst().map { $0 - 1 } + [layout.sourceColumn]
    let blocks = zip(starts, ends).map { (start: $0, widths: shown($0...$1)) }

    /// The blocks on pages that are drawn at a scale.
    func pages(at scale: Int) -> [(start: Int, widths: [Double])] {
      blocks.reduce(into: []) { pages, block in
        if let last = pages.last, Page.scale(pages: [last.widths + block.widths]) >= scale {
          pages[pages.count - 1].widths += block.widths
        } else {
          pages.append((block.start, shown(Self.repeated) + block.widths))
        }
      }
    }
    let largest = Page.scale(pages: [values])
    let least = min(Self.leastScale, largest)
    let fewest = pages(at: least)
    // As few pages as can be read, and those as large as they can be.
    let best = (least...largest).reversed().lazy.map(pages).first { $0.count == fewest.count } ?? fewest
    widths = [values] + best.map(\.widths)
    breaks = best.map(\.start)
  }
}
