import Indicators

/// Reads one export: finds its header, then takes every row below it to its account.
struct ExportFileReader {
  let plan: Plan
  let vocabulary: ExportVocabulary
  let limits: Limits
  let input: InputFile
  var file: ExportFile
  var findings: [Finding] = []
  var notations = CachedNotations()
  /// What the exports of the joint programme gave so far, those of the files before too.
  var programme: ProgrammeRegister

  init(
    input: InputFile, plan: Plan, vocabulary: ExportVocabulary, limits: Limits, programme: ProgrammeRegister
  ) {
    self.input = input
    self.plan = plan
    self.vocabulary = vocabulary
    self.limits = limits
    self.programme = programme
    file = ExportFile(input)
  }

  /// Reads the file; its values go to those of the others.
  ///
  /// - Returns: why it could not be read to its end, where nothing of it has gone anywhere; else nil.
  mutating func read(into candidates: inout Candidates) -> FileBytes.Fault? {
    let start = candidates.count
    var scanner = CSVScanner(input.text, columns: limits.columns)
    readTables(&scanner, into: &candidates)
    file.rows = start..<candidates.count
    if let fault = scanner.fault {
      candidates.removeAll(from: start)
      return fault
    }
    return nil
  }

  private mutating func readTables(_ scanner: inout CSVScanner, into candidates: inout Candidates) {
    guard !input.text.isEmpty else {
      findings.append(Finding(.fileEmpty, at: Place(file: file.path)))
      return
    }
    guard var layout = findLayout(&scanner) else {
      findings.append(withoutHeader())
      return
    }
    file.isProgramme = layout.form == .programme
    guard layout.form != .programme || !plan.measures.isEmpty else {
      findings.append(Finding(.fileProgramme, at: Place(file: file.path, line: layout.header.line)))
      return
    }
    var isEmpty = true
    while true {
      lookOver(&layout, scanner)
      guard layout.form != .incomplete, layout.missing.isEmpty else { return }
      let rows = readRows(&scanner, layout, into: &candidates)
      isEmpty = isEmpty && !rows.hasWords
      guard let next = rows.next else { break }
      layout = next
    }
    if isEmpty { findings.append(Finding(.fileEmpty, at: Place(file: file.path))) }
  }

  /// Tells what is wrong with a header and takes out the columns whose meaning is not clear.
  private mutating func lookOver(_ layout: inout ExportLayout, _ scanner: CSVScanner) {
    let filled = filled(layout.inDoubt, below: scanner)
    let halves = layout.leaveOutHalves(filled.numbers)
    findings += layout.findings(
      file: file.path,
      known: layout.form == .programme ? vocabulary.programmeWords : vocabulary.headingWords,
      filled: filled.any, halves: halves)
  }

  /// Reads what is below a header, to the end of the file or to the header of another table.
  ///
  /// - Returns: whether any row was not blank, and the layout of the other table.
  private mutating func readRows(
    _ scanner: inout CSVScanner, _ layout: ExportLayout, into candidates: inout Candidates
  ) -> (hasWords: Bool, next: ExportLayout?) {
    // A cell of a wide table counts as a row of its own.
    let weight = layout.form == .wide ? layout.years.count : 1
    var record = CSVRecord()
    var isBelowNote = false
    var hasWords = false
    // Whether a header of another table came that cannot be understood: what is below is not of this one.
    var isBelowOther = false
    var unitLines: [Finding] = []
    // The units of those below which no row of data stands yet.
    var newUnits: [WrittenUnit] = []
    // A row of fewer bytes is hardly one; what is reserved too much is never touched.
    candidates.table.reserve(input.text.window.count / 40, indicators: plan.indicators.count)
    var ordinary = OrdinaryRows(layout, file: file.path, plan: plan, limits: limits, table: &candidates.table)
    while scanner.next(into: &record) {
      if layout.form != .programme, !isBelowOther,
        let account = ordinary.take(record, scanner, vocabulary, &notations, into: &candidates.table)
      {
        hasWords = true
        if !newUnits.isEmpty { newUnits = [] }
        file.account.accepted += account.accepted
        file.account.dropped += account.dropped
        continue
      }
      if record.isEmpty {
        file.account.dropped += weight
        continue
      }
      guard let first = record.fields.firstIndex(where: { !scanner.isBlank($0) }) else {
        file.account.dropped += weight
        continue
      }
      hasWords = true
      if record.fields[(first + 1)...].allSatisfy(scanner.isBlank) {
        let text = scanner.trimmedText(record.fields[first])
        if let unit = TableUnit.above(text) {
          let place = Place(file: file.path, line: record.line)
          unitLines.append(Finding(.unitBelowHeader, at: place, found: text))
          newUnits.append(unit)
          file.account.dropped += weight
          continue
        }
        if RowMark.isNote(text) {
          if !isBelowNote {
            findings.append(Finding(.rowNote, at: Place(file: file.path, line: record.line), found: text))
          }
          isBelowNote = true
          file.account.dropped += weight
          continue
        }
      }
      if layout.form != .programme, let next = nextLayout(record, scanner, units: newUnits) {
        // What stands above this header is said in its place.
        if next.unit != nil { unitLines.removeLast(newUnits.count) }
        // A header that comes again on every page is no table of its own, unless its unit is another.
        let isRepeated = next.header.words == layout.header.words && (next.unit ?? layout.unit) == layout.unit
        if isRepeated, !isBelowOther {
          newUnits = []
          continue
        }
        findings += unitLines
        return (hasWords, next)
      }
      let row = ExportRow(file: file.path, record: record, scanner: scanner, header: layout.header)
      if !isBelowOther, isHeaderOfOther(row, layout) {
        isBelowOther = true
        findings.append(
          Finding(.tableUnnamed, at: row.place, found: row.text(at: layout.header.index(of: .indicatorName))))
        file.account.dropped += weight
        continue
      }
      if isBelowOther {
        file.account.rejected += weight
        continue
      }
      newUnits = []
      if isBelowNote, !isOfTable(row, layout) {
        file.account.dropped += weight
        continue
      }
      if !RecordCheck.isSound(record, layout.header, limits) {
        let texts = record.fields.map(scanner.trimmedText)
        let faults = RecordCheck.findings(record, texts, layout.header, limits, file: file.path)
        findings += faults
        if faults.contains(where: { $0.severity == .correction }) {
          file.account.rejected += weight
          continue
        }
      }
      take(row, layout, weight, into: &candidates)
    }
    findings += unitLines
    return (hasWords, nil)
  }

