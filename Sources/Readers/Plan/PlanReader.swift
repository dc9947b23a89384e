import Glibc
package import Indicators

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
    func table(_ form: PlanTable.Form) -> PlanTable {
      PlanTable.read(form, in: folder, limits: limits, into: &findings) ?? PlanTable(file: "", rows: [])
    }
    let settingsTable = PlanTable.read(SettingsTable.form, in: folder, limits: limits, into: &findings)
    let settings = settingsTable.flatMap { SettingsTable.read($0, into: &findings) }
    let constantRows = table(ConstantsTable.form)
    let constants = ConstantsTable.read(constantRows, into: &findings)
    let sectionTable = PlanTable.read(SectionsTable.form, in: folder, limits: limits, into: &findings)
    let (sections, sectionIDs) = sectionTable.map { SectionsTable.read($0, into: &findings) } ?? ([], [])
    let start = settings?.period.lowerBound ?? FiscalYear(0)
    let indicatorTable = PlanTable.read(IndicatorsTable.form, in: folder, limits: limits, into: &findings)
    let (indicators, ids) =
      indicatorTable.map {
        IndicatorsTable(constants: constants, planStart: start).read($0, into: &findings)
      } ?? ([], [])
    let ratingRows = table(RatingsTable.form)
    let ratings = RatingsTable.read(ratingRows, into: &findings)
    let aliasRows = table(AliasesTable.form)
    let placementTable = PlanTable.read(PlacementsTable.form, in: folder, limits: limits, into: &findings)
    // Without sections or indicators every row that names one would be told as a mistake of its own.
    guard sectionTable != nil, indicatorTable != nil else { return nil }
    let known = KnownIndicators(ids: ids, indicators: indicators)
    let aliases = AliasesTable.read(aliasRows, of: known, into: &findings)
    let placements =
      placementTable.map {
        PlacementsTable.read($0, sections: sectionIDs, indicators: known, into: &findings)
      } ?? []
    let themes = sections.filter { $0.kind == .programme }
    let measureRows = MeasuresTable.rows(in: folder, themes: themes, limits: limits, into: &findings)
    let measures = MeasuresTable(themes: themes, indicators: known).read(measureRows, into: &findings)
    let years = YearTables(indicators: known, ratings: ratings)
    let (pathRows, overrideRows) = (table(YearTables.path), table(YearTables.overrides))
    let treatmentRows = table(YearTables.treatment)
    let path = years.path(pathRows, into: &findings)
    let overrides = years.overrides(overrideRows, into: &findings)
    let treatments = years.treatments(treatmentRows, into: &findings)
    let sums = SumsTable.read(table(SumsTable.form), of: known, into: &findings)
    findings += PlanDoubts.findings(
      indicators: indicators, sections: sections, placements: placements, constants: constants,
      arePlacementsWhole: placementTable.map { $0.rows.count == placements.count } ?? false)
    return settings.map {
      Plan(
        settings: $0, sections: sections, indicators: indicators, placements: placements,
        constants: constants, ratings: ratings, overrides: overrides, treatments: treatments, path: path,
        aliases: aliases, sums: sums, measures: measures)
    }
  }
}
