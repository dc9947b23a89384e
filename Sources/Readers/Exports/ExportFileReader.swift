import Indicators
import Tables

/// Reads one table file, or one sheet of a workbook: finds its headers, then takes every row below them.
struct ExportFileReader {
  let plan: Plan
  let vocabulary: ExportVocabulary
  let limits: Limits
  /// The rows of the file from top to bottom.
  let rows: [TableRow]
  /// By row, whether a cell is the heading of a column of ids or names.
  let areRowsOfNames: [Bool]
  /// The number of the file among all files.
  private let number: Int
  var file: ExportFile
  var findings = FindingList()
  var notations = CachedNotations()
  /// The series that labels named so far.
  var planned: [ExportVocabulary.Series: PlannedSeries] = [:]
  /// What the words around values hold back or ask about, over all files so far.
  var grouped: GroupedFindings
  /// What the exports of the joint programme gave so far, those of the files before too.
  var programme: ProgrammeRegister
  /// The words of the sheet's name, which hold for all its values.
  private let sheetLabels: [Judgement.Word]
  /// The parts of the name of the sheet that name a series.
  private let sheetTitles: [SeriesTitle]
  /// How many cells of headings below other tables and of values were found.
  private var cellCount = 0
  /// How many headings had been read.
  private var headingCount: Int
  /// Whether any table was found.
  private(set) var hasTable = false
  /// The line that shows where a text broke that was perhaps to be UTF-8; nil for any other.
  private let brokenLine: Int?

  init(
    rows: [TableRow], of file: ExportFile, number: Int, plan: Plan, vocabulary: ExportVocabulary,
    limits: Limits,
    programme: ProgrammeRegister, grouped: GroupedFindings, sheetLabels: [Judgement.Word] = [],
    sheetTitles: [SeriesTitle] = [],
    brokenLine: Int? = nil
  ) {
    self.rows = rows
    areRowsOfNames = rows.map { $0.cells.contains(where: vocabulary.isHeadingOfNames) }
    self.file = file
    self.number = number
    self.plan = plan
    self.vocabulary = vocabulary
    headingCount = vocabulary.reader.readCount
    self.limits = limits
    self.programme = programme
    self.grouped = grouped
    self.sheetLabels = sheetLabels
    self.sheetTitles = sheetTitles
    self.brokenLine = brokenLine
  }

  /// Reads the file; its values go to those of the others.
  ///
  /// - Parameter requiresTable: whether a file without a table is a finding.
  mutating func read(into candidates: inout Candidates, requiresTable: Bool = true) {
    guard rows.contains(where: { !$0.isEmpty }) else {
      if requiresTable { findings.append(Finding(.fileEmpty, at: Place(file: file.path))) }
      return
    }
    guard var header = findHeader(from: 0, upTo: limits.headerRows) else {
      if requiresTable { findings.append(withoutHeader()) }
      return
    }
    hasTable = true
    file.isProgramme = header.layout.form == .programme
    guard header.layout.form != .programme || !plan.initiatives.isEmpty else {
      findings.append(Finding(.fileProgramme, at: Place(file: file.path, line: header.block.number)))
      return
    }
    var isEmpty = true
    var lines = LinesAbove(rows[..<header.block.start], of: file.path, vocabulary)
    while true {
      findings += lines.findings
      let halves = check(&header.layout, header.block.end)
      findings += halves
      guard header.layout.form != .incomplete, header.layout.missing.isEmpty, hasRoom(for: header) else {
        return
      }
      grouped.table += 1
      var table = OpenTable(header.layout, end: header.block.end)
      table.labels = sheetLabels + lines.labels
      // Titles that name several series say what the table holds, and nothing of one row.
      let titles = sheetTitles + lines.seriesTitles
      table.seriesTitle = Set(titles.map { NameFolding.fold($0.text) }).count == 1 ? titles.first : nil
      table.units = lines.units
      table.unreadUnit = lines.unreadUnit
      table.notes = TableNotes(rowsOfTable(from: header.block.end))
      let next = readRows(&table, into: &candidates)
      isEmpty = isEmpty && !table.hasWords
      guard let next else { break }
      lines = next.lines
      header = next.header
    }
    if isEmpty { findings.append(Finding(.fileEmpty, at: Place(file: file.path))) }
  }

