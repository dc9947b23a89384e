import Indicators
import Tables

/// A workbook of the program that came back, as the rows of it that are read.
///
/// It is known by its mark. Of a form and of a report the values and statuses count that somebody changed, of a form
/// its texts too. Nothing else of such a workbook is ever a table, since its other
/// sheets hold targets and projections.
struct MarkedWorkbook {
  /// What of the workbook is read.
  enum Content {
    /// The rows of one sheet, those of its table alone.
    case rows([TableRow], sheet: String)
    /// All of its visible sheets, as those of any workbook.
    case sheets
    /// What a slip answers.
    case slip(SlipAnswers, sheet: String)
    case nothing
  }

  let file: TableFile
  let path: String
  let plan: Plan
  var content = Content.nothing
  var findings: [Finding] = []
  /// The cells whose place in the rows that are read is another than in the workbook.
  var moved: [MovedCell: MovedCell] = [:]
  /// The texts of reports that a form of the joint programme changed.
  var revisions: [ReportRevision] = []

  /// Reads a workbook with a mark.
  init(_ formula: String, of file: TableFile, at path: String, for plan: Plan) {
    self.file = file
    self.path = path
    self.plan = plan
    guard let mark = BookMark(formula: formula) else {
      add(.workbookOfOtherVersion)
      return
    }
    // It goes with a draft, whose title is not known when the list is written.
    guard mark.kind != .checkList else {
      add(.workbookOfCheckList)
      return
    }
    guard mark.plan == BookMark.plan(of: plan.settings) else {
      add(.workbookOfOtherPlan(String(mark.plan.drop { $0 != "|" }.dropFirst())))
      return
    }
    do throws(Incomplete) {
      switch mark.kind {
      case .report: try readReport()
      case .programme: try readProgramme()
      case .method, .checkList: break
      case .form: try readForm()
      case .programmeForm: try readProgrammeForm()
      case .slip: try readSlip()
      }
    } catch {
      add(.workbookWithoutArea)
      return
    }
    switch content {
    case .nothing: if findings.isEmpty { add(.workbookUnchanged) }
    case .rows, .sheets, .slip:
      if mark.year < plan.settings.reportYear { add(.workbookOfYear(mark.year.label)) }
    }
  }

  typealias Incomplete = MarkedAreas.Incomplete
  typealias Cells = MarkedAreas.Cells

  private var areas: MarkedAreas { MarkedAreas(file: file) }

  /// Returns some areas of one visible sheet, and the sheet.
  func areas(_ areas: [BookArea]) throws(Incomplete) -> (cells: Cells, ranges: [CellRange]) {
    try self.areas.found(areas)
  }

  private func changed(_ area: BookArea, _ copy: BookArea) throws(Incomplete) -> (
    sheet: String, cells: [String]
  ) {
    try areas.changed(area, copy)
  }

  mutating func add(_ message: Finding.Message) {
    findings.append(Finding(message, at: Place(file: path)))
  }
}

// MARK: Reports

