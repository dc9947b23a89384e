import Indicators

/// How the rows of an export are laid out, recognised from the headings.
struct ExportLayout {
  /// One column of values of a wide table.
  struct YearColumn: Hashable {
    let year: YearNotation.Year
    let index: Int
    let written: String
    /// The status of all its values that none stands beside; nil where the heading says none.
    var status: Observation.Status?
    /// The column of the year's statuses; nil where there is none.
    var statusIndex: Int?
    /// The unit that its heading gives, `R5（千人）`; nil where it gives none.
    var unit: WrittenUnit?
  }

  enum Form: Hashable {
    /// A row for each indicator and year.
    case long
    /// A row for each indicator, a column for each year.
    case wide
    /// A row for each measure of the joint programme and year, and for each figure beside it.
    case programme
    /// Some headings are known and others are missing.
    case incomplete
  }

  let header: HeadingRow
  /// The first column of another table that stands right of this one; nil where none does.
  private let beside: HeadingRow.Column?
  /// The unit of values beside which none stands: that of their heading, else of a line above the table.
  var unit: WrittenUnit?
  let form: Form
  /// By column; empty unless the table is wide.
  private(set) var years: [YearColumn]
  /// By column; empty unless the table is long.
  let values: [HeadingRow.Column]
  /// Whether headings name years, or seem to.
  private let hasYears: Bool
  /// Headings that look like years and are none that can be used.
  let faultyYears: [(index: Int, written: String, fault: YearNotation.Fault)]
  /// Headings that begin with a year and end in something that is not understood.
  let doubtfulYears: [YearColumn]
  /// The years that a title in the row above says to be no values, with the title.
  private var titledYears: [(column: YearColumn, title: String)] = []
  /// The columns of values and statuses of a wide table that belong to no year.
  private var unplaced: [HeadingRow.Column] = []

  init(header whole: HeadingRow) {
    let start = Self.startOfTableBeside(whole)
    beside = start
    let row = start.map { HeadingRow(whole, upTo: $0.index) } ?? whole
    let headings = YearHeadings(row.unknown)
    let isNamed = row.has(.indicatorID) || row.has(.indicatorName)
    // Only the words of the programme know 取組実績.
    if row.has(.initiativeID) || row.has(.activity) {
      form = .programme
    } else if isNamed, row.has(.year), row.has(.value) {
      form = .long
    } else if isNamed, !row.has(.year), !headings.values.isEmpty {
      form = .wide
    } else {
      form = .incomplete
    }
    let isWide = form == .wide
    // Without 年度 it can only have been meant as a wide one.
    let isAcross = isWide || form == .incomplete && !row.has(.year)
    hasYears = isAcross && !headings.areNone
    let seconds = form == .long ? row.duplicates.filter { $0.heading == .value } : []
    values = form == .long ? row.columns.filter { $0.heading == .value } + seconds : []
    years = isWide ? headings.values : []
    faultyYears = isAcross ? headings.faulty : []
    doubtfulYears = isAcross ? headings.doubtful : []
    header = HeadingRow(
      row,
      duplicates: row.duplicates.filter {
        !seconds.contains($0) && !(isWide && ($0.heading == .status || $0.heading == .value))
      },
      unknown: isAcross ? headings.others : row.unknown)
    unit = row.column(.value)?.unit
    if isWide { placeBesideYears(row) }
  }

  /// Gives the columns of statuses in a wide table to the years left of them; the others, and those of values, belong to
  /// none.
  private mutating func placeBesideYears(_ row: HeadingRow) {
    let columns = (row.columns + row.duplicates).filter { $0.heading == .status || $0.heading == .value }
    let marks = columns.filter { $0.heading == .status }.map(\.index)
    // 状態 before the first year and none behind the last: each may belong to the year at either side.
    let areBefore =
      marks.count > 1 && marks.contains((years.first?.index ?? 0) - 1)
      && !marks.contains((years.last?.index ?? 0) + 1)
    for column in columns.sorted(by: { $0.index < $1.index }) {
      let left = years.firstIndex { $0.index == column.index - 1 && $0.statusIndex == nil }
      if column.heading == .status, let left, !areBefore {
        years[left].statusIndex = column.index
      } else {
        unplaced.append(column)
      }
    }
  }

  /// The second column of names where values stand at either side of it: those right of it are of other indicators.
  private static func startOfTableBeside(_ row: HeadingRow) -> HeadingRow.Column? {
    let values =
      (row.columns + row.duplicates).filter { $0.heading == .value }.map(\.index)
      + row.unknown.filter { YearHeading.isOfValues($0.written) }.map(\.index)
    return row.duplicates.first { column in
      (column.heading == .indicatorID || column.heading == .indicatorName)
        && values.contains { $0 < column.index } && values.contains { $0 > column.index }
    }
  }

