import Indicators
import Tables

/// Finds the header of one table of the plan and reads the rows below it.
struct PlanTableReader {
  let file: InputFile
  let form: PlanTable.Form
  let limits: Limits
  private(set) var findings: [Finding] = []

  init(file: InputFile, form: PlanTable.Form, limits: Limits) {
    self.file = file
    self.form = form
    self.limits = limits
  }

  /// The table; nil with a finding where it has no usable header.
  mutating func read() -> PlanTable? {
    var scanner = CSVScanner(file.text, columns: limits.columns)
    guard let header = findHeader(&scanner) else { return nil }
    let missing = form.required.filter { !header.has($0) }
    findings += header.findings(file: file.path, known: missing.map(\.rawValue))
    guard missing.isEmpty else {
      for heading in missing {
        findings.append(
          Finding(
            .headingMissing(heading.rawValue).stoppingReport, at: Place(file: file.path, line: header.line)))
      }
      return nil
    }
    return PlanTable(file: file.path, rows: readRows(&scanner, below: header))
  }

  /// The row among the first ones that has all required headings, else the one with most of them.
  private mutating func findHeader(_ scanner: inout CSVScanner) -> HeadingRow? {
    var vocabulary: [String: Heading] = [:]
    for heading in form.required + form.optional {
      vocabulary[NameFolding.fold(heading.rawValue)] = heading
    }
    var best: HeadingRow?
    var afterBest = scanner
    for _ in 0..<limits.headerRows {
      guard let record = scanner.next() else { break }
      let row = HeadingRow(line: record.number, cells: record.cells, vocabulary: vocabulary)
      if row.columns.count > best?.columns.count ?? 0 {
        best = row
        afterBest = scanner
      }
      if form.required.allSatisfy(row.has) { break }
    }
    if best == nil {
      let message: Finding.Message =
        file.text.encoding == .cp932
        ? .fileNotText : .headerMissing(expected: form.required.map(\.rawValue), rows: limits.headerRows)
      findings.append(
        Finding(message.stoppingReport, at: Place(file: file.path, line: file.text.brokenLine)))
    }
    scanner = afterBest
    return best
  }

  private mutating func readRows(_ scanner: inout CSVScanner, below header: HeadingRow) -> [PlanRow] {
    var rows: [PlanRow] = []
    while let record = scanner.next() {
      let texts = record.cells.map(WidthFolding.trimmed)
      guard texts.contains(where: { !$0.isEmpty }) else { continue }
      if RowMark.isNote(texts) {
        findings.append(
          Finding(.tableEnded, at: Place(file: file.path, line: record.number), found: texts.first))
        break
      }
      findings += RecordCheck.findings(record, texts, header, limits, file: file.path).map {
        $0.severity == .correction ? $0.stoppingReport : $0
      }
      var cells: [Heading: (text: String, column: Int)] = [:]
      for column in header.columns {
        cells[column.heading] = (column.index < texts.count ? texts[column.index] : "", column.index)
      }
      let row = PlanRow(file: file.path, line: record.number, cells: cells)
      findings += row.fillFindings
      rows.append(row)
    }
    return rows
  }
}