  /// Whether the values below a header can be read as well.
  mutating func hasRoom(for header: Header) -> Bool {
    let rows = rowsOfTable(from: header.block.end).count
    return hasRoom(for: rows * header.layout.values.count, at: header.block.number)
  }

  /// How many headings were read since it was asked that stood in no header before.
  mutating func newHeadings() -> Int {
    defer { headingCount = vocabulary.reader.readCount }
    return vocabulary.reader.readCount - headingCount
  }

  /// Whether so many more cells of headings and values can be read; too many are a finding.
  mutating func hasRoom(for count: Int, at line: Int) -> Bool {
    cellCount += count
    guard cellCount > limits.values else { return true }
    findings.append(Finding(.valuesTooMany(limit: limits.values), at: Place(file: file.path, line: line)))
    return false
  }

  /// The rows below a header up to the next row that names indicators by a heading.
  private func rowsOfTable(from start: Int) -> ArraySlice<TableRow> {
    rows[start..<(areRowsOfNames[start...].firstIndex(of: true) ?? rows.count)]
  }

  /// A header with the layout of its table.
  struct Header {
    let block: HeaderBlock
    var layout: ExportLayout
  }

  /// The first header of a table that can be read among some rows, else the one with most headings.
  private mutating func findHeader(from start: Int, upTo count: Int) -> Header? {
    var best: Header?
    for index in start..<min(rows.count, start + count) {
      guard let header = header(at: index, from: start) else { continue }
      if header.layout.form != .incomplete {
        // KPI and a year may be the title of the table whose header comes next.
        let next =
          header.block.end < rows.count ? self.header(at: header.block.end, from: header.block.end) : nil
        let isTitle = next.map {
          $0.layout.form == .wide && $0.layout.values.count > header.layout.values.count
        }
        return isTitle == true ? next : header
      }
      if header.layout.header.columns.count > best?.layout.header.columns.count ?? 0 { best = header }
    }
    return best
  }

  /// The header whose row of names stands at a position; nil where that row names none.
  func header(at index: Int, from start: Int) -> Header? {
    let programme = plan.initiatives.isEmpty ? nil : vocabulary.programmeReader
    guard let block = HeaderBlock(in: rows, names: index, from: start, vocabulary.reader) else { return nil }
    let layout = ExportLayout(block, vocabulary.reader)
    if layout.form == .programme || layout.form == .incomplete, let programme {
      let other = ExportLayout(block, programme)
      if layout.form == .programme || other.header.has(.activity) {
        return Header(block: block, layout: other)
      }
    }
    return Header(block: block, layout: layout)
  }

  /// Tells what is wrong with a header and takes out the columns whose meaning is not clear.
  private mutating func check(_ layout: inout ExportLayout, _ start: Int) -> [Finding] {
    let filled = filled(layout.inDoubt, blanks: Set(layout.blanks), from: start)
    let halves = layout.leaveOutHalves(filled.numbers)
    let known = layout.form == .programme ? vocabulary.programmeWords : vocabulary.headingWords
    return layout.findings(file: file.path, known: known, filled: filled.any, halves: halves)
      + blankFindings(layout, from: start, filled.any, halves)
  }

  /// One finding for all columns without a heading that hold anything.
  private func blankFindings(
    _ layout: ExportLayout, from start: Int, _ filled: Set<Int>, _ halves: [ExportLayout.ValueColumn]
  ) -> [Finding] {
    let columns = layout.blanks.filter { index in
      filled.contains(index) && !halves.contains { $0.index + 1 == index } && !countsUp(index, from: start)
    }
    return columns.prefix(1).map {
      Finding(.headingBlank, at: Place(file: file.path, line: layout.header.line, column: $0))
    }
  }

  /// Whether a column without heading numbers the rows.
  private func countsUp(_ column: Int, from start: Int) -> Bool {
    var count = 0
    for row in rowsOfTable(from: start) {
      let text = row.text(at: column)
      guard !text.isEmpty else { continue }
      count += 1
      guard Int(WidthFolding.narrow(text)) == count else { return false }
    }
    return count > 0
  }

