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
    let series: Result<PlannedSeries, Fault>
    /// Whether one of them is a heading for such texts, so that the row may be a header.
    let areHeading: Bool
    /// The heading of the one that is the label of a sum; nil where none is.
    let sum: Heading?

    init(_ names: SeriesNames, in vocabulary: ExportVocabulary, _ plan: Plan) {
      series = Result { () throws(Fault) in
        let series = try names.series(in: vocabulary)
        return PlannedSeries(
          plan.indicators[series.indicator], series.series ?? .main, rounding: plan.settings.rounding)
      }
      areHeading = [names.id, names.name].contains { vocabulary.isHeadingOfNames($0) }
      sum =
        RowMark.isSubtotal(names.id)
        ? .indicatorID : RowMark.isSubtotal(names.name) ? .indicatorName : nil
    }

    /// Whether they name a series: a row with them is data and no header, whatever else it holds.
    var areData: Bool {
      switch series {
      case .success: true
      case .failure: false
      }
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
