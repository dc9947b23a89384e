import Indicators
import Tables

/// Reads one export: finds its header, then takes every row below it to its account.
struct ExportFileReader {
  let plan: Plan
  let vocabulary: ExportVocabulary
  let limits: Limits
  let input: InputFile
  /// The number of the file among all files.
  private let number: Int
  var file: ExportFile
  var findings: [Finding] = []
  var notations = CachedNotations()
  /// What the exports of the joint programme gave so far, those of the files before too.
  var programme: ProgrammeRegister

  init(
    input: InputFile, number: Int, plan: Plan, vocabulary: ExportVocabulary, limits: Limits,
    programme: ProgrammeRegister
  ) {
    self.input = input
    self.number = number
    self.plan = plan
    self.vocabulary = vocabulary
    self.limits = limits
    self.programme = programme
    file = ExportFile(input)
  }

  /// Reads the file; its values go to those of the others.
  mutating func read(into candidates: inout Candidates) {
    var scanner = CSVScanner(input.text, columns: limits.columns)
    guard !input.text.isEmpty else {
      findings.append(Finding(.fileEmpty, at: Place(file: file.path)))
      return
    }
    guard var layout = findLayout(&scanner) else {
      findings.append(withoutHeader())
      return
    }
    file.isProgramme = layout.form == .programme
    guard layout.form != .programme || !plan.initiatives.isEmpty else {
      findings.append(Finding(.fileProgramme, at: Place(file: file.path, line: layout.header.line)))
      return
    }
    var isEmpty = true
    while true {
      lookOver(&layout, scanner)
      guard layout.form != .incomplete, layout.missing.isEmpty else { return }
      let rows = readRows(&scanner, layout, into: &candidates)
      isEmpty = isEmpty && !rows.hasWords
      guard let next = rows.next else { break }
      layout = next
    }
    if isEmpty { findings.append(Finding(.fileEmpty, at: Place(file: file.path))) }
  }

  /// Tells what is wrong with a header and takes out the columns whose meaning is not clear.
  private mutating func lookOver(_ layout: inout ExportLayout, _ scanner: CSVScanner) {
    let filled = filled(layout.inDoubt, below: scanner)
    let halves = layout.leaveOutHalves(filled.numbers)
    findings += layout.findings(
      file: file.path,
      known: layout.form == .programme ? vocabulary.programmeWords : vocabulary.headingWords,
      filled: filled.any, halves: halves)
  }

  /// Adds the value that a cell gave to those of the other files.
  mutating func add(_ observation: Observation, _ fate: ExportCell.Fate, to candidates: inout Candidates) {
    file.indicators.insert(observation.indicator)
    candidates.add(observation, from: Candidate.Origin(file: number, isRejected: fate == .rejected))
  }

  /// Takes rows or cells to the account.
  mutating func count(_ fate: ExportCell.Fate, _ number: Int = 1) {
    switch fate {
    case .accepted: file.rowCounts.accepted += number
    case .dropped: file.rowCounts.dropped += number
    case .rejected: file.rowCounts.rejected += number
    }
  }
}
