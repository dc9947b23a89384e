import Indicators
import Tables

/// How the rows of an export are laid out, recognised from its header.
struct ExportLayout {
  /// One column of values: of a year in a wide table, of the years of the rows in a long one.
  struct ValueColumn {
    /// The year of the column; nil in a long table.
    var year: YearNotation.Year?
    /// The month of the day that the heading names with its year; nil where it names none.
    var month: Int?
    let index: Int
    /// The heading that says most: the year, else the field.
    let written: String
    /// The words of the headings beside the year.
    var labels: [Label] = []
    /// The unit that a heading gives; nil where none does.
    var unit: WrittenUnit?
    /// The column of the year's statuses; nil where there is none.
    var statusIndex: Int?
    /// The heading that is not understood, which holds all values back; nil where all are.
    var unread: String?
    /// The row of the heading that says most beside the year.
    var line: Int
  }

  /// A column that is not read.
  struct OtherColumn {
    let index: Int
    let written: String
    let line: Int
    /// Whether numbers below it say nothing of the rows: the heading is 上半期 or 市町村.
    var ignoresNumbers = false
  }

  /// Why a column of years cannot be used at all.
  struct FaultyColumn {
    let index: Int
    let written: String
    let fault: YearNotation.Fault
    let line: Int
  }

  enum Form: Hashable {
    /// A row for each indicator and year.
    case long
    /// A row for each indicator, a column for each year.
    case wide
    /// A row for each initiative of the joint programme and year, and for each of its metrics.
    case programme
    /// Some headings are known and others are missing.
    case incomplete
  }

  /// The fields of the table by column.
  let header: HeadingRow
  let form: Form
  /// The unit of values beside which none stands: that of a line above the table.
  var units: [WrittenUnit] = []
  /// By column; those of years in a wide table.
  private(set) var values: [ValueColumn] = []
  /// The columns whose heading is a word for something else than results, with that word.
  private(set) var notResults: [(column: OtherColumn, label: Label)] = []
  /// The columns whose heading is not known: what their cells say decides on the rows.
  private(set) var labelColumns: [OtherColumn] = []
  /// The columns whose heading is not known or missing, from left to right.
  private(set) var labelIndices: [Int] = []
  /// The column with the heading 系列; nil where there is none.
  private(set) var seriesColumn: Int?
  /// The columns without any heading.
  private(set) var blanks: [Int] = []
  private(set) var faulty: [FaultyColumn] = []
  /// The first column of another table that stands right of this one; nil where none does.
  private(set) var beside: OtherColumn?
  /// The headings that say the same year twice or take an era beyond its end.
  private(set) var beyondEra: [OtherColumn] = []
  /// The columns of statuses that belong to no year.
  private(set) var unplaced: [OtherColumn] = []
  /// The header rows from top to bottom.
  private let rows: [TableRow]
  /// Whether the table is a form of the program, known by the column of the values that were sent before.
  let isForm: Bool
  /// The columns where a field stands beside a year: 備考 below R5.
  private(set) var unused: [OtherColumn] = []

  init(_ block: HeaderBlock, _ reader: HeadingReader) {
    rows = block.rows
    let ofForms = NameFolding.fold(Heading.previousValues.rawValue)
    isForm = block.rows.contains { row in
      row.cells.contains { reader.read($0) == .irrelevant && NameFolding.fold($0) == ofForms }
    }
    let start = Self.startOfTableBeside(block, reader)
    beside = start
    var fields = [String](repeating: "", count: block.width)
    var statuses: [(year: FiscalYear?, column: OtherColumn)] = []
    var years: [ValueColumn] = []
    var candidates: [ValueColumn] = []
    for index in 0..<(start?.index ?? block.width) {
      let texts = block.texts[index]
      guard let column = ColumnHeading(texts, at: index, reader) else {
        blanks.append(index)
        continue
      }
      switch column.role {
      case .irrelevant: break
      case .field(let written, let value):
        fields[index] = written
        if let value { candidates.append(value) }
      case .year(let value, let isBeyondEra):
        years.append(value)
        if isBeyondEra { beyondEra.append(column.other) }
      case .statuses(let year): statuses.append((year, column.other))
      case .notResult(let label): notResults.append((column.other, label))
      case .label(let ignoresNumbers):
        var other = column.other
        other.ignoresNumbers = ignoresNumbers
        labelColumns.append(other)
      case .faulty(let fault):
        faulty.append(FaultyColumn(index: index, written: column.written, fault: fault, line: column.line))
      case .unused: unused.append(column.other)
      }
    }
    header = HeadingRow(line: block.number, cells: fields, vocabulary: reader.fields)
    let isNamed = header.has(.indicatorID) || header.has(.indicatorName)
    // Only the words of the programme know 取組実績.
    if header.has(.initiativeID) || header.has(.activity) {
      form = .programme
    } else if isNamed, header.has(.year), header.has(.value) {
      form = .long
    } else if isNamed, !header.has(.year), !years.isEmpty {
      form = .wide
    } else {
      form = .incomplete
    }
    switch form {
    case .long:
      values = candidates
      // A year as heading of a long table is no column of the contract.
      labelColumns += years.map { OtherColumn(index: $0.index, written: $0.written, line: $0.line) }
    case .wide:
      values = years
      place(statuses, and: candidates)
    case .programme, .incomplete: break
    }
    if form != .wide { labelColumns += statuses.map(\.column) }
    if form == .long || form == .programme {
      labelColumns += faulty.map { OtherColumn(index: $0.index, written: $0.written, line: $0.line) }
      faulty = []
    }
    labelColumns.sort { $0.index < $1.index }
    let ofSeries = NameFolding.fold(Heading.series.rawValue)
    seriesColumn = labelColumns.first { NameFolding.fold($0.written) == ofSeries }?.index
    labelIndices = (labelColumns.map(\.index) + blanks).sorted()
  }

