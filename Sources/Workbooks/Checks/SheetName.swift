/// The rules for the name of a sheet.
package enum SheetName {
  /// Returns the reference of a cell on a sheet: `'実績入力'!G7`, or `'実績入力'!$G$7` if absolute.
  package static func reference(_ name: String, _ position: Position, absolute: Bool = false) -> String {
    reference(name, Area(position, position), absolute: absolute)
  }

  /// Returns the reference of an area on a sheet: `'実績入力'!G7:H9`, with `$` before all parts if absolute.
  package static func reference(_ name: String, _ area: Area, absolute: Bool = false) -> String {
    FormulaText.sheet(name) + "!" + area.reference(absolute: absolute)
  }

  /// Returns whether Excel accepts the name.
  ///
  /// | name | accepted |
  /// |---|---|
  /// | 1 to 31 UTF-16 units | yes |
  /// | with `: \ / ? * [ ]` or a control character | no |
  /// | with an apostrophe at an end | no |
  /// | `History` in any case, which Excel keeps for itself | no |
  /// | with a text like `_x0041_`, which would be read as a letter | no |
  static func isValid(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    return !name.isEmpty && name.utf16.count <= Limit.sheetName
      && !scalars.contains { forbidden.contains($0) || $0.value < 0x20 }
      && scalars.first != "'" && scalars.last != "'"
      && name.lowercased() != "history" && EscapedText.cell(name) == name
  }

  private static let forbidden: [Unicode.Scalar] = [":", "\\", "/", "?", "*", "[", "]"]
}
