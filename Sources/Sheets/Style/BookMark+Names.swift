package import Indicators
package import Workbooks

extension BookMark {
  /// The defined name that carries the mark.
  package var definedName: DefinedName {
    DefinedName(name: Self.name, formula: "=\"\(text)\"")
  }
}

extension BookArea {
  /// The defined name of the area on a sheet.
  package func definedName(_ sheet: String, _ area: Area) -> DefinedName {
    DefinedName(name: rawValue, formula: "=" + SheetName.reference(sheet, area, absolute: true))
  }
}

extension Sheet {
  /// Writes a hidden copy of some cells, from whose difference a changed cell is known when the workbook comes back.
  ///
  /// - Parameters:
  ///   - first: the upper left cell of the copy.
  ///   - heading: what stands in the first row of the copy, whatever stands in that of the area; nil for a copy as well.
  package mutating func copy(_ area: Area, to first: Position, heading: String? = nil) {
    for row in 0..<area.rowCount {
      for column in 0..<area.columnCount {
        if let heading, row == 0 {
          write(
            .text(heading), at: Position(row: first.row, column: first.column + column), style: .helper)
          continue
        }
        guard let cell = cells[Position(row: area.first.row + row, column: area.first.column + column)],
          cell.content != .blank
        else { continue }
        write(
          cell.content, at: Position(row: first.row + row, column: first.column + column),
          style: Style.helper.format(cell.style.numberFormat))
      }
    }
  }
}