  private mutating func take(
    _ row: ExportRow, _ layout: ExportLayout, _ weight: Int, into candidates: inout Candidates
  ) {
    guard layout.form != .programme else { return takeMeasure(row, into: &candidates) }
    let labels: [Heading] =
      layout.form == .wide ? [.indicatorID, .indicatorName] : [.indicatorID, .indicatorName, .year]
    if let label = labels.first(where: { RowMark.isSubtotal(row.text($0)) }) {
      file.account.dropped += weight
      findings.append(row.finding(.rowSubtotal, label))
    } else if let column = row.column(ofOthersIn: layout.asides) {
      let label = row.text(at: column)
      file.account.dropped += weight
      findings.append(Finding(.rowOfOthers(label), at: row.place(at: column), found: label))
    } else if let series = series(of: row) {
      let indicator = plan.indicators[series.indicator]
      if layout.form == .wide {
        takeYears(row, layout, indicator, series.strand ?? .main, into: &candidates)
      } else {
        takeYear(row, layout, indicator, series.strand ?? .main, into: &candidates)
      }
    } else {
      file.account.rejected += weight
    }
  }

  /// The series that a row is about; nil with a finding.
  private mutating func series(of row: ExportRow) -> ExportVocabulary.Series? {
    let names = SeriesNames(id: row.text(.indicatorID), name: row.text(.indicatorName))
    switch notations.series(names, in: vocabulary) {
    case .success(let series): return series
    case .failure(let fault):
      findings.append(fault.finding(in: row, plan: plan))
      return nil
    }
  }

  private mutating func takeYear(
    _ row: ExportRow, _ layout: ExportLayout, _ indicator: Indicator, _ strand: Strand,
    into candidates: inout Candidates
  ) {
    let text = row.text(.year)
    switch notations.year(text) {
    case .failure(let fault):
      file.account.rejected += 1
      findings.append(
        Finding(
          .year(fault, text), at: row.place(.year), found: text, indicator: indicator.id,
          department: indicator.departmentName))
    case .success(let year):
      let filled = layout.values.filter { !row.text(at: $0.index).isEmpty }
      for column in filled.isEmpty ? Array(layout.values.prefix(1)) : filled {
        let place = Place(file: row.file, line: row.line, heading: column.written, column: column.index)
        let cell = ExportCell(
          row: row, text: row.text(at: column.index), status: row.text(.status), place: place,
          yearPlace: row.place(.year), yearText: text, year: year, indicator: indicator, strand: strand)
        take(cell, unit: column.unit ?? layout.unit, into: &candidates)
      }
    }
  }

  private mutating func takeYears(
    _ row: ExportRow, _ layout: ExportLayout, _ indicator: Indicator, _ strand: Strand,
    into candidates: inout Candidates
  ) {
    let isSilent = layout.years.allSatisfy {
      row.text(at: $0.index).isEmpty && row.text(at: $0.statusIndex).isEmpty
    }
    if isSilent, !layout.years.isEmpty {
      findings.append(
        Finding(
          .rowSilent, at: row.place, indicator: indicator.id, department: indicator.departmentName))
    }
    for column in layout.years {
      let place = Place(file: row.file, line: row.line, heading: column.written, column: column.index)
      var cell = ExportCell(
        row: row, text: row.text(at: column.index), status: row.text(at: column.statusIndex),
        columnStatus: column.status, place: place,
        yearPlace: place, yearText: column.written, year: column.year, indicator: indicator, strand: strand)
      cell.isWide = true
      take(cell, unit: layout.unit, into: &candidates)
    }
  }

  private mutating func take(
    _ cell: ExportCell, unit: WrittenUnit?, into candidates: inout Candidates
  ) {
    let reading = cell.read(unit: notations.unit(cell.row.text(.unit)) ?? unit)
    findings += reading.findings
    count(reading.fate)
    if let observation = reading.observation {
      candidates.add(Candidate(observation: observation, isRejected: reading.fate == .rejected))
    }
  }

  /// Takes a cell to the account.
  mutating func count(_ fate: ExportCell.Fate) {
    switch fate {
    case .accepted: file.account.accepted += 1
    case .dropped: file.account.dropped += 1
    case .rejected: file.account.rejected += 1
    }
  }
}
