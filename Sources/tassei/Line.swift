import Evaluations
import Exchange
import Indicators
import Readers
import Sheets

/// The line from the inputs to what is written: plan and exports, evaluations, workbooks.
struct Line {
  let plan: Plan
  let exports: Exports
  let evaluations: Evaluations
  /// The conclusions on the joint programme; nil where the plan has none.
  let programme: ProgrammeEvaluations?
  /// What was published last time beside this report; nil where nothing was.
  let comparison: Comparison?
  /// In the order of the files.
  let findings: [Finding]

  /// Reads the inputs and evaluates them; writes nothing.
  ///
  /// - Parameters:
  ///   - needsExports: whether it is a failure that there is none; else none were sent yet.
  ///   - showsDigests: whether what is written shows the SHA-256 of the exports.
  ///   - defaultYear: the year to report where the command names none.
  init(
    _ options: InputOptions, progress: Progress = .silent, needsExports: Bool = true,
    showsDigests: Bool = false, defaultYear: (Settings) -> FiscalYear = { $0.reportYear }
  ) throws(Failure) {
    let year = try options.reportYear()
    let plan = try Self.plan(options)
    let exports = try Self.exports(
      options, for: plan.value, progress, areNeeded: needsExports, digests: showsDigests)
    self.plan = plan.value
    self.exports = exports.value
    let published = readPublished(folder: options.published, for: plan.value, limits: options.limits)
    let observations = exports.value.observations
    let reportYear = year ?? defaultYear(plan.value.settings)
    let doubted =
      anomalies(plan.value, observations, reportYear: reportYear)
      + (year.map { doubts(aboutAskedYear: $0, in: plan.value.settings) } ?? [])
    evaluations = evaluate(plan.value, observations, reportYear: reportYear)
    programme =
      plan.value.themes.isEmpty
      ? nil : evaluate(exports.value.programme, of: plan.value, observations, reportYear: reportYear)
    comparison = Comparison(evaluations, with: published.value)
    let changes = comparison?.findings(for: plan.value) ?? []
    findings = (plan.findings + exports.findings + doubted + published.findings + changes).sorted()
  }

  static func plan(_ options: InputOptions) throws(Failure) -> Reading<Plan> {
    do throws(PlanError) {
      return try readPlan(folder: options.plan, limits: options.limits)
    } catch {
      throw Failure(error)
    }
  }

  private static func exports(
    _ options: InputOptions, for plan: Plan, _ progress: Progress, areNeeded: Bool, digests: Bool
  ) throws(Failure) -> Reading<Exports> {
    do throws(ExportError) {
      return try readExports(
        folder: options.exports, for: plan, limits: options.limits, digests: digests,
        onFile: progress.tellReading)
    } catch {
      if case .withoutTables = error, !areNeeded { return Reading(value: Exports(), findings: []) }
      throw Failure(error)
    }
  }

  /// The workbooks of the report, without what goes back to the departments.
  var books: [Draft] {
    layOut(
      evaluations, plan: plan, programme: programme, findings: findings, files: exports.files,
      comparison: comparison, version: version)
  }

  /// What goes back to the departments.
  var slips: [ReturnSlip] {
    returnSlips(evaluations, plan: plan, findings: findings)
  }

  static let resultsName = "results.json"

  /// The results for machines, beside the workbooks.
  var texts: [TextFile] {
    [
      TextFile(
        name: Self.resultsName,
        text: resultsJSON(evaluations, plan: plan, programme: programme, version: version)),
      TextFile(name: "結果一覧.csv", text: resultsTable(evaluations, plan: plan)),
    ]
  }

  var hasCorrections: Bool {
    findings.contains { $0.severity == .correction }
  }

  /// How a command ends that came to the end of the line.
  var status: ExitStatus {
    hasCorrections ? .findings : .success
  }
}
