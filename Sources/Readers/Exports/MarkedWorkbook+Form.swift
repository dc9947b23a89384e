import Indicators
import Tables

extension MarkedWorkbook {
  /// Reads the values, statuses and texts of a form that are not as they were sent out.
  ///
  /// They become a table for each year, so that a blank cell of another year delivers nothing. What stands on other rows of
  /// the form – the statuses below the values, the texts of a year – has columns of its own behind all others, and
  /// ``moved`` says from where.
  mutating func readForm() throws(Incomplete) {
    let (cells, ranges) = try areas([.ids, .years, .values, .writtenValues, .table, .writtenTable])
    let (ids, years, values, copy) = (ranges[0], ranges[1], ranges[2], ranges[3])
    let (texts, textCopy) = (ranges[4], ranges[5])
    let head = texts.rows.lowerBound
    let fields = Self.fields.map { heading in
      texts.columns.first { NameFolding.fold(cells.text(head, $0)) == NameFolding.fold(heading.rawValue) }
    }
    guard values.rows == ids.rows, values.rows.count % 2 == 0, values.columns == years.columns,
      copy.rows.count == values.rows.count, copy.columns.count == values.columns.count,
      textCopy.rows.count == texts.rows.count, textCopy.columns.count == texts.columns.count,
      texts.rows.count == values.rows.count / 2 + 1, !fields.contains(nil)
    else { throw Incomplete() }

    var table = FormTable(
      years: values.columns.map { cells.text(years.rows.lowerBound, $0) },
      firstYear: values.columns.lowerBound,
      header: years.rows.lowerBound, id: ids.columns.lowerBound,
      behind: max(ids.columns.upperBound, values.columns.upperBound) + 1)
    for line in 0..<values.rows.count / 2 {
      let (row, textRow) = (values.rows.lowerBound + 2 * line, head + 1 + line)
      let id = cells.text(row, table.id)
      let words = fields.compactMap(\.self).map { column in
        let written = cells.text(
          textCopy.rows.lowerBound + 1 + line, textCopy.columns.lowerBound + column - texts.columns.lowerBound
        )
        return FormTable.Word(
          text: cells.text(textRow, column), row: textRow, column: column, written: written)
      }
      let newest = cells.text(textCopy.rows.lowerBound + 1 + line, textCopy.columns.lowerBound)
      for (index, column) in values.columns.enumerated() {
        let copyColumn = copy.columns.lowerBound + index
        let copyRow = copy.rows.lowerBound + 2 * line
        let change = Change(
          value: cells.text(row, column), isFaulty: cells.isFaulty(row, column, unlike: copyRow, copyColumn),
          status: cells.text(row + 1, column), writtenValue: cells.text(copyRow, copyColumn),
          writtenStatus: cells.text(copyRow + 1, copyColumn))
        let isNewest = table.years[index] == newest
        let hasWords = isNewest && words.contains { $0.text != $0.written }
        let place = Place(
          file: "\(path)［\(cells.sheet)］", line: row, heading: table.years[index], column: column)
        let status = report(change, id: id, year: table.years[index], at: place)
        guard status != nil || hasWords else { continue }
        table.add(
          id: id, row: row, year: index, value: change.value, status: status ?? change.status,
          fault: cells.fault(row, column), words: isNewest ? words : [])
        // Each value is a row of its own, as wide as all years: of a sheet that is nothing but years, too many.
        guard table.cellCount <= Self.mostCells else { throw Incomplete() }
      }
    }
    content = table.rows.isEmpty ? .nothing : .rows(table.rows, sheet: cells.sheet)
    moved = table.moved
    reportOutside(of: cells, below: texts.rows.upperBound)
  }

  /// The cells of all rows that a form may become; one of 300 series and 20 years has a tenth of them.
  private static let mostCells = 5_000_000

  /// The headings of the texts in the order in which the rows have them.
  fileprivate static let fields: [Heading] = [
    .source, .released, .nextRelease, .analysis, .outlook, .remark,
  ]

