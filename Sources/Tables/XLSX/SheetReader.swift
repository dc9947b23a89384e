/// Reads the part of a worksheet into rows.
final class SheetReader: XMLHandler {
  /// Which text is being read.
  private enum Reading {
    case nothing
    case value
    case inlineString
  }

  private static let mostMerges = 10_000

  private let decoder: CellDecoder
  private let columns: Int
  private let budget: WorkbookBudget
  private var sheet: SpreadsheetFile.Sheet
  private var grid = SheetGrid()
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var merges: [CellRange] = []

  /// The row and the cells that are being read.
  private var row = TableRow(number: 0)
  private var textColumns: [Bool] = []
  /// The column of the last cell, blank or not; -1 before the first.
  private var column = -1
  private var cell = RawCell()
  private var reading = Reading.nothing
  private var value: [UInt8] = []
  private var item = StringItem()

  /// Reads a worksheet; one that is hidden has no rows.
  ///
  /// - Parameter columns: how many cells of a row are kept.
  static func read(
    _ worksheet: WorkbookParts.Worksheet, from archive: Archive, decoder: CellDecoder, columns: Int,
    budget: WorkbookBudget
  ) throws(SpreadsheetFile.Fault) -> SpreadsheetFile.Sheet {
    let sheet = SpreadsheetFile.Sheet(name: worksheet.name, isHidden: worksheet.isHidden)
    guard !sheet.isHidden else { return sheet }
    let reader = SheetReader(sheet, decoder: decoder, columns: columns, budget: budget)
    try XMLReader.read(worksheet.part, from: archive, into: reader)
    return try reader.finished()
  }

  private init(_ sheet: SpreadsheetFile.Sheet, decoder: CellDecoder, columns: Int, budget: WorkbookBudget) {
    self.sheet = sheet
    self.decoder = decoder
    self.columns = columns
    self.budget = budget
  }

