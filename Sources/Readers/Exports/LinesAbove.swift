import Indicators
import Tables

/// The lines above a table: its unit, its titles, and what these say of its values.
struct LinesAbove {
  /// The units that lines name.
  private(set) var units: [WrittenUnit] = []
  /// The place and text of a unit line that cannot be read; nil where all can.
  private(set) var unreadUnit: Judgement.Hold?
  /// The words of lines that are nothing but words about the values.
  private(set) var labels: [Judgement.Word] = []
  /// The titles that name a series of the plan.
  private(set) var seriesTitles: [SeriesTitle] = []
  private(set) var findings: [Finding] = []

  /// The lines in some rows, blank ones left out.
  init(_ rows: some Sequence<TableRow>, of file: String, _ vocabulary: ExportVocabulary) {
    for row in rows where !row.isEmpty { take(row, file, vocabulary) }
  }

  private mutating func take(_ row: TableRow, _ file: String, _ vocabulary: ExportVocabulary) {
    let texts = row.texts
    let filled = texts.indices.filter { !texts[$0].isEmpty }
    let found = TableUnit.above(texts)
    units += found
    let headings: [Heading] = [.indicatorID, .indicatorName]
    let names = filled.filter { index in
      vocabulary.isSeries(texts[index])
        || headings.contains { NameFolding.fold($0.rawValue) == NameFolding.fold(texts[index]) }
    }
    if filled.count > 1, let first = names.first {
      // A table whose header is not understood is never the title of the next one.
      findings.append(Finding(.tableUnclear, at: Place(file: file, line: row.number), found: texts[first]))
      return
    }
    for index in filled {
      let text = texts[index]
      let place = Place(file: file, line: row.number, column: index)
      if TableUnit.above(text) != nil { continue }
      if TableUnit.isUnitLine(text) {
        guard found.isEmpty else { continue }
        let several = TableUnit.several(text)
        if several.isEmpty {
          unreadUnit = unreadUnit ?? Judgement.Hold(cause: .unitLineUnread, place: place, text: text)
        } else {
          units += several
        }
        continue
      }
      seriesTitles += vocabulary.series.titles(in: text).map { SeriesTitle(text: $0, place: place) }
      guard filled.count == 1 || texts[index].utf8.count < 400 else { continue }
      if filled.count == 1, let read = vocabulary.labels.labels(of: text) {
        labels += read.map { Judgement.Word(label: $0, place: place, text: text) }
      } else if SentenceWords.findInTitle(text, vocabulary.labels) != nil {
        findings.append(Finding(.lineAboutValues(isNote: false), at: place, found: String(text.prefix(200))))
      }
    }
  }
}

extension SentenceWords {
  /// The word of a title that speaks about its values; nil where none does.
  ///
  /// A status counts only where it stands in brackets of its own: 推計人口 is the name of a statistic.
  static func findInTitle(_ text: String, _ labels: LabelVocabulary) -> String? {
    let folded = NameFolding.fold(String(text.prefix(400)))
    for word in ["累計", "累積", "通算"] where folded.contains(word) { return word }
    let inside = LabelPieces.brackets(of: String(text.prefix(400))).inside
    let statuses = inside.filter { piece in
      labels.labels(of: piece)?.contains { label in
        if case .status = label.meaning { true } else { false }
      } ?? false
    }
    return statuses.first ?? findPart(in: text)
  }
}
