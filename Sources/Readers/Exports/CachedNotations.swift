import Indicators

/// What a cell of statuses says, read once for the rows in which it stands.
struct StatusText {
  let text: String
  /// The labels of which it consists; nil where it is not understood.
  let labels: [Label]?
  /// The reason for absence that it is; nil where it is none.
  let absence: Absence?

  init(_ text: String, _ labels: LabelVocabulary) {
    self.text = text
    self.labels = labels.labels(of: text)
    absence = text.isEmpty ? nil : AbsenceNotation.read(text)
  }

  /// The least firm status among the labels.
  var status: Observation.Status? {
    let read = (labels ?? []).compactMap { label in
      if case .status(let status) = label.meaning { status } else { nil }
    }
    return read.min { $0.firmness < $1.firmness }
  }
}

/// The readings of texts that stand in thousands of rows alike, each made once.
struct CachedNotations {
  private let years = Memo<Result<YearNotation.Year, YearNotation.Fault>>()
  private let units = Memo<WrittenUnit?>()
  private let yearCells = Memo<(words: HeadingText.Words?, fault: YearNotation.Fault)>()
  private let unitCells = Memo<(unit: WrittenUnit?, labels: [Label])>()
  private let statuses = Memo<StatusText>()
  private let sources = Memo<SourceNotation>()
  private var names: [SeriesNames: SeriesNames.Reading] = [:]
  /// The names that were read last: most rows have those of the row above.
  private var last: (texts: SeriesNames, reading: SeriesNames.Reading)?

  /// The year, or why the text is none.
  func year(_ text: String) -> Result<YearNotation.Year, YearNotation.Fault> {
    years.value(of: text) { text in
      Result { () throws(YearNotation.Fault) in try YearNotation.read(text) }
    }
  }

  /// The unit; nil for a blank text.
  func unit(_ text: String) -> WrittenUnit? {
    units.value(of: text, UnitNotation.read)
  }

  /// What the cell of a year says: its year with the words beside it, or why it names none.
  func yearCell(
    _ text: String, _ reader: HeadingReader
  ) -> (words: HeadingText.Words?, fault: YearNotation.Fault) {
    yearCells.value(of: text) { readYear($0, reader) }
  }

  private func readYear(
    _ text: String, _ reader: HeadingReader
  ) -> (words: HeadingText.Words?, fault: YearNotation.Fault) {
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
    return read
  }

  /// The unit of a cell with the labels in brackets behind it: 件（累計）; nil where there is none.
  func unitCell(_ text: String, _ labels: LabelVocabulary) -> (unit: WrittenUnit?, labels: [Label]) {
    unitCells.value(of: text) { Self.readUnit($0, labels) }
  }

  private static func readUnit(
    _ text: String, _ labels: LabelVocabulary
  ) -> (unit: WrittenUnit?, labels: [Label]) {
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
    return read
  }

  /// What the cell of a status says.
  func status(_ text: String, _ labels: LabelVocabulary) -> StatusText {
    statuses.value(of: text) { StatusText($0, labels) }
  }

  /// Who answers for the sites that a source names.
  func source(_ text: String) -> SourceNotation {
    sources.value(of: text, SourceNotation.init)
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
