import Evaluations
import Exchange
import Indicators
import Readers
import Sheets
import Tables

/// The report pipeline: reads the plan and the exports, evaluates them, and lays out the workbooks.
struct ReportPipeline {
  /// The plan as the report year shows it.
  let plan: Plan
  /// The plan with the indicators that have ended or not yet started.
  let wholePlan: Plan
  let exports: Exports
  let evaluations: Evaluations
  /// The evaluations of the joint programme; nil if the plan has none.
  let programme: ProgrammeEvaluations?
  /// The comparison with the values that were published last; nil if there are none.
  let comparison: Comparison?
  /// What differs from the record of this report year; nil where none was published.
  let differences: [ResultChange]?
  /// The findings of all steps that are still asked about, in the order of the files.
  let findings: [Finding]
  /// The findings about which nothing more is asked (済), in the order of the files.
  let closed: [ClosedFinding]

  /// Reads the inputs and evaluates them; writes nothing.
  ///
  /// - Parameters:
  ///   - needsExports: whether to throw `.noExports` if the exports hold nothing; otherwise they count as empty.
  ///   - archive: the inputs in place of those of the command line, with their report year; nil for none.
  ///   - showsDigests: whether the output contains the SHA-256 digests of the exports.
  ///   - defaultYear: the report year if the command line names none.
  init(
    _ options: InputOptions, of archive: InputArchive? = nil, progress: Progress = .silent,
    needsExports: Bool = true, showsDigests: Bool = false,
    defaultYear: (Settings) -> FiscalYear = { $0.reportYear }
  ) throws(Failure) {
    let year = try options.reportYear() ?? archive?.reportYear
    let folders = archive?.inputs ?? options.folders
    let plan = try Self.plan(folders, options.limits)
    let exports = try Self.exports(
      folders, options.limits, for: plan.value, progress, areNeeded: needsExports, digests: showsDigests)
    wholePlan = plan.value
    self.exports = exports.value
    let published = readPublished(folder: folders.published, for: plan.value, limits: options.limits)
    let observations = exports.value.observations
    let reportYear = year ?? defaultYear(plan.value.settings)
    let reported = plan.value.reported(in: reportYear)
    self.plan = reported
    evaluations = evaluate(reported, observations, reportYear: reportYear)
    let doubted =
      anomalies(evaluations, observations)
      + (year.map { doubts(aboutAskedYear: $0, in: plan.value.settings) }
        ?? doubts(aboutYearOf: plan.value, after: published.value, observations))
    programme =
      plan.value.themes.isEmpty
      ? nil : evaluate(exports.value.programme, of: reported, observations, reportYear: reportYear)
    comparison = Comparison(
      evaluations, with: published.value, ended: plan.value.ended(by: reportYear), whole: plan.value)
    differences = published.value.first { $0.reportYear == reportYear }?.differences(
      in: evaluations, of: plan.value)
    let changes = comparison?.findings(for: reported) ?? []
    // Nobody is asked about an indicator that the report does not show.
    let read = (exports.findings + published.findings).filter { finding in
      finding.indicator.map { plan.value.indicator($0) == nil || reported.indicator($0) != nil } ?? true
    }
    let answers = ClosedFindings(
      (plan.findings + read + doubted + changes).sorted(),
      answers: plan.value.answers + exports.value.answers, corrections: exports.value.corrections,
      observations: observations, publications: published.value.filter { $0.reportYear < reportYear },
      plan: reported, whole: plan.value)
    findings = answers.open
    closed = answers.closed
  }

  static func plan(_ folders: InputFolders, _ limits: Limits) throws(Failure) -> Reading<Plan> {
    do throws(PlanError) {
      return try readPlan(folder: folders.plan, limits: limits)
    } catch {
      throw Failure(error)
    }
  }

  private static func exports(
    _ folders: InputFolders, _ limits: Limits, for plan: Plan, _ progress: Progress, areNeeded: Bool,
    digests: Bool
  ) throws(Failure) -> Reading<Exports> {
    let reading: Reading<Exports>
    do throws(ExportError) {
      reading = try readExports(
        folder: folders.exports, for: plan, limits: limits, digests: digests,
        onFile: progress.showReading)
    } catch {
      if case .withoutTables = error, !areNeeded { return Reading(value: Exports(), findings: []) }
      throw Failure(error)
    }
    guard !areNeeded || !reading.value.isEmpty else {
      throw .noExports(path: folders.exports.path, reading.findings)
    }
    return reading
  }

  /// The workbooks of the report, without the return slips for departments.
  var books: [WorkbookBuilder] {
    layOut(
      evaluations, plan: plan, programme: programme, findings: findings, closed: closed, files: exports.files,
      comparison: comparison, version: version)
  }

  /// The workbooks with the results of single departments (所管課).
  var departmentBooks: [WorkbookBuilder] {
    layOutDepartments(
      evaluations, plan: plan, findings: findings, files: exports.files, comparison: comparison,
      version: version)
  }

  /// The return slips for departments (差し戻し票).
  var slips: [ReturnSlip] {
    returnSlips(evaluations, plan: plan, findings: findings, version: version)
  }

  static let resultsName = "results.json"
  static let resultsTableName = "結果一覧.csv"
  static let findingsTableName = "指摘一覧.csv"

  /// The machine-readable results, which are written beside the workbooks.
  var texts: [PlainFile] {
    [
      PlainFile(
        name: Self.resultsName,
        text: resultsJSON(evaluations, plan: plan, programme: programme, version: version)),
      PlainFile(name: Self.resultsTableName, text: resultsTable(evaluations, plan: plan)),
      PlainFile(
        name: Self.findingsTableName, text: findingsTable(findings, closed: closed, language: .japanese)),
    ]
  }

  /// The files for the public, which are written beside the workbooks too.
  var publicFiles: PublicFiles { PublicFiles(evaluations, plan: plan) }

  var hasCorrections: Bool {
    findings.contains { $0.severity == .correction }
  }

  /// The exit status of a command that completes the pipeline.
  var status: ExitStatus {
    hasCorrections ? .findings : .success
  }
}
