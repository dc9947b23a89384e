import ArgumentParser
import Exchange
import Indicators
import Readers

/// `tassei check`: reads all inputs and lists all findings; writes no file.
struct CheckCommand: ParsableCommand {
  /// The output format of the findings.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
    case csv
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "計画と実績を読み、指摘をすべて表示します。何も書き出しません。(Lists all findings.)",
    discussion: "終了コードは report と同じです。")

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("表示の形。(form of the listing)", valueName: "text|json|csv"))
  var format = Format.text

  func run() throws {
    try input.end(findingsTo: format == .text ? .standardOutput : .standardError) {
      messages throws(Failure) -> ExitStatus in
      do throws(Failure) {
        let progress = Progress(language: messages.language)
        defer { progress.end() }
        let line = try ReportPipeline(input, progress: progress)
        progress.end()
        if input.verbose { messages.printFilesRead(line.exports.files) }
        printFindings(line.findings, line.closed, messages)
        return line.status
      } catch {
        // Scripts read only standard output, so it also lists the findings of a wrong plan.
        if format != .text, let findings = error.findings { printFindings(findings, [], messages) }
        throw error
      }
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
