import Indicators

/// `plan/series.csv`: the series that departments deliver for an indicator, a row for each.
///
/// A plan whose indicators have only their own values, and 転入 and 転出 of a balance, has no such table.
struct SeriesTable {
  static let form = PlanTable.Form(
    name: "series.csv", required: [.indicatorID, .series, .role],
    optional: [.name, .unit, .factor, .ownID, .remark], isOptional: true, isSilent: true)

  /// The rows by the folded id of their indicator.
  private let rows: [String: [PlanRow]]

  init(_ table: PlanTable) {
    rows = Dictionary(grouping: table.rows) { NameFolding.fold($0.text(.indicatorID)) }
  }

  /// What an indicator is before its series are read.
  struct Subject {
    let id: Indicator.ID
    let unit: Unit
    let decimals: Int
    let kind: Target.Kind
    let isJudgedYearly: Bool
    let nature: Indicator.Nature

    /// Whether two series with the role 実績 can be judged by the target.
    fileprivate var takesTwoActuals: Bool {
      SeriesTable.takesTwoActuals(kind, isJudgedYearly: isJudgedYearly)
    }
  }

  /// Whether two series with the role 実績 can be judged by a target.
  ///
  /// A target that follows from the baseline is judged in one year, because each series has a baseline of its own.
  static func takesTwoActuals(_ kind: Target.Kind, isJudgedYearly: Bool) -> Bool {
    kind.takesTwoActuals && !(kind.needsBaseline && isJudgedYearly)
  }

  /// Reports the rows of indicators that the plan does not have.
  func findUnknown(besides known: KnownIndicators, into findings: inout FindingList) {
    let unknown = rows.values.flatMap(\.self).filter {
      !known.contains(Indicator.ID(NameFolding.fold($0.text(.indicatorID))))
    }
    for row in unknown.sorted(by: { $0.line < $1.line }) {
      _ = row.indicator(known: known, into: &findings)
    }
  }

  /// Reports the ids of series that an indicator or another series has already.
  func findTaken(by ids: [Indicator.ID], _ indicators: [Indicator], into findings: inout FindingList) {
    var taken = Set(ids.map(\.text))
    for indicator in indicators {
      for series in indicator.seriesRows {
        guard let id = series.ownID, !taken.insert(id).inserted else { continue }
        findings.append(
          Finding(.seriesNameTaken(id), at: series.place, found: id, indicator: indicator.id))
      }
    }
  }

  /// The names by which a target may compare its indicator with a series (比較).
  func comparisons(of id: Indicator.ID) -> [String] {
    let role = SeriesDefinition.Role.comparison.rawValue
    return (rows[id.key] ?? []).filter { NameFolding.fold($0.text(.role)) == role }
      .flatMap { [$0.text(.series), $0.text(.name)] }.filter { !$0.isEmpty }
  }

  /// The series of an indicator in the order of the rows; nil with a finding where a row cannot be used.
  func definitions(of subject: Subject, into findings: inout FindingList) -> [SeriesDefinition]? {
    let rows = rows[subject.id.key] ?? []
    let count = findings.count
    var names: Set<String> = subject.kind.isDifference ? Self.builtIn : []
    var definitions: [SeriesDefinition] = []
    var factors: [Double] = []
    for row in rows {
      let definition = definition(row, of: subject, &names, &factors, into: &findings)
      definitions += [definition].compactMap(\.self)
    }
    if findings.count == count { check(definitions, rows, of: subject, into: &findings) }
    guard findings.count == count else { return nil }
    let factor = factors.first ?? (subject.unit.isPercentage ? 100 : 1)
    let hasTwoActuals = definitions.count { $0.role == .actual } > 1
    return definitions.map { definition in
      if definition.role == .numerator { return definition.multiplied(by: factor) }
      return hasTwoActuals && definition.role == .actual ? definition.withOwnKey : definition
    }
  }

  /// The names of the two series of a balance.
  private static let builtIn = Set(
    [IndicatorSeries.inflow, .outflow].flatMap { [$0.key, $0.name] }.map(NameFolding.fold))