  /// Reports what stands below the form or on another sheet: none of it is read.
  mutating func reportOutside(of cells: Cells, below last: Int) {
    let outside = cells.rows.filter { $0.key > last && !$0.value.isEmpty }.keys.sorted()
    if !outside.isEmpty {
      findings.append(
        Finding(.formOutside(outside), at: Place(file: "\(path)［\(cells.sheet)］", line: outside[0])))
    }
    let sheets = file.sheets.filter { !$0.isHidden && !$0.rows.isEmpty }.compactMap(\.name)
    for name in sheets where name != cells.sheet {
      findings.append(Finding(.formSheetUnread(name), at: Place(file: "\(path)［\(name)］")))
    }
  }
}

/// The rows of a form that are read, as one table for each year.
private struct FormTable {
  /// A text of the newest year that a department may write, with where it stands.
  struct Word {
    let text: String
    let row: Int
    let column: Int
    let written: String
  }

  let years: [String]
  /// The first column of a year.
  let firstYear: Int
  /// The column of the keys.
  let id: Int
  /// The first column behind the ids and values, which are read where they stand.
  let behind: Int
  private let header: Int
  /// The rows of each year.
  private var tables: [[TableRow]]
  private(set) var moved: [MovedCell: MovedCell] = [:]
  /// How many cells all rows have.
  private(set) var cellCount = 0

  init(years: [String], firstYear: Int, header: Int, id: Int, behind: Int) {
    self.years = years
    self.firstYear = firstYear
    self.header = header
    self.id = id
    self.behind = behind
    tables = years.map { _ in [] }
    for index in years.indices {
      moved[MovedCell(row: header, column: behind + index)] = MovedCell(
        row: header, column: firstYear + index)
    }
  }

  /// The tables one below the other, each with its heads.
  var rows: [TableRow] {
    tables.enumerated().flatMap { index, rows in rows.isEmpty ? [] : [head(index)] + rows }
  }

  private func head(_ index: Int) -> TableRow {
    var head = TableRow(number: header)
    head.put(Heading.indicatorID.rawValue, at: id)
    head.put(years[index], at: firstYear + index)
    head.put(years[index] + Heading.status.rawValue, at: behind + index)
    for (position, field) in MarkedWorkbook.fields.enumerated() {
      head.put(field.rawValue, at: behind + years.count + position)
    }
    return head
  }

  /// Adds the value of one year as a row of its own.
  mutating func add(
    id: String, row number: Int, year index: Int, value: String, status: String, fault: TableRow.Fault?,
    words: [Word]
  ) {
    var row = TableRow(number: number)
    row.put(id, at: self.id)
    row.put(value, at: firstYear + index)
    if let fault { row.faults.append(fault) }
    row.put(status, at: behind + index)
    moved[MovedCell(row: number, column: behind + index)] = MovedCell(
      row: number + 1, column: firstYear + index)
    for (position, word) in words.enumerated() {
      let column = behind + years.count + position
      row.put(word.text, at: column)
      moved[MovedCell(row: number, column: column)] = MovedCell(row: word.row, column: word.column)
    }
    cellCount += row.cells.count
    tables[index].append(row)
  }
}

/// A cell of a sheet: its row as a spreadsheet counts, and its column from 0.
struct MovedCell: Hashable {
  let row: Int
  let column: Int
}

extension Finding {
  /// The finding at the cell where its text really stands.
  func placed(by moved: [MovedCell: MovedCell]) -> Finding {
    guard let line = place.line, let column = place.column,
      let cell = moved[MovedCell(row: line, column: column)]
    else { return self }
    var copy = self
    copy.place = Place(file: place.file, line: cell.row, heading: place.heading, column: cell.column)
    return copy
  }
}

extension TableRow {
  /// Puts a text into a cell, with blank cells up to it.
  mutating func put(_ text: String, at column: Int) {
    while cells.count <= column { cells.append("") }
    cells[column] = text
    cellCount = cells.count
  }
}