extension MarkedWorkbook {
  /// Reads the values and statuses of 実績入力 that were changed, as a table with years side by side.
  private mutating func readReport() throws(Incomplete) {
    let (cells, ranges) = try areas([.ids, .years, .values, .statuses, .writtenValues, .writtenStatuses])
    let (ids, years, values, statuses) = (ranges[0], ranges[1], ranges[2], ranges[3])
    let (writtenValues, writtenStatuses) = (ranges[4], ranges[5])
    guard ranges.allSatisfy({ $0 == years || $0.rows == ids.rows }),
      ranges.dropFirst().allSatisfy({ $0.columns.count == years.columns.count })
    else { throw Incomplete() }

    let idColumn = ids.columns.lowerBound
    var header = TableRow(number: years.rows.lowerBound)
    header.put(Heading.indicatorID.rawValue, at: idColumn)
    var rows: [TableRow] = []
    for down in 0..<ids.rows.count {
      let number = ids.rows.lowerBound + down
      let id = cells.text(number, idColumn)
      var row = TableRow(number: number)
      for right in 0..<years.columns.count {
        let year = cells.text(years.rows.lowerBound, years.columns.lowerBound + right)
        let value = values.columns.lowerBound + right
        let status = statuses.columns.lowerBound + right
        let writtenValue = writtenValues.columns.lowerBound + right
        let change = Change(
          value: cells.text(number, value),
          isFaulty: cells.isFaulty(number, value, unlike: number, writtenValue),
          status: cells.text(number, status), writtenValue: cells.text(number, writtenValue),
          writtenStatus: cells.text(number, writtenStatuses.columns.lowerBound + right))
        let place = Place(file: "\(path)［\(cells.sheet)］", line: number, heading: year, column: value)
        guard let statusText = report(change, id: id, year: year, at: place) else { continue }
        header.put(year, at: value)
        header.put(year + Heading.status.rawValue, at: status)
        row.put(change.value, at: value)
        row.put(statusText, at: status)
        if let fault = cells.fault(number, value) { row.faults.append(fault) }
      }
      guard !row.cells.isEmpty else { continue }
      row.put(id, at: idColumn)
      rows.append(row)
    }
    if !rows.isEmpty { content = .rows([header] + rows, sheet: cells.sheet) }
    var pairs: [(BookArea, BookArea)] = [(.others, .writtenOthers)]
    // Workbooks of earlier versions have no copy of them.
    if file.definedNames[BookArea.constants.rawValue] != nil { pairs.append((.constants, .writtenConstants)) }
    for (area, copy) in pairs {
      let others = try changed(area, copy)
      guard !others.cells.isEmpty else { continue }
      findings.append(
        Finding(.workbookAssumptions(others.cells), at: Place(file: "\(path)［\(others.sheet)］")))
    }
  }

  /// Tells which cells of the joint programme's 実績入力 were changed: none of them is read.
  private mutating func readProgramme() throws(Incomplete) {
    let others = try changed(.others, .writtenOthers)
    guard !others.cells.isEmpty else { return }
    findings.append(Finding(.workbookOfProgramme(others.cells), at: Place(file: "\(path)［\(others.sheet)］")))
  }
}

// MARK: Changes

extension MarkedWorkbook {
  /// A value and its status beside what was written there.
  struct Change {
    let value: String
    /// Whether the cell of the value is an error, a formula that was not calculated, or the like.
    var isFaulty = false
    let status: String
    let writtenValue: String
    let writtenStatus: String

    /// Whether both are as they were written.
    var isNone: Bool { value == writtenValue && status == writtenStatus && !isFaulty }
  }

  /// Tells what a change means.
  ///
  /// - Returns: the status that the value has now; nil where nothing is read.
  mutating func report(_ change: Change, id: String, year: String, at place: Place) -> String? {
    guard !change.isNone else { return nil }
    let isUntouched = change.status == change.writtenStatus
    if change.value.isEmpty, !change.isFaulty {
      // The reason why there is no value is read as one.
      guard isUntouched || AbsenceNotation.read(change.status) == nil else { return change.status }
      if !change.writtenValue.isEmpty { add(.workbookValueCleared(change.writtenValue), id, year, place, "") }
      return nil
    }
    guard isUntouched else { return change.status }
    // What was written beside a blank cell was the reason why it was blank.
    guard !change.writtenValue.isEmpty else { return "" }
    guard change.value != change.writtenValue else { return change.status }
    add(.workbookValueChanged(from: change.writtenValue), id, year, place, change.value)
    let status = StatusNotation.read(change.status) ?? .confirmed
    let revised = Observation.Status.revised.rawValue
    return [.confirmed, .revised].contains(status) ? revised : "\(revised)（\(status.rawValue)）"
  }

  private mutating func add(
    _ message: Finding.Message, _ id: String, _ year: String, _ place: Place, _ text: String
  ) {
    let indicator = plan.indicators.first { indicator in
      indicator.series.contains { indicator.id.name(of: $0) == id }
    }
    findings.append(
      Finding(
        message, at: place, found: text.isEmpty ? nil : text, indicator: indicator?.id,
        year: (try? YearNotation.read(year))?.year, department: indicator?.departmentName))
  }
}
