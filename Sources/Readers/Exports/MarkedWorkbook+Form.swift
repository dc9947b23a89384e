import Indicators
import Tables

extension MarkedWorkbook {
  /// Reads the table of a form; a value that is as it was sent out is no delivery.
  mutating func readForm() throws(Incomplete) {
    let (cells, ranges) = try areas([.table, .writtenTable])
    let (table, copy) = (ranges[0], ranges[1])
    let head = table.rows.lowerBound
    let headings = table.columns.map { NameFolding.fold(cells.text(head, $0)) }
    func column(_ heading: Heading) -> Int? { headings.firstIndex(of: NameFolding.fold(heading.rawValue)) }
    guard let id = column(.indicatorID), let year = column(.year), let value = column(.value),
      let status = column(.status), table.columns.count == copy.columns.count
    else {
      content = .sheets
      findings.append(Finding(.formHeaderChanged, at: Place(file: "\(path)［\(cells.sheet)］", line: head)))
      return
    }

    var copies: [[String]: [String]] = [:]
    for row in copy.rows.dropFirst() {
      let texts = copy.columns.map { cells.text(row, $0) }
      copies[[texts[id], texts[year]]] = texts
    }
    var rows: [TableRow] = []
    var outside: [Int] = []
    for number in cells.rows.keys.sorted() {
      guard var row = cells.rows[number] else { continue }
      let right = row.cells.indices.contains {
        $0 > table.columns.upperBound && !copy.columns.contains($0)
          && !WidthFolding.trimmed(row.cells[$0]).isEmpty
      }
      row.cut(to: table.columns.upperBound + 1)
      guard number > head else {
        rows.append(row)
        continue
      }
      guard table.rows.contains(number), !right else {
        if right || !row.isEmpty { outside.append(number) }
        if table.rows.contains(number) { rows.append(row) }
        continue
      }
      let texts = table.columns.map { cells.text(number, $0) }
      if let written = copies[[texts[id], texts[year]]], !written[value].isEmpty {
        guard texts != written else { continue }
        let column = table.columns.lowerBound + value
        let change = Change(
          value: texts[value], isFaulty: cells.fault(number, column) != nil, status: texts[status],
          writtenValue: written[value], writtenStatus: written[status])
        if !change.isNone {
          let place = Place(
            file: "\(path)［\(cells.sheet)］", line: number, heading: Heading.value.rawValue, column: column)
          guard let text = report(change, id: texts[id], year: texts[year], at: place) else { continue }
          row.put(text, at: table.columns.lowerBound + status)
        }
      }
      rows.append(row)
    }
    content = .rows(rows, sheet: cells.sheet)
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

extension TableRow {
  /// Puts a text into a cell, with blank cells up to it.
  mutating func put(_ text: String, at column: Int) {
    while cells.count <= column { cells.append("") }
    cells[column] = text
    cellCount = cells.count
  }

  /// Leaves out all cells from a column on.
  mutating func cut(to column: Int) {
    cells = Array(cells.prefix(column))
    cellCount = cells.count
    faults.removeAll { $0.column >= column }
    merged = merged.filter { $0.key < column }
  }
}
