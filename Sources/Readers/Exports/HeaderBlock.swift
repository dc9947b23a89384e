import Indicators
import Tables

/// The rows of a header: the row that names the indicators, the row of years or titles directly above it, and up to
/// three rows below it that say more of its columns.
struct HeaderBlock {
  /// The rows of the header from top to bottom.
  let rows: [TableRow]
  /// The position of the first row among the rows of the sheet.
  let start: Int
  /// The position of the row that names the indicators among ``rows``.
  let names: Int
  /// By column, its texts from top to bottom, with those that stand further left and hold for it as well.
  let texts: [[(text: String, row: TableRow)]]

  /// The position behind the header.
  var end: Int { start + rows.count }

  /// The number of the row that names the indicators, as a spreadsheet shows it.
  var number: Int { rows[names].number }

  /// The most rows below the names that belong to a header.
  private static let mostBelow = 3

  /// The header whose row of names is at a position; nil where that row names none.
  ///
  /// - Parameter first: the position before which rows belong to something else.
  init?(in rows: [TableRow], names index: Int, from first: Int, _ reader: HeadingReader) {
    let texts = rows[index].texts
    let readings = texts.map(reader.read)
    guard readings.contains(where: \.namesIndicator) else { return nil }
    let names = Set(readings.indices.filter { readings[$0].namesIndicator })
    var start = index
    // A blank row may stand between.
    let above = index > first && rows[index - 1].isEmpty ? index - 2 : index - 1
    if above >= first, rows[index].number - rows[above].number <= 2,
      Self.isAbove(rows[above], names.min() ?? 0, hasYears: readings.contains { $0.year != nil }, reader)
    {
      start = above
    }
    var end = index + 1
    let yearTexts = rows[start...index].map(\.texts)
    var years = Set(yearTexts.flatMap { row in row.indices.filter { reader.read(row[$0]).year != nil } })
    while end < rows.count, end <= index + Self.mostBelow, rows[end].number == rows[end - 1].number + 1,
      Self.isBelow(rows[end], names, years, readings, reader)
    {
      let below = rows[end].texts
      years.formUnion(below.indices.filter { reader.read(below[$0]).year != nil })
      end += 1
    }
    self.rows = Array(rows[start..<end])
    self.texts = Self.texts(self.rows, reader)
    self.start = start
    self.names = index - start
  }

  /// Whether a row above the names belongs to the header: what is right of the names is years, labels and units.
  ///
  /// - Parameter hasYears: whether the row of the names has years itself, so that another year above is a title.
  private static func isAbove(
    _ row: TableRow, _ names: Int, hasYears: Bool, _ reader: HeadingReader
  ) -> Bool {
    let texts = row.texts
    let filled = texts.indices.filter { !texts[$0].isEmpty }
    guard filled.contains(where: { $0 > names }) else { return false }
    let readings = filled.filter { $0 > names }.map { reader.read(texts[$0]) }
    guard readings.allSatisfy({ $0.isUnderstood && !$0.namesIndicator && !(hasYears && $0.year != nil) })
    else { return false }
    // A unit line alone is no part of the header.
    return readings.contains { reading in
      reading.words.map { $0.year != nil || !$0.labels.isEmpty } ?? reading.isOfValues
    }
  }

  /// Whether a row below the names belongs to the header.
  ///
  /// Its cell of names is blank, a heading, a sum word or a unit; no cell below a year is a number; and a cell is a year,
  /// a label other than an absence, or a unit.
  private static func isBelow(
    _ row: TableRow, _ names: Set<Int>, _ years: Set<Int>, _ above: [HeadingText], _ reader: HeadingReader
  ) -> Bool {
    let texts = row.texts
    guard names.allSatisfy({ $0 >= texts.count || texts[$0].isEmpty || isHeadingOfNames(texts[$0], reader) })
    else { return false }
    let others = texts.indices.filter { !names.contains($0) && !texts[$0].isEmpty }
    guard !others.isEmpty else { return false }
    let readings = Dictionary(uniqueKeysWithValues: others.map { ($0, reader.read(texts[$0])) })
    // Below 年度 and 値 of a long table stand years and numbers of its rows.
    let hasTexts = readings.values.contains { !$0.isUnderstood }
    let isLong = above.contains(where: \.isOfYears) && (above.contains(where: \.isOfNumbers) || hasTexts)
    // Years of its own beside a heading of names make a row the header of another table.
    let isHeader = names.contains { $0 < texts.count && reader.read(texts[$0]).namesIndicator }
    if isHeader, above.contains(where: { $0.year != nil }),
      readings.values.contains(where: { $0.year != nil })
    {
      return false
    }
    for index in others where isLong && index < above.count {
      if above[index].isOfYears, readings[index]?.year != nil { return false }
      if above[index].isOfNumbers, (try? NumberNotation.read(texts[index])) != nil { return false }
    }
    for index in others where years.contains(index) {
      guard readings[index]?.isUnderstood != true else { continue }
      if (try? NumberNotation.read(texts[index])) != nil { return false }
    }
    return readings.values.contains { reading in
      guard let words = reading.words else { return reading.isOfValues }
      return words.year != nil || words.unit != nil || words.labels.contains { $0.isQualifier }
    }
  }