  /// Those of some columns in which a row of the table holds anything, and those of the columns without heading in which
  /// one holds a number, or right of a number the reason why there is none.
  private func filled(
    _ columns: [Int], blanks: Set<Int>, from start: Int
  ) -> (any: Set<Int>, numbers: Set<Int>) {
    var filled: (any: Set<Int>, numbers: Set<Int>) = ([], [])
    guard !columns.isEmpty else { return filled }
    var open = columns.sorted()
    for row in rowsOfTable(from: start) {
      guard !open.isEmpty else { break }
      let cells = row.texts
      // A cell alone is a note and no part of a column.
      guard cells.count(where: { !$0.isEmpty }) > 1 else { continue }
      var decided: Set<Int> = []
      for column in open {
        guard column < cells.count else { break }
        guard !cells[column].isEmpty else { continue }
        filled.any.insert(column)
        guard blanks.contains(column) else {
          decided.insert(column)
          continue
        }
        let isReason = column > 0 && AbsenceNotation.read(cells[column]) != nil
        if Self.isNumber(cells[column]) || isReason && Self.isNumber(cells[column - 1]) {
          filled.numbers.insert(column)
          decided.insert(column)
        }
      }
      if !decided.isEmpty { open.removeAll(where: decided.contains) }
    }
    return filled
  }

  static func isNumber(_ text: String) -> Bool {
    (try? NumberNotation.read(text)) != nil
  }

  /// Why the file has no header.
  private func withoutHeader() -> Finding {
    let place = Place(file: file.path)
    let texts = rows.prefix(limits.headerRows).map(\.texts)
    if isTransposed(texts) { return Finding(.tableTransposed, at: place) }
    if let separator = OtherSeparator.ofHeader(in: texts.map { $0.joined(separator: ",") }, vocabulary.reader)
    {
      return Finding(.fileSeparated(by: separator.name), at: place)
    }
    if file.encoding == .cp932 {
      // Where it ceases to be UTF-8, which it was perhaps to be.
      return Finding(.fileNotText, at: Place(file: file.path, line: brokenLine))
    }
    if let row = rows.prefix(limits.headerRows).first(where: seemsHeader) {
      return Finding(
        .headingMissing(Heading.indicatorID.rawValue), at: Place(file: file.path, line: row.number))
    }
    let expected: [Heading] = [.indicatorID, .year, .value]
    return Finding(.headerMissing(expected: expected.map(\.rawValue), rows: limits.headerRows), at: place)
  }

  /// Whether a row is a header but for the names of indicators: it has 年度 or 値 among other cells, or two years.
  private func seemsHeader(_ row: TableRow) -> Bool {
    let readings = row.texts.map(vocabulary.reader.read)
    let years = Set(readings.compactMap(\.year?.year))
    let isFilled = row.cells.count { !$0.isEmpty } > 1
    return years.count > 1 || isFilled && readings.contains(where: \.isOfValues)
  }

  /// Whether indicators stand side by side in a row, and years below each other in the first column.
  private func isTransposed(_ texts: [[String]]) -> Bool {
    guard
      let top = texts.firstIndex(where: { row in
        let named = row.dropFirst().filter(vocabulary.isSeries)
        return !named.isEmpty && named.count * 2 >= row.dropFirst().count(where: { !$0.isEmpty })
      })
    else { return false }
    let first = texts[(top + 1)...].compactMap(\.first).filter { !$0.isEmpty }
    return !first.isEmpty && first.contains { (try? YearNotation.read($0)) != nil }
  }

  /// Adds the value that a cell gave to those of the other files.
  mutating func add(
    _ observation: Observation, _ disposition: ExportCell.Disposition, isRevision: Bool = false,
    to candidates: inout Candidates
  ) {
    file.indicators.insert(observation.indicator)
    candidates.add(
      observation,
      from: Candidate.Origin(file: number, isRejected: disposition == .rejected, isRevision: isRevision))
  }

  /// Adds rows or cells to the row counts.
  mutating func count(_ disposition: ExportCell.Disposition, _ number: Int = 1) {
    switch disposition {
    case .accepted: file.rowCounts.accepted += number
    case .dropped: file.rowCounts.dropped += number
    case .rejected: file.rowCounts.rejected += number
    }
  }
}
