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
    /// What its cell in the row at hand gives, once all cells of the row are known to be ordinary; nil for nothing.
    var taken: Taken?
  }

  /// A value that a cell gives.
  private struct Taken {
    let year: FiscalYear
    let value: Observation.Value
    let status: Observation.Status
    let text: ValueCells.Text
  }

  /// How many columns a sound row has, and the bytes of its longest cell at most.
  private let width: Int
  private let longest: Int
  private let isWide: Bool
  private var series: SeriesCells
  private var words: WordCells
  private var units: WrittenUnits
  private var columns: [Column]

  /// The ordinary rows of a table in long or wide form.
  init(_ layout: ExportLayout, file: String, plan: Plan, limits: Limits, table: inout ObservationTable) {
    let origin = RowOrigin(file: file, header: layout.header)
    // A second column of values is only read where the first is blank or both are filled; units are of whole tables here.
    let isPlain = layout.values.count < 2 && layout.years.allSatisfy { $0.unit == nil }
    width = layout.header.width <= limits.columns && isPlain ? layout.header.width : -1
    longest = limits.cellCharacters
    isWide = layout.form == .wide
    words = WordCells(origin)
    units = WrittenUnits(ofTable: layout.unit)
    let unit = layout.header.index(of: .unit)
    var columns: [Column] = []
    var places: [Int] = []
    func add(_ written: String, _ index: Int, _ settings: SettingCells.Columns) {
      columns.append(
        Column(values: ValueCells(index: index), settings: SettingCells(settings, of: origin)))
      places.append(table.number(of: origin.place(written, index)))
    }
    if layout.form == .wide {
      for year in layout.years {
        add(
          year.written, year.index,
          .init(
            year: nil, headingYear: year.year, headingStatus: year.status, unit: unit,
            status: year.statusIndex))
      }
    } else if let value = layout.header.column(.value) {
      let (year, status) = (layout.header.index(of: .year), layout.header.index(of: .status))
      add(
        value.written, value.index,
        .init(year: year, headingYear: nil, headingStatus: nil, unit: unit, status: status))
    }
    self.columns = columns
    series = SeriesCells(origin, plan: plan, places: places)
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
    var isSilent = isWide
    var accepted = 0
    for index in columns.indices {
      columns[index].taken = nil
      guard let setting = columns[index].settings.read(record, scanner, &notations, &units),
        let content = columns[index].values.content(record, scanner),
        let value = value(of: content.kind, setting, facts, series: number)
      else { return nil }
      isSilent = isSilent && !setting.hasStatus && content.isBlank
      // The plan itself gives the value of its baseline's year.
      guard facts.baseline?.year.number != setting.year.year.number else { continue }
      columns[index].taken = Taken(
        year: setting.year.year, value: value, status: value.number == nil ? .confirmed : setting.status,
        text: content.text)
      accepted += 1
    }
    guard !isSilent, let words = words.number(record, scanner, &table) else { return nil }
    for index in columns.indices {
      guard let taken = columns[index].taken else { continue }
      func add(_ text: Span<UInt8>) {
        table.add(
          subject: facts.subject + index, year: taken.year, value: taken.value, status: taken.status,
          line: record.line, text: text, words: words)
      }
      switch taken.text {
      case .bytes(let range): add(scanner.bytes.span.extracting(range))
      case .absence(let number): add(columns[index].values.text(ofAbsence: number).span)
      }
    }
    return SourceFile.Account(accepted: accepted, dropped: columns.count - accepted)
  }

  /// The value of a cell; nil where something is to be said about it.
  @inline(__always) private mutating func value(
    of content: ValueCells.Content.Kind, _ setting: SettingCells.Setting, _ facts: SeriesCells.Facts,
    series index: Int
  ) -> Observation.Value? {
    switch content {
    case .blank where isWide: return .absent(setting.reason)
    case .blank where setting.reason == .notSubmitted: return nil
    case _ where setting.year.contradicts(facts.yearKind): return nil
    case .blank: return .absent(setting.reason)
    case .absent(let absence): return .absent(absence)
    case .number(let written):
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
}
