import Glibc
package import Indicators
package import Tables

/// Why there is no plan.
package enum PlanError: Error, Equatable {
  /// There is no folder at the path.
  case missing(path: String)
  /// Nothing is wrong but that tables are missing or cannot be read; doubts stand among the findings.
  case unread([Finding])
  /// The tables hold mistakes without whose correction nothing can be reported; doubts stand among them.
  case wrong([Finding])
}

/// Reads the plan from its folder of tables (`Inputs/plan`), all of it in one pass.
///
/// Doubtful things come with the plan as findings; places are relative to the folder above (`plan/settings.csv`).
/// - Throws: ``PlanError``, with every mistake of every table.
package func readPlan(folder: String, limits: Limits = Limits()) throws(PlanError) -> Reading<Plan> {
  var status = stat()
  guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
    throw .missing(path: folder)
  }
  var findings: [Finding] = []
  let plan = PlanTables(folder: folder, limits: limits).read(into: &findings)
  // What such a cell says as a text is no mistake of its own.
  let unusable = Set(findings.filter(\.message.isOfUnusableCell).map(\.place))
  findings.removeAll { unusable.contains($0.place) && !$0.message.isOfUnusableCell }
  guard let plan, !findings.contains(where: { $0.severity == .correction }) else {
    let areUnread = findings.filter { $0.severity == .correction }.allSatisfy(\.message.isOfUnreadFile)
    throw areUnread ? .unread(findings.sorted()) : .wrong(findings.sorted())
  }
  return Reading(value: plan, findings: findings)
}

/// The plan's tables, which are read one after the other, each against those before it.
private struct PlanTables {
  let folder: String
  let limits: Limits

  /// The plan; nil where a table that it cannot do without could not be read at all.
  func read(into findings: inout [Finding]) -> Plan? {
    func table(_ form: PlanTable.Form) -> PlanTable? {
      PlanTable.read(form, in: folder, limits: limits, into: &findings)
    }
    func rows(_ form: PlanTable.Form) -> PlanTable { table(form) ?? PlanTable(file: "", rows: []) }
    let settingsTable = table(SettingsTable.form)
    let sectionTable = table(SectionsTable.form)
    let (sections, knownSections) =
      sectionTable.map { SectionsTable.read($0, into: &findings) } ?? ([], KnownSections())
    let settings = settingsTable.flatMap {
      SettingsTable.read($0, sections: sectionTable == nil ? nil : knownSections, into: &findings)
    }
    let constants = ConstantsTable.read(rows(ConstantsTable.form), into: &findings)
    let period = settings?.period ?? FiscalYear(0)...FiscalYear(0)
    let series = SeriesTable(rows(SeriesTable.form))
    let indicatorTable = table(IndicatorsTable.form)
    let (indicators, ids) =
      indicatorTable.map {
        IndicatorsTable(constants: constants, period: period, series: series).read($0, into: &findings)
      } ?? ([], [])
    let ratings = RatingsTable.read(rows(RatingsTable.form), into: &findings)
    let (aliasRows, placementTable) = (rows(AliasesTable.form), table(PlacementsTable.form))
    // Without sections or indicators every row that names one would be reported as a mistake of its own.
    guard sectionTable != nil, indicatorTable != nil else { return nil }
    let known = KnownIndicators(ids: ids, indicators: indicators)
    series.findUnknown(besides: known, into: &findings)
    series.findTaken(by: ids, indicators, into: &findings)
    let aliases = AliasesTable.read(aliasRows, of: known, into: &findings)
    let placements =
      placementTable.map {
        PlacementsTable.read($0, sections: knownSections, indicators: known, into: &findings)
      } ?? []
    let themes = sections.filter { $0.kind == .programme }
    let initiatives = InitiativesTable(themes: themes, indicators: known)
      .read(rows(InitiativesTable.form(isOptional: themes.isEmpty)), into: &findings)
    let years = YearTables(indicators: known, ratings: ratings)
    let path = years.path(rows(YearTables.path), into: &findings)
    let overrides = years.overrides(rows(YearTables.overrides), into: &findings)
    let treatments = years.treatments(rows(YearTables.treatment), into: &findings)
    let sums = SumsTable.read(rows(SumsTable.form), of: known, into: &findings)
    findings += PlanDoubts.findings(
      indicators: indicators, sections: sections, placements: placements, constants: constants,
      path: path, period: settings?.period, reportYear: settings?.reportYear,
      arePlacementsWhole: placementTable.map { $0.rows.count == placements.count } ?? false)
    return settings.map {
      Plan(
        settings: $0, sections: sections, indicators: indicators, placements: placements,
        constants: constants, ratings: ratings, overrides: overrides, treatments: treatments, path: path,
        aliases: aliases, sums: sums, initiatives: initiatives)
    }
  }
}