  func start(_ name: String, _ attributes: XMLAttributes) throws(SpreadsheetFile.Fault) {
    switch name {
    case "c": try beginCell(attributes)
    case "v":
      reading = .value
      value.removeAll(keepingCapacity: true)
    case "f": cell.hasFormula = true
    case "is":
      reading = .inlineString
      item.clear()
    case "row": try beginRow(attributes)
    case "col": hide(attributes)
    case "mergeCell": try merge(attributes["ref"] ?? "")
    default: if reading == .inlineString { item.start(name, attributes) }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch reading {
    case .nothing: break
    case .value: value += bytes
    case .inlineString: item.take(bytes)
    }
  }

  func end(_ name: String) throws(SpreadsheetFile.Fault) {
    switch name {
    case "v":
      cell.value = String(decoding: value, as: UTF8.self)
      reading = .nothing
    case "is":
      cell.inlineText = item.text
      reading = .nothing
    case "c": try endCell()
    case "row": endRow()
    default: if reading == .inlineString { item.end(name) }
    }
  }

  /// A row without a number follows the last one.
  private func beginRow(_ attributes: XMLAttributes) throws(SpreadsheetFile.Fault) {
    let last = row.number
    let number = attributes["r"].map { Int($0) ?? 0 } ?? last + 1
    guard CellPlace.rows.contains(number) else { throw unreadable(attributes["r"] ?? String(number)) }
    guard number > last else { throw .cellsOutOfOrder(sheet: sheet.name, reference: String(number)) }
    row = TableRow(number: number)
    row.isHidden = attributes.isTrue("hidden") || attributes["ht"].flatMap { Double($0) } == 0
    textColumns.removeAll(keepingCapacity: true)
    column = -1
  }

  private func endRow() {
    guard row.cellCount > 0, budget.addRow() else { return }
    grid.append(row, textColumns: textColumns)
  }

  /// A cell without a place follows the last one.
  private func beginCell(_ attributes: XMLAttributes) throws(SpreadsheetFile.Fault) {
    cell = RawCell()
    let last = column
    if let reference = attributes["r"] {
      guard let place = CellPlace(reference), place.row == row.number else { throw unreadable(reference) }
      column = place.column
    } else {
      column += 1
    }
    guard CellPlace.columns.contains(column) else { throw unreadable(place) }
    guard column > last else { throw .cellsOutOfOrder(sheet: sheet.name, reference: place) }
    guard let style = Int(attributes["s"] ?? "0"), let kind = RawCell.Kind(attributes["t"] ?? "n") else {
      throw unreadable(place)
    }
    cell.style = style
    cell.kind = kind
  }

  private func endCell() throws(SpreadsheetFile.Fault) {
    let content: CellContent
    do throws(CellDecoder.Unreadable) {
      content = try decoder.content(of: cell)
    } catch {
      throw cell.kind == .sharedString && decoder.strings == nil
        ? .missingPart("xl/sharedStrings.xml") : unreadable(place)
    }
    guard !content.isBlank else { return }
    row.cellCount = column + 1
    guard column < columns else { return }
    let blanks = column - row.cells.count
    guard budget.addBlanks(blanks) else { throw .tooSparse(sheet: sheet.name) }
    row.cells += repeatElement("", count: blanks)
    row.cells.append(content.text)
    textColumns += repeatElement(false, count: blanks)
    textColumns.append(content.isText)
    if let kind = content.fault { row.faults.append(TableRow.Fault(kind: kind, column: column)) }
  }

  /// The place of the current cell.
  private var place: String { CellPlace(row: row.number, column: column).name }

  private func unreadable(_ reference: String) -> SpreadsheetFile.Fault {
    .unreadableCell(sheet: sheet.name, reference: reference)
  }

  /// Notes hidden columns; a range without width is hidden too.
  ///
  /// Ranges are in order and never overlap.
  private func hide(_ attributes: XMLAttributes) {
    guard attributes.isTrue("hidden") || attributes["width"].flatMap({ Double($0) }) == 0,
      let first = attributes["min"].flatMap({ Int($0) }), let last = attributes["max"].flatMap({ Int($0) })
    else { return }
    let next = hiddenColumns.last.map { $0.upperBound + 1 } ?? 0
    let begin = max(first - 1, next)
    if begin < last, last <= CellPlace.columns.upperBound { hiddenColumns.append(begin...last - 1) }
  }

  private func merge(_ reference: String) throws(SpreadsheetFile.Fault) {
    guard let range = CellRange(reference) else {
      throw .unreadableMerge(sheet: sheet.name, reference: reference)
    }
    guard merges.count < Self.mostMerges else { throw .tooManyMerges(sheet: sheet.name) }
    merges.append(range)
  }

  private func finished() throws(SpreadsheetFile.Fault) -> SpreadsheetFile.Sheet {
    // Rows that are not kept would make the used range another one; the workbook is refused anyway.
    guard !budget.hasTooManyRows, let used = grid.used else { return sheet }
    sheet.hiddenColumns = Set(
      hiddenColumns.filter { used.columns.overlaps($0) }.flatMap { $0.clamped(to: used.columns) })
    sheet.merges = merges.compactMap { $0.clamped(toRows: used.rows, columns: used.columns) }
    if let second = CellRange.overlapping(sheet.merges, columns: used.columns) {
      throw .mergesOverlap(sheet: sheet.name, reference: second.name)
    }
    for range in merges {
      guard let cut = range.clamped(toRows: used.rows, columns: used.columns) else { continue }
      guard grid.carry(range, within: cut, budget: budget) else { throw .tooSparse(sheet: sheet.name) }
    }
    sheet.rows = grid.rows(budget: budget)
    return sheet
  }
}

extension RawCell.Kind {
  /// Reads the attribute `t`.
  init?(_ type: String) {
    switch type {
    case "n": self = .number
    case "s": self = .sharedString
    case "inlineStr": self = .inlineString
    case "str": self = .formulaString
    case "b": self = .boolean
    case "e": self = .error
    case "d": self = .isoDate
    default: return nil
    }
  }
}
