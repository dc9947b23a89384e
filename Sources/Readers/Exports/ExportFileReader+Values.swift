import Indicators

/// The rows of data: each is of one series, and of one year or of all years of the header.
extension ExportFileReader {
  /// Takes a row of data: what its cells give goes to the candidates.
  mutating func take(_ row: ExportRow, of table: OpenTable, into candidates: inout Candidates) {
    let layout = table.layout
    guard layout.form != .programme else { return takeMeasure(row, into: &candidates) }
    let labels: [Heading] =
      layout.form == .wide ? [.indicatorID, .indicatorName] : [.indicatorID, .indicatorName, .year]
    if let label = labels.first(where: { RowMark.isSubtotal(row.text($0)) }) {
      count(.dropped, table.weight)
      findings.append(row.finding(.rowSubtotal, label))
    } else if OtherValues.areBeside(label: row.text(.remark)) {
      count(.dropped, table.weight)
      findings.append(row.finding(.rowOfOthers(row.text(.remark)), .remark))
    } else if let series = series(of: row) {
      let indicator = plan.indicators[series.indicator]
      if layout.form == .wide {
        takeYears(row, layout, indicator, series.series ?? .main, into: &candidates)
      } else {
        takeYear(row, layout, indicator, series.series ?? .main, into: &candidates)
      }
    } else {
      count(.rejected, table.weight)
    }
  }

  /// What the two cells of a row say that may name its series.
  mutating func names(of row: ExportRow) -> SeriesNames.Reading {
    notations.read(
      SeriesNames(id: row.text(.indicatorID), name: row.text(.indicatorName)), in: vocabulary)
  }

  /// The series that a row is about; nil with a finding.
  private mutating func series(of row: ExportRow) -> ExportVocabulary.Series? {
    switch names(of: row).series {
    case .success(let series): return series
    case .failure(let fault):
      findings.append(fault.finding(in: row, plan: plan))
      return nil
    }
  }

  private mutating func takeYear(
    _ row: ExportRow, _ layout: ExportLayout, _ indicator: Indicator, _ series: IndicatorSeries,
    into candidates: inout Candidates
  ) {
    let text = row.text(.year)
    switch notations.year(text) {
    case .failure(let fault):
      count(.rejected)
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
          yearPlace: row.place(.year), yearText: text, year: year, indicator: indicator, series: series,
          rounding: plan.settings.rounding)
        take(cell, unit: column.unit ?? layout.unit, into: &candidates)
      }
    }
  }

  private mutating func takeYears(
    _ row: ExportRow, _ layout: ExportLayout, _ indicator: Indicator, _ series: IndicatorSeries,
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
        yearPlace: place, yearText: column.written, year: column.year, indicator: indicator, series: series,
        rounding: plan.settings.rounding)
      cell.isWide = true
      take(cell, unit: column.unit ?? layout.unit, into: &candidates)
    }
  }

  private mutating func take(
    _ cell: ExportCell, unit: WrittenUnit?, into candidates: inout Candidates
  ) {
    let reading = cell.read(unit: notations.unit(cell.row.text(.unit)) ?? unit)
    findings += reading.findings
    count(reading.fate)
    if let observation = reading.observation { add(observation, reading.fate, to: &candidates) }
  }
}
