import Indicators

/// The words of a row that speak about its values: titles above it, label columns and the remark.
struct RowLabels {
  /// A word that is understood, or a text that is not.
  private enum Entry {
    case word(Judgement.Word)
    case unknown(Judgement.Hold, folded: String)
  }

  private var entries: [Entry]

  /// What the titles, the label columns and the remark of a row say, read once for all values of the row.
  ///
  /// What names the series of the row says nothing else.
  init(
    of row: ExportRow, _ table: OpenTable, _ vocabulary: ExportVocabulary, for series: PlannedSeries? = nil
  ) {
    func isNamed(_ text: String) -> Bool { series?.isNamed(by: text) ?? false }
    entries = table.labels.filter { !isNamed($0.label.word) }.map(Entry.word)
    if let title = table.seriesTitle, !isNamed(title.text), vocabulary.labels(of: title.text) == nil {
      // The indicator has no such series, so that its values in this table are of something else.
      let hold = Judgement.Hold(cause: .labelUnknown, place: title.place, text: title.text)
      entries.append(.unknown(hold, folded: NameFolding.fold(title.text)))
    }
    let width = row.width
    for column in table.layout.labelColumns {
      guard column.index < width else { break }
      let text = row.label(at: column.index)
      guard !text.isEmpty, !isNamed(text) else { continue }
      if column.ignoresNumbers, ExportFileReader.isNumber(text), vocabulary.labels(of: text) == nil {
        continue
      }
      let place = Place(file: row.file, line: row.line, heading: column.written, column: column.index)
      if !take(text, at: place, vocabulary) {
        let hold = Judgement.Hold(cause: .labelUnknown, place: place, text: text)
        entries.append(.unknown(hold, folded: text.isLongerThanWords ? text : NameFolding.fold(text)))
      }
    }
    for column in table.layout.blanks {
      guard column < width else { break }
      // A cell in a column without heading is no part of its row, unless it can only be meant as a label.
      guard !isNamed(row.label(at: column)) else { continue }
      _ = take(row.label(at: column), at: Place(file: row.file, line: row.line, column: column), vocabulary)
    }
    _ = take(row.text(.remark), at: row.place(.remark), vocabulary)
  }

  /// Takes the labels of a text; whether it is understood.
  private mutating func take(_ text: String, at place: Place, _ vocabulary: ExportVocabulary) -> Bool {
    guard let labels = vocabulary.labels(of: text) else { return false }
    // What says nothing of one value says nothing of the thousand others of its row.
    for label in labels where label.meaning != .nothing {
      entries.append(.word(Judgement.Word(label: label, place: place, text: text)))
    }
    return true
  }

  /// What they say of the value of a series and year.
  func judgement(for series: PlannedSeries, _ year: FiscalYear) -> Judgement {
    var judgement = Judgement()
    for entry in entries {
      switch entry {
      case .word(let word): judgement.take(word, for: series, year: year)
      case .unknown(let hold, let folded):
        if !series.owns(folded) { judgement.hold(hold.cause, at: hold.place, text: hold.text) }
      }
    }
    return judgement
  }
}
