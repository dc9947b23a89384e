import Indicators
import Readers
import Tables

/// The reason why a command fails.
enum Failure: Error {
  /// The text of a year is in no known notation.
  case year(String)
  /// The text of a period is in no known notation, or the period does not follow the plan's own.
  case period(String, present: ClosedRange<FiscalYear>)
  /// An input folder or file is missing or unreadable.
  case input(path: String, reason: String?)
  /// The exports hold neither a value, nor a reason for its absence, nor a report on an initiative; the list contains
  /// all findings.
  case noExports(path: String, [Finding])
  /// Exports cannot be opened or read to their end; the list contains all of them.
  case exportsUnread(path: String, [Finding])
  /// Files of the plan are missing or unreadable; the list contains all findings.
  case planUnread([Finding])
  /// The plan contains errors.
  case planWrong([Finding])
  /// Files of series are missing or unreadable.
  case seriesUnread([Finding])
  /// A finding has the severity 要修正, and `--strict` is set.
  case strict([Finding])
  case output(OutputFault)
  /// An input of the report cannot be kept.
  case unkept(InputFolder.Unkept)
  /// An archive of inputs cannot be reported; its path.
  case archive(path: String, InputArchive.Fault)
  /// The plan does not contain the department; `known` lists those that it contains.
  case department(String, known: [String])
  /// The report does not contain the workbook; `known` lists those that it contains.
  case section(String, known: [String])
  /// The text names no indicator of the plan, or several.
  case indicator(String, [Indicator])
  /// No report of the year exists whose values the command could record.
  case unreported(String, FiscalYear)
  /// A file of the report is missing; its path.
  case incompleteReport(String, FiscalYear)
  /// The report was made from inputs that have changed since.
  case outdated(String, FiscalYear)

  /// The findings that caused the failure; nil for a failure with another reason.
  var findings: [Finding]? {
    switch self {
    case .planUnread(let findings), .planWrong(let findings), .seriesUnread(let findings),
      .strict(let findings), .noExports(_, let findings),
      .exportsUnread(_, let findings):
      findings
    case .year, .period, .department, .section, .indicator, .input, .output, .archive, .unkept, .unreported,
      .incompleteReport, .outdated:
      nil
    }
  }

  var status: ExitStatus {
    switch self {
    case .year, .period, .department, .section, .indicator: .usage
    case .input, .noExports, .exportsUnread, .planUnread, .seriesUnread, .unreported, .incompleteReport,
      .outdated, .archive, .unkept:
      .noInput
    case .planWrong: .wrongPlan
    case .strict: .findings
    case .output(.busy): .busy
    case .output: .cannotCreate
    }
  }

  init(_ error: PlanError) {
    switch error {
    case .missing(let path): self = .input(path: path, reason: nil)
    case .unread(let findings): self = .planUnread(findings)
    case .wrong(let findings): self = .planWrong(findings)
    }
  }

  init(_ error: ExportError) {
    switch error {
    case .missing(let path): self = .input(path: path, reason: nil)
    case .unreadable(let path, let reason): self = .input(path: path, reason: reason)
    case .withoutTables(let path): self = .noExports(path: path, [])
    case .filesUnread(let path, let findings): self = .exportsUnread(path: path, findings)
    }
  }
}
