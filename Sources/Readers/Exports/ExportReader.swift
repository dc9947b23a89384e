package import Indicators
package import Tables

/// Reads the departments' exports (`Inputs/exports/*.csv`) for a plan.
///
/// Files are read by name, hidden ones left out. No cell and no file stops the others: what cannot be used is a finding,
/// its value 未確認. Places are relative to the folder above (`exports/航空局.csv`).
/// - Parameters:
///   - digests: whether each file is given its SHA-256.
///   - onFile: called before each file is read: its number, how many there are, its path.
/// - Throws: ``ExportError`` when the folder itself cannot be read, or holds no table: the folder may be of a drive that is
///   not there.
package func readExports(
  folder: String, for plan: Plan, limits: Limits = Limits(), digests: Bool = false,
  onFile: (_ number: Int, _ count: Int, _ path: String) -> Void = { _, _, _ in }
) throws(ExportError) -> Reading<Exports> {
  let names: [InputName]
  do {
    names = try InputName.all(in: folder)
  } catch {
    throw error.isMissing ? .missing(path: folder) : .unreadable(path: folder, reason: error.reason)
  }
  guard names.contains(where: \.isTable) else { throw .withoutTables(path: folder) }
  let vocabulary = ExportVocabulary(plan: plan)
  var findings: [Finding] = []
  var files: [ExportFile] = []
  var programme = ProgrammeRegister(plan: plan)
  var candidates = Candidates()
  for (index, name) in names.enumerated() {
    let path = "exports/" + name.shown
    onFile(index + 1, names.count, path)
    guard name.isTable else {
      if let message = name.otherFile(in: folder) { findings.append(Finding(message, at: Place(file: path))) }
      continue
    }
    switch InputFile.open(name, in: folder, as: path, limits: limits, digests: digests) {
    case .failure(let refusal):
      findings.append(refusal.finding(at: path, limits).filled(FileDepartment.name(of: path, [], plan)))
    case .success(let input):
      var reader = ExportFileReader(
        input: input, number: files.count, plan: plan, vocabulary: vocabulary, limits: limits,
        programme: programme)
      reader.read(into: &candidates)
      if !reader.findings.isEmpty {
        let department = FileDepartment.name(of: path, reader.file.indicators, plan)
        findings += reader.findings.map { $0.filled(department) }
      }
      files.append(reader.file)
      programme = reader.programme
    }
  }
  let settlement = Settlement(consume candidates, of: files, plan: plan)
  let doubts = [plan.indicators, programme.figures.map(\.indicator)].flatMap {
    PlausibleYears.findings(settlement.observations, of: $0, in: plan.settings)
  }
  return Reading(
    value: Exports(
      observations: settlement.observations, files: settlement.files, programme: programme.programme),
    findings: findings + programme.findings + (settlement.findings + doubts).map(programme.named))
}
