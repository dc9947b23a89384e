import Indicators

/// Looks for the header of an export, row by row from the top.
struct HeaderSearch {
  private let vocabulary: [String: Heading]
  /// The words of the joint programme, for a row that names its measures; nil where the plan has none.
  private let programme: [String: Heading]?
  /// The row with most headings so far, of which no table can be made.
  private(set) var best: ExportLayout?
  /// The cells of the row before, when some of its headings were known.
  private var above: [String] = []
  /// The cells of the row before, whatever they are.
  private var before: [String] = []
  private var units: [WrittenUnit] = []

  init(vocabulary: [String: Heading], programme: [String: Heading]? = nil) {
    self.vocabulary = vocabulary
    self.programme = programme
  }

  /// The layout of the table when the row is its header, alone or under the row before; nil when it is not.
  mutating func take(_ cells: [String], line: Int) -> ExportLayout? {
    var row = HeadingRow(line: line, cells: cells, vocabulary: vocabulary)
    if row.has(.measureID), let programme {
      row = HeadingRow(line: line, cells: cells, vocabulary: programme)
    }
    if let layout = layout(of: row) ?? layoutUnderAbove(cells, line: line) {
      return layout
    }
    units += TableUnit.above(cells)
    // A blank row stands between a title and what it is the title of.
    if cells.contains(where: { !$0.isEmpty }) { before = cells }
    above = row.columns.isEmpty ? [] : cells
    return nil
  }

  private mutating func layout(of row: HeadingRow) -> ExportLayout? {
    let layout = ExportLayout(header: row)
    guard layout.form == .incomplete else { return complete(layout) }
    if row.columns.count > best?.header.columns.count ?? 0 { best = layout }
    return nil
  }

  /// Years that stand in a row of their own under 実績値, as merged cells leave them.
  ///
  /// Years under anything else, 目標値 for example, are no values.
  private func layoutUnderAbove(_ cells: [String], line: Int) -> ExportLayout? {
    guard !above.isEmpty else { return nil }
    var merged: [String] = []
    var group: Heading?
    for index in 0..<max(above.count, cells.count) {
      let upper = index < above.count ? above[index] : ""
      let lower = index < cells.count ? cells[index] : ""
      if !upper.isEmpty { group = vocabulary[NameFolding.fold(upper)] }
      guard lower.isEmpty || group == .value || group == .year else { return nil }
      merged.append(lower.isEmpty ? upper : lower)
    }
    let layout = ExportLayout(header: HeadingRow(line: line, cells: merged, vocabulary: vocabulary))
    let isWhole = layout.header.unknown.allSatisfy { index, _ in index >= cells.count || cells[index].isEmpty
    }
    return layout.form == .wide && isWhole ? complete(layout) : nil
  }

  private func complete(_ layout: ExportLayout) -> ExportLayout {
    var layout = layout
    layout.take(units)
    layout.take(titles: before)
    return layout
  }
}
