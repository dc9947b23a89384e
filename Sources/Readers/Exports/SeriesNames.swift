import Indicators

/// The two texts of a row that may name a series.
struct SeriesNames: Hashable {
  /// Why a row cannot be given to a series.
  enum Fault: Error, Hashable {
    case missing
    case unknown(Heading, suggestion: String?)
    /// A balance without saying which of its two series.
    case needsSeries(indicator: Int)
    /// The id and the name belong to two indicators, or to the two sides of a balance.
    case mismatch(named: ExportVocabulary.Series)
  }

  /// What the two texts say together.
  struct Reading {
    /// The series that they name, or why they name none.
    let series: Result<ExportVocabulary.Series, Fault>
    /// Whether one of them is a heading for such texts, so that the row may be a header.
    let areHeading: Bool
    /// Whether a row with them is data and no header, whatever else it holds: they name a series, and not by a text that
    /// may be the heading of a year as well.
    let areData: Bool

    init(_ names: SeriesNames, in vocabulary: ExportVocabulary) {
      series = Result { () throws(Fault) in try names.series(in: vocabulary) }
      areHeading = [names.id, names.name].contains { vocabulary.isHeadingOfNames($0) }
      let naming = names.id.isEmpty ? names.name : names.id
      areData = (try? series.get()) != nil && !YearHeading.isOfValues(naming)
    }
  }

  let id: String
  let name: String

  /// The series that they name together.
  func series(in vocabulary: ExportVocabulary) throws(Fault) -> ExportVocabulary.Series {
    guard !id.isEmpty || !name.isEmpty else { throw .missing }
    let byName = name.isEmpty ? nil : vocabulary.series(name)
    guard !id.isEmpty else {
      guard let byName else {
        throw .unknown(.indicatorName, suggestion: vocabulary.suggestion(for: name))
      }
      return try Self.whole(byName)
    }
    guard let byID = vocabulary.series(id) else {
      throw .unknown(.indicatorID, suggestion: vocabulary.suggestion(for: id))
    }
    if let byName, Self.areApart(byName, byID) { throw .mismatch(named: byName) }
    if byID.series == nil, let byName { return try Self.whole(byName) }
    return try Self.whole(byID)
  }

  /// Whether two texts cannot mean one series; a balance as a whole goes with each of its sides.
  private static func areApart(_ one: ExportVocabulary.Series, _ other: ExportVocabulary.Series) -> Bool {
    guard one.indicator == other.indicator else { return true }
    return one.series != nil && other.series != nil && one.series != other.series
  }

  private static func whole(_ series: ExportVocabulary.Series) throws(Fault) -> ExportVocabulary.Series {
    guard series.series != nil else { throw .needsSeries(indicator: series.indicator) }
    return series
  }
}

extension SeriesNames.Fault {
  /// What is said of the row.
  func finding(in row: ExportRow, plan: Plan) -> Finding {
    switch self {
    case .missing: return Finding(.indicatorMissing, at: row.place)
    case .unknown(let heading, let suggestion):
      return row.finding(.indicatorUnknown(row.text(heading), suggestion: suggestion), heading)
    case .needsSeries(let index):
      let heading: Heading = row.text(.indicatorID).isEmpty ? .indicatorName : .indicatorID
      let indicator = plan.indicators[index]
      return Finding(
        .seriesMissing(indicator.id.text), at: row.place(heading), found: row.text(heading),
        indicator: indicator.id, department: indicator.departmentName)
    case .mismatch(let named):
      let id = plan.indicators[named.indicator].id.text
      let side = named.series.flatMap { $0 == .main ? nil : "-\($0.rawValue)" } ?? ""
      return row.finding(.indicatorMismatch(id + side), .indicatorName)
    }
  }
}
