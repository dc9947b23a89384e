package import Indicators
package import Tables

/// Reads the departments' exports (`Inputs/exports`) for a plan: CSV, text with tabs, and workbooks.
///
/// Files are read by name, hidden ones left out. No cell and no file stops the others: what cannot be used is a finding,
/// its value 未確認. Places are relative to the folder above (`exports/航空局.csv`, `exports/航空局.xlsx［実績］`).
/// - Parameters:
///   - digests: whether each file is given its SHA-256.
///   - onFile: called before each file is read: its number, how many there are, its path.
/// - Throws: ``ExportError`` when the folder itself cannot be read, or holds no table: the folder may be of a drive that is
///   not there; and when any file that is named like a table cannot be read to its end.
package func readExports(
  folder: InputFolder, for plan: Plan, limits: Limits = Limits(), digests: Bool = false,
  onFile: (_ number: Int, _ count: Int, _ path: String) -> Void = { _, _, _ in }
) throws(ExportError) -> Reading<Exports> {
  let names: [InputName]
  do {
    names = try folder.names()
  } catch {
    throw error.isMissing ? .missing(path: folder.path) : .unreadable(path: folder.path, reason: error.reason)
  }
  guard names.contains(where: \.isExport) else { throw .withoutTables(path: folder.path) }
  var reader = ExportFolderReader(plan: plan, limits: limits, digests: digests)
  for (index, name) in names.enumerated() {
    onFile(index + 1, names.count, "exports/" + name.shown)
    reader.read(name, in: folder)
  }
  guard reader.unread.isEmpty else { throw .filesUnread(path: folder.path, reader.unread) }
  return reader.reading()
}

/// Reads the files of a folder one by one, and settles in the end which values count.
struct ExportFolderReader {
  private let plan: Plan
  private let limits: Limits
  private let digests: Bool
  private let vocabulary: ExportVocabulary
  private var findings = FindingList()
  /// The files named like a table of which nobody knows what they hold.
  private(set) var unread: [Finding] = []
  private var files: [ExportFile] = []
  private var programme: ProgrammeRegister
  private var candidates = Candidates()
  private var grouped = GroupedFindings()
  /// What slips answer, with the numbers of their files.
  private var answers: [Answer] = []
  private var corrections: [SlipCorrections.Entry] = []
  /// The texts of reports that forms changed.
  private var revisions: [ReportRevision] = []
  /// By file, the cells of forms whose place in the rows that were read is another than in the workbook.
  private var moved: [String: [MovedCell: MovedCell]] = [:]

  init(plan: Plan, limits: Limits, digests: Bool) {
    self.plan = plan
    self.limits = limits
    self.digests = digests
    vocabulary = ExportVocabulary(plan: plan)
    programme = ProgrammeRegister(plan: plan, limits: limits)
  }

  /// Reads one file of the folder.
  mutating func read(_ name: InputName, in folder: InputFolder) {
    let path = "exports/" + name.shown
    if folder.isFolder(name), !name.isExport {
      findings.append(Finding(.fileFolder, at: Place(file: path)))
      return
    }
    do throws(TableFile.Refusal) {
      let file = try TableFile.open(name, in: folder, limits: limits, digests: digests)
      guard name.isExport else {
        findings.append(Finding(.fileIgnored, at: Place(file: path)).filled(department(of: path)))
        return
      }
      if file.encoding == .workbook {
        readSheets(of: file, path)
      } else if let sheet = file.sheets.first {
        if name.isPlainText, !seemsTable(sheet.rows) {
          findings.append(Finding(.fileIgnored, at: Place(file: path)).filled(department(of: path)))
        } else {
          _ = read(sheet.rows, of: file, at: path, requiresTable: true)
        }
      }
    } catch {
      let finding = error.finding(at: path, limits, isExport: name.isExport).filled(department(of: path))
      if name.isExport, error.leavesUnknown {
        unread.append(finding.stoppingReport)
      } else {
        findings.append(finding)
      }
    }
  }

  private func department(of path: String) -> String? {
    FileDepartment.name(of: path, [], plan)
  }

  /// Whether a text whose name does not say so is a table: it has cells side by side, or a heading.
  private func seemsTable(_ rows: [TableRow]) -> Bool {
    rows.prefix(limits.headerRows).contains { row in
      row.cells.count > 1 || row.cells.contains(where: vocabulary.isHeadingOfNames)
    }
  }

  // MARK: Sheets

