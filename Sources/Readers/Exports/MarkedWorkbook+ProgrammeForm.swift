import Indicators
import Tables

extension MarkedWorkbook {
  /// Reads the rows of the joint programme's form in which somebody wrote anything.
  ///
  /// Of such a row the texts of the report that were blank are read, and its metric with all that stands beside it if any of
  /// that was changed. A text that was known and is another now replaces it in the end (``revisions``). What names a report
  /// or a metric that is known is locked: a row in which it was changed was moved, and is not read.
  mutating func readProgrammeForm() throws(Incomplete) {
    let (cells, ranges) = try areas([.table, .writtenTable])
    guard let form = ProgrammeFormCells(cells, table: ranges[0], copy: ranges[1]) else { throw Incomplete() }
    var rows: [TableRow] = []
    var moved: [String] = []
    var side = (initiative: "", carriers: "")
    for number in form.rows {
      let row = ProgrammeFormCells.Row(form, number)
      if row[.initiativeID] != side.initiative { side = (row[.initiativeID], "") }
      if !row[.carrier].isEmpty { side.carriers = row[.carrier] }
      guard row.isTouched else { continue }
      let locked = row.changedLocks
      guard locked.isEmpty else {
        moved += locked.map { (row.place($0, path).columnLetters ?? "") + "\(number)" }
        continue
      }
      rows.append(read(row, carriers: side.carriers))
    }
    if !moved.isEmpty {
      findings.append(
        Finding(.formLockedChanged(moved), at: Place(file: "\(path)［\(cells.sheet)］", line: form.head)))
    }
    content = rows.isEmpty ? .nothing : .rows([form.header] + rows, sheet: cells.sheet)
    reportOutside(of: cells, below: ranges[0].rows.upperBound)
  }

  /// The cells of a row that are read, in their columns.
  private mutating func read(_ row: ProgrammeFormCells.Row, carriers: String) -> TableRow {
    var read = TableRow(number: row.number)
    func put(_ heading: Heading, _ text: String) {
      let column = row.form.columns[heading] ?? 0
      read.put(text, at: column)
      if let fault = row.form.cells.fault(row.number, column) { read.faults.append(fault) }
    }
    put(.initiativeID, row[.initiativeID])
    put(.year, row[.year])
    put(.carrier, carriers)
    for field in InitiativeReport.Entry.Field.allCases where row.isChanged(field.heading) {
      if row.written(field.heading).isEmpty {
        put(field.heading, row[field.heading])
      } else {
        revise(field, of: row, carriers)
      }
    }
    guard let metric = readMetric(row, carriers) else { return read }
    for (heading, text) in metric { put(heading, text) }
    return read
  }

  /// The cells of the metric of a row; nil where none of them was changed, or nothing of it can be used.
  private mutating func readMetric(
    _ row: ProgrammeFormCells.Row, _ carriers: String
  ) -> [(Heading, String)]? {
    guard ProgrammeFormCells.ofMetric.contains(where: row.isChanged) else { return nil }
    let isFaulty = row.isFaulty(.value)
    let change = Change(
      value: row[.value], isFaulty: isFaulty, status: row[.status], writtenValue: row.written(.value),
      writtenStatus: row.written(.status))
    let known = findings.count
    let status =
      change.isNone
      ? change.status
      : report(change, id: row[.initiativeID], year: row[.year], at: row.place(.value, path))
    if let initiative = initiative(of: row) {
      for index in known..<findings.count {
        findings[index] = findings[index].about(initiative, department: carriers.isEmpty ? nil : carriers)
      }
    }
    let hasValue = !row[.value].isEmpty || isFaulty || !(status ?? "").isEmpty
    guard hasValue || !row[.remark].isEmpty else {
      if findings.count == known {
        add(.formMetricWithoutValue(row[.indicatorName]), .value, of: row, carriers)
      }
      return nil
    }
    return ProgrammeFormCells.ofMetric.map { ($0, $0 == .status ? status ?? "" : row[$0]) }
  }

  /// Remembers that a text of a report is another than when the form was written.
  private mutating func revise(
    _ field: InitiativeReport.Entry.Field, of row: ProgrammeFormCells.Row, _ carriers: String
  ) {
    let heading = field.heading
    guard !row[heading].isEmpty else {
      return add(.formTextCleared(heading.rawValue), heading, of: row, carriers)
    }
    guard let initiative = initiative(of: row), let year = try? YearNotation.read(row[.year]).year else {
      // The row itself is refused for its id or year.
      return
    }
    revisions.append(
      ReportRevision(
        initiative: initiative, year: year, carriers: carriers, field: field,
        written: row.written(heading), text: row[heading], place: row.place(heading, path)))
  }

