import Indicators

/// The readings of texts that stand in thousands of rows alike, each made once.
struct CachedNotations {
  private var years: [String: Result<YearNotation.Year, YearNotation.Fault>] = [:]
  private var units: [String: WrittenUnit?] = [:]
  private var yearCells: [String: (words: HeadingText.Words?, fault: YearNotation.Fault)] = [:]
  private var unitCells: [String: (unit: WrittenUnit?, labels: [Label])] = [:]
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

  /// What the cell of a year says: its year with the words beside it, or why it names none.
  mutating func yearCell(
    _ text: String, _ reader: HeadingReader
  ) -> (words: HeadingText.Words?, fault: YearNotation.Fault) {
    if let known = yearCells[text] { return known }
    var read: (words: HeadingText.Words?, fault: YearNotation.Fault) = (nil, .unreadable)
    switch year(text) {
    case .success(let year): read.words = HeadingText.Words(year: year)
    case .failure(let fault):
      read.fault = fault
      // pandas writes a year of a column with blanks as 2022.0.
      let whole = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
      if fault != .ambiguous, let words = reader.read(whole).words, words.year != nil, !words.isOfStatuses,
        !words.isBeyondEra
      {
        read.words = words
      }
    }
    yearCells[text] = read
    return read
  }

  /// The unit of a cell with the labels in brackets behind it: 件（累計）; nil where there is none.
  mutating func unitCell(_ text: String, _ labels: LabelVocabulary) -> (unit: WrittenUnit?, labels: [Label]) {
    if let known = unitCells[text] { return known }
    var read: (unit: WrittenUnit?, labels: [Label]) = (UnitNotation.read(text), [])
    if UnitNotation.known(text) == nil, !text.isEmpty {
      let (outside, inside) = LabelPieces.brackets(of: text)
      let words = inside.map { labels.labels(of: $0) }
      if let unit = UnitNotation.known(outside), !words.contains(where: { $0 == nil }) {
        read = (unit, words.compactMap(\.self).flatMap(\.self))
      } else if let words = labels.labels(of: text) {
        read = (nil, words)
      } else {
        let pieces = LabelPieces.split(text)
        let units = pieces.compactMap(UnitNotation.known)
        let rest = pieces.filter { UnitNotation.known($0) == nil }.map { labels.labels(of: $0) }
        if units.count == 1, !rest.contains(where: { $0 == nil }) {
          read = (units.first, rest.compactMap(\.self).flatMap(\.self))
        }
      }
    }
    unitCells[text] = read
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
