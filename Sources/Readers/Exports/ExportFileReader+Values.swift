import Indicators
import Tables

/// The rows of data: each is of one series, and of one year or of all years of the header.
extension ExportFileReader {
  /// Takes a row of data: what its cells give goes to the candidates.
  mutating func take(_ row: ExportRow, of table: inout OpenTable, into candidates: inout Candidates) {
    guard table.layout.form != .programme else { return takeInitiative(row, of: table, into: &candidates) }
    let names = names(of: row)
    if let label = names.sum
      ?? (table.layout.form == .long && RowMark.isSubtotal(row.text(.year)) ? .year : nil)
    {
      count(.dropped, table.weight)
      findings.append(row.finding(.rowSubtotal, label))
      return
    }
    if let above = labelAbove(row, &table) {
      findings.append(Finding(.rowUnlabelled(above: above.text), at: row.place(at: above.column), found: ""))
      count(.rejected, table.weight)
      return
    }
    switch series(of: row, names, table) {
    case .failure(let fault):
      count(.rejected, table.weight)
      let finding = fault.finding(in: row, plan: plan) { _ in nil }
      // To look for what was meant takes longer than all the rest.
      findings.append(
        findings.hasRoom(for: finding)
          ? fault.finding(in: row, plan: plan, suggestion: vocabulary.suggestion) : finding)
      if let series = names.refused { refuse(row, table, series, into: &candidates) }
    case .success(let series):
      if names.hasUnknownName {
        grouped.add(
          .nameUnknown, at: row.place(.indicatorName), text: row.text(.indicatorName), row: row.line,
          value: nil,
          department: series.indicator.departmentName)
      }
      if isCut(row, table.layout) {
        count(.rejected, table.weight)
        findings.append(
          Finding(
            .rowCut(cells: row.record.cellCount, of: row.header.width), at: row.place,
            indicator: series.indicator.id, department: series.indicator.departmentName))
        refuse(row, table, series, into: &candidates)
      } else {
        takeValues(row, table, series, into: &candidates)
      }
    }
  }

  /// What the two cells of a row say that may name its series.
  mutating func names(of row: ExportRow) -> SeriesNames.Reading {
    notations.names(SeriesNames(id: row.text(.indicatorID), name: row.name)) {
      SeriesNames.Reading($0, in: vocabulary, plan)
    }
  }

  /// Whether the last row of a file without line end stops before its last value.
  func isCut(_ row: ExportRow, _ layout: ExportLayout) -> Bool {
    guard row.record.isUnended, row.record.cellCount < row.header.width else { return false }
    let last =
      (layout.values.map(\.index)
      + [row.header.index(of: .year), row.header.index(of: .unit)].compactMap(\.self))
      .max() ?? 0
    return row.record.cellCount <= last
  }

  /// Counts the filled values of a row that is refused as unverified, where their years can be read.
  mutating func refuse(
    _ row: ExportRow, _ table: OpenTable, _ series: PlannedSeries, into candidates: inout Candidates
  ) {
    for column in table.layout.values where !row.text(at: column.index).isEmpty {
      guard let year = column.year ?? (try? notations.year(row.text(.year)).get()),
        series.baseline?.year != year.year
      else { continue }
      let place = Place(file: row.file, line: row.line, heading: column.written, column: column.index)
      let observation = Observation(
        indicator: series.indicator.id, series: series.series, year: year.year, value: .absent(.unverified),
        place: place, text: row.text(at: column.index))
      add(observation, .rejected, to: &candidates)
    }
  }

  // MARK: Labels

  /// The word for something else than results that stands above a blank cell of a label column.
  private func labelAbove(_ row: ExportRow, _ table: inout OpenTable) -> (column: Int, text: String)? {
    var found: (column: Int, text: String)?
    // A blank 系列 means the indicator's own values, whatever stands above it.
    for column in table.labelColumns(of: row) where column != table.layout.seriesColumn {
      let text = row.label(at: column)
      if text.isEmpty {
        if let above = table.other(above: column) { found = found ?? (column, above) }
      } else {
        let isOther =
          vocabulary.labels(of: text)?.contains(where: \.isOfOthers) ?? false
          || vocabulary.series.isLabel(text)
        table.remember(isOther ? text : nil, at: column)
      }
    }
    return found
  }

  // MARK: Values

  private mutating func takeValues(
    _ row: ExportRow, _ table: OpenTable, _ series: PlannedSeries, into candidates: inout Candidates
  ) {
    if table.layout.form == .wide {
      takeYears(row, table, series, into: &candidates)
    } else {
      takeYear(row, table, series, into: &candidates)
    }
  }

  private mutating func takeYear(
    _ row: ExportRow, _ table: OpenTable, _ series: PlannedSeries, into candidates: inout Candidates
  ) {
    let text = row.text(.year)
    let (words, fault) = notations.yearCell(text, vocabulary.reader)
    let isDate = row.record.faults.contains { $0.kind == .date && $0.column == row.header.index(of: .year) }
    guard let words, let year = words.year, !isDate else {
      count(.rejected)
      findings.append(
        Finding(
          .year(isDate ? .date : fault, text), at: row.place(.year), found: text,
          indicator: series.indicator.id,
          department: series.indicator.departmentName))
      return
    }
    let columns = table.layout.values
    let rowLabels = RowLabels(of: row, table, vocabulary, for: series)
    let status = notations.status(row.text(.status), vocabulary.labels)
    let isBlank = columns.allSatisfy { row.text(at: $0.index).isEmpty }
    for (position, column) in columns.enumerated()
    where isBlank ? position == 0 : !row.text(at: column.index).isEmpty {
      var column = column
      column.year = year.adjusted(to: series.indicator.yearKind, month: words.month)
      column.month = words.month
      let labels = words.labels.map { Judgement.Word(label: $0, place: row.place(.year), text: text) }
      take(
        row, column, status: status, rowLabels, labels, table, series, yearText: text, into: &candidates)
    }
  }