  private func definition(
    _ row: PlanRow, of subject: Subject, _ names: inout Set<String>, _ factors: inout [Double],
    into findings: inout FindingList
  ) -> SeriesDefinition? {
    let label = label(row, .series, subject.id, into: &findings)
    let name = row.text(.name).isEmpty ? label : self.label(row, .name, subject.id, into: &findings)
    let role: SeriesDefinition.Role? = row.choice(.role, into: &findings)
    guard let label, let name, let role else { return nil }
    for (heading, word) in [(Heading.series, label), (.name, name)] {
      let isOwn = heading == .name && NameFolding.fold(name) == NameFolding.fold(label)
      if !isOwn, !names.insert(NameFolding.fold(word)).inserted {
        findings.append(row.finding(.seriesNameTaken(word), heading, indicator: subject.id))
      }
    }
    let isOfRatio = role == .numerator || role == .denominator
    if let factor = row.number(.factor, into: &findings) {
      if !isOfRatio || factor <= 0 || factors.contains(where: { $0 != factor }) {
        findings.append(row.finding(.seriesFactorUnfit, .factor, indicator: subject.id))
      }
      factors.append(factor)
    }
    let ownID = row.text(.ownID).isEmpty ? nil : IndicatorsTable.id(row, .ownID, into: &findings)?.text
    guard let unit = unit(row, role, of: subject, into: &findings) else { return nil }
    return SeriesDefinition(
      series: role == .actual ? .main : IndicatorSeries(label, name: name), label: label, name: name,
      role: role,
      unit: unit, decimals: isOfRatio ? unit.defaultDecimals : subject.decimals, ownID: ownID,
      place: row.place)
  }

  /// A word that can stand in a cell beside the values.
  private func label(
    _ row: PlanRow, _ heading: Heading, _ id: Indicator.ID, into findings: inout FindingList
  ) -> String? {
    guard let text = row.required(heading, into: &findings) else { return nil }
    let isWord =
      text.count <= 20 && !text.unicodeScalars.contains { $0.value < 0x20 || 0x7F...0x9F ~= $0.value }
    if isWord, !NameFolding.fold(text).isEmpty { return text }
    let expected = Text(ja: "20字までの語", en: "a word of up to 20 characters")
    findings.append(row.finding(.cellInvalid(text, expected: expected), heading, indicator: id))
    return nil
  }

  /// The unit of a series: of its own, or that of the indicator, with which it is compared or to which it belongs.
  private func unit(
    _ row: PlanRow, _ role: SeriesDefinition.Role, of subject: Subject, into findings: inout FindingList
  ) -> Unit? {
    let text = row.text(.unit)
    let isOfRatio = role == .numerator || role == .denominator
    if text.isEmpty {
      guard isOfRatio, subject.unit.isPercentage else { return subject.unit }
      return row.required(.unit, into: &findings).flatMap(UnitNotation.readPlanUnit)
    }
    guard let unit = UnitNotation.readPlanUnit(text) else {
      findings.append(row.finding(.unitInvalid(text), .unit, indicator: subject.id))
      return nil
    }
    if !isOfRatio, unit != subject.unit {
      findings.append(
        row.finding(.seriesUnitDiffers(text, unit: subject.unit.name), .unit, indicator: subject.id))
      return nil
    }
    return unit
  }

  /// Whether the roles fit each other and the target.
  private func check(
    _ definitions: [SeriesDefinition], _ rows: [PlanRow], of subject: Subject,
    into findings: inout FindingList
  ) {
    func count(_ role: SeriesDefinition.Role) -> Int { definitions.count { $0.role == role } }
    guard let last = rows.last else { return }
    func add(_ message: Finding.Message) {
      findings.append(last.finding(message, .role, indicator: subject.id))
    }
    let (numerators, denominators) = (count(.numerator), count(.denominator))
    if count(.actual) > 2 { add(.seriesSeveralActuals) }
    if count(.actual) == 2, !subject.takesTwoActuals { add(.seriesTwoActualsUnfit(subject.kind.name)) }
    guard numerators + denominators > 0 else {
      if count(.actual) == 1, subject.kind.isDifference { add(.seriesRolesUnfit(subject.kind.name)) }
      return
    }
    if numerators != 1 || denominators != 1 || count(.actual) > 0 { add(.seriesRatioIncomplete) }
    if subject.kind.isSum || subject.kind.isDifference || subject.kind.isConstant || subject.kind.isWord
      || subject.nature == .runningTotal
    {
      add(.seriesRolesUnfit(subject.kind.name))
    }
  }
}

extension SeriesDefinition {
  /// One of two series with the role 実績, which have keys of their own.
  fileprivate var withOwnKey: SeriesDefinition {
    SeriesDefinition(
      series: IndicatorSeries(label, name: name), label: label, name: name, role: role, unit: unit,
      decimals: decimals, ownID: ownID, place: place)
  }

  /// The series whose ratio is multiplied by a factor.
  fileprivate func multiplied(by factor: Double) -> SeriesDefinition {
    SeriesDefinition(
      series: series, label: label, name: name, role: role, unit: unit, decimals: decimals, factor: factor,
      ownID: ownID, place: place)
  }
}
