import Indicators
package import Tables

/// The areas of a workbook of the program by which it is read when it comes back, with what was written there.
struct MarkedAreas {
  let file: TableFile

  /// An area that the mark promises cannot be found.
  struct Incomplete: Error {}

  /// The cells of a visible sheet.
  struct Cells {
    let sheet: String
    let rows: [Int: TableRow]

    func text(_ row: Int, _ column: Int) -> String {
      WidthFolding.trimmed(rows[row].map { column < $0.cells.count ? $0.cells[column] : "" } ?? "")
    }

    func fault(_ row: Int, _ column: Int) -> TableRow.Fault? {
      rows[row]?.faults.first { $0.column == column }
    }

    /// Whether a cell is an error, a formula that was not calculated, or the like, and its copy is not the same.
    func isFaulty(_ row: Int, _ column: Int, unlike copyRow: Int, _ copyColumn: Int) -> Bool {
      let kind = fault(row, column)?.kind
      return kind != nil && kind != fault(copyRow, copyColumn)?.kind
    }
  }

  private func range(_ area: BookArea) throws(Incomplete) -> SheetRange {
    guard let range = file.definedNames[area.rawValue].flatMap(SheetRange.init(formula:)) else {
      throw Incomplete()
    }
    return range
  }

  /// Returns some areas of one visible sheet, and the sheet.
  func found(_ areas: [BookArea]) throws(Incomplete) -> (cells: Cells, ranges: [CellRange]) {
    var ranges: [SheetRange] = []
    for area in areas { ranges.append(try range(area)) }
    let name = ranges[0].sheet
    guard ranges.allSatisfy({ $0.sheet == name }),
      let sheet = file.sheets.first(where: { $0.name == name }), !sheet.isHidden
    else { throw Incomplete() }
    // The names say what their author wants: to go through their cells may cost no more than to read the sheet did.
    let held = sheet.rows.reduce(0) { $0 + $1.cells.count }
    guard ranges.allSatisfy({ $0.range.rows.count <= (4 * held + 1_000) / ($0.range.columns.upperBound + 1) })
    else { throw Incomplete() }
    let rows = Dictionary(sheet.rows.map { ($0.number, $0) }) { first, _ in first }
    return (Cells(sheet: name, rows: rows), ranges.map(\.range))
  }

  /// Goes through the cells of an area beside those of its copy.
  private static func forEach(
    in area: CellRange, copy: CellRange, of cells: Cells,
    _ body: (_ row: Int, _ column: Int, _ text: String, _ written: String) -> Void
  ) throws(Incomplete) {
    guard area.rows.count == copy.rows.count, area.columns.count == copy.columns.count else {
      throw Incomplete()
    }
    for row in area.rows {
      for column in area.columns {
        let (down, right) = (row - area.rows.lowerBound, column - area.columns.lowerBound)
        let written = cells.text(copy.rows.lowerBound + down, copy.columns.lowerBound + right)
        body(row, column, cells.text(row, column), written)
      }
    }
  }

  /// Returns the places of the cells of an area that differ from their copy, as a spreadsheet names them.
  func changed(_ area: BookArea, _ copy: BookArea) throws(Incomplete) -> (
    sheet: String, cells: [String]
  ) {
    let (cells, ranges) = try found([area, copy])
    var changed: [String] = []
    try Self.forEach(in: ranges[0], copy: ranges[1], of: cells) { row, column, text, written in
      if text != written { changed.append((Place(file: "", column: column).columnLetters ?? "") + "\(row)") }
    }
    return (cells.sheet, changed)
  }
}

extension MarkedAreas {
  /// Whether every cell that people may fill holds what was written there: somebody saved the workbook and changed nothing.
  ///
  /// A workbook without the areas that its mark promises is held to be changed.
  var isUntouched: Bool {
    guard let mark = file.definedNames[BookMark.name].flatMap(BookMark.init(formula:)) else { return false }
    let constants: [(BookArea, BookArea)] = [(.constants, .writtenConstants)]
    let others = constants + [(.others, .writtenOthers)]
    do throws(Incomplete) {
      switch mark.kind {
      case .report:
        let values: [(BookArea, BookArea)] = [(.values, .writtenValues), (.statuses, .writtenStatuses)]
        return try isUnchanged(others + values, without: [.answers])
      case .programme: return try isUnchanged(others, without: [.answers])
      case .slip: return try isUnchanged([], without: [.answers, .promises])
      case .method: return true
      // A form that was not filled in is replaced by comparing its bytes; a list of points stands beside a draft, which
      // nothing replaces.
      case .form, .programmeForm, .checkList: return false
      }
    } catch {
      return false
    }
  }

  /// - Parameter blanks: the areas in which nobody has written anything.
  private func isUnchanged(
    _ pairs: [(BookArea, BookArea)], without blanks: [BookArea]
  ) throws(Incomplete) -> Bool {
    for (area, copy) in pairs {
      guard try changed(area, copy).cells.isEmpty else { return false }
    }
    for area in blanks {
      guard try isBlank(area) else { return false }
    }
    return true
  }

  /// Whether an area in which people answer is blank; a workbook with nothing to answer has none.
  private func isBlank(_ area: BookArea) throws(Incomplete) -> Bool {
    guard file.definedNames[area.rawValue] != nil else { return true }
    let (cells, ranges) = try found([area])
    return ranges[0].rows.allSatisfy { row in
      ranges[0].columns.allSatisfy { cells.text(row, $0).isEmpty && cells.fault(row, $0) == nil }
    }
  }
}

/// Whether the bytes are those of a workbook of the program in which somebody has changed no cell that may be changed.
///
/// A spreadsheet program writes a workbook anew when it saves it, so equal bytes are not to be expected.
package func isUntouchedWorkbook(_ bytes: [UInt8], limits: Limits) -> Bool {
  guard FileKind.recognise(bytes) == .workbook,
    let file = try? TableFile.workbook(bytes, digest: nil, limits)
  else { return false }
  return MarkedAreas(file: file).isUntouched
}