  private mutating func takeYears(
    _ row: ExportRow, _ table: OpenTable, _ series: PlannedSeries, into candidates: inout Candidates
  ) {
    let columns = table.layout.values
    let isSilent = columns.allSatisfy {
      row.text(at: $0.index).isEmpty && row.text(at: $0.statusIndex).isEmpty
    }
    if isSilent, !columns.isEmpty {
      findings.append(
        Finding(
          .rowSilent, at: row.place, indicator: series.indicator.id,
          department: series.indicator.departmentName))
    }
    let rowLabels = RowLabels(of: row, table, vocabulary, for: series)
    for column in columns {
      var column = column
      if column.unread != nil, row.text(at: column.index).isEmpty {
        count(.dropped)
        continue
      }
      column.year = column.year?.adjusted(to: series.indicator.yearKind, month: column.month)
      take(
        row, column, status: notations.status(row.text(at: column.statusIndex), vocabulary.labels), rowLabels,
        [], table, series, yearText: column.written, into: &candidates)
    }
  }

  /// Takes one cell with all that speaks about it.
  private mutating func take(
    _ row: ExportRow, _ column: ExportLayout.ValueColumn, status: StatusText, _ rowLabels: RowLabels,
    _ yearLabels: [Judgement.Word], _ table: OpenTable, _ series: PlannedSeries, yearText: String,
    into candidates: inout Candidates
  ) {
    guard let year = column.year else { return }
    let isWide = table.layout.form == .wide
    let place = Place(file: row.file, line: row.line, heading: column.written, column: column.index)
    var judgement = rowLabels.judgement(for: series, year.year)
    let heading = Place(file: row.file, line: column.line, heading: column.written, column: column.index)
    for label in column.labels where !series.isNamed(by: label.word) {
      judgement.take(
        Judgement.Word(label: label, place: heading, text: label.word), for: series, year: year.year)
    }
    for word in yearLabels { judgement.take(word, for: series, year: year.year) }
    if column.month == 1, series.indicator.yearKind != .fiscal {
      judgement.doubt(.firstOfYear, at: isWide ? heading : row.place(.year), text: yearText)
    }
    if let unread = column.unread { judgement.hold(.headingUnknown, at: heading, text: unread) }
    let own = notations.unitCell(row.text(.unit), vocabulary.labels)
    for label in own.labels {
      judgement.take(
        Judgement.Word(label: label, place: row.place(.unit), text: row.text(.unit)), for: series,
        year: year.year)
    }
    var unit = own.unit ?? column.unit
    if unit == nil {
      switch table.unit(for: series.unit) {
      case .success(let line): unit = line
      case .failure(let hold):
        judgement.hold(
          hold.cause,
          at: hold.place.line == nil
            ? place : Place(file: row.file, line: hold.place.line, column: hold.place.column), text: hold.text
        )
      }
    }
    let text = row.text(at: column.index)
    if !table.notes.byMark.isEmpty, let number = try? NumberNotation.readAmongWords(text).number {
      for note in table.notes.notes(for: number.qualifier) where note.isOfPart {
        judgement.hold(.footnote, at: place, text: note.text)
      }
    }
    var cell = ExportCell(
      row: row, text: text, status: status, place: place, yearText: yearText, year: year, series: series,
      labels: vocabulary.labels)
    cell.isWide = isWide
    cell.isOfForm = table.layout.isForm
    cell.judgement = judgement
    cell.source = notations.source(row.text(.source))
    cell.fault = row.record.faults.first { $0.column == column.index }?.kind
    take(cell, unit: unit, table, into: &candidates)
  }

  private mutating func take(
    _ cell: ExportCell, unit: WrittenUnit?, _ table: OpenTable, into candidates: inout Candidates
  ) {
    let reading = cell.read(unit: unit)
    findings += reading.findings
    count(reading.disposition)
    let key = GroupedFindings.ValueKey(
      indicator: cell.series.indicator.id, series: cell.series.series, year: cell.year.year)
    for hold in reading.grouped {
      grouped.add(
        hold.cause, at: hold.place, text: hold.text, row: cell.row.line, value: key,
        department: cell.series.indicator.departmentName)
    }
    guard var observation = reading.observation else { return }
    if observation.value.number != nil {
      let remark = cell.row.text(.remark)
      if vocabulary.labels(of: remark) == nil, vocabulary.wordAboutValues(in: remark) != nil {
        grouped.add(
          .remark, at: cell.row.place(.remark), text: remark, row: cell.row.line, value: key,
          department: cell.series.indicator.departmentName)
      }
      for (heading, text) in cell.row.destroyedTexts {
        grouped.add(
          .characterDestroyed, at: cell.row.place(heading), text: text, row: cell.row.line, value: key,
          department: cell.series.indicator.departmentName)
      }
      let notes = table.notes.notes(for: observation.words[.qualifier]).map(\.text)
      if !notes.isEmpty {
        let texts = ([observation.words[.remark]] + notes).filter { !$0.isEmpty }
        observation.words[.remark] = texts.joined(separator: "\n")
      }
    }
    add(observation, reading.disposition, isRevision: reading.isRevision, to: &candidates)
  }
}

extension YearNotation.Year {
  /// The year of a day for an indicator: January to March are of the fiscal year before.
  func adjusted(to kind: Indicator.YearKind, month: Int?) -> Self {
    guard let month, kind == .fiscal, month <= 3 else { return self }
    return Self(year: FiscalYear(year.number - 1), kind: self.kind)
  }
}
