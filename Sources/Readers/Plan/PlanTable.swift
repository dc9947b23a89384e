import Indicators
import Tables

/// One table of the plan as rows of texts, with the place of every cell.
struct PlanTable {
  /// What a table of the plan is called and which columns it has.
  struct Form {
    /// `indicators.csv`.
    let name: String
    let required: [Heading]
    var optional: [Heading] = []
    /// Whether the plan can do without the file; it is an empty table then.
    var isOptional = false
    /// Whether nothing is said where the file is missing, as most plans have no use for it.
    var isSilent = false
  }

  let file: String
  let rows: [PlanRow]

  /// Reads a table; nil where it has no usable header or no text.
  ///
  /// All that is wrong goes into the findings.
  static func read(
    _ form: Form, in folder: String, limits: Limits, into findings: inout [Finding]
  ) -> PlanTable? {
    let path = "plan/" + form.name
    switch InputFile.open(InputName(form.name), in: folder, as: path, limits: limits) {
    case .failure(.noBytes(.missing)):
      let message: Finding.Message = form.isOptional ? .planTableMissing : .planFileMissing
      if !form.isSilent { findings.append(Finding(message, at: Place(file: path))) }
      return form.isOptional ? PlanTable(file: path, rows: []) : nil
    case .failure(let refusal):
      findings.append(refusal.finding(at: path, limits).stoppingReport)
      return nil
    case .success(let file):
      var reader = PlanTableReader(file: file, form: form, limits: limits)
      let table = reader.read()
      findings += reader.findings
      return table
    }
  }
}
