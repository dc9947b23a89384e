import Indicators
import Tables

/// The rows below a header: which of them are data, and where the next table begins.
extension ExportFileReader {
  /// Reads what is below a header, to the end of the file or to the header of another table.
  ///
  /// - Returns: the header of the other table with the lines above it; nil at the end.
  mutating func readRows(
    _ table: inout OpenTable, into candidates: inout Candidates
  ) -> (header: Header, lines: LinesAbove)? {
    var index = table.start
    while index < rows.count {
      let row = ExportRow(file: file.path, record: rows[index], header: table.layout.header)
      guard let first = row.texts.firstIndex(where: { !$0.isEmpty }) else {
        table.forgetLabels()
        count(.dropped, table.weight)
        index += 1
        continue
      }
      table.hasWords = true
      if let next = nextHeader(at: index, row, &table) {
        let lines = LinesAbove(table.linesAbove, of: file.path, vocabulary)
        if lines.units.isEmpty { table.leaveUnits(reportingTo: &findings) } else { table.forgetUnits() }
        count(.dropped, table.weight * table.leaveTitles().count)
        guard table.isRepeated(by: next.layout, units: lines.units) else { return (next, lines) }
        guard hasRoom(for: next) else { return nil }
        index = next.block.end
        continue
      }
      take(row, from: first, &table, into: &candidates)
      index += 1
    }
    takeData(table.leaveTitles(), of: &table, into: &candidates)
    table.leaveUnits(reportingTo: &findings)
    return nil
  }

  /// The header that begins with a row below another; nil where none does.
  private mutating func nextHeader(at index: Int, _ row: ExportRow, _ table: inout OpenTable) -> Header? {
    let isNamesRow = areRowsOfNames[index]
    let isAbove =
      !isNamesRow && index + 1 < rows.count && areRowsOfNames[index + 1]
      && table.layout.form != .programme && !names(of: row).areData
    guard isNamesRow || isAbove else { return nil }
    // A header is read whether or not it is one of a table in the end.
    guard hasRoom(for: row.texts.count + 5 * newHeadings(), at: row.line) else {
      table.isBelowOther = true
      return nil
    }
    guard let header = header(at: isNamesRow ? index : index + 1, from: index),
      header.block.start == index
    else { return nil }
    switch header.layout.form {
    case .long, .wide: break
    case .programme, .incomplete: return nil
    }
    // A row of data may hold a word that is a heading elsewhere: KPI as its remark.
    let years = Set(header.layout.values.map(\.index))
    let isData = row.texts.indices.contains { index in
      let text = row.texts[index]
      return !text.isEmpty && !years.contains(index)
        && (vocabulary.isSeries(text) || Self.isNumber(text))
    }
    return isNamesRow && isData ? nil : header
  }

  /// Takes a row that begins no other table.
  private mutating func take(
    _ row: ExportRow, from first: Int, _ table: inout OpenTable, into candidates: inout Candidates
  ) {
    if row.texts[(first + 1)...].allSatisfy(\.isEmpty) {
      let text = row.text(at: first)
      if takeNote(text, row, &table) {
        count(.dropped, table.weight)
        return
      }
      if table.mayEndHere, !vocabulary.isSeries(text) {
        table.add(title: row)
        return
      }
    }
    let names = table.layout.form == .programme ? nil : names(of: row)
    if let disposition = dispositionUnlessData(row, names, &table) {
      count(disposition, table.weight)
    } else {
      takeData(table.leaveTitles(), of: &table, into: &candidates)
      takeSound(row, of: &table, into: &candidates)
    }
  }

  /// Takes a text that stands alone in its row, where it names a unit or is a note.
  ///
  /// - Returns: whether it is one of the two.
  private mutating func takeNote(_ text: String, _ row: ExportRow, _ table: inout OpenTable) -> Bool {
    let place = Place(file: file.path, line: row.line)
    if let unit = TableUnit.above(text) {
      table.add(unit, in: row.record, reportingTo: Finding(.unitBelowHeader, at: place, found: text))
      return true
    }
    guard RowMark.isNote(text) else { return false }
    let isAboutValues = SentenceWords.find(in: text) != nil || text.contains("単位")
    if isAboutValues {
      findings.append(Finding(.lineAboutValues(isNote: true), at: place, found: String(text.prefix(200))))
    } else if !table.isBelowNote {
      findings.append(Finding(.rowNote, at: place, found: text))
    }
    table.isBelowNote = true
    return true
  }

