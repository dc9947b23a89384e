import Indicators

/// The readings of texts that stand in thousands of rows alike, each made once.
struct CachedNotations {
  /// Why a row cannot be given to a series.
  enum SeriesFault: Error, Hashable {
    case missing
    case unknown(Heading, suggestion: String?)
    /// A balance without saying which of its two series.
    case needsStrand(indicator: Int)
    /// The id and the name belong to two indicators.
    case mismatch(named: Int)

    func finding(in row: ExportRow, plan: Plan) -> Finding {
      switch self {
      case .missing: Finding(.indicatorMissing, at: row.place)
      case .unknown(let heading, let suggestion):
        row.finding(.indicatorUnknown(row.text(heading), suggestion: suggestion), heading)
      case .needsStrand(let index):
        Finding(
          .strandMissing(plan.indicators[index].id.text),
          at: row.place(row.text(.indicatorID).isEmpty ? .indicatorName : .indicatorID),
          found: row.text(row.text(.indicatorID).isEmpty ? .indicatorName : .indicatorID),
          indicator: plan.indicators[index].id, department: plan.indicators[index].departmentName)
      case .mismatch(let index):
        row.finding(.indicatorMismatch(plan.indicators[index].id.text), .indicatorName)
      }
    }
  }

  /// The two texts that may name a series.
  struct Names: Hashable {
    let id: String
    let name: String
  }

  private var years: [String: Result<YearNotation.Year, YearNotation.Fault>] = [:]
  private var units: [String: WrittenUnit?] = [:]
  private var seriesOf: [Names: Result<ExportVocabulary.Series, SeriesFault>] = [:]

  mutating func year(_ text: String) -> Result<YearNotation.Year, YearNotation.Fault> {
    if let known = years[text] { return known }
    let read = Result { () throws(YearNotation.Fault) in try YearNotation.read(text) }
    years[text] = read
    return read
  }

  mutating func unit(_ text: String) -> WrittenUnit? {
    if let known = units[text] { return known }
    let read = UnitNotation.read(text)
    units[text] = .some(read)
    return read
  }

  mutating func series(
    id: String, name: String, _ vocabulary: ExportVocabulary
  ) -> Result<ExportVocabulary.Series, SeriesFault> {
    let names = Names(id: id, name: name)
    if let known = seriesOf[names] { return known }
    let read = Self.resolved(names, vocabulary)
    seriesOf[names] = read
    return read
  }

  /// The series, found anew.
  static func resolved(
    _ names: Names, _ vocabulary: ExportVocabulary
  ) -> Result<ExportVocabulary.Series, SeriesFault> {
    Result { () throws(SeriesFault) in try resolve(names, vocabulary) }
  }

  private static func resolve(
    _ names: Names, _ vocabulary: ExportVocabulary
  ) throws(SeriesFault) -> ExportVocabulary.Series {
    guard !names.id.isEmpty || !names.name.isEmpty else { throw .missing }
    let byName = names.name.isEmpty ? nil : vocabulary.series(names.name)
    guard !names.id.isEmpty else {
      guard let byName else {
        throw .unknown(.indicatorName, suggestion: vocabulary.suggestion(for: names.name))
      }
      return try whole(byName)
    }
    guard let byID = vocabulary.series(names.id) else {
      throw .unknown(.indicatorID, suggestion: vocabulary.suggestion(for: names.id))
    }
    if let byName, byName.indicator != byID.indicator { throw .mismatch(named: byName.indicator) }
    if byID.strand == nil, let byName { return try whole(byName) }
    return try whole(byID)
  }

  private static func whole(_ series: ExportVocabulary.Series) throws(SeriesFault) -> ExportVocabulary.Series
  {
    guard series.strand != nil else { throw .needsStrand(indicator: series.indicator) }
    return series
  }
}
