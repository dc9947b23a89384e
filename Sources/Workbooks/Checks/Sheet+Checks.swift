extension Sheet {
  /// Throws if a part of the sheet other than cell contents cannot be written.
  func check(knownSheets: Set<String>) throws(Fault) {
    try checkGrid()
    try checkMerges()
    for comment in comments { try comment.check() }
    for validation in validations { try validation.check() }
    for format in conditionalFormats { try format.check() }
    try print.check()
    for placed in charts { try placed.check(knownSheets: knownSheets) }
  }

  private func checkGrid() throws(Fault) {
    try Limit.check(columns.count, in: 0...Limit.columns, of: .columnWidth)
    for column in columns { try Limit.check(column.width, in: 0...255, of: .columnWidth) }
    for row in rowHeights.keys.sorted() {
      try Limit.check(row, in: 0...Limit.rows - 1, of: .rowHeight)
      try Limit.check(rowHeights[row] ?? 0, in: 0...409, of: .rowHeight)
    }
    if let freeze { try Limit.check(freeze) }
    if let autofilter { try Limit.check(autofilter) }
    if let zoom { try Limit.check(zoom, in: 10...400, of: .zoom) }
  }

  private func checkMerges() throws(Fault) {
    for merge in merges {
      try Limit.check(merge.area)
      if merge.area.first == merge.area.last { throw .outOfRange(.area) }
    }
    let areas = merges.map(\.area).sorted { $0.first < $1.first }
    for (index, area) in areas.enumerated() {
      for other in areas[(index + 1)...] {
        if other.first.row > area.last.row { break }
        let isBeside = other.first.column > area.last.column || other.last.column < area.first.column
        if !isBeside { throw .overlappingMerges(area, other) }
      }
      if hidesContent(area) { throw .coveredCell(area) }
    }
  }

  private func hidesContent(_ area: Area) -> Bool {
    for row in area.first.row...area.last.row {
      for column in area.first.column...area.last.column {
        let position = Position(row: row, column: column)
        if position != area.first, let cell = cells[position], cell.content != .blank { return true }
      }
    }
    return false
  }
}

extension Comment {
  fileprivate func check() throws(Fault) {
    try Limit.check(position)
    if text.isEmpty { throw .empty(.comment) }
    try Limit.check(EscapedText.cell(text), units: Limit.text, in: .comment)
    try Limit.check(width ?? 1, in: 1...10_000, of: .comment)
    try Limit.check(height ?? 1, in: 1...10_000, of: .comment)
  }
}

extension Validation {
  fileprivate func check() throws(Fault) {
    try Limit.check(area)
    for title in [errorTitle, inputTitle ?? ""] {
      try Limit.check(title, units: Limit.validationTitle, in: .validation)
    }
    for message in [errorMessage, inputMessage ?? ""] {
      try Limit.check(message, units: Limit.message, in: .validation)
    }
    switch rule {
    case .list(let words):
      if words.isEmpty || words.contains("") { throw .empty(.validation) }
      for word in words { try Limit.check(word, units: Limit.message, in: .validation) }
    case .listReference(let formula), .formula(let formula):
      try Limit.check(formula: formula, units: Limit.message)
    case .any:
      if (inputMessage ?? "").isEmpty { throw .empty(.validation) }
    case .decimal(let range):
      try Limit.check(finite: range.lowerBound, in: .validation)
      try Limit.check(finite: range.upperBound, in: .validation)
    }
  }
}

extension ConditionalFormat {
  /// The condition as a formula relative to the first cell of the area.
  ///
  /// A text condition is a formula too, because the library's own text rule refers to the wrong column in an area of
  /// several.
  var formula: String {
    switch condition {
    case .formula(let formula): return formula
    case .beginsWith(let prefix):
      let quoted = FormulaText.quoted(prefix)
      return "=LEFT(\(area.first.reference),LEN(\(quoted)))=\(quoted)"
    }
  }

  fileprivate func check() throws(Fault) {
    try Limit.check(area)
    if condition == .beginsWith("") { throw .empty(.condition) }
    try Limit.check(formula: formula)
    try Limit.check(numberFormat: style.numberFormat)
  }
}

extension PrintSetup {
  fileprivate func check() throws(Fault) {
    switch fit {
    case .pages(let width, let height):
      try Limit.check(width, in: 0...32_767, of: .scale)
      try Limit.check(height, in: 0...32_767, of: .scale)
    case .scale(let percent): try Limit.check(percent, in: 10...400, of: .scale)
    }
    for margin in [margins.left, margins.right, margins.top, margins.bottom, margins.header, margins.footer] {
      try Limit.check(margin, in: 0...49, of: .margin)
    }
    try Self.check(line: header, in: .header)
    try Self.check(line: footer, in: .footer)
    if let area { try Limit.check(area) }
    try Self.check(breaks: rowBreaks, below: Limit.rows)
    try Self.check(breaks: columnBreaks, below: Limit.columns)
    try Self.check(repeated: repeatRows, below: Limit.rows)
    try Self.check(repeated: repeatColumns, below: Limit.columns)
  }

  /// Throws if a header or footer cannot be written.
  ///
  /// Pictures (`&G`) are rejected, because the library requires the image and prints an error without it.
  private static func check(line: String?, in part: Fault.Part) throws(Fault) {
    guard let line else { return }
    try Limit.check(EscapedText.cell(line), units: Limit.header, in: part)
    let commands = line.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).dropFirst()
    if commands.contains(where: { $0.first == UInt8(ascii: "G") || $0.starts(with: "[Picture]".utf8) }) {
      throw .unwritable(part)
    }
  }

  private static func check(breaks: [Int], below limit: Int) throws(Fault) {
    if Set(breaks).count > Limit.breaks { throw .tooLong(.pageBreak, limit: Limit.breaks) }
    for number in breaks { try Limit.check(number, in: 1...limit - 1, of: .pageBreak) }
  }

  private static func check(repeated: ClosedRange<Int>?, below limit: Int) throws(Fault) {
    guard let repeated else { return }
    guard repeated.lowerBound >= 0, repeated.upperBound < limit else { throw .outOfRange(.repeated) }
  }
}
