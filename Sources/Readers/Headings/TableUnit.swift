import Indicators

/// A unit that is written once for a whole table or column instead of beside each value.
enum TableUnit {
  /// The unit of a line above the table, `（単位：千人）`, `【単位 千人】` or `観光客の推移（単位：千人）`; nil for any other text.
  static func above(_ cell: String) -> WrittenUnit? {
    guard !cell.isLongerThanWords, cell.holds("単"), cell.holds("位") else { return nil }
    let whole = WidthFolding.narrow(cell).filter { $0 != " " }
    guard let start = whole.firstRange(of: "単位")?.lowerBound else { return nil }
    let isAlone = start == whole.startIndex || opening.contains(whole[whole.index(before: start)])
    return isAlone ? known(String(whole[start...].prefix { !closing.contains($0) })) : nil
  }

  /// The units that the cells of a row above the table name, each in one cell or beside the word `単位`.
  static func above(_ cells: [String]) -> [WrittenUnit] {
    let filled = cells.filter { !$0.isEmpty }
    return filled.compactMap { above($0) }
      + zip(filled, filled.dropFirst()).compactMap { word, unit in
        ["単位", "単位:"].contains(NameFolding.fold(word)) ? known(unit) : nil
      }
  }

  /// Whether a text can only name a unit, readable or not: 単位：‰, （単位：千人・％）.
  static func isUnitLine(_ text: String) -> Bool {
    let whole = WidthFolding.narrow(String(text.unicodeScalars.prefix(60))).filter { $0 != " " }
    guard let start = whole.firstRange(of: "単位") else { return false }
    let isAlone =
      start.lowerBound == whole.startIndex || opening.contains(whole[whole.index(before: start.lowerBound)])
    let rest = whole[start.upperBound...]
    return isAlone && !rest.hasPrefix("は") && !rest.isEmpty
  }

  /// The units of a line that names more than one, all known; empty where one is not.
  static func several(_ text: String) -> [WrittenUnit] {
    guard !text.isLongerThanWords else { return [] }
    let whole = WidthFolding.narrow(text).filter { $0 != " " }
    guard let start = whole.firstRange(of: "単位") else { return [] }
    let inside = whole[start.upperBound...].drop { ":は".contains($0) }.prefix { !closing.contains($0) }
    let pieces = inside.split { "・、,/".contains($0) }.map(String.init)
    let units = pieces.compactMap(known)
    return pieces.count > 1 && units.count == pieces.count ? units : []
  }

  private static let opening: Set<Character> = ["(", "[", "〔", "【", "<", "〈", "※", "*"]
  private static let closing: Set<Character> = [")", "]", "〕", "】", ">", "〉"]

  /// A heading of values with the unit in brackets behind it, `実績値（千人）`: what stands before the brackets, and the
  /// unit; nil for any other brackets, which may name another year or scope.
  static func behind(_ heading: String) -> (heading: String, unit: WrittenUnit)? {
    guard !heading.isLongerThanWords else { return nil }
    let text = WidthFolding.narrow(heading)
    guard let open = text.lastIndex(of: "("), text.hasSuffix(")"),
      let unit = known(String(text[text.index(after: open)...].dropLast()))
    else { return nil }
    return (String(text[..<open]), unit)
  }

  private static func known(_ text: String) -> WrittenUnit? {
    UnitNotation.read(text).flatMap { UnitNotation.isKnown($0.base) ? $0 : nil }
  }
}
