import Indicators

/// The cells that name the series of a row, and what the plan says of the series: found out once for the same bytes.
struct SeriesCells {
  /// What decides whether a value of the series is ordinary.
  struct Facts {
    /// Among the plan's indicators.
    let index: Int
    /// The number of what its rows in the first column share in the table of candidates; those of the others follow.
    let subject: Int
    let yearKind: Indicator.YearKind
    let possible: ClosedRange<Double>
    let baseline: PlannedBaseline?
    /// The written unit that came last, by the number of ``SettingCells``, and how far it moves the point.
    var lastUnit = -1
    var shift = 0
  }

  private let plan: Plan
  private let origin: RowOrigin
  private let columns: (id: Int?, name: Int?)
  /// The numbers of the columns of values in the table of candidates.
  private let places: [Int]
  private var group: CellGroup
  /// By number; nil where the names need a finding.
  private(set) var facts: [Facts?] = []

  init(_ origin: RowOrigin, plan: Plan, places: [Int]) {
    self.places = places
    self.plan = plan
    self.origin = origin
    columns = (origin.header.index(of: .indicatorID), origin.header.index(of: .indicatorName))
    group = CellGroup(columns: [columns.id, columns.name].compactMap(\.self))
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
    // Tables keep the order of the plan more often than not.
    let next = (facts.last.flatMap(\.self)?.index ?? -1) + 1
    if next < plan.indicators.count, vocabulary.isNamedAlone[next], isNamed(record, scanner, asIn: next) {
      facts.append(facts(of: plan.indicators, at: next, .main, &table))
    } else {
      facts.append(read(origin.row(record, scanner), vocabulary, &table))
    }
  }

  /// Whether a record has the id and the name of an indicator just as the plan writes them.
  private func isNamed(_ record: CSVRecord, _ scanner: CSVScanner, asIn index: Int) -> Bool {
    guard let id = columns.id, let name = columns.name else { return false }
    return scanner.holds(plan.indicators[index].id.text, in: record.fields[id])
      && scanner.holds(plan.indicators[index].name, in: record.fields[name])
      && !RowMark.isSubtotal(plan.indicators[index].name)
  }

  private func read(
    _ row: ExportRow, _ vocabulary: ExportVocabulary, _ table: inout ObservationTable
  ) -> Facts? {
    let texts = [row.text(.indicatorID), row.text(.indicatorName)]
    guard !texts.contains(where: RowMark.isSubtotal),
      let series = try? SeriesNames(id: texts[0], name: texts[1]).series(in: vocabulary)
    else { return nil }
    return facts(of: plan.indicators, at: series.indicator, series.strand ?? .main, &table)
  }

  // An indicator has a dozen texts: it is looked at in its place, not taken out.
  private func facts(
    of indicators: [Indicator], at index: Int, _ strand: Strand, _ table: inout ObservationTable
  ) -> Facts {
    Facts(
      index: index,
      subject: table.addSubjects(table.number(of: indicators[index].id), strand, columns: places),
      yearKind: indicators[index].yearKind,
      possible: PossibleValues(
        indicators[index].bounds, unit: indicators[index].unit, baseline: indicators[index].baseline.value,
        isBalance: indicators[index].target.kind == .balance, strand
      ).range,
      baseline: PlannedBaseline(
        indicators[index].baseline, decimals: indicators[index].decimals, rule: plan.settings.rounding, strand
      ))
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