  /// Gives the columns of statuses of a wide table to their years: by the year that the heading names, else to the year
  /// left of them.
  private mutating func place(
    _ statuses: [(year: FiscalYear?, column: OtherColumn)], and candidates: [ValueColumn]
  ) {
    for position in values.indices {
      let ofYear = statuses.filter { $0.year != nil && $0.year == values[position].year?.year }
      let own = ofYear.first { $0.column.index > values[position].index }
      values[position].statusIndex = (own ?? ofYear.first)?.column.index
    }
    let fields = (header.columns + header.duplicates).filter { $0.heading == .status }
      .map { OtherColumn(index: $0.index, written: $0.written, line: header.line) }
    let marks = (fields + statuses.filter { $0.year == nil }.map(\.column)).sorted { $0.index < $1.index }
    // 状態 before the first year and none behind the last: each may belong to the year at either side.
    let areBefore =
      marks.count > 1 && marks.contains { $0.index == (values.first?.index ?? 0) - 1 }
      && !marks.contains { $0.index == (values.last?.index ?? 0) + 1 }
    for mark in marks {
      let left = values.firstIndex { $0.index == mark.index - 1 && $0.statusIndex == nil }
      if let left, !areBefore { values[left].statusIndex = mark.index } else { unplaced.append(mark) }
    }
    unplaced += candidates.map { OtherColumn(index: $0.index, written: $0.written, line: $0.line) }
  }

  /// The column from which another table stands right of this one: a known heading is repeated behind a column without
  /// heading, or names are repeated with values at either side.
  private static func startOfTableBeside(_ block: HeaderBlock, _ reader: HeadingReader) -> OtherColumn? {
    let readings = block.texts.map { $0.map { reader.read($0.text) } }
    let lastValues = readings.lastIndex { $0.contains { $0.year != nil || $0.isOfValues } } ?? 0
    var seen: Set<Heading> = []
    var lastBlank: Int?
    var hasValues = false
    for (index, texts) in readings.enumerated() {
      if texts.isEmpty { lastBlank = index }
      hasValues = hasValues || texts.contains { $0.year != nil || $0.isOfValues }
      for text in texts {
        guard case .field(let heading, _) = text else { continue }
        let isRepeated = !seen.insert(heading).inserted
        if isRepeated, lastBlank != nil || text.namesIndicator, text.namesIndicator || heading == .year,
          hasValues, lastValues > index
        {
          return OtherColumn(
            index: index, written: block.rows[block.names].text(at: index), line: block.number)
        }
      }
    }
    return nil
  }

  /// Whether a row says no more than the header.
  func isRepeated(by row: [String]) -> Bool {
    row.enumerated().allSatisfy { index, text in
      text.isEmpty
        || rows.contains {
          $0.text(at: index) == text || NameFolding.fold($0.text(at: index)) == NameFolding.fold(text)
        }
    }
  }

  /// The columns of which it matters whether a cell below is filled.
  var inDoubt: [Int] { unplaced.map(\.index) + blanks + labelColumns.map(\.index) }

  /// Takes out the years whose heading stands over two columns of numbers, the second of them without a heading.
  ///
  /// Where one does, all with such a column do: the newest has its target beside a blank.
  /// - Parameter numbers: the columns in which a cell is a number, or the reason why there is none.
  /// - Returns: the years that were taken out.
  mutating func leaveOutHalves(_ numbers: Set<Int>) -> [ValueColumn] {
    var halves = values.filter { $0.year != nil && blanks.contains($0.index + 1) }
    if !halves.contains(where: { numbers.contains($0.index + 1) }) { halves = [] }
    values.removeAll { column in halves.contains { $0.index == column.index } }
    return halves
  }

  /// The headings without which the table cannot be read.
  var missing: [Heading] {
    if form == .programme { return [.initiativeID, .year].filter { !header.has($0) } }
    guard form == .incomplete else { return [] }
    let name: [Heading] = header.has(.indicatorID) || header.has(.indicatorName) ? [] : [.indicatorID]
    return name + [.year, .value].filter { !header.has($0) }
  }
}
