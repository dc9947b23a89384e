extension Workbook {
  /// Moves lists that do not fit into their validation to a hidden sheet at the end.
  ///
  /// A list fits if it has at most 250 bytes and no word contains a comma, a quotation mark, a character to be escaped,
  /// or a space at an end. The sheet is named `リスト`, or `リスト2` and so on if the name is in use. Each list is a column,
  /// and equal lists share one.
  mutating func moveLongLists() {
    var lists: [[String]] = []
    let name = listSheetName
    for sheet in sheets.indices {
      for index in sheets[sheet].validations.indices {
        guard case .list(let words) = sheets[sheet].validations[index].rule, !words.standsInPlace else {
          continue
        }
        let column = lists.firstIndex(of: words) ?? lists.count
        if column == lists.count { lists.append(words) }
        let area = Area(Position(row: 0, column: column), Position(row: words.count - 1, column: column))
        let reference = "=" + SheetName.reference(name, area, absolute: true)
        sheets[sheet].validations[index].rule = .listReference(reference)
      }
    }
    if !lists.isEmpty { sheets.append(Sheet(name: name, lists: lists)) }
  }

  private var listSheetName: String {
    let taken = Set(sheets.map { $0.name.lowercased() })
    var name = "リスト"
    var number = 1
    while taken.contains(name) {
      number += 1
      name = "リスト\(number)"
    }
    return name
  }
}

extension Sheet {
  fileprivate init(name: String, lists: [[String]]) {
    self.init(name: name, isHidden: true)
    for (column, words) in lists.enumerated() {
      for (row, word) in words.enumerated() {
        write(.text(word), at: Position(row: row, column: column), style: defaultStyle)
      }
    }
  }
}

extension [String] {
  fileprivate var standsInPlace: Bool {
    let bytes = reduce(count - 1) { $0 + $1.utf8.count }
    return bytes <= Limit.validationList
      && allSatisfy { word in
        !EscapedText.isNeeded(word)
          && !word.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
          && word.first?.isWhitespace == false && word.last?.isWhitespace == false
      }
  }
}