  private func initiative(of row: ProgrammeFormCells.Row) -> Initiative.ID? {
    guard let id = try? InitiativeNotation.read(row[.initiativeID]), plan.initiative(id) != nil else {
      return nil
    }
    return id
  }

  private mutating func add(
    _ message: Finding.Message, _ heading: Heading, of row: ProgrammeFormCells.Row, _ carriers: String
  ) {
    findings.append(
      Finding(
        message, at: row.place(heading, path), found: row.written(heading), initiative: initiative(of: row),
        year: try? YearNotation.read(row[.year]).year, department: carriers.isEmpty ? nil : carriers))
  }
}

/// The table of the joint programme's form with its hidden copy.
private struct ProgrammeFormCells {
  /// What a side reports of an initiative.
  static let ofReport = InitiativeReport.Entry.Field.allCases.map(\.heading)
  /// What belongs to one of its metrics.
  static let ofMetric: [Heading] = [.indicatorName, .value, .unit, .status, .target, .remark]
  /// What is locked in every row.
  static let locked: [Heading] = [.initiativeID, .initiativeName, .year, .previousValues]

  let cells: MarkedWorkbook.Cells
  let columns: [Heading: Int]
  private let table: CellRange
  private let copy: CellRange

  /// Nil where the headings are not those that the program wrote, or the copy is of another size.
  init?(_ cells: MarkedWorkbook.Cells, table: CellRange, copy: CellRange) {
    guard table.rows.count == copy.rows.count, table.columns.count == copy.columns.count else { return nil }
    var columns: [Heading: Int] = [:]
    for heading in Self.locked + [.carrier] + Self.ofReport + Self.ofMetric {
      let found = table.columns.filter { cells.text(table.rows.lowerBound, $0) == heading.rawValue }
      guard found.count == 1 else { return nil }
      columns[heading] = found[0]
    }
    self.cells = cells
    self.columns = columns
    self.table = table
    self.copy = copy
    guard columns.values.allSatisfy({ !isChanged(table.rows.lowerBound, $0) }) else { return nil }
  }

  /// The row of the headings.
  var head: Int { table.rows.lowerBound }
  var rows: ClosedRange<Int>.SubSequence { table.rows.dropFirst() }

  /// The headings of all columns that are read, and by which a form of the program is known.
  var header: TableRow {
    var header = TableRow(number: head)
    for (heading, column) in columns where heading != .initiativeName {
      header.put(heading.rawValue, at: column)
    }
    return header
  }

  /// The row and column of the copy of a cell.
  private func copied(_ row: Int, _ column: Int) -> (row: Int, column: Int) {
    (
      copy.rows.lowerBound + row - table.rows.lowerBound,
      copy.columns.lowerBound + column - table.columns.lowerBound
    )
  }

  private func isChanged(_ row: Int, _ column: Int) -> Bool {
    let copied = copied(row, column)
    return cells.text(row, column) != cells.text(copied.row, copied.column)
      || cells.isFaulty(row, column, unlike: copied.row, copied.column)
  }

  /// One row of the form.
  struct Row {
    let form: ProgrammeFormCells
    let number: Int

    init(_ form: ProgrammeFormCells, _ number: Int) {
      self.form = form
      self.number = number
    }

    subscript(_ heading: Heading) -> String {
      form.columns[heading].map { form.cells.text(number, $0) } ?? ""
    }

    /// What stood in a cell when the form was written.
    func written(_ heading: Heading) -> String {
      guard let column = form.columns[heading] else { return "" }
      let copied = form.copied(number, column)
      return form.cells.text(copied.row, copied.column)
    }

    func isChanged(_ heading: Heading) -> Bool {
      form.columns[heading].map { form.isChanged(number, $0) } ?? false
    }

    func isFaulty(_ heading: Heading) -> Bool {
      guard let column = form.columns[heading] else { return false }
      let copied = form.copied(number, column)
      return form.cells.isFaulty(number, column, unlike: copied.row, copied.column)
    }

    var isTouched: Bool { form.columns.keys.contains(where: isChanged) }

    /// The locked cells that were changed; none in a row that somebody inserted.
    var changedLocks: [Heading] {
      guard form.columns.keys.contains(where: { !written($0).isEmpty }) else { return [] }
      let isMetricKnown = !written(.indicatorName).isEmpty
      let isReportKnown = ProgrammeFormCells.ofReport.contains { !written($0).isEmpty }
      return
        (ProgrammeFormCells.locked + (isMetricKnown ? [.indicatorName, .unit] : [])
        + (isReportKnown ? [.carrier] : [])).filter(isChanged)
    }

    func place(_ heading: Heading, _ path: String) -> Place {
      Place(
        file: "\(path)［\(form.cells.sheet)］", line: number, heading: heading.rawValue,
        column: form.columns[heading])
    }
  }
}
