package import Indicators
package import Tables

/// Why there is no plan.
package enum PlanError: Error, Equatable {
  /// There is no folder at the path.
  case missing(path: String)
  /// A table cannot be opened, or nothing is wrong but that tables are missing; doubts stand among the findings.
  case unread([Finding])
  /// The tables hold mistakes without whose correction nothing can be reported; doubts stand among them.
  case wrong([Finding])
}

/// Reads the plan from its folder of tables (`Inputs/plan`), all of it in one pass.
///
/// Doubtful things come with the plan as findings; places are relative to the folder above (`plan/settings.csv`).
/// - Throws: ``PlanError``, with the mistakes of all tables; of many alike the first, and how many more there are.
package func readPlan(
  folder: InputFolder, limits: Limits = Limits()
) throws(PlanError) -> Reading<Plan> {
  guard folder.exists else { throw .missing(path: folder.path) }
  // Whoever drafts a plan goes through all that is still to be filled.
  var list = FindingList(mostOfColumn: 200)
  let plan = PlanTables(folder: folder, limits: limits).read(into: &list)
  let findings = list.limited
  guard let plan, !findings.contains(where: { $0.severity == .correction }) else {
    let corrections = findings.filter { $0.severity == .correction }.map(\.message)
    // What other tables say against one that could not be opened may be right.
    let areUnread =
      corrections.contains(where: \.isOfUnopenedFile) || corrections.allSatisfy(\.isOfUnreadFile)
    throw areUnread ? .unread(findings) : .wrong(findings)
  }
  return Reading(value: plan, findings: findings)
}

/// A table of the plan in the form of today, as `plan --convert` prints it.
package struct ConvertedTable: Sendable {
  /// The name of the file: `ratings.csv`.
  package let name: String
  /// The headings and the rows below them.
  package let rows: [[String]]
}

/// Reads the tables of a plan that have the columns of earlier versions, in the form of today; none where none has.
///
/// Only these tables are read, so that a plan with other mistakes can be brought up to date first.
/// - Throws: ``PlanError``, where such a table has mistakes.
package func convertPlan(
  folder: InputFolder, limits: Limits = Limits()
) throws(PlanError) -> Reading<[ConvertedTable]> {
  guard folder.exists else { throw .missing(path: folder.path) }
  var list = FindingList(mostOfColumn: 200)
  var converted: [ConvertedTable] = []
  if let table = PlanTable.read(RatingsTable.form, in: folder, limits: limits, into: &list),
    EarlierRatings.has(table)
  {
    let scale = EarlierRatings.read(table, into: &list).scale
    converted.append(
      ConvertedTable(
        name: RatingsTable.form.name, rows: [RatingScale.headings] + scale.rows.map(\.fields)))
  }
  let findings = list.limited
  guard !findings.contains(where: { $0.severity == .correction }) else { throw .wrong(findings) }
  return Reading(value: converted, findings: findings)
}

/// The plan's tables, which are read one after the other, each against those before it.
private struct PlanTables {
  let folder: InputFolder
  let limits: Limits

  /// The plan; nil where a table that it cannot do without could not be read at all.
  func read(into findings: inout FindingList) -> Plan? {
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
    IndicatorsTable.findTaken(indicators, ids: ids, into: &findings)
    let ratingRows = rows(RatingsTable.form)
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
    let ratings = RatingsTable(sections: sections.map(\.id), indicators: known)
      .read(ratingRows, of: indicators, at: placements, into: &findings)
    let themes = sections.filter { $0.kind == .programme }
    let initiatives = InitiativesTable(themes: themes, indicators: known)
      .read(rows(InitiativesTable.form(isOptional: themes.isEmpty)), into: &findings)
    let years = YearTables(indicators: known, ratings: ratings)
    let revised = TargetsTable(
      indicators: known, constants: IndicatorsTable.names(of: constants), period: period, series: series
    ).read(rows(TargetsTable.form), into: &findings)
    let path = years.path(rows(YearTables.path), of: revised.map(\.revision), into: &findings)
    let overrides = years.overrides(rows(YearTables.overrides), into: &findings)
    let treatments = years.treatments(rows(YearTables.treatment), into: &findings)
    let answers = ConfirmedTable.read(rows(ConfirmedTable.form), of: known, into: &findings)
    let sums = SumsTable.read(rows(SumsTable.form), of: known, into: &findings)
    findings += PlanDoubts.findings(
      indicators: indicators, sections: sections, placements: placements, constants: constants,
      path: path, period: settings?.period, reportYear: settings?.reportYear,
      arePlacementsWhole: placementTable.map { $0.rows.count == placements.count } ?? false)
    findings += PlanDoubts.findings(
      ofRevisions: revised, constants: constants, path: path, period: settings?.period)
    findings += PlanDoubts.missingDefinitions(indicators, reportYear: settings?.reportYear)
    let yearPlace = settingsTable.map(SettingsTable.placeOfReportYear) ?? Place(file: "plan/settings.csv")
    return settings.map {
      Plan(
        settings: $0, sections: sections, indicators: indicators, placements: placements,
        constants: constants, ratings: ratings.scale, overrides: overrides, treatments: treatments,
        path: path, revisions: revised.map(\.revision),
        aliases: aliases, sums: sums, initiatives: initiatives, answers: answers,
        reportYearPlace: yearPlace)
    }
  }
}
