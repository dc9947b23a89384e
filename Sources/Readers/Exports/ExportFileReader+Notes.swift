import Indicators

/// The rows below a note, which are notes as well unless they go on with the table.
extension ExportFileReader {
  /// Whether a row below a note is one of the table.
  mutating func isOfTable(_ row: ExportRow, _ layout: ExportLayout) -> Bool {
    if layout.form == .programme {
      return (try? MeasureNotation.read(row.text(.measureID))) != nil && !row.text(.year).isEmpty
    }
    let values = layout.values.map(\.index) + layout.years.map(\.index)
    let isFilled = ([layout.header.index(of: .year)] + values).contains { !row.text(at: $0).isEmpty }
    let names = SeriesNames(id: row.text(.indicatorID), name: row.text(.indicatorName))
    return switch notations.series(names, in: vocabulary) {
    case .failure(.missing): false
    // A year and a number where they belong are data, whatever the name is.
    case .failure(.unknown(_, suggestion: nil)):
      layout.form == .long && (try? notations.year(row.text(.year)).get()) != nil
        && values.contains { (try? NumberNotation.read(row.text(at: $0))) != nil }
    case .success, .failure: isFilled
    }
  }
}
