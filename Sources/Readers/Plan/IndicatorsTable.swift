import Indicators

/// `plan/indicators.csv`: the indicators with baseline and target as the strategy prints them.
struct IndicatorsTable {
  static let form = PlanTable.Form(
    name: "indicators.csv", required: [.indicatorID, .indicatorName, .baseline, .target, .unit],
    optional: [
      .judgedBaseline, .judgedTarget, .decimals, .yearKind, .direction, .lower, .upper, .nature, .kind,
      .department, .definition, .source,
      .nextRelease, .firstReport, .lastReport, .surveyCycle, .changeBand, .shortName, .englishName,
      .previousID, .remark,
    ], most: 5_000)

  /// The names of the constants by their folded form.
  private let constants: [String: String]
  private let suggestions: Suggestions
  /// The years of the plan.
  private let period: ClosedRange<FiscalYear>
  /// The series that the plan's own table defines.
  private let series: SeriesTable

  init(constants: [Plan.Constant], period: ClosedRange<FiscalYear>, series: SeriesTable) {
    let names = constants.map(\.name)
    self.constants = Self.names(of: constants)
    suggestions = Suggestions(among: names)
    self.period = period
    self.series = series
  }

  /// The names of constants by their folded form.
  static func names(of constants: [Plan.Constant]) -> [String: String] {
    Dictionary(constants.map { (NameFolding.fold($0.name), $0.name) }) { first, _ in first }
  }

  /// The indicators; `ids` holds those of faulty rows too, so that one mistake is reported once.
  func read(
    _ table: PlanTable, into findings: inout FindingList
  ) -> (indicators: [Indicator], ids: [Indicator.ID]) {
    var indicators: [Indicator] = []
    var lines: [Indicator.ID: Int] = [:]
    var ids: [Indicator.ID] = []
    for row in table.rows {
      let id = Self.id(row, .indicatorID, into: &findings)
      if let id, let first = lines[id] {
        findings.append(row.finding(.rowDuplicate(firstLine: first), .indicatorID, indicator: id))
        continue
      }
      if let id {
        lines[id] = row.line
        ids.append(id)
      }
      if let indicator = indicator(row, id ?? Indicator.ID(""), into: &findings), id != nil {
        indicators.append(indicator)
      }
    }
    return (indicators, ids)
  }

  /// A key that no spreadsheet changes: letters first, then letters and digits.
  static func id(
    _ row: PlanRow, _ heading: Heading, into findings: inout FindingList
  ) -> Indicator.ID? {
    guard let text = row.required(heading, into: &findings) else { return nil }
    let folded = NameFolding.fold(text)
    let isSafe = folded.utf8.allSatisfy { $0.isDigit || 0x41...0x5A ~= $0 }
    guard isSafe, let first = folded.utf8.first, first >= 0x41, folded.utf8.count <= 20 else {
      findings.append(row.finding(.idUnsafe(text), heading))
      return nil
    }
    // Quotation marks and blanks are no part of the key; its capitals and small letters are the plan's own.
    let narrow = CompatibilityForm.composed(text)
    return Indicator.ID(narrow.uppercased() == folded ? narrow : folded)
  }

  private func indicator(
    _ row: PlanRow, _ id: Indicator.ID, into findings: inout FindingList
  ) -> Indicator? {
    let name = row.required(.indicatorName, into: &findings)
    let shortName = Self.shortName(row, into: &findings)
    let previous = Self.previousID(row, into: &findings)
    let yearKind: Indicator.YearKind? = row.choice(.yearKind, default: .fiscal, into: &findings)
    let direction: Indicator.Direction? = row.choice(.direction, default: .higherIsBetter, into: &findings)
    let nature: Indicator.Nature? = row.choice(.nature, default: .yearly, into: &findings)
    let kind = Self.kind(row, into: &findings)
    let decimals = Self.decimals(row, into: &findings)
    guard let unit = Self.unit(row, into: &findings), let yearKind, let direction else { return nil }
    let bounds = Indicator.Bounds(
      lower: row.number(.lower, in: unit, into: &findings),
      upper: row.number(.upper, in: unit, into: &findings))
    let notes = PlanNotations(row: row, id: id, unit: unit, yearKind: yearKind, period: period)
    guard let kind, let baseline = notes.baseline(into: &findings),
      let target = notes.target(
        of: baseline, kind: kind.value, direction: direction, constants: constants, suggestions: suggestions,
        series: series.comparisons(of: id), into: &findings),
      let name, let shortName, let previous, let nature, let decimals,
      let reporting = ReportingColumns.read(row, of: target.target, id, into: &findings)
    else { return nil }
    if target.target.kind.startsAtZero, baseline.baseline != .none {
      findings.append(row.finding(.kindUnfit(row.text(.kind)), .kind, indicator: id))
      return nil
    }
    if target.target.kind.needsBaseline, baseline.baseline == .none {
      findings.append(
        row.finding(
          .baselineMissing(notes.yearBefore, unit: unit.name), .baseline, indicator: id))
      return nil
    }
    if target.target.kind.isDifference, case .value(_, let year) = baseline.baseline {
      findings.append(row.finding(.baselineOfBalance(year), .baseline, indicator: id))
      return nil
    }
    let printedDecimals =
      decimals.value
      ?? max(unit.defaultDecimals, PrintedDecimals.needed(baseline.baseline, target.target))
    let subject = SeriesTable.Subject(
      id: id, unit: unit, decimals: printedDecimals, kind: target.target.kind,
      isJudgedYearly: target.target.isJudgedYearly, nature: nature)
    guard let seriesRows = series.definitions(of: subject, into: &findings) else { return nil }
    return Indicator(
      id: id, name: name, shortName: shortName.value, englishName: row.optionalText(.englishName),
      previousID: previous.value, baseline: baseline.baseline, target: target.target,
      comparison: target.comparison,
      printed: Indicator.Printed(
        baseline: row.text(.baseline), target: row.text(.target), judgedBaseline: row.text(.judgedBaseline),
        judgedTarget: row.text(.judgedTarget)), unit: unit,
      decimals: printedDecimals, yearKind: yearKind, direction: direction, bounds: bounds, nature: nature,
      department: row.text(.department), definition: row.text(.definition), source: row.text(.source),
      nextRelease: row.text(.nextRelease), reporting: reporting, seriesRows: seriesRows,
      remark: row.text(.remark), place: row.place)
  }

