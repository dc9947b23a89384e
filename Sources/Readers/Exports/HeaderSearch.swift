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
    if let programme {
      let measures = HeadingRow(line: line, cells: cells, vocabulary: programme)
      if row.has(.initiativeID) || ExportLayout(header: row).form == .incomplete && measures.has(.activity) {
        row = measures
      }
    }
    let found = layout(of: row) ?? layoutUnderAbove(cells, line: line) ?? layoutUnderYears(cells, line: line)
    if let layout = found {
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
  /// Years under 目標値 and the like are no values; under anything else the row is no header.
  private func layoutUnderAbove(_ cells: [String], line: Int) -> ExportLayout? {
    guard !above.isEmpty else { return nil }
    var merged: [String] = []
    var group: Heading?
    var others: String?
    var ofOthers: Set<Int> = []
    for index in 0..<max(above.count, cells.count) {
      let upper = index < above.count ? above[index] : ""
      let lower = index < cells.count ? cells[index] : ""
      if !upper.isEmpty {
        group = vocabulary[NameFolding.fold(upper)]
        others = OtherValues.areUnder(title: upper) ? upper : nil
      }
      if lower.isEmpty {
        merged.append(upper)
      } else if let others {
        merged.append(lower + others)
        ofOthers.insert(index)
      } else if group == .value || group == .year {
        merged.append(lower)
      } else {
        return nil
      }
    }
    let layout = ExportLayout(header: HeadingRow(line: line, cells: merged, vocabulary: vocabulary))
    let isWhole = layout.header.unknown.allSatisfy { index, _ in
      index >= cells.count || cells[index].isEmpty || ofOthers.contains(index)
    }
    return layout.form == .wide && isWhole ? complete(layout) : nil
  }

  /// Years in the row above over 実績, or over 目標 and 実績, which stand in the row of the names.
  ///
  /// A year holds for the columns up to the next cell of its row; over anything else it is a title.
  private func layoutUnderYears(_ cells: [String], line: Int) -> ExportLayout? {
    var year: String?
    let merged = cells.enumerated().map { index, lower in
      let upper = index < before.count ? before[index] : ""
      let isResult = vocabulary[NameFolding.fold(lower)] == .value
      let isOfOthers = OtherValues.areBeside(label: lower)
      if !upper.isEmpty { year = (isResult || isOfOthers) && YearHeading.isOfValues(upper) ? upper : nil }
      guard let year, isResult || isOfOthers else { return lower }
      return isResult ? year : year + lower
    }
    guard merged != cells else { return nil }
    let layout = ExportLayout(header: HeadingRow(line: line, cells: merged, vocabulary: vocabulary))
    return layout.form == .wide ? complete(layout) : nil
  }

  private func complete(_ layout: ExportLayout) -> ExportLayout {
    var layout = layout
    layout.take(units)
    layout.take(titles: before)
    return layout
  }
}
