import Indicators

/// The rows below a header: which of them are data, and where the next table begins.
extension ExportFileReader {
  /// Reads what is below a header, to the end of the file or to the header of another table.
  ///
  /// - Returns: whether any row was not blank, and the layout of the other table.
  mutating func readRows(
    _ scanner: inout CSVScanner, _ layout: ExportLayout, into candidates: inout Candidates
  ) -> (hasWords: Bool, next: ExportLayout?) {
    var table = OpenTable(layout)
    var record = CSVRecord()
    // A row of fewer bytes is hardly one; what is reserved too much is never touched.
    candidates.table.reserve(input.text.window.count / 40, indicators: plan.indicators.count)
    var ordinary = OrdinaryRows(layout, file: file.path, plan: plan, limits: limits, table: &candidates.table)
    var asides = AsideCells(
      layout.form == .programme ? [] : layout.asides, of: RowOrigin(file: file.path, header: layout.header))
    var next: ExportLayout?
    while next == nil, scanner.next(into: &record) {
      let label = asides.label(record, scanner)
      if layout.form != .programme, !table.isBelowOther, label == nil,
        let account = ordinary.take(record, scanner, vocabulary, &notations, into: &candidates.table)
      {
        table.hasWords = true
        table.leaveUnits(telling: &findings)
        take(table.leaveTitles(), of: table, into: &candidates)
        count(.accepted, account.accepted)
        count(.dropped, account.dropped)
      } else if let first = record.fields.firstIndex(where: { !scanner.isBlank($0) }) {
        table.hasWords = true
        next = take(record, scanner, from: first, label, &table, into: &candidates)
      } else {
        asides.leaveGroup()
        count(.dropped, table.weight)
      }
    }
    take(table.leaveTitles(), of: table, into: &candidates)
    table.leaveUnits(telling: &findings)
    return (table.hasWords, next)
  }

  /// Takes a row of any kind but a blank one.
  ///
  /// - Parameters:
  ///   - first: the first column that is filled.
  ///   - label: what says that the row holds no results, or leaves open whether it does.
  /// - Returns: the layout of the other table that begins with it; nil where none does.
  private mutating func take(
    _ record: CSVRecord, _ scanner: CSVScanner, from first: Int, _ label: AsideCells.Label?,
    _ table: inout OpenTable, into candidates: inout Candidates
  ) -> ExportLayout? {
    let row = ExportRow(file: file.path, record: record, scanner: scanner, header: table.layout.header)
    if record.fields[(first + 1)...].allSatisfy(scanner.isBlank) {
      let text = scanner.trimmedText(record.fields[first])
      if takeAside(text, line: record.line, &table) {
        count(.dropped, table.weight)
        return nil
      }
      if table.mayEndHere, vocabulary.series(text) == nil {
        table.add(title: row)
        return nil
      }
    }
    if table.layout.form != .programme, let next = nextLayout(record, scanner, units: table.units) {
      if next.unit == nil { table.leaveUnits(telling: &findings) } else { table.forgetUnits() }
      count(.dropped, table.weight * table.leaveTitles().count)
      return table.isRepeated(by: next) ? nil : next
    }
    if let fate = fateUnlessData(row, &table) {
      count(fate, table.weight)
    } else if let label {
      count(leaveOut(row, label), table.weight)
    } else {
      take(table.leaveTitles() + [row], of: table, into: &candidates)
    }
    return nil
  }

  /// Keeps in mind a text that stands alone in its row, where it names a unit or is a note.
  ///
  /// - Returns: whether it is one of the two.
  private mutating func takeAside(_ text: String, line: Int, _ table: inout OpenTable) -> Bool {
    let place = Place(file: file.path, line: line)
    if let unit = TableUnit.above(text) {
      table.add(unit, telling: Finding(.unitBelowHeader, at: place, found: text))
      return true
    }
    guard RowMark.isNote(text) else { return false }
    if !table.isBelowNote { findings.append(Finding(.rowNote, at: place, found: text)) }
    table.isBelowNote = true
    return true
  }

  /// What becomes of a row that is no data of the table; nil for one that is.
  private mutating func fateUnlessData(_ row: ExportRow, _ table: inout OpenTable) -> ExportCell.Fate? {
    if table.isBelowOther { return .rejected }
    if isHeaderGoingOn(row, table.layout) { return .dropped }
    if let message = headerOfOther(row, table.layout) {
      table.isBelowOther = true
      count(.dropped, table.weight * table.leaveTitles().count)
      findings.append(Finding(message, at: row.place, found: row.text(.indicatorName)))
      return .dropped
    }
    table.leaveUnits(telling: &findings)
    return table.isBelowNote && !isOfTable(row, table.layout) ? .dropped : nil
  }

  /// Leaves out a row of which a label says that it holds no results, or leaves open whether it does.
  private mutating func leaveOut(_ row: ExportRow, _ label: AsideCells.Label) -> ExportCell.Fate {
    let place = row.place(at: label.column)
    guard label.isAbove else {
      findings.append(Finding(.rowOfOthers(label.text), at: place, found: label.text))
      return .dropped
    }
    findings.append(Finding(.rowUnlabelled(above: label.text), at: place, found: ""))
    return .rejected
  }

  /// Takes rows of data, each unless its outer form is broken.
  private mutating func take(_ rows: [ExportRow], of table: OpenTable, into candidates: inout Candidates) {
    for row in rows {
      if isSound(row) {
        take(row, of: table, into: &candidates)
      } else {
        count(.rejected, table.weight)
      }
    }
  }

  /// Whether the outer form of a row lets it be read; what is wrong with it is told.
  private mutating func isSound(_ row: ExportRow) -> Bool {
    guard !RecordCheck.isSound(row.record, row.header, limits) else { return true }
    let texts = row.record.fields.map(row.scanner.trimmedText)
    let faults = RecordCheck.findings(row.record, texts, row.header, limits, file: file.path)
    findings += faults
    return !faults.contains { $0.severity == .correction }
  }
}
