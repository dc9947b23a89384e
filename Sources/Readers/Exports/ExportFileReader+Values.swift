import Indicators

/// The rows of data: each is of one series, and of one year or of all years of the header.
extension ExportFileReader {
  /// Takes a row of data: what its cells give goes to the candidates.
  mutating func take(_ row: ExportRow, of table: OpenTable, into candidates: inout Candidates) {
    let layout = table.layout
    guard layout.form != .programme else { return takeMeasure(row, into: &candidates) }
    let names = names(of: row)
    if let label = names.sum ?? (layout.form == .long && RowMark.isSubtotal(row.text(.year)) ? .year : nil) {
      count(.dropped, table.weight)
      findings.append(row.finding(.rowSubtotal, label))
    } else if OtherValues.areBeside(label: row.text(.remark)) {
      count(.dropped, table.weight)
      findings.append(row.finding(.rowOfOthers(row.text(.remark)), .remark))
    } else {
      switch names.series {
      case .failure(let fault):
        count(.rejected, table.weight)
        findings.append(fault.finding(in: row, plan: plan))
      case .success(let series) where layout.form == .wide: takeYears(row, layout, series, into: &candidates)
      case .success(let series): takeYear(row, layout, series, into: &candidates)
      }
    }
  }

  /// What the two cells of a row say that may name its series.
  mutating func names(of row: ExportRow) -> SeriesNames.Reading {
    notations.names(SeriesNames(id: row.text(.indicatorID), name: row.text(.indicatorName))) {
      SeriesNames.Reading($0, in: vocabulary, plan)
    }
  }

  private mutating func takeYear(
    _ row: ExportRow, _ layout: ExportLayout, _ series: PlannedSeries, into candidates: inout Candidates
  ) {
    let text = row.text(.year)
    switch notations.year(text) {
    case .failure(let fault):
      count(.rejected)
      findings.append(
        Finding(
          .year(fault, text), at: row.place(.year), found: text, indicator: series.indicator.id,
          department: series.indicator.departmentName))
    case .success(let year):
      let isBlank = layout.values.allSatisfy { row.text(at: $0.index).isEmpty }
      for (position, column) in layout.values.enumerated()
      where isBlank ? position == 0 : !row.text(at: column.index).isEmpty {
        let place = Place(file: row.file, line: row.line, heading: column.written, column: column.index)
        let cell = ExportCell(
          row: row, text: row.text(at: column.index), status: row.text(.status), place: place,
          yearText: text, year: year, series: series)
        take(cell, unit: column.unit ?? layout.unit, into: &candidates)
      }
    }
  }

  private mutating func takeYears(
    _ row: ExportRow, _ layout: ExportLayout, _ series: PlannedSeries, into candidates: inout Candidates
  ) {
    let isSilent = layout.years.allSatisfy {
      row.text(at: $0.index).isEmpty && row.text(at: $0.statusIndex).isEmpty
    }
    if isSilent, !layout.years.isEmpty {
      findings.append(
        Finding(
          .rowSilent, at: row.place, indicator: series.indicator.id,
          department: series.indicator.departmentName))
    }
    for column in layout.years {
      let place = Place(file: row.file, line: row.line, heading: column.written, column: column.index)
      var cell = ExportCell(
        row: row, text: row.text(at: column.index), status: row.text(at: column.statusIndex),
        columnStatus: column.status, place: place,
        yearText: column.written, year: column.year, series: series)
      cell.isWide = true
      take(cell, unit: column.unit ?? layout.unit, into: &candidates)
    }
  }

  private mutating func take(
    _ cell: ExportCell, unit: WrittenUnit?, into candidates: inout Candidates
  ) {
    let reading = cell.read(unit: notations.unit(cell.row.text(.unit)) ?? unit)
    if !reading.findings.isEmpty { findings += reading.findings }
    count(reading.fate)
    if let observation = reading.observation { add(observation, reading.fate, to: &candidates) }
  }
}