  /// Whether the text at the place of a name is none: a heading in or without brackets, a sum word or a unit line.
  private static func isHeadingOfNames(_ text: String, _ reader: HeadingReader) -> Bool {
    let plain = LabelPieces.split(text)
    if TableUnit.above(text) != nil || RowMark.isSubtotal(text) || plain.allSatisfy(headingWords.contains) {
      return true
    }
    switch reader.read(text) {
    case .field(let heading, _): return [.indicatorID, .indicatorName, .year, .value].contains(heading)
    case .words(let words): return words.year == nil && !words.labels.isEmpty && words.unit == nil
    case .blank, .irrelevant, .unknown: break
    }
    let inside = LabelPieces.split(text)
    guard inside.count == 1, inside[0] != text else { return false }
    return reader.read(inside[0]).isUnderstood
  }

  private static let headingWords: Set<String> = ["項目", "区分", "年度", "指標名", "指標", "年", "内訳", "単位"]

  /// The texts of each column from top to bottom: its own, those of a merged range, and in a blank cell the text further
  /// left, as long as every column from there on has a text in another row.
  private static func texts(
    _ rows: [TableRow], _ reader: HeadingReader
  ) -> [[(text: String, row: TableRow)]] {
    let cells = rows.map(\.texts)
    let width = cells.map(\.count).max() ?? 0
    let filled = (0..<width).map { index in cells.count { index < $0.count && !$0[index].isEmpty } }
    var texts: [[(text: String, row: TableRow)]] = Array(repeating: [], count: width)
    for (row, cells) in zip(rows, cells) {
      var carried: String?
      for index in 0..<width {
        let own = index < cells.count ? cells[index] : ""
        if !own.isEmpty {
          let reading = reader.read(own)
          let isCarried = reading.words.map { $0.year != nil || !$0.labels.isEmpty } ?? reading.isOfValues
          carried = isCarried ? own : nil
          texts[index].append((own, row))
          continue
        }
        if filled[index] == 0 { carried = nil }
        let merged = row.merged[index] ?? ""
        if let text = merged.isEmpty ? carried : merged { texts[index].append((text, row)) }
      }
    }
    return texts
  }

  /// How many columns the header has.
  var width: Int { texts.count }
}

extension HeadingText {
  /// Whether the heading is one of ids or names of indicators, or of keys of initiatives.
  var namesIndicator: Bool {
    switch self {
    case .field(.indicatorID, _), .field(.indicatorName, _), .field(.initiativeID, _), .field(.activity, _):
      true
    case .field, .blank, .irrelevant, .words, .unknown: false
    }
  }

  /// Whether the heading is 年度.
  var isOfYears: Bool { isField(.year) }

  /// Whether the heading is 値.
  var isOfNumbers: Bool { isField(.value) }

  /// Whether the heading is 値 or 年度, under which years may stand.
  var isOfValues: Bool { isOfYears || isOfNumbers }

  private func isField(_ wanted: Heading) -> Bool {
    guard case .field(let heading, _) = self else { return false }
    return heading == wanted
  }
}

extension Label {
  /// Whether the word says something of a value beside which it stands, and is no reason why there is none.
  var isQualifier: Bool {
    switch meaning {
    case .absence: false
    case .nothing, .status, .notResult, .runningTotal, .singleYear, .pointInTime, .wholeYear, .otherScope,
      .baseline,
      .approximate, .bound, .footnote, .declaredNotResult:
      true
    }
  }
}

extension TableRow {
  /// The texts of the cells without the spaces around them.
  var texts: [String] {
    cells.contains(where: WidthFolding.hasSpaceAtEnds) ? cells.map(WidthFolding.trimmed) : cells
  }

  /// The text of a column without the spaces around it; empty beyond the row.
  func text(at column: Int) -> String {
    column < cells.count ? WidthFolding.trimmed(cells[column]) : ""
  }
}
