import Indicators

/// The cells that name the series of a row, and what the plan says of the series: found out once for the same bytes.
struct SeriesCells {
  /// What decides whether a value of the series is ordinary.
  struct Facts {
    /// Among the plan's indicators.
    let index: Int
    /// The number of the indicator in the table of candidates.
    let number: Int
    let strand: Strand
    let yearKind: Indicator.YearKind
    let possible: ClosedRange<Double>
    let baseline: PlannedBaseline?
    /// The written unit that came last, by the number of ``SettingCells``, and how far it moves the point.
    var lastUnit = -1
    var shift = 0
  }

  private let plan: Plan
  private let origin: RowOrigin
  private let labels: [Heading]
  private var group: CellGroup
  /// By number; nil where the names need a finding.
  private(set) var facts: [Facts?] = []

  init(_ origin: RowOrigin, plan: Plan) {
    self.plan = plan
    self.origin = origin
    labels = [.indicatorID, .indicatorName]
    group = CellGroup(columns: labels.compactMap(origin.header.index))
  }

  /// The number of the series of a record; nil where it is not remembered.
  @inline(__always) mutating func number(
    _ record: CSVRecord, _ scanner: CSVScanner, _ vocabulary: ExportVocabulary,
    _ table: inout ObservationTable
  ) -> Int? {
    guard let found = group.number(of: record, in: scanner.bytes) else { return nil }
    if found.isNew { learn(record, scanner, vocabulary, &table) }
    return found.number
  }

  @inline(never) private mutating func learn(
    _ record: CSVRecord, _ scanner: CSVScanner, _ vocabulary: ExportVocabulary,
    _ table: inout ObservationTable
  ) {
    facts.append(read(origin.row(record, scanner), vocabulary, &table))
  }

  private func read(
    _ row: ExportRow, _ vocabulary: ExportVocabulary, _ table: inout ObservationTable
  ) -> Facts? {
    let texts = labels.map { row.text($0) }
    guard !texts.contains(where: RowMark.isSubtotal),
      let series = next(texts, vocabulary)
        ?? (try? SeriesNames(id: texts[0], name: texts[1]).series(in: vocabulary))
    else { return nil }
    let indicators = plan.indicators.span
    return Self.facts(of: indicators[series.indicator], at: series.indicator, series.strand ?? .main, &table)
  }

  /// The series behind the last one in the plan, if the texts are as the plan writes them: tables keep its order more
  /// often than not.
  private func next(_ texts: [String], _ vocabulary: ExportVocabulary) -> ExportVocabulary.Series? {
    let index = (facts.last.flatMap(\.self)?.index ?? -1) + 1
    guard index < plan.indicators.count, vocabulary.isNamedAlone[index],
      texts[0].isEmpty || texts[0] == plan.indicators[index].id.text,
      texts[1].isEmpty || texts[1] == plan.indicators[index].name,
      texts.contains(where: { !$0.isEmpty })
    else { return nil }
    return ExportVocabulary.Series(indicator: index, strand: .main)
  }

  // Borrowed: a copy would keep a dozen texts and let them go again.
  private static func facts(
    of indicator: borrowing Indicator, at index: Int, _ strand: Strand, _ table: inout ObservationTable
  ) -> Facts {
    Facts(
      index: index, number: table.number(of: indicator.id), strand: strand, yearKind: indicator.yearKind,
      possible: PossibleValues(of: indicator, strand).range,
      baseline: PlannedBaseline(of: indicator, strand))
  }

  /// How far the point of a number moves between a written unit and the plan's; nil where the units do not fit.
  mutating func shift(of series: Int, from unit: Int, _ units: WrittenUnits) -> Int? {
    guard let index = facts[series]?.index,
      let shift = try? UnitConversion.shift(column: units[unit], to: plan.indicators[index].unit)
    else { return nil }
    facts[series]?.lastUnit = unit
    facts[series]?.shift = shift
    return shift
  }
}
