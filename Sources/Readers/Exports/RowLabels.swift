import Indicators

/// The words of a row that speak about its values: titles above it, label columns and the remark.
struct RowLabels {
  let vocabulary: ExportVocabulary

  /// What the titles, the label columns and the remark of a row say of its values.
  func judgement(of row: ExportRow, _ table: OpenTable, _ series: PlannedSeries, _ year: FiscalYear)
    -> Judgement
  {
    var judgement = Judgement()
    for word in table.labels { judgement.take(word, for: series, year: year) }
    for column in table.layout.labelColumns {
      let text = row.label(at: column.index)
      guard !text.isEmpty else { continue }
      if column.ignoresNumbers, ExportFileReader.isNumber(text), vocabulary.labels(of: text) == nil {
        continue
      }
      let place = Place(file: row.file, line: row.line, heading: column.written, column: column.index)
      take(text, at: place, for: series, year, else: .labelUnknown, into: &judgement)
    }
    for column in table.layout.blanks {
      // A cell in a column without heading is no part of its row, unless it can only be meant as a label.
      let place = Place(file: row.file, line: row.line, column: column)
      take(row.label(at: column), at: place, for: series, year, else: nil, into: &judgement)
    }
    let remark = row.text(.remark)
    if let labels = vocabulary.labels(of: remark) {
      for label in labels {
        judgement.take(
          Judgement.Word(label: label, place: row.place(.remark), text: remark), for: series, year: year)
      }
    }
    return judgement
  }

  /// Takes the labels of a text, or holds the values back for a cause where it is none.
  private func take(
    _ text: String, at place: Place, for series: PlannedSeries, _ year: FiscalYear,
    else cause: GroupedFindings.Cause?, into judgement: inout Judgement
  ) {
    guard let labels = vocabulary.labels(of: text) else {
      if let cause, !series.owns(NameFolding.fold(text)) { judgement.hold(cause, at: place, text: text) }
      return
    }
    for label in labels {
      judgement.take(Judgement.Word(label: label, place: place, text: text), for: series, year: year)
    }
  }
}
