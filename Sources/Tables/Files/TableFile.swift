package import Indicators

/// One input file as tables, whatever kind of file it is: the rows of a text, or those of each sheet of a workbook.
package struct TableFile {
  /// One table file, or one sheet of a workbook.
  package struct Sheet {
    /// The name on the tab; nil in a text.
    package let name: String?
    /// Whether the sheet is hidden, so that its rows are not read.
    package let isHidden: Bool
    /// The rows from top to bottom.
    package let rows: [TableRow]
    /// The columns that a spreadsheet hides, from 0.
    package let hiddenColumns: Set<Int>
  }

  /// Why a file gives no tables.
  package enum Refusal: Error {
    /// The file gave no bytes.
    case noBytes(FileBytes.Fault)
    /// The bytes of the file are no text.
    case noText(CodedText.Fault)
    /// The file is something else than its name says.
    case otherKind(FileKind)
    /// The file is a workbook that is not read.
    case workbook(SpreadsheetFile.Fault)
    /// The file has more rows than the limit; the number of them.
    case tooManyRows(Int)
  }

  /// The code of a text, or that the file is a workbook.
  package let encoding: SourceFile.Encoding
  /// SHA-256 of the bytes in hexadecimal; nil where nobody shows it.
  package let digest: String?
  /// The first line that is no UTF-8; nil where all are.
  package let brokenLine: Int?
  /// The sheets in their order; one in a text.
  package let sheets: [Sheet]
  /// The formulas of the defined names of a workbook, by name.
  package let definedNames: [String: String]

  /// Reads a file as tables.
  ///
  /// - Parameter digests: whether its digest is calculated.
  package static func open(
    _ name: InputName, in folder: InputFolder, limits: Limits, digests: Bool
  ) throws(Refusal) -> TableFile {
    let bytes: [UInt8]
    do { bytes = try folder.bytes(of: name, limit: limits.fileBytes) } catch {
      throw .noBytes(error)
    }
    let digest = digests ? Tables.digest(of: bytes) : nil
    let kind = FileKind.recognise(bytes)
    switch kind {
    case .workbook: return try workbook(bytes, digest: digest, limits)
    case .other: return try text(bytes, digest, limits)
    case .empty, .binaryWorkbook, .encryptedWorkbook, .excel97, .otherOLE, .openDocumentSpreadsheet,
      .otherDocument,
      .archive, .pdf, .html, .mailEncoding:
      throw .otherKind(kind)
    }
  }

  /// Reads the bytes of a workbook.
  package static func workbook(
    _ bytes: [UInt8], digest: String?, _ limits: Limits
  ) throws(Refusal) -> TableFile {
    do {
      let workbook = try SpreadsheetFile.read(bytes, limits: limits)
      let sheets = workbook.sheets.map {
        Sheet(name: $0.name, isHidden: $0.isHidden, rows: $0.rows, hiddenColumns: $0.hiddenColumns)
      }
      return TableFile(
        encoding: .workbook, digest: digest, brokenLine: nil, sheets: sheets,
        definedNames: workbook.definedNames)
    } catch {
      throw .workbook(error)
    }
  }

  private static func text(
    _ bytes: [UInt8], _ digest: String?, _ limits: Limits
  ) throws(Refusal) -> TableFile {
    let text: CodedText
    do { text = try CodedText.recognised(bytes).get() } catch { throw .noText(error) }
    var scanner = CSVScanner(text, columns: limits.columns, separator: text.separator)
    var rows: [TableRow] = []
    var count = 0
    while let row = scanner.next() {
      count += 1
      if count <= limits.rows { rows.append(row) }
    }
    guard count <= limits.rows else { throw .tooManyRows(count) }
    return TableFile(
      encoding: text.encoding, digest: digest, brokenLine: text.brokenLine,
      sheets: [Sheet(name: nil, isHidden: false, rows: rows, hiddenColumns: [])], definedNames: [:])
  }
}

extension CodedText {
  /// The character between the cells: a tab where the beginning of the text has more tabs than commas, else a comma.
  package var separator: UInt8 {
    var (tabs, commas) = (0, 0)
    for byte in bytes.dropFirst(start).prefix(1 << 16) {
      if byte == UInt8(ascii: "\t") { tabs += 1 }
      if byte == UInt8(ascii: ",") { commas += 1 }
    }
    return tabs > commas ? UInt8(ascii: "\t") : UInt8(ascii: ",")
  }
}
