import Evaluations
import Indicators
import Readers
import Reports
import Workbooks

/// The line from the inputs to what is written: plan and exports, evaluations, workbooks.
struct Line {
  let plan: Plan
  let exports: Exports
  let evaluations: Evaluations
  /// In the order of the files.
  let findings: [Finding]

  /// Reads the inputs and evaluates them; writes nothing.
  init(_ options: InputOptions, progress: Progress) throws(Failure) {
    let year = try options.reportYear()
    let plan = try Self.plan(options)
    let exports = try Self.exports(options, for: plan.value, progress)
    self.plan = plan.value
    self.exports = exports.value
    let reportYear = year ?? plan.value.settings.reportYear
    let doubts = anomalies(plan.value, exports.value.observations, reportYear: reportYear)
    evaluations = evaluate(plan.value, exports.value.observations, reportYear: reportYear)
    findings = (plan.findings + exports.findings + doubts).sorted()
  }

  static func plan(_ options: InputOptions) throws(Failure) -> Reading<Plan> {
    do throws(PlanError) {
      return try readPlan(folder: options.plan, limits: options.limits)
    } catch {
      throw Failure(error)
    }
  }

  private static func exports(
    _ options: InputOptions, for plan: Plan, _ progress: Progress
  ) throws(Failure) -> Reading<Exports> {
    do throws(ExportError) {
      return try readExports(
        folder: options.exports, for: plan, limits: options.limits, onFile: progress.tellReading)
    } catch {
      throw Failure(error)
    }
  }

  /// The workbooks of the report.
  var workbooks: [Workbook] {
    layOut(evaluations, plan: plan, findings: findings, files: exports.files, version: version)
  }

  /// The results for machines, beside the workbooks.
  var texts: [TextFile] {
    [
      TextFile(name: "results.json", text: resultsJSON(evaluations, plan: plan, version: version)),
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
