import Indicators
import Tables

/// What is said of workbooks and of files that are something else than tables.
extension Finding.Message {
  /// A sheet is hidden and not read.
  static func sheetHidden(_ name: String) -> Self {
    Self(
      code: "sheet-hidden", severity: .note,
      problem: Text(ja: "シート「\(name)」は非表示です。", en: "The sheet \(name) is hidden."),
      remedy: Text(ja: "必要なデータであれば、再表示して保存してください。", en: "If it is needed, unhide it and save."),
      handling: Text(ja: "読みません。", en: "It is not read."))
  }

  /// The name of a sheet says that it holds no results.
  static func sheetOfOthers(_ name: String) -> Self {
    Self(
      code: "sheet-of-others", severity: .note,
      problem: Text(
        ja: "シート「\(name)」は、名前から実績の表ではないとみなします。", en: "By its name the sheet \(name) holds no results."),
      remedy: Text(ja: "実績の表なら、シートの名前を変えてください。", en: "If it holds results, give it another name."),
      handling: Text(ja: "読みません。", en: "It is not read."))
  }

  /// A visible sheet has no table.
  static func sheetWithoutTable(_ name: String) -> Self {
    Self(
      code: "sheet-without-table", severity: .note,
      problem: Text(ja: "シート「\(name)」に表はありません。", en: "The sheet \(name) has no table."),
      remedy: Remedy.none, handling: Text(ja: "読みません。", en: "It is not read."))
  }

  /// What is said of a sheet of which rows or columns are hidden; nil where none is.
  static func partsHidden(of sheet: TableFile.Sheet) -> Self? {
    let rows = sheet.rows.filter(\.isHidden).map { "\($0.number)" }
    let columns = sheet.hiddenColumns.sorted().map { Place(file: "", column: $0).columnLetters ?? "" }
    return rows.isEmpty && columns.isEmpty ? nil : partsHidden(rows: rows, columns: columns)
  }

  /// Rows or columns of a sheet are hidden and read.
  static func partsHidden(rows: [String], columns: [String]) -> Self {
    let ja = (rows.isEmpty ? [] : ["\(rows.listed)行目"]) + (columns.isEmpty ? [] : ["\(columns.listed)列"])
    let en =
      (rows.isEmpty ? [] : ["rows \(rows.listed)"]) + (columns.isEmpty ? [] : ["columns \(columns.listed)"])
    return Self(
      code: "parts-hidden", severity: .note,
      problem: Text(ja: "\(ja.joined(separator: "と"))は非表示です。", en: "Hidden: \(en.joined(separator: ", "))."),
      remedy: Remedy.none, handling: Text(ja: "表示されている行や列と同じように読みます。", en: "They are read like the others."))
  }

  /// The workbook is one of a report, whose sheets hold targets and projections.
  static let workbookOfReport = Self(
    code: "workbook-of-report", severity: .correction,
    problem: Text(ja: "このプログラムが作成した報告書のブックです。", en: "It is a workbook of a report that this program wrote."),
    remedy: Text(
      ja: "実績は、照会様式か課の表で提出してください。", en: "Send the values in the form, or in a table of your own."),
    handling: Handling.fileUnread)

  /// The file is something else than a table that can be read.
  static func fileOfKind(_ kind: FileKind) -> Self {
    let (code, ja, en, remedy) = text(of: kind)
    return Self(
      code: code, severity: .correction, problem: Text(ja: ja, en: en), remedy: remedy,
      handling: Handling.fileUnread)
  }

  private static let saveAsWorkbook = Text(
    ja: "Excelで開き、「Excelブック（.xlsx）」か「CSV UTF-8」として保存し直してください。",
    en: "Open it in Excel and save it as .xlsx or CSV UTF-8.")
  private static let sendTable = Text(
    ja: "実績の表を、Excelブック（.xlsx）かCSV UTF-8で提出してください。", en: "Send the table as .xlsx or CSV UTF-8.")

