import Indicators

/// The header of an export: where it is, why there is none, and what stands below doubtful headings.
extension ExportFileReader {
  /// The first row among the first ones that makes a table, else the one with most headings.
  func findLayout(_ scanner: inout CSVScanner) -> ExportLayout? {
    var search = newSearch
    var record = CSVRecord()
    for _ in 0..<limits.headerRows where scanner.next(into: &record) {
      let cells = record.fields.map { WidthFolding.trimmed(scanner.text($0)) }
      if let layout = search.take(cells, line: record.line) { return layout }
    }
    return search.best
  }

  private var newSearch: HeaderSearch {
    HeaderSearch(
      vocabulary: vocabulary.headings, programme: plan.measures.isEmpty ? nil : vocabulary.programmeHeadings)
  }

  /// Why the file has no header.
  func withoutHeader() -> Finding.Message {
    var scanner = CSVScanner(input.text, columns: limits.columns)
    var record = CSVRecord()
    var rows: [String] = []
    while rows.count < limits.headerRows, scanner.next(into: &record) {
      rows.append(record.fields.map(scanner.text).joined(separator: ","))
    }
    if let separator = OtherSeparator.ofHeader(in: rows, newSearch) {
      return .fileSeparated(by: separator.name)
    }
    let expected: [Heading] = [.indicatorID, .year, .value]
    return input.text.encoding == .cp932
      ? .fileNotText : .headerMissing(expected: expected.map(\.rawValue), rows: limits.headerRows)
  }

  /// Those of some columns in which a row below holds anything.
  func filled(_ columns: [Int], below scanner: CSVScanner) -> Set<Int> {
    guard !columns.isEmpty else { return [] }
    var scanner = scanner
    var record = CSVRecord()
    var filled: Set<Int> = []
    while filled.count < columns.count, scanner.next(into: &record) {
      filled.formUnion(
        columns.filter { $0 < record.fields.count && !scanner.isBlank(record.fields[$0]) })
    }
    return filled
  }
}
