import ArgumentParser
import Evaluations
import Exchange
import Indicators
import Readers

/// `tassei check`: reads all inputs and lists all findings; writes no file but, where asked, the slips for departments.
struct CheckCommand: ParsableCommand {
  /// The output format of the findings.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case csv
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "計画と実績を読み、指摘をすべて表示します。(Lists all findings.)",
    discussion: "終了コードは report と同じです。--slips のほかは何も書き出しません。")

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("表示の形。(form of the listing)", valueName: "text|json|csv"))
  var format = Format.text

  @Flag(help: "直す点や未提出のある所管課への差し戻し票を <outputs>/差し戻し票/ に書き出します。(writes slips for departments)")
  var slips = false

  @Option(
    help: ArgumentHelp("--slips の出力のフォルダー。(folder of the slips)", valueName: "folder"),
    completion: .directory)
  var outputs = "Outputs"

  func run() throws {
    try input.end(findingsTo: format == .text ? .standardOutput : .standardError, placesFiles: slips) {
      messages throws(Failure) -> ExitStatus in
      do throws(Failure) {
        let progress = Progress(language: messages.language)
        defer { progress.end() }
        let line = try ReportPipeline(input, progress: progress)
        progress.end()
        if input.verbose { messages.printFilesRead(line.exports.files) }
        printFindings(line.findings, line.closed, messages)
        if format == .text, let differences = line.differences {
          messages.printDifferences(differences, from: line.evaluations.context.reportYear)
        }
        if slips { try place(line.slips, messages) }
        return line.status
      } catch {
        // Scripts read only standard output, so it also lists the findings of a wrong plan.
        if format != .text, let findings = error.findings { printFindings(findings, [], messages) }
        throw error
      }
    }
  }

  private func place(_ slips: [ReturnSlip], _ messages: Messages) throws(Failure) {
    try LibraryCheck.check()
    do throws(OutputFault) {
      messages.print(
        try DepartmentFolder(kind: .slips, outputs: Folder(path: outputs)).place(
          slips.map { BookFile($0, in: nil) }, slips.map { PlainFile(name: $0.textName, text: $0.text) }))
    } catch {
      throw .output(error)
    }
  }

  private func printFindings(_ findings: [Finding], _ closed: [ClosedFinding], _ messages: Messages) {
    switch format {
    case .text: messages.printAll(findings, closed)
    case .json:
      messages.write(
        findingsJSON(findings, closed: closed, language: messages.language), to: .standardOutput)
    case .csv:
      messages.write(
        findingsTable(findings, closed: closed, language: messages.language), to: .standardOutput)
    }
  }
}
