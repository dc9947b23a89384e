import Indicators

/// The readings of texts that stand in thousands of rows alike, each made once.
struct CachedNotations {
  private var years: [String: Result<YearNotation.Year, YearNotation.Fault>] = [:]
  private var units: [String: WrittenUnit?] = [:]
  private var names: [SeriesNames: SeriesNames.Reading] = [:]
  /// The names that were read last: most rows have those of the row above.
  private var last: (texts: SeriesNames, reading: SeriesNames.Reading)?

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

  /// What two texts that may name a series say together, read where they are new.
  mutating func names(
    _ texts: SeriesNames, read: (SeriesNames) -> SeriesNames.Reading
  ) -> SeriesNames.Reading {
    if let last, last.texts == texts { return last.reading }
    let reading = names[texts] ?? read(texts)
    names[texts] = reading
    last = (texts, reading)
    return reading
  }
}