  /// The columns of values beyond the first of a year, or beyond the first of a long table.
  private var seconds: [(index: Int, written: String, name: String)] {
    let laterYears = years.indices.filter { position in
      years[..<position].contains { $0.year.year == years[position].year.year }
    }
    return laterYears.map { (years[$0].index, years[$0].written, years[$0].year.year.label) }
      + values.dropFirst().map { ($0.index, $0.written, Heading.value.rawValue) }
  }

  /// Takes the unit of the lines above the table where its headings say none; two units leave open which values each is
  /// for.
  mutating func take(_ units: [WrittenUnit]) {
    if unit == nil, Set(units).count == 1 { unit = units.first }
  }

  /// Takes out the years over which a row above the header says that they are something else, 目標値 in merged cells, and
  /// gives the others the status that it says.
  ///
  /// - Parameter titles: the cells of that row; each holds for the columns up to the next.
  mutating func take(titles: [String]) {
    guard let first = years.first?.index else { return }
    for position in years.indices {
      let column = years[position]
      guard let start = titles.indices.last(where: { $0 <= column.index && !titles[$0].isEmpty }),
        start >= first
      else { continue }
      if OtherValues.areUnder(title: titles[start]) { titledYears.append((column, titles[start])) }
      years[position].status = column.status ?? StatusNotation.read(titles[start])
    }
    let left = Set(titledYears.map(\.column.index))
    years.removeAll { left.contains($0.index) }
  }

  /// The columns that are not read and may say what a row is of: 目標 or 実績.
  var asides: [Int] {
    (header.unknown.map(\.index) + header.blank).sorted()
  }

  /// The columns of which it matters whether a cell below is filled.
  var inDoubt: [Int] {
    doubtfulYears.map(\.index) + unplaced.map(\.index) + header.blank
  }

  /// Takes out the years whose heading stands over two columns of numbers, the second of them without a heading.
  ///
  /// Where one does, all with such a column do: the newest has its target beside a blank.
  /// - Parameter numbers: the columns in which a cell is a number, or the reason why there is none.
  /// - Returns: the years that were taken out.
  mutating func leaveOutHalves(_ numbers: Set<Int>) -> [YearColumn] {
    var halves = years.filter { header.blank.contains($0.index + 1) }
    if !halves.contains(where: { numbers.contains($0.index + 1) }) { halves = [] }
    years.removeAll { halves.contains($0) }
    return halves
  }

  /// The headings without which the table cannot be read.
  var missing: [Heading] {
    if form == .programme { return [.initiativeID, .year].filter { !header.has($0) } }
    guard form == .incomplete else { return [] }
    let name: [Heading] = header.has(.indicatorID) || header.has(.indicatorName) ? [] : [.indicatorID]
    if hasYears, !name.isEmpty { return name }
    return name + [.year, .value].filter { !header.has($0) }
  }

  /// What is said of them; a table without a year in either form is reported of both.
  private var missingMessages: [Finding.Message] {
    missing == [.year, .value] ? [.yearsMissing] : missing.map { .headingMissing($0.rawValue) }
  }

  /// The findings about the header.
  ///
  /// - Parameters:
  ///   - known: the words among which near misses are looked for.
  ///   - filled: the columns of ``inDoubt`` that hold anything.
  ///   - halves: the years that ``leaveOutHalves(_:)`` took out.
  func findings(
    file: String, known: [String], filled: Set<Int>, halves: [YearColumn] = []
  ) -> [Finding] {
    func place(_ index: Int, _ written: String) -> Place {
      Place(file: file, line: header.line, heading: written, column: index)
    }
    return header.findings(file: file, known: known)
      + missingMessages.map { Finding($0, at: Place(file: file, line: header.line)) }
      + faultyYears.map { index, written, fault in
        Finding(Finding.Message.year(fault, written).unreadColumn, at: place(index, written), found: written)
      }
      + doubtfulYears.map { column in
        let message: Finding.Message =
          filled.contains(column.index)
          ? .headingOfYear(column.written, year: column.year.year.label)
          : .headingUnknown(column.written, suggestion: nil)
        return Finding(message, at: place(column.index, column.written), found: column.written)
      }
      + [beside].compactMap(\.self).map { column in
        Finding(.tableBeside, at: place(column.index, column.written), found: column.written)
      }
      + seconds.map { index, written, name in
        Finding(.headingTwice(name), at: place(index, written), found: written)
      }
      + titledYears.map { column, title in
        Finding(
          .headingTitled(column.written, title: title), at: place(column.index, column.written),
          found: column.written)
      }
      + unplaced.filter { filled.contains($0.index) }.map { column in
        Finding(
          .headingWithoutYear(column.written), at: place(column.index, column.written), found: column.written)
      }
      + halves.map { column in
        Finding(
          .headingOverTwo(column.written), at: place(column.index, column.written), found: column.written)
      }
      + header.blank.filter { index in filled.contains(index) && !halves.contains { $0.index + 1 == index } }
      .map { Finding(.headingBlank, at: Place(file: file, line: header.line, column: $0)) }
  }
}
