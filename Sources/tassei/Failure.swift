import Indicators
import Readers

/// Why a command stops before its end.
enum Failure: Error {
  /// A year that no notation knows.
  case year(String)
  /// A period that no notation knows, or that does not follow the plan's own.
  case period(String, present: ClosedRange<FiscalYear>)
  /// A folder or a file of the inputs that is missing or cannot be read.
  case input(path: String, reason: String?)
  /// A folder of exports without any.
  case noExports(path: String)
  /// Files of the plan that are missing or cannot be read, and whatever else was found.
  case planUnread([Finding])
  /// Mistakes in the plan.
  case planWrong([Finding])
  /// Files of series that are missing or cannot be read.
  case seriesUnread([Finding])
  /// 要修正 under `--strict`.
  case strict([Finding])
  case output(OutputFault)
  /// A department that the plan does not know, and those that it does.
  case department(String, known: [String])
  /// A workbook that the report has not, and those that it has.
  case section(String, known: [String])
  /// An indicator that the plan does not know.
  case indicator(String)
  /// There is no report of the year whose values could be kept.
  case unreported(String, FiscalYear)
  /// The report was made from other inputs than those of now.
  case outdated(String, FiscalYear)

  /// What was found before the command stopped; nil where it stopped for another reason.
  var findings: [Finding]? {
    switch self {
    case .planUnread(let findings), .planWrong(let findings), .seriesUnread(let findings),
      .strict(let findings):
      findings
    case .year, .period, .department, .section, .indicator, .input, .noExports, .output, .unreported,
      .outdated:
      nil
    }
  }

  var status: ExitStatus {
    switch self {
    case .year, .period, .department, .section, .indicator: .usage
    case .input, .noExports, .planUnread, .seriesUnread, .unreported, .outdated: .noInput
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
    case .withoutTables(let path): self = .noExports(path: path)
    }
  }
}
