import Indicators

/// The readings of texts that stand in thousands of rows alike, each made once.
struct CachedNotations {
  private var years: [String: Result<YearNotation.Year, YearNotation.Fault>] = [:]
  private var units: [String: WrittenUnit?] = [:]
  private var series: [SeriesNames: Result<ExportVocabulary.Series, SeriesNames.Fault>] = [:]

  /// The year, or why the text is none.
  mutating func year(_ text: String) -> Result<YearNotation.Year, YearNotation.Fault> {
    if let known = years[text] { return known }
    let read = Result { () throws(YearNotation.Fault) in try YearNotation.read(text) }
    years[text] = read
    return read
  }

  /// The unit; nil for a blank text.
  mutating func unit(_ text: String) -> WrittenUnit? {
    if let known = units[text] { return known }
    let read = UnitNotation.read(text)
    units[text] = .some(read)
    return read
  }

  /// The series that two texts name together, or why they name none.
  mutating func series(
    _ names: SeriesNames, in vocabulary: ExportVocabulary
  ) -> Result<ExportVocabulary.Series, SeriesNames.Fault> {
    if let known = series[names] { return known }
    let read = Result { () throws(SeriesNames.Fault) in try names.series(in: vocabulary) }
    series[names] = read
    return read
  }
}
