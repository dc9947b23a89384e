/// A workbook as the rows of its sheets (ECMA-376: .xlsx, .xlsm, .xltx, transitional or strict).
///
/// A cell is what a person sees in it: a percentage has its sign, a unit of the number format stands beside the
/// number, furigana are no part of a text. Digits that only the format hides stay. Formulas are never calculated,
/// links to other files never followed, macros never run.
package struct SpreadsheetFile {
  /// The worksheets in the order of the workbook.
  ///
  /// Sheets that hold only a chart or a dialog are left out.
  package let sheets: [Sheet]
  /// The formulas of the names that hold in the whole workbook, by name.
  package let definedNames: [String: String]

  /// Reads a workbook.
  ///
  /// - Throws: the reason why nothing of the file is read.
  package static func read(_ bytes: [UInt8], limits: Limits) throws(Fault) -> SpreadsheetFile {
    try bytes.withUnsafeBufferPointer { (bytes) throws(Fault) in
      let archive = try Archive(bytes)
      let workbook = try WorkbookParts.read(from: archive)
      let decoder = try CellDecoder(
        strings: workbook.strings.map { (part) throws(Fault) in try SharedStrings.read(part, from: archive) },
        formats: workbook.styles.map { (part) throws(Fault) in try Styles.read(part, from: archive) } ?? [],
        dateSystem: workbook.dateSystem)
      let budget = WorkbookBudget(archive, rows: limits.rows)
      var sheets: [Sheet] = []
      for sheet in workbook.sheets {
        sheets.append(
          try SheetReader.read(
            sheet, from: archive, decoder: decoder, columns: limits.columns, budget: budget))
      }
      guard !budget.hasTooManyRows else { throw .tooManyRows(budget.rows) }
      return SpreadsheetFile(sheets: sheets, definedNames: workbook.definedNames)
    }
  }
}

extension SpreadsheetFile {
  /// One worksheet with the rows that hold something.
  package struct Sheet {
    /// The name on the tab.
    package let name: String
    /// Whether the sheet is hidden, also so that only a macro can show it.
    ///
    /// A hidden sheet is not read and has no rows.
    package let isHidden: Bool
    /// The rows that are not blank, from top to bottom, with the numbers of the sheet.
    ///
    /// A blank row between them exists only where a merged range carries a text into it.
    package internal(set) var rows: [TableRow] = []
    /// The hidden columns among the used ones, from 0.
    package internal(set) var hiddenColumns: Set<Int> = []
    /// The merged ranges, each cut to the used rows and columns.
    package internal(set) var merges: [CellRange] = []

    init(name: String, isHidden: Bool) {
      self.name = name
      self.isHidden = isHidden
    }
  }

  /// The reason why a file is not read as a workbook.
  package enum Fault: Error, Hashable {
    /// The file is no ZIP archive, or ends in the middle of one.
    case damaged
    /// The archive has no part that the workbook needs.
    case missingPart(String)
    /// A part cannot be inflated, or its bytes are not those that were packed.
    case damagedPart(String)
    /// A part of the archive has a password.
    case encryptedPart(String)
    /// The archive has two parts of one name.
    case duplicatePart(String)
    /// The name of a part leads out of the archive.
    case partOutsideArchive(String)
    /// A part is more than 200 times its packed size and 16 MiB.
    case partTooLarge(String)
    /// The parts together are more than 256 MiB when inflated.
    case workbookTooLarge
    /// A part is not well-formed XML.
    case malformedXML(part: String, line: Int)
    /// A part has a document type declaration, which no workbook needs.
    case doctype(part: String)
    /// The elements of a part lie within each other more than 64 deep.
    case tooDeep(part: String)
    /// The workbook has more than 256 sheets; the number of them.
    case tooManySheets(Int)
    /// The sheets together have more rows than the limit; the number of them.
    case tooManyRows(Int)
    /// The rows of a sheet would need many times more blank cells than the sheet has filled ones.
    case tooSparse(sheet: String)
    /// The number, string, style or place of a cell cannot be what it says; where it stands.
    case unreadableCell(sheet: String, reference: String)
    /// The rows of a sheet, or the cells of a row, are not in order; the place of the first that is not.
    case cellsOutOfOrder(sheet: String, reference: String)
    /// A merged range is no range.
    case unreadableMerge(sheet: String, reference: String)
    /// Two merged ranges share a cell; the second one.
    case mergesOverlap(sheet: String, reference: String)
    /// A sheet has more than 10,000 merged ranges.
    case tooManyMerges(sheet: String)
  }
}