  private static func unit(_ row: PlanRow, into findings: inout FindingList) -> Unit? {
    let text = row.text(.unit)
    if row.isToFill(.unit) { return nil }
    if ["", "-"].contains(NameFolding.fold(text)) { return Unit(base: "") }
    if let unit = UnitNotation.readPlanUnit(text) { return unit }
    findings.append(row.finding(.unitInvalid(text), .unit))
    return nil
  }

  /// The key of the plan before; that of the indicator itself says nothing.
  private static func previousID(_ row: PlanRow, into findings: inout FindingList) -> Cell<Indicator.ID>? {
    guard !row.text(.previousID).isEmpty else { return Cell(value: nil) }
    return id(row, .previousID, into: &findings).map { Cell(value: $0) }
  }

  /// Reports the keys of the plan before that another indicator has now or had then.
  static func findTaken(
    _ indicators: [Indicator], ids: [Indicator.ID], into findings: inout FindingList
  ) {
    var taken = Set(ids)
    for indicator in indicators {
      guard let id = indicator.previousID, !taken.insert(id).inserted, id != indicator.id else { continue }
      let place = Place(
        file: indicator.place.file, line: indicator.place.line, heading: Heading.previousID.rawValue)
      findings.append(Finding(.previousIDTaken(id.text), at: place, found: id.text, indicator: indicator.id))
    }
  }

  /// The short name, which keeps to one line of the dense pages.
  private static func shortName(_ row: PlanRow, into findings: inout FindingList) -> Cell<String>? {
    guard !row.text(.shortName).isEmpty else { return Cell(value: nil) }
    return row.value(.shortName, expected: Self.shortNameForm, into: &findings) { text in
      text.contains(where: \.isNewline) || PrintedWidth.of(text) > 2 * Indicator.shortNameLimit
        ? nil : Cell(value: text)
    }
  }

  private static let shortNameForm = Text(
    ja: "改行のない、全角\(Indicator.shortNameLimit)字（半角は2字で1字と数える）までの略称",
    en:
      "a short name in one line, of up to \(Indicator.shortNameLimit) full-width characters or twice as many others"
  )

  /// A cell that may be blank, read without fault.
  private struct Cell<Value> {
    let value: Value?
  }

  private static func kind(_ row: PlanRow, into findings: inout FindingList) -> Cell<Target.Kind>? {
    let text = row.text(.kind)
    guard !text.isEmpty else { return Cell(value: nil) }
    if let kind = Target.Kind.allCases.first(where: { $0.name == NameFolding.fold(text) }) {
      return Cell(value: kind)
    }
    findings.append(row.choiceFinding(.kind, among: Target.Kind.allCases.map(\.name)))
    return nil
  }

  private static func decimals(_ row: PlanRow, into findings: inout FindingList) -> Cell<Int>? {
    guard !row.text(.decimals).isEmpty else { return Cell(value: nil) }
    return row.value(
      .decimals, expected: Text(ja: "0から6までの整数", en: "a whole number from 0 to 6"), into: &findings
    ) { text in
      Int(WidthFolding.narrow(text)).flatMap { 0...6 ~= $0 ? Cell(value: $0) : nil }
    }
  }
}
