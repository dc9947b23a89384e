import Indicators

/// Takes the rows of one export about which nothing needs to be said, straight from their bytes: no cell of them becomes
/// a text, and what their cells mean is found out once for the same bytes.
///
/// It takes a row or leaves it untouched. Whatever is doubtful, faulty or written in a rarer way is left to
/// ``ExportRow`` and ``ExportCell``, which say what is to be said; and it asks the same notations as they do.
struct OrdinaryRows {
  /// A column of values with the columns that belong to it.
  private struct Column {
    var values: ValueCells
    var settings: SettingCells
    /// The number of its place in the table of candidates.
    let place: Int
  }

  /// A value that is taken once all cells of its row are known to be ordinary.
  fileprivate struct Taken {
    enum Text {
      case none
      case bytes(Range<Int>)
      case absence(Int)
    }

    let column: Int
    let year: FiscalYear
    let value: Observation.Value
    let status: Observation.Status
    let text: Text
  }

  /// How many columns a sound row has, and the bytes of its longest cell at most.
  private let width: Int
  private let longest: Int
  private let isWide: Bool
  private var series: SeriesCells
  private var words: WordCells
  private var units: WrittenUnits
  private var columns: [Column]
  private var taken: [Taken] = []

  /// The ordinary rows of a table in long or wide form.
  init(_ layout: ExportLayout, file: String, plan: Plan, limits: Limits, table: inout ObservationTable) {
    let origin = RowOrigin(file: file, header: layout.header)
    width = layout.header.width <= limits.columns ? layout.header.width : -1
    longest = limits.cellCharacters
    isWide = layout.form == .wide
    series = SeriesCells(origin, plan: plan)
    words = WordCells(origin)
    units = WrittenUnits(ofTable: layout.unit)
    let unit = layout.header.index(of: .unit)
    var columns: [Column] = []
    func add(_ written: String, _ index: Int, _ settings: SettingCells.Columns) {
      columns.append(
        Column(
          values: ValueCells(index: index), settings: SettingCells(settings, of: origin),
          place: table.number(of: origin.place(written, index))))
    }
    if layout.form == .wide {
      for year in layout.years {
        add(
          year.written, year.index,
          .init(year: nil, headingYear: year.year, unit: unit, status: year.statusIndex))
      }
    } else if let value = layout.header.column(.value) {
      let (year, status) = (layout.header.index(of: .year), layout.header.index(of: .status))
      add(value.written, value.index, .init(year: year, headingYear: nil, unit: unit, status: status))
    }
    self.columns = columns
  }

  /// Adds what a row gives to the table and says what became of its cells; nil where it is not ordinary.
  mutating func take(
    _ record: CSVRecord, _ scanner: CSVScanner, _ vocabulary: ExportVocabulary,
    _ notations: inout CachedNotations, into table: inout ObservationTable
  ) -> SourceFile.Account? {
    guard record.faults.isEmpty, record.fieldCount == width, record.longest <= longest,
      let number = series.number(record, scanner, vocabulary, &table),
      let facts = series.facts[number]
    else { return nil }
    taken.removeAll(keepingCapacity: true)
    var isSilent = isWide
    for index in columns.indices {
      guard let setting = columns[index].settings.read(record, scanner, &notations, &units),
        let content = columns[index].values.content(record, scanner),
        let value = value(of: content, setting, facts, series: number)
      else { return nil }
      isSilent = isSilent && !setting.hasStatus && content.isBlank
      // The plan itself gives the value of its baseline's year.
      guard facts.baseline?.year.number != setting.year.year.number else { continue }
      let isMeasured = value.number != nil
      taken.append(
        Taken(
          column: index, year: setting.year.year, value: value,
          status: isMeasured ? setting.status : .confirmed,
          text: content.text))
    }
    guard !isSilent else { return nil }
    add(facts, record.line, words.number(record, scanner, &table), scanner, to: &table)
    return SourceFile.Account(accepted: taken.count, dropped: columns.count - taken.count)
  }

  /// The value of a cell; nil where something is to be said about it.
  private mutating func value(
    of content: ValueCells.Content, _ setting: SettingCells.Setting, _ facts: SeriesCells.Facts,
    series index: Int
  ) -> Observation.Value? {
    switch content {
    case .blank where isWide: return .absent(setting.reason)
    case .blank where setting.reason == .notSubmitted: return nil
    case _ where setting.year.contradicts(facts.yearKind): return nil
    case .blank: return .absent(setting.reason)
    case .absent(let absence, _): return .absent(absence)
    case .number(let written, _):
      let known = facts.lastUnit == setting.unit ? facts.shift : nil
      guard let shift = known ?? series.shift(of: index, from: setting.unit, units) else { return nil }
      let delivered = shift == 0 ? written : written.shifted(by: shift)
      let value = delivered.value
      if let baseline = facts.baseline, baseline.year.number == setting.year.year.number {
        return baseline.isContradicted(by: delivered) ? nil : .measured(value)
      }
      return facts.possible.contains(value) ? .measured(value) : nil
    }
  }

  // Mutating, so that the whole is not copied for the call.
  private mutating func add(
    _ facts: SeriesCells.Facts, _ line: Int, _ words: Int, _ scanner: CSVScanner,
    to table: inout ObservationTable
  ) {
    for value in taken {
      let (bytes, range): ([UInt8], Range<Int>) =
        switch value.text {
        case .none: ([], 0..<0)
        case .bytes(let range): (scanner.bytes, range)
        case .absence(let number): columns[value.column].values.wholeText(ofAbsence: number)
        }
      table.add(
        indicator: facts.number, strand: facts.strand, year: value.year, value: value.value,
        status: value.status, column: columns[value.column].place, line: line,
        text: bytes.span.extracting(range), words: words)
    }
  }
}

extension ValueCells.Content {
  fileprivate var isBlank: Bool {
    if case .blank = self { true } else { false }
  }

  fileprivate var text: OrdinaryRows.Taken.Text {
    switch self {
    case .number(_, let range): .bytes(range)
    case .absent(_, let number): .absence(number)
    case .blank: .none
    }
  }
}