  /// What becomes of a row that is no data of the table; nil for one that is.
  ///
  /// - Parameter names: nil in a table of the joint programme.
  private mutating func dispositionUnlessData(
    _ row: ExportRow, _ names: SeriesNames.Reading?, _ table: inout OpenTable
  ) -> ExportCell.Disposition? {
    if table.isBelowOther { return .rejected }
    if isHeaderAgain(row, table.layout) { return .dropped }
    if let names, let message = headerOfOther(row, names, table.layout) {
      table.isBelowOther = true
      count(.dropped, table.weight * table.leaveTitles().count)
      findings.append(Finding(message, at: row.place, found: row.text(.indicatorName)))
      return .dropped
    }
    table.leaveUnits(reportingTo: &findings)
    return table.isBelowNote && !isOfTable(row, table.layout) ? .dropped : nil
  }

  /// Whether a row without names says the years of the wide table again, 2021 or （2021） under 令和3年度.
  private func isHeaderAgain(_ row: ExportRow, _ layout: ExportLayout) -> Bool {
    guard row.text(.indicatorID).isEmpty, row.text(.indicatorName).isEmpty else { return false }
    let years = layout.values.map { (column: $0, text: WidthFolding.narrow(row.text(at: $0.index))) }
      .filter { !$0.text.isEmpty && $0.column.year != nil }
    return !years.isEmpty
      && years.allSatisfy { column, text in
        (try? YearNotation.read(text.insideBrackets ?? text))?.year == column.year?.year
      }
  }

  /// What is said of a row below a header that is the header of another table and makes none; nil for any other row.
  ///
  /// It has years where a wide table has its values, and names its indicators in no known way; or it says where the names
  /// stand, and not where the years and values do.
  private func headerOfOther(
    _ row: ExportRow, _ names: SeriesNames.Reading, _ layout: ExportLayout
  ) -> Finding.Message? {
    if names.areHeading, !layout.isRepeated(by: row.texts) { return .tableUnclear }
    guard layout.form == .wide, !names.areData else { return nil }
    let hasYears = layout.values.map { row.text(at: $0.index) }.contains {
      !Self.isNumber($0) && vocabulary.reader.read($0).year != nil
    }
    return hasYears ? .tableUnnamed : nil
  }

  /// Whether a row below a note is one of the table.
  private mutating func isOfTable(_ row: ExportRow, _ layout: ExportLayout) -> Bool {
    if layout.form == .programme {
      let isNamed = (try? InitiativeNotation.read(row.text(.initiativeID))) != nil && !row.text(.year).isEmpty
      return isNamed || Self.isNumber(row.text(.value))
    }
    let values = layout.values.map { row.text(at: $0.index) }
    let isFilled = ([row.text(.year)] + values).contains { !$0.isEmpty }
    // Numbers where they belong are data, whatever the name is, and without one.
    let hasNumbers =
      layout.form == .wide
      ? isNumbers(values)
      : (try? notations.year(row.text(.year)).get()) != nil && values.contains(where: Self.isNumber)
    return switch names(of: row).series {
    case .failure(.missing): hasNumbers
    case .failure(.unknown(let heading)):
      hasNumbers || isFilled && vocabulary.suggestion(for: row.text(heading)) != nil
    // A wide table may give no more than the reasons why there are no values.
    case .success: isFilled || layout.values.contains { !row.text(at: $0.statusIndex).isEmpty }
    case .failure: isFilled
    }
  }

  /// Whether some texts are numbers, at least one, and absences.
  private func isNumbers(_ texts: [String]) -> Bool {
    texts.contains(where: Self.isNumber)
      && texts.allSatisfy { Self.isNumber($0) || AbsenceNotation.read($0) != nil }
  }

  /// Takes rows of data that seemed to be titles.
  private mutating func takeData(
    _ rows: [ExportRow], of table: inout OpenTable, into candidates: inout Candidates
  ) {
    for row in rows { takeSound(row, of: &table, into: &candidates) }
  }

  /// Takes a row of data unless its outer form is broken.
  private mutating func takeSound(
    _ row: ExportRow, of table: inout OpenTable, into candidates: inout Candidates
  ) {
    if isSound(row, table.layout) {
      take(row, of: &table, into: &candidates)
    } else {
      count(.rejected, table.weight)
      if table.layout.form != .programme, case .success(let series) = names(of: row).series {
        refuse(row, table, series, into: &candidates)
      }
    }
  }

  /// Whether the outer form of a row lets it be read; what is wrong with it is reported.
  private mutating func isSound(_ row: ExportRow, _ layout: ExportLayout) -> Bool {
    guard !RecordCheck.isSound(row.record, row.header, limits) else { return true }
    let faults = RecordCheck.findings(
      row.record, row.texts, row.header, limits, file: file.path,
      // Where the row is refused because it is cut, that says enough.
      mayBeShort: file.encoding == .workbook
        || layout.form != .programme && isCut(row, layout) && names(of: row).areData)
    findings += faults
    return !faults.contains { $0.severity == .correction }
  }
}
