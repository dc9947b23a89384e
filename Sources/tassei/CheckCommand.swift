import ArgumentParser
import Indicators
import Readers

/// `tassei check`: reads everything and lists all findings; writes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "計画と実績を読み、指摘をすべて表示します。何も書き出しません。(Lists all findings.)",
    discussion: "終了コードは report と同じです。")

  @OptionGroup var input: InputOptions

  func run() throws {
    try input.end(findingsTo: .output) { messages throws(Failure) -> ExitStatus in
      let progress = Progress(language: messages.language)
      defer { progress.end() }
      let line = try Line(input, progress: progress)
      progress.end()
      if input.verbose { messages.tellRead(line.exports.files) }
      messages.tellAll(line.findings)
      return line.status
    }
  }
}
