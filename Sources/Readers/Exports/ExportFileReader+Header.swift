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

  /// Those of some columns in which a row of the table below holds anything, and those in which one holds a number.
  func filled(_ columns: [Int], below scanner: CSVScanner) -> (any: Set<Int>, numbers: Set<Int>) {
    var filled: (any: Set<Int>, numbers: Set<Int>) = ([], [])
    guard !columns.isEmpty else { return filled }
    var scanner = scanner
    var record = CSVRecord()
    while filled.numbers.count < columns.count, scanner.next(into: &record) {
      if nextLayout(record, scanner, units: []) != nil { break }
      // A cell alone is a note and no part of a column.
      guard record.fields.count(where: { !scanner.isBlank($0) }) > 1 else { continue }
      for column in columns where column < record.fields.count && !scanner.isBlank(record.fields[column]) {
        filled.any.insert(column)
        guard !filled.numbers.contains(column) else { continue }
        if (try? NumberNotation.read(scanner.trimmedText(record.fields[column]))) != nil {
          filled.numbers.insert(column)
        }
      }
    }
    return filled
  }

  /// The layout of the table that a row below another begins; nil where it is no header.
  ///
  /// - Parameter units: of the lines between the two.
  func nextLayout(_ record: CSVRecord, _ scanner: CSVScanner, units: [WrittenUnit]) -> ExportLayout? {
    let cells = record.fields.map(scanner.trimmedText)
    let isNamed = cells.contains {
      let heading = vocabulary.headings[NameFolding.fold($0)]
      return heading == .indicatorID || heading == .indicatorName
    }
    guard isNamed else { return nil }
    var layout = ExportLayout(
      header: HeadingRow(line: record.line, cells: cells, vocabulary: vocabulary.headings))
    guard layout.form == .long || layout.form == .wide else { return nil }
    // A row of data may hold a word that is a heading elsewhere: KPI as its remark.
    let years = Set(layout.years.map(\.index))
    let isData = cells.indices.contains { index in
      !cells[index].isEmpty && !years.contains(index)
        && (vocabulary.series(cells[index]) != nil || (try? NumberNotation.read(cells[index])) != nil)
    }
    guard !isData else { return nil }
    layout.take(units)
    return layout
  }
}
