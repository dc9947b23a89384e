package import Workbooks

/// Cells of a sheet, row by row, with the values that they have now.
package struct SheetRange: Sendable {
  /// The sheet that formulas name; nil for cells of their own sheet.
  package let sheet: String?
  package let area: Area
  /// Whether the reference keeps its place when the formula is copied.
  package let isAbsolute: Bool
  /// One value for each cell of the area.
  package let values: [SheetValue]

  package init(sheet: String? = nil, area: Area, isAbsolute: Bool = true, values: [SheetValue]) {
    self.sheet = sheet
    self.area = area
    self.isAbsolute = isAbsolute
    self.values = values
  }

  /// The reference as formulas write it: `'一覧'!$S$6:$S$43`.
  package var reference: String {
    guard let sheet else { return area.reference(absolute: isAbsolute) }
    return SheetName.reference(sheet, area, absolute: isAbsolute)
  }

  /// One cell of a single column, in a reference that moves with the formula.
  package func cell(_ index: Int) -> SheetExpression {
    let position = Position(row: area.first.row + index, column: area.first.column)
    let address = sheet.map { SheetName.reference($0, position) } ?? position.reference
    return .cell(address, values[index])
  }

  /// The cells of a single column down to one of them.
  package func through(_ index: Int) -> SheetRange {
    let last = Position(row: area.first.row + index, column: area.first.column)
    return SheetRange(
      sheet: sheet, area: Area(area.first, last), isAbsolute: isAbsolute, values: Array(values[...index]))
  }
}

/// A condition on the cells of a range, as `COUNTIFS` takes it; a blank cell meets only that of another beginning.
///
/// Words hold no `*`, `?` or `~` and begin with no sign of a comparison, and cells hold no text of digits alone: to a
/// spreadsheet they would ask for something else.
package enum SheetCriterion: Sendable {
  /// The number stands in the cell.
  case number(Double)
  /// The text stands in the cell, without regard to capitals.
  case text(String)
  /// The text in the cell begins with another.
  case beginsWith(String)
  /// The text in the cell does not begin with another.
  case beginsOtherwise(String)
  /// The cell holds what another cell holds: its address and value. A blank one asks for 0.
  case cell(String, SheetValue)

  /// The criterion as a formula writes it.
  package var formula: String {
    switch self {
    case .number(let number): SheetExpression.plain(number)
    case .text(let text): FormulaText.quoted(text)
    case .beginsWith(let text): FormulaText.quoted(text + "*")
    case .beginsOtherwise(let text): FormulaText.quoted("<>" + text + "*")
    case .cell(let address, _): address
    }
  }

  /// Whether a value meets it.
  package func isMet(by value: SheetValue) -> Bool {
    switch self {
    case .number(let number): value != .blank && value.order(against: .number(number)).isSame
    case .text(let text): value != .blank && value.order(against: .text(text)).isSame
    case .beginsWith(let start):
      if case .text(let text) = value { Self.begins(text, with: start) } else { false }
    case .beginsOtherwise(let start):
      if case .text(let text) = value { !Self.begins(text, with: start) } else { true }
    case .cell(_, let asked):
      value != .blank && value.order(against: asked == .blank ? .number(0) : asked).isSame
    }
  }

  private static func begins(_ text: String, with start: String) -> Bool {
    let letters = text.unicodeScalars.prefix(start.unicodeScalars.count)
    return SheetValue.Order(String(String.UnicodeScalarView(letters)), start).isSame
  }
}

/// A number of cells: its formula and what that comes to, from one description.
package enum SheetCount: Sendable {
  /// The cells with a number.
  case numbers(SheetRange)
  /// The cells that are not blank.
  case filled(SheetRange)
  /// The rows of the range.
  case rows(SheetRange)
  /// The cells that meet one criterion.
  case matching(SheetRange, SheetCriterion)
  /// The places at which each range meets its own criterion; all ranges are as long as the first.
  case matchingAll([(range: SheetRange, criterion: SheetCriterion)])

  /// The formula without `=`.
  package var formula: String {
    switch self {
    case .numbers(let range): "COUNT(\(range.reference))"
    case .filled(let range): "COUNTA(\(range.reference))"
    case .rows(let range): "ROWS(\(range.reference))"
    case .matching(let range, let criterion): "COUNTIF(\(range.reference),\(criterion.formula))"
    case .matchingAll(let members):
      "COUNTIFS(\(members.map { "\($0.range.reference),\($0.criterion.formula)" }.joined(separator: ",")))"
    }
  }

  /// What the formula comes to.
  package var number: Int {
    switch self {
    case .numbers(let range): range.values.count { $0.number != nil }
    case .filled(let range): range.values.count { $0 != .blank }
    case .rows(let range): range.area.rowCount
    case .matching(let range, let criterion): range.values.count(where: criterion.isMet)
    case .matchingAll(let members):
      (members.first?.range.values.indices ?? 0..<0).count { index in
        members.allSatisfy { $0.criterion.isMet(by: $0.range.values[index]) }
      }
    }
  }
}
