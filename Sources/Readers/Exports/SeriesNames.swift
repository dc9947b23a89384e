import Indicators

/// The two texts of a row that may name a series.
struct SeriesNames: Hashable {
  /// Why a row cannot be given to a series.
  enum Fault: Error, Hashable {
    case missing
    /// The heading below which the text stands.
    case unknown(Heading)
    /// A name that belongs to several indicators.
    case ambiguous([Int])
    /// A balance without saying which of its two series.
    case needsSeries(indicator: Int)
    /// The id is of one indicator, and the name of another.
    case mismatch(id: ExportVocabulary.Series, named: ExportVocabulary.Series)
  }

  /// What the two texts say together.
  struct Reading {
    /// The series that they name, or why they name none.
    let series: Result<PlannedSeries, Fault>
    /// Of a row that is refused, the series of its id, whose years are unverified.
    let refused: PlannedSeries?
    /// Whether one of them is a heading for such texts, so that the row may be a header.
    let areHeading: Bool
    /// The heading of the one that is the label of a sum; nil where none is.
    let sum: Heading?
    /// Whether there is a name beside the id that the plan does not have.
    let hasUnknownName: Bool

    init(_ names: SeriesNames, in vocabulary: ExportVocabulary, _ plan: Plan) {
      func planned(_ series: ExportVocabulary.Series) -> PlannedSeries {
        PlannedSeries(plan.indicators[series.indicator], series.series ?? .main, in: plan)
      }
      series = Result { () throws(Fault) in planned(try names.series(in: vocabulary, plan)) }
      if case .failure(.mismatch(let id, _)) = series, id.series != nil {
        refused = planned(id)
      } else {
        refused = nil
      }
      areHeading = [names.id, names.name].contains { vocabulary.isHeadingOfNames($0) }
      sum =
        RowMark.isSubtotal(names.id)
        ? .indicatorID : RowMark.isSubtotal(names.name) ? .indicatorName : nil
      hasUnknownName = !names.id.isEmpty && !names.name.isEmpty && names.found(in: vocabulary, plan).isEmpty
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

  /// The two texts, of which a long one is cut: it names nothing.
  init(id: String, name: String) {
    self.id = Self.cut(id)
    self.name = Self.cut(name)
  }

  private static func cut(_ text: String) -> String {
    text.isLongerThanWords ? String(text.unicodeScalars.prefix(1_001)) : text
  }

  /// The series that the name alone can mean.
  private func found(in vocabulary: ExportVocabulary, _ plan: Plan) -> [ExportVocabulary.Series] {
    if let byID = vocabulary.series(id: name) { return [byID] }
    return vocabulary.series(name: name) { plan.indicators[$0].unit }
  }

  /// The series that they name together: the id counts alone, unless the name is another indicator's and not its own.
  private func series(
    in vocabulary: ExportVocabulary, _ plan: Plan
  ) throws(Fault) -> ExportVocabulary.Series {
    guard !id.isEmpty || !name.isEmpty else { throw .missing }
    let named = name.isEmpty ? [] : found(in: vocabulary, plan)
    guard !id.isEmpty else {
      guard let first = named.first else {
        throw .unknown(.indicatorName)
      }
      let indicators = Set(named.map(\.indicator)).sorted()
      guard indicators.count == 1 else { throw .ambiguous(indicators) }
      guard named.count == 1 else { throw .needsSeries(indicator: first.indicator) }
      return try Self.whole(first)
    }
    // A name may stand in the column of ids.
    let byName = vocabulary.series(name: id) { plan.indicators[$0].unit }
    guard let byID = vocabulary.series(id: id) ?? (byName.count == 1 ? byName.first : nil) else {
      if byName.count > 1 { throw .ambiguous(Set(byName.map(\.indicator)).sorted()) }
      throw .unknown(.indicatorID)
    }
    if let other = named.first, !named.contains(where: { !Self.areApart($0, byID) }) {
      throw .mismatch(id: byID, named: other)
    }
    if byID.series == nil, let own = named.first(where: { $0.indicator == byID.indicator }) {
      return try Self.whole(own)
    }
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
  /// The most indicators that a finding names.
  private static let mostNamed = 10

  /// What is said of the row.
  ///
  /// - Parameter suggestion: what was probably meant by a text.
  func finding(in row: ExportRow, plan: Plan, suggestion: (String) -> String?) -> Finding {
    switch self {
    case .missing: return Finding(.indicatorMissing, at: row.place)
    case .unknown(let heading):
      let text = row.text(heading)
      if text.unicodeScalars.contains("\u{FFFD}") {
        return row.finding(.characterDestroyed(isWord: false), heading)
      }
      return row.finding(.indicatorUnknown(text, suggestion: suggestion(text)), heading)
    case .ambiguous(let indices):
      let heading: Heading = row.text(.indicatorName).isEmpty ? .indicatorID : .indicatorName
      let ids =
        indices.prefix(Self.mostNamed).map { index in
          let indicator = plan.indicators[index]
          return indicator.department.isEmpty ? indicator.id.text : "\(indicator.id)（\(indicator.department)）"
        } + (indices.count > Self.mostNamed ? ["…"] : [])
      return row.finding(.indicatorAmbiguous(row.text(heading), ids: ids), heading)
    case .needsSeries(let index):
      let heading: Heading = row.text(.indicatorID).isEmpty ? .indicatorName : .indicatorID
      let indicator = plan.indicators[index]
      return Finding(
        .seriesMissing(indicator.id.text, indicator.series.filter { $0 != .main }), at: row.place(heading),
        found: row.text(heading),
        indicator: indicator.id, department: indicator.departmentName)
    case .mismatch(_, let named):
      let id = plan.indicators[named.indicator].id.text
      let side = named.series.flatMap { $0 == .main ? nil : "-\($0.key)" } ?? ""
      return row.finding(.indicatorMismatch(id + side), .indicatorName)
    }
  }
}
