import Indicators
import Tables

/// Finds the header of one table of the plan and reads the rows below it.
struct PlanTableReader {
  private let sheet: TableFile.Sheet
  private let encoding: SourceFile.Encoding
  private let brokenLine: Int?
  /// The path with the name of the sheet.
  let path: String
  private let form: PlanTable.Form
  private let limits: Limits
  /// The row among the first ones that has all required headings, else the one with most of them; nil where none has any.
  private let header: (row: HeadingRow, index: Int)?

  init(
    sheet: TableFile.Sheet, of file: TableFile, at path: String, form: PlanTable.Form, limits: Limits
  ) {
    self.sheet = sheet
    encoding = file.encoding
    brokenLine = file.brokenLine
    self.path = path
    self.form = form
    self.limits = limits
    header = Self.header(of: sheet.rows.prefix(limits.headerRows), form)
  }

  var sheetName: String { sheet.name ?? "" }
  var isEmpty: Bool { sheet.rows.allSatisfy(\.isEmpty) }
  var hasHeader: Bool { header != nil }
  /// Whether a header has all headings without which there is no table.
  var hasRequired: Bool { header.map { form.required.allSatisfy($0.row.has) } ?? false }

  private static func header(
    of rows: ArraySlice<TableRow>, _ form: PlanTable.Form
  ) -> (row: HeadingRow, index: Int)? {
    var vocabulary = form.synonyms
    for heading in form.required + form.optional {
      vocabulary[NameFolding.fold(heading.rawValue)] = heading
      for former in Heading.former where former.heading == heading {
        vocabulary[NameFolding.fold(former.word)] = heading
      }
    }
    var best: (row: HeadingRow, index: Int)?
    for (index, record) in rows.enumerated() {
      let row = HeadingRow(line: record.number, cells: record.cells, vocabulary: vocabulary)
      if row.columns.count > best?.row.columns.count ?? 0 { best = (row, index) }
      if form.required.allSatisfy(row.has) { break }
    }
    return best
  }

  /// The table; nil with a finding where it has no usable header.
  func read(into findings: inout FindingList) -> PlanTable? {
    guard let header else {
      let message: Finding.Message =
        encoding == .cp932
        ? .fileNotText : .headerMissing(expected: form.required.map(\.rawValue), rows: limits.headerRows)
      findings.append(Finding(message.stoppingReport, at: Place(file: path, line: brokenLine)))
      return nil
    }
    let missing = form.required.filter { !header.row.has($0) }
    findings += header.row.findings(file: path, known: missing.map(\.rawValue)).filter {
      !form.ignoresOthers || $0.message.code == "heading-duplicate"
    }
    guard missing.isEmpty else {
      for heading in missing {
        findings.append(
          Finding(
            .headingMissing(heading.rawValue).stoppingReport, at: Place(file: path, line: header.row.line)))
      }
      return nil
    }
    let records = sheet.rows[(header.index + 1)...]
    let count = records.count { !$0.isEmpty }
    if let most = form.most, count > most {
      findings.append(Finding(.planRowsTooMany(count, limit: most), at: Place(file: path)))
      return nil
    }
    let rows = readRows(records, below: header.row, into: &findings)
    if let hidden = Finding.Message.partsHidden(of: sheet) {
      findings.append(Finding(hidden, at: Place(file: path)))
    }
    return PlanTable(file: path, rows: rows, headings: Set(header.row.columns.map(\.heading)))
  }

  private func readRows(
    _ records: ArraySlice<TableRow>, below header: HeadingRow, into findings: inout FindingList
  ) -> [PlanRow] {
    var rows: [PlanRow] = []
    for record in records {
      let texts = record.texts
      guard texts.contains(where: { !$0.isEmpty }) else { continue }
      if RowMark.isNote(texts) {
        findings.append(Finding(.tableEnded, at: Place(file: path, line: record.number), found: texts.first))
        break
      }
      findings += RecordCheck.findings(
        record, texts, header, limits, file: path, mayBeShort: encoding == .workbook
      ).map {
        $0.severity == .correction ? $0.stoppingReport : $0
      }
      var cells: [Heading: (text: String, column: Int)] = [:]
      for column in header.columns {
        let text = column.index < texts.count ? Self.plain(texts[column.index]) : ""
        cells[column.heading] = (text, column.index)
        func finding(_ message: Finding.Message, _ found: String) -> Finding {
          let place = Place(
            file: path, line: record.number, heading: column.heading.rawValue, column: column.index)
          return Finding(message, at: place, found: found)
        }
        if let kind = Self.unusable(record, column, text) {
          // What such a cell says as a text is no mistake of its own.
          findings.settle(finding(.planCellUnusable(kind), text))
        }
        if !form.ignoresOthers, let fault = PlanTextLimit.fault(of: text, below: column.heading, limits) {
          findings.append(finding(fault, String(text.prefix(40))))
        }
      }
      let row = PlanRow(file: path, line: record.number, cells: cells)
      findings += row.fillFindings
      rows.append(row)
    }
    return rows
  }

  /// The text as the plan means it: without the apostrophe of a table that the tool wrote, with line feeds alone.
  private static func plain(_ text: String) -> String {
    let text = InertText.read(text)
    return text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n") : text
  }

  /// Why the text of a cell of a workbook is not what somebody meant; nil where it is.
  private static func unusable(_ record: TableRow, _ column: HeadingRow.Column, _ text: String)
    -> UnusableCell?
  {
    if text.isEmpty, record.merged[column.index]?.isEmpty == false { return .merged }
    switch record.faults.first(where: { $0.column == column.index })?.kind {
    case nil, .unterminatedQuote, .strayQuote: return nil
    case .date: return Heading.mayBeDates.contains(column.heading) ? nil : .date
    case .error: return .error
    case .boolean: return .boolean
    case .notCalculated: return .notCalculated
    case .scaled: return .scaled
    case .notShown: return .notShown
    }
  }
}

extension Heading {
  /// The headings of the plan below which a date may stand: the value of a setting, and texts.
  fileprivate static let mayBeDates: Set<Heading> = [
    .value, .explanation, .nextRelease, .source, .remark, .checkedOn,
  ]
}
