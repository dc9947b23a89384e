import Indicators
import Tables

/// The header of an export: where it is, why there is none, and what stands below doubtful headings.
extension ExportFileReader {
  /// The first row among the first ones that makes a table, else the one with most headings.
  func findLayout(_ scanner: inout CSVScanner) -> ExportLayout? {
    var search = newSearch
    for _ in 0..<limits.headerRows {
      guard let record = scanner.next() else { break }
      if let layout = search.take(record.cells.map(WidthFolding.trimmed), line: record.number) { return layout }
    }
    return search.best
  }

  private var newSearch: HeaderSearch {
    HeaderSearch(
      vocabulary: vocabulary.headings,
      programme: plan.initiatives.isEmpty ? nil : vocabulary.programmeHeadings)
  }

  /// Why the file has no header.
  func withoutHeader() -> Finding {
    var scanner = CSVScanner(input.text, columns: limits.columns)
    var rows: [String] = []
    while rows.count < limits.headerRows, let record = scanner.next() {
      rows.append(record.cells.joined(separator: ","))
    }
    if let separator = OtherSeparator.ofHeader(in: rows, newSearch) {
      return Finding(.fileSeparated(by: separator.name), at: Place(file: file.path))
    }
    if input.text.encoding == .cp932 {
      // Where it ceases to be UTF-8, which it was perhaps to be.
      return Finding(.fileNotText, at: Place(file: file.path, line: input.text.brokenLine))
    }
    let expected: [Heading] = [.indicatorID, .year, .value]
    return Finding(
      .headerMissing(expected: expected.map(\.rawValue), rows: limits.headerRows), at: Place(file: file.path))
  }

  /// Those of some columns in which a row of the table below holds anything, and those in which one holds a number, or
  /// right of a number the reason why there is none.
  func filled(_ columns: [Int], below scanner: CSVScanner) -> (any: Set<Int>, numbers: Set<Int>) {
    var filled: (any: Set<Int>, numbers: Set<Int>) = ([], [])
    guard !columns.isEmpty else { return filled }
    var scanner = scanner
    while filled.numbers.count < columns.count, let record = scanner.next() {
      let cells = record.cells.map(WidthFolding.trimmed)
      if nextLayout(cells, line: record.number, units: []) != nil { break }
      // A cell alone is a note and no part of a column.
      guard cells.count(where: { !$0.isEmpty }) > 1 else { continue }
      for column in columns where column < cells.count && !cells[column].isEmpty {
        filled.any.insert(column)
        guard !filled.numbers.contains(column) else { continue }
        let isReason = column > 0 && AbsenceNotation.read(cells[column]) != nil
        if Self.isNumber(cells[column]) || isReason && Self.isNumber(cells[column - 1]) {
          filled.numbers.insert(column)
        }
      }
    }
    return filled
  }

  /// Whether a row without names says the years of the wide table again, 2021 or （2021） under 令和3年度.
  func isHeaderGoingOn(_ row: ExportRow, _ layout: ExportLayout) -> Bool {
    guard row.text(.indicatorID).isEmpty, row.text(.indicatorName).isEmpty else { return false }
    let years = layout.years.map { (column: $0, text: WidthFolding.narrow(row.text(at: $0.index))) }
      .filter { !$0.text.isEmpty }
    return !years.isEmpty
      && years.allSatisfy { column, text in
        (try? YearNotation.read(text.insideBrackets ?? text))?.year == column.year.year
      }
  }

  /// What is said of a row below a header that is the header of another table and makes none; nil for any other row.
  ///
  /// It has years where a wide table has its values, and names its indicators in no known way; or it says where the names
  /// stand, and not where the years and values do.
  func headerOfOther(
    _ row: ExportRow, _ names: SeriesNames.Reading, _ layout: ExportLayout
  ) -> Finding.Message? {
    if names.areHeading, !isHeadingAgain(row) { return .tableUnclear }
    guard layout.form == .wide, !names.areData else { return nil }
    let hasYears = layout.years.map { row.text(at: $0.index) }.contains {
      !Self.isNumber($0) && (try? YearHeading.read($0)) != nil
    }
    return hasYears ? .tableUnnamed : nil
  }

  /// Whether a row says no more than the header above it.
  private func isHeadingAgain(_ row: ExportRow) -> Bool {
    row.header.words.indices.allSatisfy { index in
      let word = NameFolding.fold(row.text(at: index))
      return word.isEmpty || word == row.header.words[index]
    }
  }

  /// The layout of the table that a row below another begins; nil where it is no header.
  ///
  /// - Parameters:
  ///   - cells: its texts without the spaces around them.
  ///   - units: of the lines between the two.
  func nextLayout(_ cells: [String], line: Int, units: [WrittenUnit]) -> ExportLayout? {
    guard cells.contains(where: vocabulary.isHeadingOfNames) else { return nil }
    var layout = ExportLayout(
      header: HeadingRow(line: line, cells: cells, vocabulary: vocabulary.headings))
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
