import Indicators
import Tables

/// The rows below a header: which of them are data, and where the next table begins.
extension ExportFileReader {
  /// Reads what is below a header, to the end of the file or to the header of another table.
  ///
  /// - Returns: whether any row was not blank, and the layout of the other table.
  mutating func readRows(
    _ scanner: inout CSVScanner, _ layout: ExportLayout, into candidates: inout Candidates
  ) -> (hasWords: Bool, next: ExportLayout?) {
    var table = OpenTable(layout)
    var labels = LabelColumns(layout.form == .programme ? [] : layout.asides)
    var next: ExportLayout?
    while next == nil, let record = scanner.next() {
      let row = ExportRow(file: file.path, record: record, header: layout.header)
      let label = labels.label(of: row)
      if let first = row.texts.firstIndex(where: { !$0.isEmpty }) {
        table.hasWords = true
        next = take(row, from: first, label, &table, into: &candidates)
      } else {
        labels.forgetAbove()
        count(.dropped, table.weight)
      }
    }
    take(table.leaveTitles(), of: table, into: &candidates)
    table.leaveUnits(reportingTo: &findings)
    return (table.hasWords, next)
  }

  /// Takes a row of any kind but a blank one.
  ///
  /// - Parameters:
  ///   - first: the first column that is filled.
  ///   - label: what says that the row holds no results, or leaves open whether it does.
  /// - Returns: the layout of the other table that begins with it; nil where none does.
  private mutating func take(
    _ row: ExportRow, from first: Int, _ label: LabelColumns.Label?, _ table: inout OpenTable,
    into candidates: inout Candidates
  ) -> ExportLayout? {
    if row.texts[(first + 1)...].allSatisfy(\.isEmpty) {
      let text = row.text(at: first)
      if takeAside(text, line: row.line, &table) {
        count(.dropped, table.weight)
        return nil
      }
      if table.mayEndHere, vocabulary.series(text) == nil {
        table.add(title: row)
        return nil
      }
    }
    let names = table.layout.form == .programme ? nil : names(of: row)
    if let names, table.isBelowOther || !names.areData,
      let next = nextLayout(row.texts, line: row.line, units: table.units)
    {
      if next.unit == nil { table.leaveUnits(reportingTo: &findings) } else { table.forgetUnits() }
      count(.dropped, table.weight * table.leaveTitles().count)
      return table.isRepeated(by: next) ? nil : next
    }
    if let fate = fateUnlessData(row, names, &table) {
      count(fate, table.weight)
    } else if let label {
      count(leaveOut(row, label), table.weight)
    } else {
      take(table.leaveTitles(), of: table, into: &candidates)
      takeSound(row, of: table, into: &candidates)
    }
    return nil
  }

  /// Keeps in mind a text that stands alone in its row, where it names a unit or is a note.
  ///
  /// - Returns: whether it is one of the two.
  private mutating func takeAside(_ text: String, line: Int, _ table: inout OpenTable) -> Bool {
    let place = Place(file: file.path, line: line)
    if let unit = TableUnit.above(text) {
      table.add(unit, reportingTo: Finding(.unitBelowHeader, at: place, found: text))
      return true
    }
    guard RowMark.isNote(text) else { return false }
    if !table.isBelowNote { findings.append(Finding(.rowNote, at: place, found: text)) }
    table.isBelowNote = true
    return true
  }

  /// What becomes of a row that is no data of the table; nil for one that is.
  ///
  /// - Parameter names: nil in a table of the joint programme.
  private mutating func fateUnlessData(
    _ row: ExportRow, _ names: SeriesNames.Reading?, _ table: inout OpenTable
  ) -> ExportCell.Fate? {
    if table.isBelowOther { return .rejected }
    if isHeaderGoingOn(row, table.layout) { return .dropped }
    if let names, let message = headerOfOther(row, names, table.layout) {
      table.isBelowOther = true
      count(.dropped, table.weight * table.leaveTitles().count)
      findings.append(Finding(message, at: row.place, found: row.text(.indicatorName)))
      return .dropped
    }
    table.leaveUnits(reportingTo: &findings)
    return table.isBelowNote && !isOfTable(row, table.layout) ? .dropped : nil
  }

  /// Leaves out a row of which a label says that it holds no results, or leaves open whether it does.
  private mutating func leaveOut(_ row: ExportRow, _ label: LabelColumns.Label) -> ExportCell.Fate {
    let place = row.place(at: label.column)
    guard label.isAbove else {
      findings.append(Finding(.rowOfOthers(label.text), at: place, found: label.text))
      return .dropped
    }
    findings.append(Finding(.rowUnlabelled(above: label.text), at: place, found: ""))
    return .rejected
  }

  /// Takes rows of data that seemed to be titles.
  private mutating func take(_ rows: [ExportRow], of table: OpenTable, into candidates: inout Candidates) {
    for row in rows { takeSound(row, of: table, into: &candidates) }
  }

  /// Takes a row of data unless its outer form is broken.
  private mutating func takeSound(_ row: ExportRow, of table: OpenTable, into candidates: inout Candidates) {
    if isSound(row) {
      take(row, of: table, into: &candidates)
    } else {
      count(.rejected, table.weight)
    }
  }

  /// Whether the outer form of a row lets it be read; what is wrong with it is reported.
  private mutating func isSound(_ row: ExportRow) -> Bool {
    guard !RecordCheck.isSound(row.record, row.header, limits) else { return true }
    let faults = RecordCheck.findings(row.record, row.texts, row.header, limits, file: file.path)
    findings += faults
    return !faults.contains { $0.severity == .correction }
  }
}
