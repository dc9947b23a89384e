extension Workbook {
  /// Throws if a part of the workbook other than cell contents cannot be written or would damage the file.
  ///
  /// The writer checks each cell immediately before it writes the cell.
  func check() throws(WorkbookError) {
    do throws(Fault) {
      try checkFileName()
      try properties.check()
      try checkNames()
    } catch {
      throw .workbook(error)
    }
    try checkSheets()
  }

  private func checkFileName() throws(Fault) {
    let isName = !fileName.isEmpty && fileName != "." && fileName != ".." && fileName.utf8.count <= 255
    let isClean = !fileName.unicodeScalars.contains { $0 == "/" || $0 == "\\" || $0.value < 0x20 }
    guard isName, isClean else { throw .fileName }
  }

  private func checkNames() throws(Fault) {
    var seen: Set<String> = []
    for definedName in definedNames {
      try definedName.check()
      guard seen.insert(definedName.name.lowercased()).inserted else {
        throw .duplicateDefinedName(definedName.name)
      }
    }
  }

  private func checkSheets() throws(WorkbookError) {
    guard let first = sheets.first else { throw .workbook(.noSheets) }
    guard !first.isHidden else { throw .sheet(first.name, .firstSheetIsHidden) }
    var seen: Set<String> = []
    for sheet in sheets {
      guard SheetName.isValid(sheet.name) else { throw .sheet(sheet.name, .sheetName) }
      guard seen.insert(sheet.name.lowercased()).inserted else {
        throw .sheet(sheet.name, .duplicateSheetName)
      }
    }
    let names = Set(sheets.map(\.name))
    for sheet in sheets {
      do throws(Fault) {
        try sheet.check(knownSheets: names)
      } catch {
        throw .sheet(sheet.name, error)
      }
    }
  }
}

extension Properties {
  fileprivate func check() throws(Fault) {
    for text in [title, subject, company] {
      try Limit.check(text, units: Limit.message, in: .property)
    }
    guard created.isOnCalendar else { throw .outOfRange(.date) }
  }
}

extension DefinedName {
  /// Throws if the defined name is invalid.
  ///
  /// Like Excel, it rejects names that look like a cell, such as `A1` or `R1C1`.
  fileprivate func check() throws(Fault) {
    try Limit.check(name, bytes: Limit.buffer, in: .definedName)
    try Limit.check(formula, bytes: Limit.buffer, in: .definedName)
    try Limit.check(formula: formula)
    let scalars = name.unicodeScalars
    guard let first = scalars.first, first == "_" || first.properties.isAlphabetic,
      scalars.dropFirst().allSatisfy({
        $0 == "_" || $0 == "." || $0.properties.isAlphabetic || $0.properties.numericType != nil
      }),
      !EscapedText.isNeeded(name), !resemblesCellReference
    else { throw .definedName(name) }
  }

  /// Whether the name is one to three letters and a number, or `R` and `C` with or without numbers.
  private var resemblesCellReference: Bool {
    func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte }
    func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
    let plain = Array(name.uppercased().utf8)
    let digits = plain.drop(while: isLetter)
    if 1...3 ~= plain.count - digits.count, !digits.isEmpty, digits.allSatisfy(isDigit) { return true }
    let rows = plain.first == UInt8(ascii: "R") ? plain.dropFirst().drop(while: isDigit) : plain[...]
    let columns = rows.first == UInt8(ascii: "C") ? rows.dropFirst().drop(while: isDigit) : rows
    return columns.isEmpty
  }
}
