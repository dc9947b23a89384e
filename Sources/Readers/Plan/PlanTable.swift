import Indicators
import Tables

/// One table of the plan as rows of texts, with the place of every cell.
struct PlanTable {
  /// What a table of the plan is called and which columns it has.
  struct Form {
    /// `indicators.csv`.
    let name: String
    let required: [Heading]
    var optional: [Heading] = []
    /// Whether the plan can do without the file; it is an empty table then.
    var isOptional = false
    /// Whether nothing is said where the file is missing, as most plans have no use for it.
    var isSilent = false
    /// The most rows, as a report costs time and room for each of them; nil where only the limits of files hold.
    var most: Int?
    /// Other words for some headings.
    var synonyms: [String: Heading] = [:]
    /// Whether columns with other headings are passed over in silence, and texts have no limit but that of cells, as in
    /// a list of what was found in exports.
    var ignoresOthers = false

    /// The workbook that may stand in place of the file: `indicators.xlsx`.
    var workbookName: String { name.replacing(".csv", with: ".xlsx") }
  }

  let file: String
  let rows: [PlanRow]
  /// The headings that the table has; none where there is no table.
  var headings: Set<Heading> = []

  /// Reads a table from its CSV or workbook; nil where it has no usable header or cannot be read.
  ///
  /// All that is wrong goes into the findings.
  static func read(
    _ form: Form, in folder: InputFolder, limits: Limits, into findings: inout FindingList
  ) -> PlanTable? {
    let path = "plan/" + form.name
    let files = [form.name, form.workbookName].compactMap { name -> (path: String, file: Opened)? in
      let file = Opened { () throws(TableFile.Refusal) in
        try TableFile.open(InputName(name), in: folder, limits: limits, digests: false)
      }
      if case .failure(.noBytes(.missing)) = file { return nil }
      return ("plan/" + name, file)
    }
    guard let only = files.first else {
      let message: Finding.Message = form.isOptional ? .planTableMissing : .planFileMissing
      if !form.isSilent { findings.append(Finding(message, at: Place(file: path))) }
      return form.isOptional ? PlanTable(file: path, rows: []) : nil
    }
    // Of a file that the system does not open, nobody knows whether it is there at all.
    let unread = files.compactMap { path, file -> Finding? in
      guard case .failure(let refusal) = file else { return nil }
      let finding = refusal.finding(at: path, limits, isExport: true).stoppingReport
      return finding.message.isOfUnopenedFile ? finding : nil
    }
    if let first = unread.first {
      findings.append(first)
      return nil
    }
    guard files.count == 1 else {
      let message = Finding.Message.planTableTwice(form.name, form.workbookName)
      findings.append(Finding(message, at: Place(file: path)))
      return nil
    }
    switch only.file {
    case .success(let file): return read(file, at: only.path, form, limits, into: &findings)
    case .failure(.otherKind(.empty)):
      findings.append(Finding(.planFileEmpty, at: Place(file: only.path)))
      return nil
    case .failure(let refusal):
      findings.append(refusal.finding(at: only.path, limits, isExport: true).stoppingReport)
      return nil
    }
  }

  private typealias Opened = Result<TableFile, TableFile.Refusal>

  /// Reads the one table of a text or workbook.
  static func read(
    _ file: TableFile, at path: String, _ form: Form, _ limits: Limits, into findings: inout FindingList
  ) -> PlanTable? {
    var readers: [PlanTableReader] = []
    for sheet in file.sheets {
      let place = sheet.name.map { "\(path)［\($0)］" } ?? path
      if sheet.isHidden {
        findings.append(Finding(.sheetHidden(sheet.name ?? ""), at: Place(file: place)))
      } else {
        readers.append(PlanTableReader(sheet: sheet, of: file, at: place, form: form, limits: limits))
      }
    }
    // A sheet that has every heading is the table, however many others have some of them.
    let whole = readers.filter(\.hasRequired)
    let tables = whole.isEmpty && readers.count > 1 ? readers.filter(\.hasHeader) : whole
    guard tables.count < 2 else {
      let names = tables.map(\.sheetName)
      findings.append(Finding(.planSheetsSeveral(names), at: Place(file: path)))
      return nil
    }
    guard let reader = tables.first ?? readers.first else {
      let message = Finding.Message.headerMissing(
        expected: form.required.map(\.rawValue), rows: limits.headerRows)
      findings.append(Finding(message.stoppingReport, at: Place(file: path)))
      return nil
    }
    findings += readers.filter { $0.path != reader.path && !$0.isEmpty }.map {
      Finding(.sheetWithoutTable($0.sheetName), at: Place(file: $0.path))
    }
    return reader.read(into: &findings)
  }
}