  /// Reads the visible sheets of a workbook; one of them at least has to be a table.
  private mutating func readSheets(of file: TableFile, _ path: String) {
    if let mark = file.definedNames[BookMark.name] {
      let workbook = MarkedWorkbook(mark, of: file, at: path, for: plan)
      findings += workbook.findings.map { $0.filled(department(of: path)) }
      switch workbook.content {
      case .nothing: return
      case .rows(let rows, let sheet):
        moved["\(path)［\(sheet)］"] = workbook.moved
        revisions += workbook.revisions
        _ = read(rows, of: file, at: "\(path)［\(sheet)］", requiresTable: true)
        return
      case .slip(let slip, let sheet):
        take(slip, of: ExportFile("\(path)［\(sheet)］", file))
        return
      case .sheets: break
      }
    }
    guard !Self.isReport(file.sheets.compactMap(\.name)) else {
      findings.append(Finding(.workbookOfReport, at: Place(file: path)).filled(department(of: path)))
      return
    }
    var hasTable = false
    var passed: [String] = []
    for sheet in file.sheets {
      let name = sheet.name ?? ""
      let place = Place(file: "\(path)［\(name)］")
      guard !sheet.isHidden else {
        findings.append(Finding(.sheetHidden(name), at: place).filled(department(of: path)))
        continue
      }
      let labels = Self.isExample(name) ? nil : vocabulary.labels.labels(of: name) ?? []
      let titles = vocabulary.series.titles(in: name).map { SeriesTitle(text: $0, place: place) }
      guard let labels, titles.count == 1 || !labels.contains(where: \.isOfOthers) else {
        findings.append(Finding(.sheetOfOthers(name), at: place, found: name).filled(department(of: path)))
        hasTable = true
        continue
      }
      guard !sheet.rows.isEmpty else { continue }
      let words = labels.map { Judgement.Word(label: $0, place: place, text: name) }
      if read(sheet.rows, of: file, at: place.file, requiresTable: false, words, titles) {
        hasTable = true
        reportHidden(sheet, place)
      } else {
        passed.append(name)
      }
    }
    if !hasTable {
      let expected: [Heading] = [.indicatorID, .year, .value]
      let message: Finding.Message =
        passed.isEmpty
        ? .fileEmpty : .headerMissing(expected: expected.map(\.rawValue), rows: limits.headerRows)
      findings.append(Finding(message, at: Place(file: path)).filled(department(of: path)))
    } else {
      findings += passed.map { Finding(.sheetWithoutTable($0), at: Place(file: "\(path)［\($0)］")) }
    }
  }

  /// Takes what a slip answers; its values and reasons are those of its file.
  private mutating func take(_ slip: SlipAnswers, of file: ExportFile) {
    var file = file
    file.rowCounts.accepted = slip.promises.count
    for promise in slip.promises {
      candidates.add(promise, from: Candidate.Origin(file: files.count, isRejected: false))
    }
    answers += slip.answers
    corrections += slip.corrections.map { ($0, files.count) }
    files.append(file)
  }

  /// Whether the sheets of a workbook are those of a report that the program wrote.
  ///
  /// Its targets and projections stand below years and would count as results.
  private static func isReport(_ sheets: [String]) -> Bool {
    sheets.contains("実績入力") && (sheets.contains("一覧") || sheets.contains("取組一覧"))
  }

  /// Whether rows are those of a form as its sheet shows them, with years above pairs of rows.
  private static func isForm(_ rows: [TableRow]) -> Bool {
    guard let title = rows.first?.cells.first, title.hasPrefix("照会様式　") else { return false }
    return rows.prefix(10).contains { $0.cells.contains("書く数") }
  }

  /// Whether a sheet shows how to fill in another.
  private static func isExample(_ name: String) -> Bool {
    ["記入例", "見本", "記載例", "入力例", "サンプル"].contains { NameFolding.fold(name).hasPrefix($0) }
  }

  private mutating func reportHidden(_ sheet: TableFile.Sheet, _ place: Place) {
    if let hidden = Finding.Message.partsHidden(of: sheet) { findings.append(Finding(hidden, at: place)) }
  }

  /// Reads the rows of one sheet; whether they hold a table.
  private mutating func read(
    _ rows: [TableRow], of file: TableFile, at path: String, requiresTable: Bool,
    _ labels: [Judgement.Word] = [], _ titles: [SeriesTitle] = []
  ) -> Bool {
    guard !Self.isForm(rows) else {
      findings.append(Finding(.formWithoutMark, at: Place(file: path)).filled(department(of: path)))
      return true
    }
    var reader = ExportFileReader(
      rows: rows, of: ExportFile(path, file), number: files.count, plan: plan, vocabulary: vocabulary,
      limits: limits, programme: programme, grouped: grouped, sheetLabels: labels,
      sheetTitles: titles, brokenLine: file.brokenLine
    )
    reader.read(into: &candidates, requiresTable: requiresTable)
    guard requiresTable || reader.hasTable else { return false }
    if !reader.findings.isEmpty {
      let department = FileDepartment.name(of: path, reader.file.indicators, plan)
      findings.append(reader.findings) { $0.filled(department) }
    }
    files.append(reader.file)
    programme = reader.programme
    grouped = reader.grouped
    return true
  }

  // MARK: Result

  /// What the files gave: the values that count, and all findings.
  consuming func reading() -> Reading<Exports> {
    var (candidates, files) = (candidates, files)
    var programme = programme
    findings += programme.apply(revisions)
    let corrected = SlipCorrections(corrections, to: &candidates, of: &files)
    findings += corrected.findings
    let accepted = AcceptedValues(candidates, of: files, plan: plan)
    let observations = accepted.observations
    let indicators = [plan.indicators, programme.figures.map(\.indicator)]
    let doubts = indicators.flatMap { PlausibleYears.findings(observations, of: $0, in: plan.settings) }
    let dashes = indicators.joined().compactMap { Dashes.finding(observations, of: $0) }
    let words = grouped.findings(observations, plan: plan)
    findings += programme.findings
    findings.append(accepted.findings, changed: programme.named)
    findings += (doubts + dashes + words).map(programme.named)
    return Reading(
      value: Exports(
        observations: observations, files: accepted.files, programme: programme.programme, answers: answers,
        corrections: corrected.applied),
      findings: findings.limited.map { finding in
        moved[finding.place.file].map(finding.placed) ?? finding
      })
  }
}
