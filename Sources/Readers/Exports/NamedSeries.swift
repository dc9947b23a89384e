import Indicators

/// The series of a plan that labels can name (系列, 名称), found by their indicator and the folded label.
struct NamedSeries {
  /// The series of one indicator.
  struct OfIndicator {
    /// The index among the plan's indicators.
    let indicator: Int
    fileprivate var byLabel: [String: IndicatorSeries] = [:]

    /// The series that a label names; nil where it names none.
    func series(named text: String) -> IndicatorSeries? {
      text.isEmpty || text.isLongerThanWords ? nil : byLabel[NameFolding.fold(text)]
    }
  }

  private var byIndicator: [Indicator.ID: OfIndicator] = [:]
  /// The labels of the series that the plan's table defines.
  private var labels: Set<String> = []
  /// The labels of all series, those of the indicators' own values included.
  private var titles: Set<String> = []

  init(of plan: Plan) {
    for (index, indicator) in plan.indicators.enumerated() {
      var found = OfIndicator(indicator: index)
      for definition in indicator.definitions {
        for word in [definition.label, definition.name] where !word.isEmpty {
          found.byLabel[NameFolding.fold(word)] = definition.series
          titles.insert(NameFolding.fold(word))
        }
      }
      if !found.byLabel.isEmpty { byIndicator[indicator.id] = found }
      for row in indicator.seriesRows where row.role != .actual {
        labels.formUnion([row.label, row.name].map(NameFolding.fold))
      }
    }
  }

  /// The series of an indicator; nil where labels can name none.
  subscript(indicator: Indicator.ID) -> OfIndicator? { byIndicator[indicator] }

  /// The parts of a title or of the name of a sheet that name a series of some indicator.
  func titles(in text: String) -> [String] {
    guard !titles.isEmpty, !text.isLongerThanWords else { return [] }
    return ([text] + LabelPieces.split(text)).filter { titles.contains(NameFolding.fold($0)) }
  }

  /// Whether a text is a label by which the plan's table names a series that is not the indicator's own.
  func isLabel(_ text: String) -> Bool {
    !labels.isEmpty && !text.isLongerThanWords && labels.contains(NameFolding.fold(text))
  }
}

extension ExportFileReader {
  /// The series of a row: the one that its id or name means, or the one of the same indicator that a label names.
  ///
  /// A label that names a series says so before it is looked up among the words with a meaning, such as 全国 or 男.
  mutating func series(
    of row: ExportRow, _ names: SeriesNames.Reading, _ table: OpenTable
  ) -> Result<PlannedSeries, SeriesNames.Fault> {
    let id: Indicator.ID
    var read: IndicatorSeries?
    switch names.series {
    case .success(let series): (id, read) = (series.indicator.id, series.series)
    case .failure(.needsSeries(let index)): id = plan.indicators[index].id
    case .failure: return names.series
    }
    guard let known = vocabulary.series[id] else { return names.series }
    let width = row.width
    var found = Set(
      table.layout.labelIndices.lazy.filter { $0 < width }.compactMap {
        known.series(named: row.label(at: $0))
      })
    // What the row itself says comes before the title of its table.
    if found.isEmpty, read == nil || read == .main, let title = table.seriesTitle {
      found = Set([known.series(named: title.text)].compactMap(\.self))
    }
    guard let named = found.first else { return names.series }
    guard found.count == 1 else { return .failure(.needsSeries(indicator: known.indicator)) }
    if let read, read != .main, read != named {
      return .failure(
        .mismatch(
          id: ExportVocabulary.Series(indicator: known.indicator, series: read),
          named: ExportVocabulary.Series(indicator: known.indicator, series: named)))
    }
    if read == named { return names.series }
    let key = ExportVocabulary.Series(indicator: known.indicator, series: named)
    let series = planned[key] ?? PlannedSeries(plan.indicators[known.indicator], named, in: plan)
    planned[key] = series
    return .success(series)
  }
}