  private static func text(of kind: FileKind) -> (code: String, ja: String, en: String, remedy: Text) {
    switch kind {
    case .empty: ("file-of-no-bytes", "ファイルが空（0バイト）です。", "The file is empty (0 bytes).", sendTable)
    case .binaryWorkbook:
      (
        "file-binary-workbook", "Excelのバイナリー ブック（.xlsb）です。", "It is a binary workbook (.xlsb).",
        saveAsWorkbook
      )
    case .encryptedWorkbook:
      (
        "file-with-password", "パスワードの付いたブックです。", "The workbook has a password.",
        Text(
          ja: "Excelで開き、「ブックの保護」でパスワードを外して保存してください。",
          en: "Open it in Excel, take the password off and save it.")
      )
    case .excel97:
      ("file-excel-97", "Excel 97-2003のブック（.xls）です。", "It is a workbook of Excel 97 (.xls).", saveAsWorkbook)
    case .otherOLE, .otherDocument:
      ("file-document", "文書のファイルで、表ではありません。", "It is a document, not a table.", sendTable)
    case .openDocumentSpreadsheet:
      (
        "file-open-document", "OpenDocumentの表（.ods）です。", "It is a spreadsheet of OpenDocument (.ods).",
        saveAsWorkbook
      )
    case .archive:
      (
        "file-archive", "圧縮されたファイルです。", "It is an archive.",
        Text(ja: "中のファイルを取り出して提出してください。", en: "Take the files out of it and send them.")
      )
    case .pdf: ("file-pdf", "PDFの文書です。", "It is a PDF document.", sendTable)
    case .html: ("file-web-page", "ウェブページ（HTML）です。", "It is a web page (HTML).", sendTable)
    case .mailEncoding:
      (
        "file-mail-encoding", "文字コードがISO-2022-JP（JIS）です。", "The text is in ISO-2022-JP.", Remedy.saveAsUTF8
      )
    case .workbook, .other:
      ("file-of-other-kind", "読めない種類のファイルです。", "It is a file of another kind.", sendTable)
    }
  }

  /// The file is a workbook of which nothing is read.
  static func workbookUnread(_ fault: SpreadsheetFile.Fault) -> Self {
    let (isDamaged, ja, en) = reason(of: fault)
    return Self(
      code: isDamaged ? "workbook-damaged" : "workbook-refused", severity: .correction,
      problem: Text(ja: ja, en: en),
      remedy: isDamaged
        ? Text(ja: "Excelで開いて保存し直し、もう一度提出してください。", en: "Open it in Excel, save it and send it again.")
        : Text(ja: "実績の表だけを新しいブックに写し、保存してください。", en: "Copy the table alone into a new workbook."),
      handling: Handling.fileUnread)
  }

  private static func reason(of fault: SpreadsheetFile.Fault) -> (isDamaged: Bool, ja: String, en: String) {
    switch fault {
    case .damaged: (true, "ブックが壊れています（途中で切れています）。", "The workbook is damaged: it ends in the middle.")
    case .missingPart(let part):
      (true, "ブックが壊れています（\(part)がありません）。", "The workbook is damaged: its part \(part) is missing.")
    case .damagedPart(let part): (true, "ブックが壊れています（\(part)）。", "The workbook is damaged: \(part).")
    case .encryptedPart(let part): (true, "ブックに暗号化された部分があります（\(part)）。", "A part is encrypted: \(part).")
    case .duplicatePart(let part): (false, "ブックに同じ名前の部分が二つあります（\(part)）。", "Two parts have the name \(part).")
    case .partOutsideArchive(let part):
      (false, "ブックの部分の名前が正しくありません（\(part)）。", "The name of a part is wrong: \(part).")
    case .partTooLarge(let part): (false, "ブックの部分が大きすぎます（\(part)）。", "A part is too large: \(part).")
    case .workbookTooLarge:
      (false, "展開したブックが大きすぎます（上限は256 MiB）。", "The workbook inflates to more than 256 MiB.")
    case .malformedXML(let part, let line):
      (true, "ブックが壊れています（\(part)の\(line)行目）。", "The workbook is damaged: \(part), line \(line).")
    case .doctype(let part): (false, "ブックに許されない宣言があります（\(part)）。", "A part has a DOCTYPE: \(part).")
    case .tooDeep(let part): (false, "ブックの構造が深すぎます（\(part)）。", "The elements of \(part) lie too deep.")
    case .tooManySheets(let count):
      (false, "シートが多すぎます（\(count)枚、上限は256枚）。", "There are \(count) sheets (the limit is 256).")
    case .tooManyRows(let count): (false, "行数が多すぎます（\(count)行）。", "There are too many rows (\(count)).")
    case .tooSparse(let sheet):
      (false, "シート「\(sheet)」のセルが離れすぎています。", "The cells of the sheet \(sheet) lie too far apart.")
    case .unreadableCell(let sheet, let cell):
      (true, "シート「\(sheet)」のセル\(cell)を読めません。", "The cell \(cell) of \(sheet) cannot be read.")
    case .cellsOutOfOrder(let sheet, let cell):
      (true, "シート「\(sheet)」のセルの順序が正しくありません（\(cell)）。", "The cells of \(sheet) are out of order (\(cell)).")
    case .unreadableMerge(let sheet, let cell):
      (true, "シート「\(sheet)」の結合セルを読めません（\(cell)）。", "A merged range of \(sheet) cannot be read (\(cell)).")
    case .mergesOverlap(let sheet, let cell):
      (true, "シート「\(sheet)」の結合セルが重なっています（\(cell)）。", "Merged ranges of \(sheet) overlap (\(cell)).")
    case .tooManyMerges(let sheet):
      (false, "シート「\(sheet)」の結合セルが多すぎます（上限は10,000）。", "\(sheet) has more than 10,000 merged ranges.")
    }
  }
}
